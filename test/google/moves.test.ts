import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Board } from '../../src/app/rpc';
import { ask, cellOf, dealsOf, pipelineOf, table, value } from './add-on';

function boardOf(host: Host): Board {
  const board = value(ask(host, 'open', {}));
  if (!board.setUp) throw new Error('not set up');
  return board;
}

/** Where the sidebar believes a deal to be. */
function at(board: Board, name: string) {
  const index = dealsOf(board).name.indexOf(name);
  return {
    dealId: dealsOf(board).id[index] ?? '',
    row: dealsOf(board).row[index] ?? 0,
    seen: dealsOf(board).move[index] ?? 0,
  };
}

function stageKey(board: Board, name: string): string {
  return board.pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.name === name)?.key ?? '';
}

describe('moving a deal from the sidebar', () => {
  it('writes the stage, the log and the owned block, and answers with the deal as it stands', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const moved = value(ask(host, 'moveDeal', { ...at(board, 'Roof repair'), to: stageKey(board, 'Qualified') }));
    expect(moved.deal.stage).toEqual([stageKey(board, 'Qualified')]);
    const [deal] = table(host, 'Deals');
    expect(deal).toMatchObject({ Stage: 'Qualified', Status: 'Open' });
    expect(table(host, 'Deal log').at(-1)).toMatchObject({ Move: 6, From: 'Lead', To: 'Qualified', How: 'sidebar' });
  });

  it('asks for the close reason of a lost deal and takes it in the same move', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const lost = stageKey(board, 'Closed Lost');
    const refused = ask(host, 'moveDeal', { ...at(board, 'Roof repair'), to: lost });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'needs-reason' }] });
    value(
      ask(host, 'moveDeal', { ...at(board, 'Roof repair'), to: lost, closeReason: 'Price', closedOn: '2026-03-01' }),
    );
    expect(table(host, 'Deals')[0]).toMatchObject({
      Stage: 'Closed Lost',
      Status: 'Lost',
      'Close reason': 'Price',
      Closed: new Date('2026-03-01T00:00:00Z'),
    });
  });

  it('tells the second of two people that somebody was faster', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const request = { ...at(board, 'Roof repair'), to: stageKey(board, 'Qualified') };
    value(ask(host, 'moveDeal', request));
    const second = ask(host, 'moveDeal', { ...request, to: stageKey(board, 'Proposal') });
    expect(second).toMatchObject({ ok: false, issues: [{ code: 'conflict' }] });
    expect(table(host, 'Deals')[0]).toMatchObject({ Stage: 'Qualified' });
  });

  it('finds the deal again after a sort and an insert', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    host.insertRows('Deals', 2, 2);
    value(ask(host, 'moveDeal', { ...at(board, 'New gates'), to: stageKey(board, 'Proposal') }));
    expect(table(host, 'Deals').find((deal) => deal['Deal'] === 'New gates')).toMatchObject({ Stage: 'Proposal' });
  });

  it('takes a move back with its dates', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const before = table(host, 'Deals')[3];
    const deal = at(board, 'Two desks');
    const moved = value(ask(host, 'moveDeal', { ...deal, to: stageKey(board, 'Lead') }));
    expect(table(host, 'Deals')[3]).toMatchObject({ Status: 'Open', Closed: '' });
    value(ask(host, 'undoMove', { ...deal, move: moved.move }));
    const after = table(host, 'Deals')[3];
    expect({ ...after, Logged: '' }).toEqual({ ...before, Logged: '' });
    expect(table(host, 'Deal log').at(-1)).toMatchObject({ How: 'undo', Undoes: moved.move });
  });

  it('stays inside its budget of reads, writes and flushes', async () => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const request = { ...at(board, 'Roof repair'), to: stageKey(board, 'Qualified') };
    const { counts } = host.rpc('dealsheet', ['moveDeal', request]);
    expect(counts.rangeReads).toBeLessThanOrEqual(4);
    expect(counts.rangeWrites).toBeLessThanOrEqual(3);
    expect(counts.flushes).toBeLessThanOrEqual(2);
  });
});

describe('a hand edit', () => {
  it('of a stage is logged by onEdit', async () => {
    const host = await pipelineOf();
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');
    expect(table(host, 'Deal log').at(-1)).toMatchObject({
      'Deal ID': 'D-000001',
      From: 'Lead',
      To: 'Qualified',
      How: 'edit',
    });
  });

  it('outside the tracked columns costs two service calls at most', async () => {
    const host = await pipelineOf();
    host.edit(cellOf(host, 'D-000001', 'Phone'), '123');
    expect(host.outcomes.at(-1)?.counts.serviceCalls).toBeLessThanOrEqual(2);
  });

  it('into a lost stage without a reason is put back, with a note', async () => {
    const host = await pipelineOf();
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Closed Lost');
    expect(table(host, 'Deals')[0]).toMatchObject({ Stage: 'Lead' });
    expect(table(host, 'Deal log')).toHaveLength(5);
  });
});

describe('hostile text', () => {
  const TEXTS = [
    '=1+1',
    '=HYPERLINK("https://example.com";"x")',
    '-5',
    '1-2',
    '007',
    '+48 600 100 200',
    '<img src=x onerror=alert(1)>',
    "'quoted",
    '@mention',
    '🚀 launch',
    'مرحبا بالعالم',
    'TRUE',
    '50%',
  ];

  it.each(TEXTS)('%s survives sidebar, table, log and sidebar unchanged', async (text) => {
    const host = await pipelineOf();
    const board = boardOf(host);
    const added = value(
      ask(host, 'addDeal', { stage: stageKey(board, 'Lead'), fields: { Deal: text, Company: text, Owner: text } }),
    );
    expect(added.deal.name).toEqual([text]);
    expect(table(host, 'Deals').at(-1)).toMatchObject({ Deal: text, Company: text, Owner: text });
    expect(table(host, 'Deal log').at(-1)).toMatchObject({ Deal: text, Owner: text });
    const again = boardOf(host);
    expect(dealsOf(again).name).toContain(text);
    expect(again.told).toEqual([]);
  });
});
