import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline } from './any-pipeline';
import { partsOf } from './parts-of';
import { day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const summary = (...args: unknown[]) => evaluate('ACTIVITY_SUMMARY', ...args) as Grid;
const HEADER = ['When', 'Deal ID', 'Kind', 'Direction', 'Automatic', 'By', 'Outcome', 'Note'];
const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
  { name: 'Later', kind: 'parked' },
]);

interface Activity {
  readonly id: unknown;
  readonly kind?: string;
  readonly direction?: string;
  readonly automatic?: unknown;
}

function activities(list: readonly Activity[], blankRows = 0): Grid {
  const rows = list.map(({ id, kind = 'call', direction = '', automatic = '' }) => {
    return [day('2026-01-05'), id, kind, direction, automatic, 'Ana', '', ''];
  });
  return [HEADER, ...rows, ...Array.from({ length: blankRows }, () => HEADER.map(() => ''))];
}

const touches = (id: string, count: number): Activity[] => Array.from({ length: count }, () => ({ id }));
const column = (spill: Grid, header: string) => records(spill).map((row) => row[header]);

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('ACTIVITY_SUMMARY', () => {
  const DEALS = dealsTable(
    [
      { Stage: 'Lead' },
      { Stage: 'Lead' },
      { Status: 'Won' },
      { Status: 'Won', Owner: 'Ben' },
      { Status: 'Lost', Owner: 'Ben' },
      { Status: 'Lost' },
      { Status: 'Lost' },
      { Status: 'Parked' },
    ],
    20,
  );
  const ACTIVITIES = activities(
    [...touches('D-1', 2), ...touches('D-3', 8), ...touches('D-4', 5), ...touches('D-5', 1), ...touches('D-6', 4)],
    20,
  );

  it('has a row for each stage in its order, also where nobody stands, by hand', () => {
    // Won: (8 + 5) ÷ 2; lost: (1 + 4 + 0) ÷ 3, and the middle of 1 and 4; nobody waits for the parked one.
    expect(summary(DEALS, ACTIVITIES, STAGES)).toEqual([
      ['Group', 'Deals', 'Touches', 'Touches per won', 'Touches per lost', 'Never contacted', 'Given up after', 'Note'],
      ['Lead', 2, 2, '', '', 1, '', ''],
      ['Proposal', 0, 0, '', '', 0, '', ''],
      ['Won', 2, 13, 6.5, '', 0, '', ''],
      ['Lost', 3, 5, '', 5 / 3, 1, 2.5, ''],
      ['Later', 1, 0, '', '', 0, '', ''],
    ]);
    expect(summary(DEALS, ACTIVITIES, STAGES, 'stage')).toEqual(summary(DEALS, ACTIVITIES, STAGES));
  });

  it('groups by another column, the largest group first', () => {
    expect(summary(DEALS, ACTIVITIES, STAGES, 'Owner').slice(1)).toEqual([
      ['Ana', 6, 14, 8, 2, 2, 4, ''],
      ['Ben', 2, 6, 5, 1, 0, 1, ''],
    ]);
    const turned = summary(dealsTable([{ Owner: 'Ben' }, {}, {}]), ACTIVITIES, STAGES, 'Owner');
    expect(column(turned, 'Group')).toEqual(['Ana', 'Ben']);
  });

  it('takes pairs in place of by and after it, also on Pipeline, whose stages alone are listed then', () => {
    expect(column(summary(DEALS, ACTIVITIES, STAGES, 'Owner', 'Ben'), 'Deals')).toEqual([0, 0, 1, 1, 0]);
    expect(column(summary(DEALS, ACTIVITIES, STAGES, '', 'Owner', 'Ben'), 'Deals')).toEqual([0, 0, 1, 1, 0]);
    expect(column(summary(DEALS, ACTIVITIES, STAGES, 'Owner', 'Owner', 'Ben'), 'Deals')).toEqual([2]);
    const [header = [], ...rest] = STAGES;
    const two = [header, ['Retail', 'Order', 'open', '', ''], ...rest];
    expect(column(summary(DEALS, ACTIVITIES, two), 'Group')).toHaveLength(6);
    expect(column(summary(DEALS, ACTIVITIES, two, 'Pipeline', 'Sales'), 'Group')).toHaveLength(5);
    expect(column(summary(DEALS, ACTIVITIES, two, 'Pipeline', 'Sales'), 'Deals')).toEqual([2, 0, 2, 3, 1]);
  });

  it.each<[string, Activity, number]>([
    ['a call', { id: 'D-1' }, 1],
    ['an outbound e-mail', { id: 'D-1', kind: 'e-mail', direction: 'Outbound' }, 1],
    ['an activity without a kind', { id: 'D-1', kind: '' }, 1],
    ['an inbound call', { id: 'D-1', direction: 'inbound' }, 0],
    ['a note', { id: 'D-1', kind: 'Note' }, 0],
    ['an automatic e-mail', { id: 'D-1', kind: 'e-mail', automatic: 'yes' }, 0],
    ['a ticked box', { id: 'D-1', automatic: true }, 0],
    ['one that says that it was not automatic', { id: 'D-1', automatic: 'no' }, 1],
    ['one with blanks around the ID', { id: ' D-1 ' }, 1],
  ])('counts %s as it is', (_, activity, expected) => {
    const [row] = records(summary(dealsTable([{ Stage: 'Lead' }]), activities([activity]), STAGES));
    expect(row).toMatchObject({ Touches: expected, 'Never contacted': 1 - expected });
  });

  it('counts the touches of an ID that is a number', () => {
    const deals = dealsTable([{ 'Deal ID': 7, Stage: 'Lead' }]);
    expect(column(summary(deals, activities([{ id: 7 }]), STAGES), 'Touches')[0]).toBe(1);
  });

  it('says on how many deals a mean would rest that is below the floor', () => {
    inSpreadsheet({ floor: 3 });
    expect(summary(DEALS, ACTIVITIES, STAGES).slice(3, 5)).toEqual([
      ['Won', 2, 13, '', '', 0, '', 'won: not enough history (n = 2)'],
      ['Lost', 3, 5, '', 5 / 3, 1, '', 'given up: not enough history (n = 2)'],
    ]);
    expect(column(summary(DEALS, ACTIVITIES, STAGES, 'Owner'), 'Note')).toEqual([
      'won: not enough history (n = 1); lost: not enough history (n = 2)',
      'won: not enough history (n = 1); lost: not enough history (n = 1)',
    ]);
    const untouched = summary(DEALS, activities([]), STAGES);
    expect(untouched[4]).toEqual(['Lost', 3, 0, '', 0, 3, '', '']);
  });

  it('tells first of what belongs nowhere', () => {
    const deals = dealsTable([{ Stage: 'Lead' }, { Stage: 'Bid' }, { Stage: 'Lead', 'Deal ID': '' }, { Status: '' }]);
    const strays = activities([
      { id: 'D-9' },
      { id: '' },
      { id: '', kind: 'note' },
      { id: 'D-8', kind: 'note' },
      { id: '', kind: '' },
      { id: 'D-4' },
    ]);
    expect(column(summary(deals, strays, STAGES), 'Note')).toEqual([
      '4 activities belong to no deal of Deals; 1 deal without a Deal ID left out; 1 deal stands in no stage of Stages',
      ...['', '', '', ''],
    ]);
    expect(column(summary(deals, strays, STAGES), 'Deals')).toEqual([1, 0, 0, 0, 0]);
    const twice = dealsTable([
      { Stage: 'Bid' },
      { Stage: 'Bid' },
      ...Array.from({ length: 2 }, () => ({ 'Deal ID': '' })),
    ]);
    expect(column(summary(twice, activities([{ id: 'D-9' }]), STAGES), 'Note')[0]).toBe(
      '1 activity belongs to no deal of Deals; 2 deals without a Deal ID left out; 2 deals stand in no stage of Stages',
    );
    expect(column(summary(deals, strays, STAGES, 'Owner'), 'Note')).toEqual([
      '4 activities belong to no deal of Deals; 1 deal without a Deal ID left out',
    ]);
  });

  it('does not call an activity of a deal that no pair meets a stray', () => {
    const spill = summary(DEALS, ACTIVITIES, STAGES, 'Owner', 'Nobody');
    expect(column(spill, 'Note')).toEqual(['', '', '', '', '']);
    expect(summary(DEALS, ACTIVITIES, STAGES, 'Owner', 'Owner', 'Nobody')).toHaveLength(1);
  });

  it('tells stages of one name apart by their pipeline', () => {
    const stages = stagesTable([{ name: 'Lead' }, { name: 'Lead', pipeline: 'Retail' }]);
    const deals = dealsTable([{ Stage: 'Lead' }, { Stage: 'Lead', Pipeline: 'Retail' }, { Stage: 'lead' }]);
    expect(summary(deals, activities([]), stages).map((row) => row.slice(0, 2))).toEqual([
      ['Group', 'Deals'],
      ['Lead · Sales', 2],
      ['Lead · Retail', 1],
    ]);
  });

  it.each<[unknown[], string]>([
    [[ACTIVITIES, STAGES, 'Ownr'], 'by: "Ownr" found; the header of a column of Deals is needed.'],
    [[STAGES, ACTIVITIES], 'The second table should be Activities; found Stages.'],
    [[ACTIVITIES], 'The third table should be Stages; found nothing.'],
    [[activities([{ id: 'D-1', direction: 'sideways' }]), STAGES], 'Activities, row 2, Direction: "sideways" found;'],
    [[ACTIVITIES.map((row) => row.filter((_, at) => at !== 1)), STAGES], 'Activities has no column "Deal ID".'],
  ])('refuses %j', (rest, message) => {
    expect(() => summary(DEALS, ...rest)).toThrow(message);
  });

  it('needs the IDs of the deals', () => {
    expect(() =>
      summary(
        DEALS.map((row) => row.slice(1)),
        ACTIVITIES,
        STAGES,
      ),
    ).toThrow('Deals has no column "Deal ID".');
  });
});

