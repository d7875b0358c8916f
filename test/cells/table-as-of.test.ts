import { describe, expect, it } from 'vitest';
import { readListedStages } from '../../src/cells/listed-stages';
import { readLog } from '../../src/cells/read-log';
import { allRows, DEAL_LOG, DEALS, readTable, STAGES } from '../../src/cells/table';
import { type AsOfBasis, type TableAsOf, tableAsOf } from '../../src/cells/table-as-of';
import { type LogCells, logTable } from '../functions/histories';
import { type DealCells, dealsTable, type Grid, records, stagesTable } from '../functions/sheet';
import { readingIn } from './reading-in';

const STAGE_GRID = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
  { name: 'Visit', pipeline: 'Retail' },
  { name: 'Bin', pipeline: 'Archive', kind: 'lost' },
]);
/** When logging began, unless a log says otherwise. */
const LOGGED = 100;
const FIELDS: DealCells = { Value: 5, Currency: 'USD', Owner: 'Ben', Probability: 0.5, 'Expected close': 300 };
/** What a row of the log says of the same fields. */
const TRACKED: LogCells = { Value: 7, Currency: 'EUR', Owner: 'Ana', Probability: 0.1, 'Expected close': 200 };

interface Given {
  readonly deals?: readonly DealCells[];
  readonly grid?: Grid;
  readonly log?: readonly LogCells[];
  readonly zone?: string;
}

function asOf(
  day: number,
  { deals = [], grid, log = [], zone = 'UTC' }: Given,
  basis: AsOfBasis = 'as it was',
): TableAsOf {
  const reading = readingIn({ zone });
  const sources = {
    deals: readTable(grid ?? dealsTable(deals, 3), DEALS, 1),
    log: readLog(readTable(logTable(log), DEAL_LOG, 2), reading),
    stages: readListedStages(readTable(STAGE_GRID, STAGES, 3), reading),
  };
  return tableAsOf(sources, day, basis, reading);
}

/** The rows that stood there, by header. */
function rowsAt(day: number, given: Given, basis?: AsOfBasis): Record<string, unknown>[] {
  return records(asOf(day, given, basis).table.cells);
}

/** Stage, Status, In stage since and Closed of the one deal, or nothing where it was not there. */
function standingAt(day: number, given: Given, basis?: AsOfBasis): unknown[] | undefined {
  const [row] = rowsAt(day, given, basis);
  return row && [row['Stage'], row['Status'], row['In stage since'], row['Closed']];
}

