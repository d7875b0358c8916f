import { describe, expect, it } from 'vitest';
import { readListedStages } from '../../src/cells/listed-stages';
import { type DealJourney, type Journeys, readJourneys } from '../../src/cells/read-journeys';
import { readLog } from '../../src/cells/read-log';
import { recordTrace } from '../../src/cells/record-trace';
import { allRows, DEAL_LOG, DEALS, readTable, STAGES } from '../../src/cells/table';
import { type LogCells, logTable } from '../functions/histories';
import { type DealCells, dealsTable, type Grid, stagesTable } from '../functions/sheet';
import { readingIn } from './reading-in';

/** Positions in the list. */
const [LEAD, PROPOSAL, NEGOTIATION, WON, LOST, LATER] = [0, 1, 2, 3, 4, 5] as const;
const STAGE_GRID = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Negotiation' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
]);

interface Given {
  readonly deals: readonly DealCells[] | Grid;
  readonly log?: readonly LogCells[];
  readonly asOf?: number | null;
  readonly rows?: readonly number[];
}

function isGrid(deals: readonly DealCells[] | Grid): deals is Grid {
  return Array.isArray(deals[0]);
}

function read({ deals, log = [], asOf = null, rows }: Given, trace = recordTrace()): Journeys {
  const reading = readingIn({ trace });
  const table = readTable(isGrid(deals) ? deals : dealsTable(deals, 5), DEALS, 1);
  const sources = {
    deals: table,
    rows: rows ? Int32Array.from(rows) : allRows(table),
    log: readLog(readTable(logTable(log), DEAL_LOG, 2), reading),
    stages: readListedStages(readTable(STAGE_GRID, STAGES, 3), reading),
    asOf,
  };
  return readJourneys(sources, reading);
}

/** The way of the one deal: which stages it entered when. */
function wayOf(given: Given): unknown[][] {
  return (read(given).journeys[0]?.visits ?? []).map(({ stage, entered }) => [stage, entered]);
}

const at = (stage: string): DealCells => ({ Stage: stage });

describe('the way of a deal', () => {
  it('is what the log tells, and its last stage is where its row stands', () => {
    const { journeys, unplaced } = read({
      deals: [{ ...at('Won'), Created: 90 }],
      log: [
        { To: 'Lead', When: 100 },
        { To: 'Proposal', When: 110 },
        { To: 'Won', When: 130 },
      ],
    });
    expect(journeys).toEqual([
      {
        deal: 1,
        value: null,
        visits: [
          { stage: LEAD, entered: 100, next: PROPOSAL, left: 110 },
          { stage: PROPOSAL, entered: 110, next: WON, left: 130 },
          { stage: WON, entered: 130, next: null, left: null },
        ],
        began: 90,
      },
    ]);
    expect(unplaced).toBe(0);
  });

  it('has unknown days where the log has', () => {
    const [journey] = read({
      deals: [{ ...at('Proposal'), Created: '' }],
      log: [{ To: 'Lead' }, { To: 'Proposal' }],
    }).journeys;
    expect(journey).toEqual({
      ...{ deal: 1, value: null, began: null },
      visits: [
        { stage: LEAD, entered: null, next: PROPOSAL, left: null },
        { stage: PROPOSAL, entered: null, next: null, left: null },
      ],
    });
  });

  it('begins when the deal was created, else on the first day in a stage', () => {
    const began = (Created: unknown, When: unknown) =>
      read({ deals: [{ ...at('Lead'), Created }], log: [{ To: 'Lead', When }] }).journeys[0]?.began;
    expect([began(90, 100), began('', 100), began(90, ''), began('', '')]).toEqual([90, 100, 90, null]);
  });

  it('does not begin a stage anew for an edit, a deletion, a return or a stage that nobody knows', () => {
    const log: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Lead', When: 101, Value: 5 },
      { To: 'Proposal', When: 102, How: 'deleted' },
      { To: 'Proposal', When: 103, How: 'restored' },
      { To: 'Limbo', When: 104 },
      { To: 'Lead', When: 105 },
      { To: 'Offer', When: 110 },
    ];
    expect(wayOf({ deals: [at('Proposal')], log })).toEqual([
      [LEAD, 100],
      [PROPOSAL, 110],
    ]);
  });

  it('leaves out what was undone', () => {
    const log: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Proposal', When: 105 },
      { To: 'Lead', When: 105, How: 'undo', Undoes: 2 },
    ];
    expect(wayOf({ deals: [at('Lead')], log })).toEqual([[LEAD, 100]]);
  });

  it('goes back and comes again as often as the deal did', () => {
    const log: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Proposal', When: 105 },
      { To: 'Lead', When: 107 },
    ];
    expect(wayOf({ deals: [at('Lead')], log })).toEqual([
      [LEAD, 100],
      [PROPOSAL, 105],
      [LEAD, 107],
    ]);
  });

  it('is of the chosen rows only, by the row in the table', () => {
    const { journeys } = read({ deals: [at('Lead'), at('Lead'), at('Proposal')], rows: [3, 1] });
    expect(journeys.map(({ deal, visits }) => [deal, visits[0]?.stage])).toEqual([
      [3, PROPOSAL],
      [1, LEAD],
    ]);
  });
});