describe('the rows of ACTIVITY_SUMMARY', () => {
  it.each(['', 'Owner', 'Source'])('by "%s" add up to all deals and touches', (by) => {
    fc.assert(
      fc.property(anyPipeline, ({ deals, activities: all, stages }) => {
        const rows = records(summary(deals, all, stages, by));
        const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
        const real = all.slice(1).filter(([, , kind]) => kind !== 'note');
        expect(sum('Deals')).toBe(deals.length - 1);
        expect(sum('Touches')).toBe(real.length);
        const contacted = new Set(real.map(([, id]) => id));
        const status = deals[0]?.indexOf('Status') ?? 0;
        const waiting = deals.slice(1).filter((row) => !contacted.has(row[0]) && row[status] !== 'Parked');
        expect(sum('Never contacted')).toBe(waiting.length);
      }),
      { seed: 381, numRuns: 50 },
    );
  });

  it('can be traced to their deals', () => {
    const deals = dealsTable([
      { Stage: 'Lead' },
      { Stage: 'Lead' },
      { Status: 'Parked' },
      { Stage: 'Bid' },
      { Stage: 'Lead', 'Deal ID': '', Deal: 'Nameless' },
      { Status: '' },
    ]);
    expect(partsOf('ACTIVITY_SUMMARY', deals, activities(touches('D-1', 2)), STAGES)).toEqual([
      ['D-1', 'Lead: Deals', 1],
      ['D-1', 'Lead: Touches', 2],
      ['D-2', 'Lead: Deals', 1],
      ['D-2', 'Lead: Touches', 0],
      ['D-2', 'Lead: Never contacted', 1],
      ['D-3', 'Later: Deals', 1],
      ['D-3', 'Later: Touches', 0],
      ['D-4', 'excluded: its stage is not in Stages', ''],
      ['', 'excluded: has no Deal ID', ''],
      ['D-6', 'excluded: has no status', ''],
    ]);
  });
});