describe('a deal that the log knows', () => {
  const deals = [{ Stage: 'Lost', Status: 'Lost', 'Close reason': 'Price', Created: 50, ...FIELDS }];
  const log: LogCells[] = [
    { To: 'Lead', When: 100 },
    { To: 'Offer', When: 110, ...TRACKED },
    { To: 'Won', When: 120, ...TRACKED },
    { To: 'Lost', When: 130, ...TRACKED },
  ];

  it.each<[number, unknown]>([
    [99, ['Lead', 'Open', '', '']],
    [100, ['Lead', 'Open', 100, '']],
    [109, ['Lead', 'Open', 100, '']],
    [110, ['Proposal', 'Open', 110, '']],
    [120, ['Won', 'Won', 120, 120]],
    [129, ['Won', 'Won', 120, 120]],
    [130, ['Lost', 'Lost', 130, 130]],
    [999, ['Lost', 'Lost', 130, 130]],
  ])('stood on day %d as its last move by then left it', (day, expected) => {
    // On day 99 nothing was logged: the deal was there since Created, in the first stage that the log knows.
    expect(standingAt(day, { deals, log })).toEqual(expected);
  });

  it('has the tracked fields of that move, everything else of its row, and a reason only while it is closed', () => {
    expect(rowsAt(115, { deals, log })).toEqual([
      {
        ...{ 'Deal ID': 'D-1', Deal: 'Deal 1', Pipeline: 'Sales', Stage: 'Proposal', Created: 50, 'Close reason': '' },
        ...{ Status: 'Open', 'In stage since': 110, Closed: '' },
        ...TRACKED,
      },
    ]);
    expect(rowsAt(105, { deals, log })[0]).toMatchObject({
      ...{ Value: '', Currency: '', Owner: '', Probability: '', 'Expected close': '' },
    });
    expect(rowsAt(120, { deals, log })[0]).toMatchObject({ Status: 'Won', 'Close reason': 'Price' });
    expect(rowsAt(130, { deals, log })[0]).toMatchObject({ Status: 'Lost', 'Close reason': 'Price' });
  });

  it('has no reason while it is parked', () => {
    const parked = [...log, { To: 'Later', When: 140 }];
    expect(rowsAt(140, { deals, log: parked })[0]).toMatchObject({ Status: 'Parked', 'Close reason': '', Closed: '' });
  });

  it('keeps a tracked 0', () => {
    const zero = [{ To: 'Lead', When: 100, Value: 0, Probability: 0 }];
    expect(rowsAt(100, { deals, log: zero })[0]).toMatchObject({ Value: 0, Probability: 0 });
  });

  it('was there neither before its first move nor after it was deleted, but again once it was restored', () => {
    const other = { 'Deal ID': 'D-9', To: 'Lead', When: 90 };
    const gone: LogCells[] = [
      other,
      { To: 'Lead', When: 100 },
      { To: 'Lead', When: 110, How: 'deleted' },
      { To: 'Lead', When: 120, How: 'restored', Owner: 'Eve' },
    ];
    const stands = (day: number) => rowsAt(day, { deals, log: gone }).some((row) => row['Deal ID'] === 'D-1');
    expect([99, 100, 109, 110, 119, 120].map(stands)).toEqual([false, true, true, false, false, true]);
    expect(rowsAt(120, { deals, log: gone })[0]).toMatchObject({ 'In stage since': 100, Owner: 'Eve' });
  });

  it.each(['deleted', 'restored'])('stands where it stood, whatever the row that says %s names', (how) => {
    const other = how === 'deleted' ? 'restored' : 'deleted';
    const gone = [how, other].sort().map((each, at): LogCells => {
      return { To: each === how ? 'Proposal' : 'Lead', When: 110 + at, How: each };
    });
    expect(standingAt(111, { deals, log: [{ To: 'Lead', When: 100 }, ...gone] })).toEqual(['Lead', 'Open', 100, '']);
  });

  it('keeps since when it stands there while only its fields change, and Closed from one won stage to the next', () => {
    const edited = [...log.slice(0, 2), { To: 'Proposal', When: 115, ...TRACKED, Value: 9 }];
    expect(rowsAt(115, { deals, log: edited })[0]).toMatchObject({ 'In stage since': 110, Value: 9 });
    const renamed = [
      { To: 'Offer', When: 110 },
      { To: 'Proposal', When: 115 },
    ];
    expect(standingAt(115, { deals, log: renamed })).toEqual(['Proposal', 'Open', 110, '']);
  });

  it('stood in a stage that is no more as in an open one of that name', () => {
    const limbo: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Limbo', When: 105 },
      { To: 'Limbo', When: 107 },
      { To: 'Bardo', When: 110 },
    ];
    expect(standingAt(107, { deals, log: limbo })).toEqual(['Limbo', 'Open', 105, '']);
    expect(standingAt(110, { deals, log: limbo })).toEqual(['Bardo', 'Open', 110, '']);
  });

  it('stood in the pipeline of that move, where the stage is found', () => {
    const moved: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Visit', When: 110, Pipeline: 'Retail' },
    ];
    expect(rowsAt(110, { deals, log: moved })[0]).toMatchObject({ Pipeline: 'Retail', Stage: 'Visit' });
    expect(rowsAt(109, { deals, log: moved })[0]).toMatchObject({ Pipeline: 'Sales', Stage: 'Lead' });
  });

  it('does not know what was undone', () => {
    const undone = [...log.slice(0, 3), { To: 'Proposal', When: 120, How: 'undo', Undoes: 3, ...TRACKED }];
    expect(standingAt(120, { deals, log: undone })).toEqual(['Proposal', 'Open', 110, '']);
  });
});

