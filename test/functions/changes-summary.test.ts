import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnyPipeline, anyPipeline, AS_OF, FIRST_DAY } from './any-pipeline';
import { january, type LogCells, logTable } from './histories';
import { partsOf, windowOf } from './parts-of';
import { day, type DealCells, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';
import { withColumns } from './with-columns';

const HEADER = [
  ...['Group', 'Added', 'Advanced', 'Went back', 'Slipped', 'Won', 'Won value', 'Lost', 'Lost value', 'Deleted'],
  ...['Without next step', 'Note'],
];
const STAGES = stagesTable([
  ...[{ name: 'Lead' }, { name: 'Proposal' }, { name: 'Won', kind: 'won' }, { name: 'Lost', kind: 'lost' }],
  { name: 'Later', kind: 'parked' },
]);

interface Summed {
  readonly deals?: readonly DealCells[];
  /** Of each deal, blank beyond those given. */
  readonly nextSteps?: readonly unknown[];
  readonly dueDays?: readonly unknown[];
  readonly log?: readonly LogCells[];
}

/** Deals whose next step is planned where nothing else is said, and what the log says of January 2026. */
function tables({ deals = [], nextSteps, dueDays = [], log = [] }: Summed): readonly Grid[] {
  const planned = nextSteps ?? deals.map(() => 'Call');
  return [
    withColumns(dealsTable(deals), { 'Next step': planned, 'Next step due': dueDays }),
    logTable(log.map((cells) => ({ Owner: 'Ana', Currency: 'EUR', ...cells }))),
    STAGES,
  ];
}

function summary(summed: Summed, ...rest: unknown[]): unknown[][] {
  const spill = evaluate('CHANGES_SUMMARY', ...tables(summed), january(1), january(31), ...rest) as unknown[][];
  expect(spill[0]).toEqual(HEADER);
  return spill.slice(1);
}

const LEAD: LogCells = { To: 'Lead', When: january(2), Value: 10 };

beforeEach(() => {
  inSpreadsheet();
});

describe('CHANGES_SUMMARY', () => {
  it('is a header alone where nothing happened, and where there are no deals', () => {
    expect(summary({ deals: [{}, { Status: 'Won' }] })).toEqual([]);
    expect(summary({})).toEqual([]);
  });

  it('counts each kind of change, with the money won and lost at the change', () => {
    const log = [
      ...['D-1', 'D-2', 'D-3', 'D-4'].map((id): LogCells => ({ ...LEAD, 'Deal ID': id })),
      { 'Deal ID': 'D-1', From: 'Lead', To: 'Proposal', When: january(3), Value: 10 },
      { 'Deal ID': 'D-1', From: 'Proposal', To: 'Lead', When: january(4), Value: 10 },
      { 'Deal ID': 'D-2', From: 'Lead', To: 'Won', When: january(5), Value: 70 },
      { 'Deal ID': 'D-3', From: 'Lead', To: 'Lost', When: january(31), Value: 30 },
      { 'Deal ID': 'D-4', To: 'Lead', When: january(6), Value: 10, How: 'deleted' },
      { 'Deal ID': 'D-1', From: 'Lead', To: 'Proposal', When: january(32), Value: 10 },
    ];
    const deals: DealCells[] = [{}, { Status: 'Won', Value: 99 }, { Status: 'Lost', Value: 99 }];
    expect(summary({ deals, log })).toEqual([['Ana', 4, 1, 1, 0, 1, 70, 1, 30, 1, 0, '']]);
  });

  it('counts what slipped, and tells of what was parked or reopened in the Note', () => {
    const log = [
      { ...LEAD, 'Expected close': january(40) },
      { ...LEAD, When: january(3), 'Expected close': january(50) },
      { To: 'Later', When: january(4) },
      { To: 'Proposal', When: january(5) },
      { To: 'Later', When: january(6) },
    ];
    expect(summary({ deals: [{}], log })).toEqual([['Ana', 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, '2 parked; 1 reopened']]);
  });

  it('leaves out what was undone, and what happened on other days', () => {
    const log = [
      { ...LEAD, When: january(-1) },
      { To: 'Won', When: january(3), Value: 50 },
      { To: 'Lead', When: january(3), How: 'undo', Undoes: 2 },
    ];
    expect(summary({ deals: [{}], log })).toEqual([]);
  });

  it('tells how many were won and lost without a value', () => {
    const log = ['Won', 'Won', 'Lost'].map((To, at): LogCells => ({ 'Deal ID': `D-${at}`, To, When: january(3) }));
    const [row] = summary({ log: [...log, { 'Deal ID': 'D-9', To: 'Won', When: january(3), Value: 4 }] });
    expect(row).toEqual([...['Ana', 4, 0, 0, 0, 3, 4, 1, 0, 0, 0], '2 wins without a value; 1 loss without a value']);
  });

  it('refuses to add several currencies, and asks only what it adds', () => {
    const won = (id: string, Currency: string, cells: LogCells = {}): LogCells => ({
      ...{ 'Deal ID': id, To: 'Won', When: january(3), Value: 10, Currency },
      ...cells,
    });
    expect(() => summary({ log: [won('D-1', 'EUR'), won('D-2', 'PLN', { To: 'Lost' })] })).toThrow(
      'DealLog, Currency: "EUR (1 deal), PLN (1 deal)" found; one currency is needed.',
    );
    const unasked = [
      won('D-2', 'PLN', { To: 'Lead' }),
      won('D-3', 'PLN', { Value: 0 }),
      won('D-4', 'PLN', { When: january(40) }),
      won('D-5', 'eur', { Value: '' }),
    ];
    expect(summary({ log: [won('D-1', 'EUR'), ...unasked] })[0]?.[6]).toBe(10);
  });

  it('names a value in words once', () => {
    const log = [{ ...LEAD, To: 'Won', Value: 'much' }];
    expect(() => summary({ log })).toThrow(
      new Error('DealLog, row 2, Value: "much" found; a number is needed. Type a number or leave it empty.'),
    );
  });
});

describe('the groups of CHANGES_SUMMARY', () => {
  const moved = (id: string, Owner: string, cells: LogCells = {}): LogCells => ({
    ...LEAD,
    'Deal ID': id,
    Owner,
    ...cells,
  });
  const counts = (summed: Summed, ...rest: unknown[]) =>
    summary(summed, ...rest).map((row) => [row[0], row[1], row[9], row[10]]);

  it('are the owners at the change, however they are written, and nobody', () => {
    const log = [moved('D-1', 'Ana'), moved('D-1', 'Ben', { To: 'Proposal' }), moved('D-2', ' ben'), moved('D-3', '')];
    const rows = summary({ deals: [{ Owner: 'Cid' }, { Owner: 'Cid' }, {}], log });
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Ben', 1, 1],
      ['Ana', 1, 0],
      ['(blank)', 1, 0],
    ]);
  });

  it('begin with the one that won most', () => {
    const log = [
      moved('D-1', 'Ana'),
      moved('D-2', 'Ben', { To: 'Won' }),
      moved('D-3', 'Cid', { To: 'Won', Value: 11 }),
    ];
    expect(summary({ log }).map(([owner]) => owner)).toEqual(['Cid', 'Ben', 'Ana']);
  });

  it('are what stands in another column now; a deal that is gone is in a group of its own', () => {
    const deals: DealCells[] = [{ Pipeline: 'Retail' }, { Pipeline: '' }, {}];
    const log = [
      moved('D-1', 'Ana'),
      moved('D-2', 'Ana'),
      moved('D-9', 'Ben'),
      moved('D-9', 'Ben', { How: 'deleted' }),
    ];
    expect(counts({ deals, log }, 'Pipeline')).toEqual([
      ['(deleted)', 1, 1, 0],
      ['Retail', 1, 0, 0],
      ['(blank)', 1, 0, 0],
    ]);
  });

  it('are days and numbers too', () => {
    const deals: DealCells[] = [{ Created: january(7), Value: 5 }];
    const log = [moved('D-1', 'Ana')];
    expect(counts({ deals, log }, 'created')).toEqual([[day('2026-01-07'), 1, 0, 0]]);
    expect(counts({ deals, log }, 'VALUE')).toEqual([[5, 1, 0, 0]]);
  });

  it('are of the deals that meet the criteria; those that are gone meet none', () => {
    const deals: DealCells[] = [{ Pipeline: 'Retail' }, { Pipeline: 'Sales' }];
    const log = [moved('D-1', 'Ana'), moved('D-2', 'Ben'), moved('D-9', 'Cid')];
    expect(counts({ deals, log, nextSteps: [] }, 'Pipeline', 'Retail')).toEqual([['Ana', 1, 0, 1]]);
    expect(counts({ deals, log }, 'Owner', 'Pipeline', 'Sales')).toEqual([['Ben', 1, 0, 0]]);
    expect(counts({ deals, log }, '', 'Pipeline', '')).toHaveLength(3);
    expect(counts({ deals, log }, 'Stage', 'Pipeline', 'Nobody')).toEqual([]);
  });

  it.each<[unknown[], string]>([
    [['Ownr'], 'by: "Ownr" found; the header of a column of Deals is needed.'],
    [['Owner', 'Ownr', 'Ana'], '"Ownr" is not a column of Deals.'],
    [[7], 'by: "7" found; the header of a column of Deals is needed.'],
  ])('are refused by %j', (rest, message) => {
    expect(() => summary({ deals: [{}] }, ...rest)).toThrow(message);
  });

  it('need no Owner where another column is named', () => {
    const [deals = [], log, stages] = tables({ deals: [{}], log: [LEAD] });
    const anonymous = deals.map((row) => row.map((cell) => (cell === 'Owner' ? 'Own' : cell)));
    const by = (...rest: unknown[]) =>
      evaluate('CHANGES_SUMMARY', anonymous, log, stages, january(1), january(31), ...rest);
    expect(by('Pipeline')).toHaveLength(2);
    expect(() => by()).toThrow('Deals has no column "Owner".');
  });
});

