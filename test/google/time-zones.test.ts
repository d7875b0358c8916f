import { describe, expect, it } from 'vitest';
import { ask, dealsOf, pipelineOf, table, value } from './add-on';

/** Days around daylight-saving changes, and the one that Samoa never had on its clocks. */
const DAYS = ['2026-03-08', '2026-03-29', '2026-11-01', '2024-02-29', '2026-12-31'];
const ZONES = ['America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata', 'America/Sao_Paulo'];

describe.each(ZONES)('with the spreadsheet in %s and the script in UTC', (timeZone) => {
  it.each(DAYS)('%s stays the same day in table, log and sidebar', async (day) => {
    const list = [
      ['Deal name', 'Stage', 'Amount', 'Created', 'Expected close', 'Closed'],
      ['Roof', 'Lead', 100, '2024-01-15', day, ''],
      ['Gate', 'Won', 200, '2024-01-15', '', day],
    ];
    const host = await pipelineOf(list, { timeZone, locale: 'en_US' });
    const board = value(ask(host, 'open', {}));
    if (!board.setUp) throw new Error('not set up');
    expect(dealsOf(board).expectedClose).toContain(day);
    expect(await host.evaluate('=TEXT(INDEX(Deals;2;MATCH("Expected close";Deals!A1:AZ1;0));"yyyy-mm-dd")')).toEqual([
      [day],
    ]);
    expect(await host.evaluate('=TEXT(INDEX(Deals;3;MATCH("Closed";Deals!A1:AZ1;0));"yyyy-mm-dd")')).toEqual([[day]]);
    const at = dealsOf(board).name.indexOf('Roof');
    const won = board.pipelines[0]?.stages.find((stage) => stage.kind === 'won')?.key ?? '';
    const moved = value(
      ask(host, 'moveDeal', {
        dealId: dealsOf(board).id[at] ?? '',
        row: dealsOf(board).row[at] ?? 0,
        seen: dealsOf(board).move[at] ?? 0,
        to: won,
        closedOn: '2026-03-01',
      }),
    );
    expect(moved.deal.inStageSince).toEqual(['2026-03-01']);
    expect(table(host, 'Deal log')).toHaveLength(3);
    expect(await host.evaluate('=PIPELINE_VELOCITY(Deals)')).not.toEqual([['#ERROR!']]);
  });
});