describe('what had happened by a day', () => {
  const deals = [{ Stage: 'Won', Status: 'Won' }];

  it('as it was goes by When, as known then by Logged, else both by the other', () => {
    const log: LogCells[] = [
      { To: 'Lead', When: 100, Logged: 100 },
      { To: 'Proposal', When: 110, Logged: 120 },
    ];
    const at = (day: number, basis: AsOfBasis) => standingAt(day, { deals, log }, basis)?.[0];
    expect([109, 110, 119, 120].map((day) => at(day, 'as it was'))).toEqual([
      'Lead',
      'Proposal',
      'Proposal',
      'Proposal',
    ]);
    expect([109, 110, 119, 120].map((day) => at(day, 'as known then'))).toEqual(['Lead', 'Lead', 'Lead', 'Proposal']);
  });

  it('counts a move that nobody can date from the day it was logged, and one without any day always', () => {
    const log: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Proposal', Logged: 120 },
    ];
    expect(standingAt(119, { deals, log })).toEqual(['Lead', 'Open', 100, '']);
    expect(standingAt(120, { deals, log })).toEqual(['Proposal', 'Open', '', '']);
    const undated: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Proposal', Logged: '' },
    ];
    for (const basis of ['as it was', 'as known then'] as const) {
      expect(standingAt(100, { deals, log: undated }, basis)).toEqual(['Proposal', 'Open', '', '']);
    }
  });

  it('is all that day holds in the spreadsheet’s zone', () => {
    const late = new Date('2026-03-01T23:59:00Z');
    const log: LogCells[] = [
      { To: 'Lead', When: new Date('2026-02-01T00:00:00Z') },
      { To: 'Proposal', When: late, Logged: late },
    ];
    const at = (day: number, zone: string) => standingAt(day, { deals, log, zone })?.[0];
    expect([46_081, 46_082].map((day) => at(day, 'UTC'))).toEqual(['Lead', 'Proposal']);
    expect([46_082, 46_083].map((day) => at(day, 'Asia/Kolkata'))).toEqual(['Lead', 'Proposal']);
    expect(rowsAt(46_083, { deals, log, zone: 'Asia/Kolkata' })[0]?.['In stage since']).toBe(46_083);
  });

  it('has the last word in the order of the log, not of the days', () => {
    const log: LogCells[] = [
      { To: 'Proposal', When: 110 },
      { To: 'Lead', When: 105, Logged: 120 },
    ];
    expect(standingAt(110, { deals, log })).toEqual(['Lead', 'Open', 105, '']);
  });
});