describe('the deals without a next step in CHANGES_SUMMARY', () => {
  const without = (summed: Summed) => summary(summed).map((row) => [row[0], row[10]]);

  it('are the open ones for which neither what nor when is planned, by their owner of now', () => {
    const deals: DealCells[] = [
      { Owner: 'Ben' },
      { Owner: 'Ben' },
      { Owner: '' },
      { Owner: 'Ana', Stage: 'Lead' },
      ...[{ Status: 'Won' }, { Status: 'Lost' }, { Status: 'Parked' }, { Stage: 'Gone' }],
      {},
      {},
      {},
    ];
    const nextSteps = ['', ' ', '', '', '', '', '', '', 'Call'];
    const dueDays = ['', '', '', '', '', '', '', '', '', january(40), 'soon'];
    expect(without({ deals, nextSteps, dueDays })).toEqual([
      ['Ben', 2],
      ['(blank)', 1],
      ['Ana', 1],
    ]);
  });

  it('are not counted where the table has no such column', () => {
    const [, log, stages] = tables({ log: [LEAD] });
    const rows = records(evaluate('CHANGES_SUMMARY', dealsTable([{}]), log, stages, january(1), january(31)));
    expect(rows.map((row) => [row['Added'], row['Without next step']])).toEqual([[1, '']]);
  });
});

