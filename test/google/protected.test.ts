import { describe, expect, it } from 'vitest';
import { ask, cellOf, dealsOf, pipelineOf, table, value } from './add-on';

const REP = { user: 'rep@example.com' };
const OWNER = { user: 'owner@example.com' };

/** The deals are protected: the owner may edit them, the rep may look. */
async function protectedPipeline() {
  const host = await pipelineOf(undefined, { users: [OWNER.user, REP.user] });
  const { tabs, protections } = host.document;
  const sheetId = tabs.named('Deals') ?? '';
  const whole = { sheetId, row: 0, column: 0, rows: tabs.rows(sheetId), columns: tabs.columns(sheetId) };
  protections.owner = OWNER.user;
  protections.add('sheet', whole).editors = [];
  return host;
}

describe('a deals table that is protected against a rep', () => {
  it('is shown to him all the same, with the reason why he cannot change it', async () => {
    const host = await protectedPipeline();
    // The run that was to log it died: somebody else has to, and the rep may not.
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified', { ...OWNER, killAt: 1 });

    const board = value(ask(host, 'open', {}, REP));

    expect(board).toMatchObject({ setUp: true, told: [expect.stringContaining('protected against you')] });
    // What the rep's look logged and could not apply, the owner's completes, once.
    value(ask(host, 'open', {}, OWNER));
    expect(table(host, 'Deal log').slice(5)).toMatchObject([{ 'Deal ID': 'D-000001', To: 'Qualified' }]);
    expect(value(ask(host, 'checkAndRepair', {}, OWNER)).told).toEqual([]);
  });

  it('refuses his moves in plain words, and nothing is half done', async () => {
    const host = await protectedPipeline();
    const board = value(ask(host, 'open', {}, REP));
    if (!board.setUp) throw new Error('not set up');
    const to = board.pipelines[0]?.stages[1]?.key ?? '';
    const deals = table(host, 'Deals');

    const answer = ask(host, 'moveDeal', { dealId: 'D-000001', row: 2, seen: dealsOf(board).move[0] ?? 0, to }, REP);

    expect(answer).toMatchObject({ ok: false, issues: [{ text: expect.stringContaining('protected against you') }] });
    expect(table(host, 'Deals')).toEqual(deals);
    expect(value(ask(host, 'open', {}, OWNER))).toMatchObject({ setUp: true });
  });
});