describe('the last step that only the row knows', () => {
  const SINCE = { 'In stage since': 140 };

  it.each<[string, DealCells, unknown]>([
    ['open, since In stage since', { ...at('Negotiation'), ...SINCE, Closed: 150 }, [NEGOTIATION, 140]],
    ['parked, since In stage since', { ...at('Later'), ...SINCE, Closed: 150 }, [LATER, 140]],
    ['won, on Closed', { ...at('Won'), ...SINCE, Closed: 150 }, [WON, 150]],
    ['lost, on Closed', { ...at('Lost'), ...SINCE, Closed: 150 }, [LOST, 150]],
    ['won, else on In stage since', { ...at('Won'), ...SINCE, Closed: '' }, [WON, 140]],
    ['on a day that nobody knows', { ...at('Won'), 'In stage since': '', Closed: '' }, [WON, null]],
  ])('is %s', (_, deal, expected) => {
    expect(wayOf({ deals: [deal], log: [{ To: 'Lead', When: 100 }] })).toEqual([[LEAD, 100], expected]);
    expect(wayOf({ deals: [{ ...deal, 'Deal ID': '' }] })).toEqual([expected]);
  });

  it('is none where the log ends in that stage, under whatever name', () => {
    const deals = [{ ...at('proposal '), 'In stage since': 140 }];
    expect(wayOf({ deals, log: [{ To: 'Offer', When: 100 }] })).toEqual([[PROPOSAL, 100]]);
  });

  it('needs neither a log nor the columns that Dealsheet owns', () => {
    const deals: Grid = [
      ['Deal', 'Stage', 'Status'],
      ['Roof', 'Lead', 'Open'],
    ];
    expect(read({ deals }).journeys).toEqual([
      { deal: 1, value: null, visits: [{ stage: LEAD, entered: null, next: null, left: null }], began: null },
    ]);
  });
});

describe('rows that are no journey', () => {
  it('are those without a stage; those whose stage is not in the list are counted', () => {
    const trace = recordTrace();
    const { journeys, unplaced } = read({ deals: [at(''), at('Limbo'), at('Lead'), at('Nowhere')] }, trace);
    expect(journeys.map(({ deal }) => deal)).toEqual([3]);
    expect(unplaced).toBe(2);
    expect(trace.leftOut()).toEqual([
      { deal: 2, reason: 'its stage is not in Stages' },
      { deal: 4, reason: 'its stage is not in Stages' },
    ]);
  });

  it('are those that came later, which are told and not counted as unplaced', () => {
    const trace = recordTrace();
    const given = { deals: [at('Lead')], log: [{ To: 'Lead', When: 101 }], asOf: 100 };
    expect(read(given, trace)).toEqual({ journeys: [], unplaced: 0 });
    expect(trace.leftOut()).toEqual([{ deal: 1, reason: 'came after AsOf' }]);
  });
});

describe('the way of a deal as of a day', () => {
  const log: LogCells[] = [
    { To: 'Lead', When: 100 },
    { To: 'Proposal', When: 110 },
    { To: 'Won', When: 130 },
  ];
  const deals = [{ ...at('Won'), Created: 100 }];

  it.each<[number, unknown[][]]>([
    [99, []],
    [100, [[LEAD, 100]]],
    [109, [[LEAD, 100]]],
    [
      110,
      [
        [LEAD, 100],
        [PROPOSAL, 110],
      ],
    ],
    [
      129,
      [
        [LEAD, 100],
        [PROPOSAL, 110],
      ],
    ],
    [
      130,
      [
        [LEAD, 100],
        [PROPOSAL, 110],
        [WON, 130],
      ],
    ],
  ])('%d does not know a later move', (asOf, expected) => {
    expect(wayOf({ deals, log, asOf })).toEqual(expected);
  });

  it('still stands where it left later', () => {
    expect(read({ deals, log, asOf: 120 }).journeys[0]?.visits).toEqual([
      { stage: LEAD, entered: 100, next: PROPOSAL, left: 110 },
      { stage: PROPOSAL, entered: 110, next: null, left: null },
    ]);
  });

  it('has the steps that nobody can date, from the day on which the one before was taken', () => {
    const undated: LogCells[] = [{ To: 'Lead', When: 100 }, { To: 'Proposal', When: 110 }, { To: 'Negotiation' }];
    const given = { deals: [at('Negotiation')], log: undated };
    expect(wayOf({ ...given, asOf: 110 })).toEqual([
      [LEAD, 100],
      [PROPOSAL, 110],
      [NEGOTIATION, null],
    ]);
    expect(wayOf({ ...given, asOf: 109 })).toEqual([[LEAD, 100]]);
  });

  it('has the first step that nobody can date from Created on, or at all times', () => {
    const began = (Created: unknown, asOf: number) =>
      wayOf({ deals: [{ ...at('Lead'), Created }], log: [{ To: 'Lead' }], asOf });
    expect(began(90, 90)).toEqual([[LEAD, null]]);
    expect(began(90, 89)).toEqual([]);
    expect(began('', 5)).toEqual([[LEAD, null]]);
  });

  it('goes by the day of a step where Created is later', () => {
    expect(wayOf({ deals: [{ ...at('Lead'), Created: 120 }], log: [{ To: 'Lead', When: 100 }], asOf: 100 })).toEqual([
      [LEAD, 100],
    ]);
  });

  it('takes the last step that only the row knows for one like the others', () => {
    const moved = [{ ...at('Lost'), Closed: 150 }];
    expect(wayOf({ deals: moved, log: log.slice(0, 1), asOf: 149 })).toEqual([[LEAD, 100]]);
    expect(wayOf({ deals: moved, log: log.slice(0, 1), asOf: 150 })).toEqual([
      [LEAD, 100],
      [LOST, 150],
    ]);
  });

  it('is one stay where a later move that is not known yet came between two of the same stage', () => {
    const backdated: LogCells[] = [
      { To: 'Lead', When: 100 },
      { To: 'Proposal', When: 120 },
      { To: 'Lead', When: 105, How: 'import' },
    ];
    const [journey]: readonly DealJourney[] = read({ deals: [at('Lead')], log: backdated, asOf: 110 }).journeys;
    expect(journey?.visits).toEqual([{ stage: LEAD, entered: 100, next: null, left: null }]);
  });
});