describe('the tables and days of CHANGES_SUMMARY', () => {
  const [deals, log, stages] = tables({ deals: [{}], log: [LEAD] });

  it('are named where they are wrong', () => {
    expect(() => evaluate('CHANGES_SUMMARY', deals, stages, log, january(1), january(2))).toThrow(
      'The second table should be DealLog; found Stages.',
    );
    expect(() => evaluate('CHANGES_SUMMARY', deals, log, stages, january(2), january(1))).toThrow(
      'to: "2026-01-01" found; a date from 2026-01-02 on is needed.',
    );
    expect(() => evaluate('CHANGES_SUMMARY', deals, log, stages, '', 'soon')).toThrow('from: nothing found');
  });

  it('tell METRIC_BASIS the period, and METRIC_ROWS the deals behind every number', () => {
    const args = [
      ...tables({
        deals: [{}, { Status: 'Won' }, { Status: 'Parked' }, {}],
        nextSteps: ['', '', '', 'Call'],
        log: [
          { ...LEAD, 'Deal ID': 'D-2', To: 'Won', Value: 70 },
          { 'Deal ID': 'D-3', To: 'Lead', When: january(-9) },
          { 'Deal ID': 'D-3', To: 'Later', When: january(9) },
        ],
      }),
      ...[january(1), january(31)],
    ];
    expect(windowOf('CHANGES_SUMMARY', ...args)).toBe('2026-01-01 to 2026-01-31');
    expect(partsOf('CHANGES_SUMMARY', ...args)).toEqual([
      ['D-2', 'Ana: Added', 1],
      ['D-2', 'Ana: Won', 1],
      ['D-2', 'Ana: Won value', 70],
      ['D-1', 'Ana: Without next step', 1],
      ['D-3', 'excluded: parked, which only the Note tells', ''],
      ['D-4', 'excluded: nothing changed in the period', ''],
    ]);
  });
});

