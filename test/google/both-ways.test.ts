import { describe, expect, it } from 'vitest';
import type { Switches } from '../../playground/services/switches';
import type { Board } from '../../src/app/rpc';
import { ask, cellOf, dealsOf, LIST, pipelineOf, run, table, value } from './add-on';

/** Every unknown of the contract that the add-on could notice, set the other way. */
const OTHERWISE: readonly Partial<Switches>[] = [
  { killedWrites: 'applied' },
  { dateRealm: 'foreign' },
  { blankArgument: 'null' },
  { blankArgument: 'undefined' },
  { moveRaisesEdit: true },
  { sortRaisesEdit: true },
  { undoRaisesEdit: false },
  { pasteBringsValue: true },
  { editValue: 'typed' },
  { oneAtATime: true },
  { secondLock: 'waits' },
  { propertyValueLimit: false },
  { toastInSimpleTrigger: false },
  { temporaryKeyInLimited: false },
  { emailVisible: false },
  { refusedWrites: 'late' },
  { partialWriteBeforeThrow: true },
  { formulaLocale: 'sheet' },
  { apostropheStored: true },
  { formulaInTextCell: false },
  { apostropheStored: true, formulaInTextCell: false },
  { sortColumn: 'of the range' },
  { sortSkipsFrozenRows: false },
  { namedRangeGrows: true },
  { typedColumnsRefuseWrites: true },
  { pasteIsValidated: true },
  { scriptsPassWarnings: false },
  { loadingCells: false },
];

/**
 * The suite has ten minutes for everything: every setting is tried with one of the three stories in turn; with all where
 * DEALSHEET_EVERY_CALL is set.
 */
function inTurn(turn: 0 | 1 | 2): readonly Partial<Switches>[] {
  return process.env['DEALSHEET_EVERY_CALL'] === undefined ? OTHERWISE.filter((_, at) => at % 3 === turn) : OTHERWISE;
}

const named = (list: readonly Partial<Switches>[]) =>
  list.map((switches) => [JSON.stringify(switches), switches] as const);

describe.each(named(inTurn(2)))('with %s', (_name, switches) => {
  it('a day of work leaves table and log in agreement', async () => {
    const host = await pipelineOf(undefined, { switches, locale: 'pl_PL' });
    const board = value(ask(host, 'open', {})) as Board;
    expect(board.told).toEqual([]);
    const keyOf = (name: string) => board.pipelines[0]?.stages.find((stage) => stage.name === name)?.key ?? '';
    const at = (name: string) => {
      const index = dealsOf(board).name.indexOf(name);
      return {
        dealId: dealsOf(board).id[index] ?? '',
        row: dealsOf(board).row[index] ?? 0,
        seen: dealsOf(board).move[index] ?? 0,
      };
    };

    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');
    host.paste(cellOf(host, 'D-000002', 'Stage'), [['Proposal'], ['Closed Lost']]);
    const lost = { ...at('Two desks'), to: keyOf('Closed Lost'), closeReason: 'Price', closedOn: '2026-03-01' };
    const moved = value(ask(host, 'moveDeal', lost));
    value(ask(host, 'undoMove', { ...at('Two desks'), move: moved.move }));
    run(host, 'moveDeal', { ...at('Garden'), to: keyOf('Lead') }, { killAt: 12 });
    host.sort("'Deals'!A2:Z6", 'A', false);
    const added = value(ask(host, 'addDeal', { stage: keyOf('Lead'), fields: { Deal: '=1+1', Value: 5 } }));
    expect(added.deal.name).toEqual(['=1+1']);

    const after = value(ask(host, 'open', {})) as Board;
    expect(dealsOf(after).name).toContain('=1+1');
    const log = table(host, 'Deal log');
    const last = new Map(log.map((move) => [move['Deal ID'], move]));
    for (const deal of table(host, 'Deals'))
      expect(last.get(deal['Deal ID']), String(deal['Deal'])).toMatchObject({
        To: deal['Stage'],
        Status: deal['Status'],
      });
    expect(table(host, 'Deals').find((deal) => deal['Deal'] === 'Office fit-out')).toMatchObject({
      Stage: 'Proposal',
    });
    expect(log.map((move) => move['Move'])).toEqual(log.map((_, index) => index + 1));

    const statuses = table(host, 'Deals').map((deal) => deal['Status']);
    const won = statuses.filter((status) => status === 'Won').length;
    const decided = won + statuses.filter((status) => status === 'Lost').length;
    expect(await host.evaluate('=WIN_RATE(Deals)')).toEqual([[won / decided]]);
    expect(await host.evaluate('=WIN_RATE(Deals;"count";"n";"Owner";"Ben")')).toEqual([[1]]);
  });
});