describe('a deal that the log does not know by then', () => {
  const log: LogCells[] = [{ 'Deal ID': 'D-9', To: 'Lead', When: LOGGED }];
  const alone = (day: number, deal: DealCells, more: Given = {}) => {
    const { table, rebuilt, unknown } = asOf(day, { deals: [{ ...FIELDS, ...deal }], ...more });
    const [row] = records(table.cells).filter((each) => each['Deal ID'] !== 'D-9');
    return { shown: row && [row['Stage'], row['Status'], row['In stage since'], row['Closed']], rebuilt, unknown };
  };
  const OPEN: DealCells = { Stage: 'Proposal', Created: 10, 'In stage since': 20 };

  it.each<[number, DealCells, unknown]>([
    // Where it stands there since, or has been closed by then, its row says it all.
    [20, OPEN, ['Proposal', 'Open', 20, '']],
    [30, { ...OPEN, Stage: 'Won', Closed: 30 }, ['Won', 'Won', 20, 30]],
    [30, { ...OPEN, Stage: 'Later' }, ['Later', 'Parked', 20, '']],
    // Else it was open in the first stage of its pipeline.
    [19, OPEN, ['Lead', 'Open', '', '']],
    [30, { ...OPEN, 'In stage since': '' }, ['Lead', 'Open', '', '']],
    [29, { ...OPEN, Stage: 'Won', Closed: 30 }, ['Lead', 'Open', '', '']],
    [30, { ...OPEN, Stage: 'Lost', Closed: '' }, ['Lead', 'Open', '', '']],
    [19, { ...OPEN, Stage: 'Later' }, ['Lead', 'Open', '', '']],
    [19, { ...OPEN, Stage: 'Visit', Pipeline: 'Retail' }, ['Visit', 'Open', '', '']],
    // A pipeline without an open stage has only where it stands now.
    [19, { ...OPEN, Stage: 'Bin', Pipeline: 'Archive', Closed: 30 }, ['Bin', 'Lost', '', '']],
    // The day on which it was created is its first.
    [10, OPEN, ['Lead', 'Open', '', '']],
  ])('stood on day %d, by %j, as %j', (day, deal, expected) => {
    expect(alone(day, deal)).toEqual({ shown: expected, rebuilt: 1, unknown: 0 });
    expect(alone(day, deal, { log })).toEqual({ shown: expected, rebuilt: 1, unknown: 0 });
  });

  it('was not there before it was created, and is unknown without Created or a stage of the list', () => {
    expect(alone(9, OPEN)).toEqual({ shown: undefined, rebuilt: 0, unknown: 0 });
    expect(alone(30, { ...OPEN, Created: '' })).toEqual({ shown: undefined, rebuilt: 0, unknown: 1 });
    expect(alone(30, { ...OPEN, Stage: 'Limbo' })).toEqual({ shown: undefined, rebuilt: 0, unknown: 1 });
  });

  it('keeps its own fields, but no reason while it was open', () => {
    const [row] = rowsAt(29, { deals: [{ ...FIELDS, ...OPEN, Stage: 'Lost', Closed: 30, 'Close reason': 'Price' }] });
    expect(row).toMatchObject({ ...FIELDS, 'Close reason': '' });
    const [closed] = rowsAt(30, { deals: [{ ...OPEN, Stage: 'Lost', Closed: 30, 'Close reason': 'Price' }] });
    expect(closed?.['Close reason']).toBe('Price');
  });

  it('before logging began has the fields of its first entry, and stood where that found it open', () => {
    const later: LogCells[] = [
      { To: 'Offer', When: 130, Logged: LOGGED, ...TRACKED },
      { To: 'Won', When: 140 },
    ];
    const deals = [{ ...FIELDS, Stage: 'Won', Status: 'Won', Created: 10, Closed: 140 }];
    expect(rowsAt(LOGGED - 1, { deals, log: later })[0]).toMatchObject({
      Stage: 'Proposal',
      Status: 'Open',
      ...TRACKED,
    });
    const moved = [{ From: 'Lead', To: 'Offer', When: 130, Logged: LOGGED }];
    expect(rowsAt(LOGGED - 1, { deals, log: moved })[0]).toMatchObject({ Stage: 'Lead' });
    const closed = [{ From: 'Won', To: 'Offer', When: 130, Logged: LOGGED }];
    expect(rowsAt(LOGGED - 1, { deals, log: closed })[0]).toMatchObject({ Stage: 'Proposal' });
    const elsewhere = [{ From: 'Visit', To: 'Visit', Pipeline: 'Retail', When: 130, Logged: LOGGED }];
    expect(rowsAt(LOGGED - 1, { deals, log: elsewhere })[0]).toMatchObject({ Stage: 'Lead', Pipeline: 'Sales' });
  });

  it('is not rebuilt from the day on which logging began, if the log knows it later', () => {
    const later: LogCells[] = [...log, { To: 'Lead', When: 130 }];
    const deals = [{ Stage: 'Lead', Created: 10 }];
    const count = (day: number) => {
      const { table, rebuilt, unknown } = asOf(day, { deals, log: later });
      return [allRows(table).length, rebuilt, unknown];
    };
    // The other one is D-9, which has no row in the table any more.
    expect([LOGGED - 1, LOGGED, 129, 130].map(count)).toEqual([
      [1, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });

  it('is rebuilt at any time where the log knows nothing of it, or nobody knows since when there is one', () => {
    expect(alone(LOGGED + 5, OPEN, { log })).toEqual({ shown: ['Proposal', 'Open', 20, ''], rebuilt: 1, unknown: 0 });
    const undated: LogCells[] = [{ To: 'Won', When: 140, Logged: '' }];
    expect(alone(139, OPEN, { log: undated })).toEqual({ shown: ['Proposal', 'Open', 20, ''], rebuilt: 1, unknown: 0 });
  });

  it('has no standing by entries that say only that it came back, and is rebuilt before them', () => {
    const blink: LogCells[] = [{ To: 'Lead', When: LOGGED, How: 'restored' }];
    expect(alone(LOGGED, OPEN, { log: blink })).toEqual({ shown: undefined, rebuilt: 0, unknown: 0 });
    expect(alone(LOGGED - 1, OPEN, { log: blink }).rebuilt).toBe(1);
  });

  it('is none in a blank row', () => {
    expect(asOf(30, { deals: [OPEN] })).toMatchObject({ rebuilt: 1, unknown: 0 });
    const grid: Grid = [
      ['Deal ID', 'Stage', 'Status', 'Created'],
      ['', '', '', ''],
      ['', 'Lead', 'Open', 10],
    ];
    expect(asOf(30, { grid })).toMatchObject({ rebuilt: 1, unknown: 0 });
  });
});

describe('a deal that has no row any more', () => {
  const log: LogCells[] = [
    { 'Deal ID': 'D-9', Deal: 'Old roof', To: 'Lead', When: 100, ...TRACKED },
    { 'Deal ID': 'D-9', Deal: 'New roof', To: 'Proposal', When: 110, ...TRACKED },
    { 'Deal ID': 'D-9', Deal: 'New roof', To: 'Proposal', When: 120, How: 'deleted' },
  ];

  it('is there by its ID, first name and tracked fields until it was deleted', () => {
    expect(rowsAt(119, { log })).toEqual([
      {
        ...{ 'Deal ID': 'D-9', Deal: 'Old roof', Pipeline: 'Sales', Stage: 'Proposal', Created: '' },
        ...{ 'Close reason': '', Status: 'Open', 'In stage since': 110, Closed: '' },
        ...TRACKED,
      },
    ]);
    expect(rowsAt(120, { log })).toEqual([]);
    expect(rowsAt(99, { log })).toEqual([]);
  });

  it('comes after those that have one, and not twice', () => {
    const both: LogCells[] = [...log, { 'Deal ID': 'D-1', To: 'Lead', When: 100 }];
    const ids = rowsAt(110, { deals: [{ Stage: 'Lead' }], log: both }).map((row) => row['Deal ID']);
    expect(ids).toEqual(['D-1', 'D-9']);
  });
});

describe('the table of a day', () => {
  it('knows since when there is a log', () => {
    expect(asOf(5, {}).loggedSince).toBeNull();
    expect(
      asOf(5, {
        log: [
          { To: 'Lead', When: 120 },
          { To: 'Won', When: 90 },
        ],
      }).loggedSince,
    ).toBe(90);
  });

  it('has no row more than it lists, and the same columns', () => {
    const { table } = asOf(100, { deals: [{ Stage: 'Lead' }], log: [{ To: 'Lead', When: 100 }] });
    expect(table.cells[0]).toEqual(dealsTable([])[0]);
    expect([table.end, table.cells.length]).toEqual([2, 2]);
    expect(asOf(0, { deals: [{ Stage: 'Lead' }], log: [{ To: 'Lead', When: 100 }] }).table.end).toBe(1);
  });

  it('fills only the columns that there are', () => {
    const grid: Grid = [
      ['Deal ID', 'Stage', 'Status', 'My own'],
      ['D-1', 'Won', 'Won', 'kept'],
    ];
    const { table } = asOf(100, { grid, log: [{ To: 'Lead', When: 100, ...TRACKED }] });
    expect(table.cells).toEqual([grid[0], ['D-1', 'Lead', 'Open', 'kept']]);
  });

  it('leaves the table of today as it is', () => {
    const grid = dealsTable([{ Stage: 'Won', Status: 'Won' }]);
    const before = grid.map((row) => [...row]);
    asOf(100, { grid, log: [{ To: 'Lead', When: 100, ...TRACKED }] });
    expect(grid).toEqual(before);
  });

  it('needs the IDs by which the log knows the deals', () => {
    expect(() => asOf(1, { grid: [['Deal', 'Stage', 'Status']] })).toThrow('Deals has no column "Deal ID".');
  });
});