describe('CHANGES_SUMMARY beside the lists', () => {
  /** The third and every third deal after it has a next step, every fourth a day for one, and every fifth was deleted. */
  function mixed({ deals, log, stages }: AnyPipeline): readonly Grid[] {
    const header = deals[0] ?? [];
    const at = (name: string) => header.indexOf(name);
    const rows = deals.map((row, index) => {
      if (index === 0 || (index % 3 > 0 && index % 4 > 0)) return row;
      const filled = [...row];
      filled[index % 3 === 0 ? at('Next step') : at('Next step due')] = index % 3 === 0 ? 'Call' : FIRST_DAY;
      return filled;
    });
    return [rows.filter((_, index) => index === 0 || index % 5 > 0), log, stages];
  }
  const COLUMNS: Readonly<Record<string, string>> = {
    ...{ added: 'Added', advanced: 'Advanced', 'went back': 'Went back', slipped: 'Slipped', won: 'Won', lost: 'Lost' },
    deleted: 'Deleted',
  };
  const total = (rows: readonly Record<string, unknown>[], header: string) =>
    rows.reduce((sum, row) => sum + Number(row[header]), 0);

  it.each<[string, unknown[]]>([
    ['by owner', []],
    ['by source', ['Source']],
    ['of one owner', ['Owner', 'Owner', 'Ana']],
  ])('adds up to PIPELINE_CHANGES and to the health of all, %s', (_, rest) => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const [deals, log, stages] = mixed(pipeline);
        const period = [FIRST_DAY + 60, AS_OF];
        const rows = records(evaluate('CHANGES_SUMMARY', deals, log, stages, ...period, ...rest));
        const pairs = rest.slice(1);
        const changes = records(evaluate('PIPELINE_CHANGES', deals, log, stages, ...period, ...pairs));
        for (const [kind, header] of Object.entries(COLUMNS)) {
          const own = changes.filter((row) => row['Change'] === kind);
          expect([header, total(rows, header)]).toEqual([header, own.length]);
          if (kind === 'won' || kind === 'lost') expect(total(rows, `${header} value`)).toBe(total(own, 'Value'));
        }
        const health = records(evaluate('PIPELINE_HEALTH', deals, log, stages, AS_OF, 'no next step', '', ...pairs));
        expect(total(rows, 'Without next step')).toBe(health.length);
        for (const row of rows)
          expect(
            Object.values(row)
              .slice(1)
              .some((cell) => cell !== 0 && cell !== ''),
          ).toBe(true);
      }),
      { seed: 72, numRuns: 60 },
    );
  });

  it('has of each owner what PIPELINE_CHANGES prints beside his name', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const tablesOf = mixed(pipeline);
        const rows = records(evaluate('CHANGES_SUMMARY', ...tablesOf, FIRST_DAY, AS_OF));
        const changes = records(evaluate('PIPELINE_CHANGES', ...tablesOf, FIRST_DAY, AS_OF));
        for (const row of rows) {
          const owner = row['Group'] === '(blank)' ? '' : row['Group'];
          const won = changes.filter((one) => one['Owner'] === owner && one['Change'] === 'won');
          expect([row['Won'], row['Won value']]).toEqual([won.length, total(won, 'Value')]);
        }
      }),
      { seed: 73, numRuns: 40 },
    );
  });
});