/** What a tab of formulas could notice most. */
const OF_FORMULAS = OTHERWISE.filter(
  ({ formulaLocale, blankArgument, loadingCells, refusedWrites }) =>
    process.env['DEALSHEET_EVERY_CALL'] !== undefined ||
    formulaLocale === 'sheet' ||
    blankArgument === 'null' ||
    loadingCells === false ||
    refusedWrites === 'late',
);

describe.each(named(OF_FORMULAS))('with %s', (_name, switches) => {
  it('a chart tab agrees with the deals, and made again it stays as it is', async () => {
    const host = await pipelineOf(undefined, { switches, locale: 'pl_PL' });
    const groups = () => host.values("'Team'!A63:E66").filter(([group]) => group !== '');
    host.call('makeTeam');
    await host.settle();
    const before = groups();
    expect(before).toEqual([
      ['Group', 'Deals', 'Open', 'Won', 'Lost'],
      ['Ben', 2, 1, 1, 0],
      ['Ana', 3, 2, 0, 1],
    ]);
    host.call('makeTeam');
    await host.settle();
    expect(host.screen.questions.map(({ buttons }) => buttons)).toEqual(['OK', 'OK']);
    expect(groups()).toEqual(before);
  });
});

describe.each(named(inTurn(0)))('with %s', (_name, switches) => {
  it('an activity is taken back and a deleted deal comes back as they were', async () => {
    const list = LIST.map((row, index) => [...row, index === 0 ? 'Fee' : '']);
    const host = await pipelineOf(list, { switches, locale: 'pl_PL' });
    const header = (host.values("'Deals'!A1:AZ1")[0] ?? []).map(String);
    const free = String.fromCharCode(65 + header.indexOf('Fee'));
    const amount = String.fromCharCode(65 + header.indexOf('Value'));
    host.edit(`'Deals'!${free}3`, `=IF(${amount}3>1;${amount}3*1,5;0)`);
    const seen = () =>
      table(host, 'Deals')
        .map(({ Logged: _, ...deal }) => deal)
        .sort((a, b) => String(a['Deal ID']).localeCompare(String(b['Deal ID'])));
    const before = seen();
    expect(before[1]).toMatchObject({ Deal: 'New gates', Fee: 3000 });

    const at = { dealId: 'D-000002', row: 3 };
    const step = { text: '=2+2', due: '2026-03-09' };
    const logged = value(ask(host, 'logActivity', { ...at, kind: 'call', note: '007', nextStep: step }));
    expect(logged.deal).toMatchObject({ nextStep: ['=2+2'], nextStepDue: ['2026-03-09'] });
    value(ask(host, 'undoActivity', { ...at, activity: logged.activity }));
    expect(seen()).toEqual(before);
    expect(table(host, 'Activities')).toEqual([]);

    value(ask(host, 'deleteDeal', { ...at, seen: 2 }));
    expect(value(ask(host, 'restoreDeal', at)).deal).toMatchObject({ row: [6] });
    expect(seen()).toEqual(before);
    host.edit(`'Deals'!${amount}6`, '4');
    await host.settle();
    expect(host.values(`'Deals'!${free}6`)).toEqual([[6]]);
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
  });
});

describe.each(named(inTurn(1)))('with %s', (_name, switches) => {
  it('an import and its undo leave nothing behind', async () => {
    const host = await pipelineOf(undefined, { switches, locale: 'pl_PL' });
    const seen = () => table(host, 'Deals').map(({ Logged: _, ...deal }) => deal);
    const before = seen();
    const text = 'Deal name;Stage;Amount;Phone;Next step\nRoof repair;Proposal;1,5;;=1+1\nPier;Lead;7;007;+48 600';
    expect(value(ask(host, 'importDeals', { source: { text } }))).toMatchObject({ added: 1, changed: 1 });
    const shown = (index: number, header: string) => String(table(host, 'Deals')[index]?.[header]).replace(/^'/, '');
    expect([0, 5].map((index) => shown(index, 'Next step'))).toEqual(['=1+1', '+48 600']);
    expect([shown(0, 'Value'), shown(5, 'Phone'), shown(5, 'Status')]).toEqual(['1.5', '007', 'Open']);
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
    expect(value(ask(host, 'undoImport', {}))).toEqual({ removed: 1, restored: 1, kept: [] });
    expect(seen()).toEqual(before);
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
  });
});
