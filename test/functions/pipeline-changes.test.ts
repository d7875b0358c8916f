import { beforeEach, describe, expect, it } from 'vitest';
import { day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from './sheet';

const LOG_HEADER = [
  ...['Move', 'Logged', 'When', 'Deal ID', 'Deal', 'Pipeline', 'From', 'To', 'Status', 'Value', 'Currency', 'Owner'],
  ...['Probability', 'Expected close', 'By', 'How', 'Undoes'],
];

interface Logged {
  readonly id: string;
  readonly to: string;
  readonly when: string;
  readonly logged?: string;
  readonly value?: number;
  readonly expected?: string;
  readonly how?: string;
  readonly undoes?: number;
  readonly owner?: string;
}

function logTable(moves: readonly Logged[]): Grid {
  const rows = moves.map(
    ({ id, to, when, logged = when, value = 10, expected, how = 'edit', undoes = '', owner = 'Ana' }, index) => [
      ...[
        index + 1,
        day(logged),
        when === '' ? '' : day(when),
        id,
        `Deal ${id}`,
        'Sales',
        '',
        to,
        '',
        value,
        'EUR',
        owner,
      ],
      ...['', expected ? day(expected) : '', '', how, undoes],
    ],
  );
  return [LOG_HEADER, ...rows];
}

const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal', former: 'Offer' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
]);

function dealsTable(rows: readonly (readonly [id: string, owner: string, reason?: string, created?: string])[]): Grid {
  return [
    ['Deal ID', 'Deal', 'Owner', 'Stage', 'Status', 'Close reason', 'Created'],
    ...rows.map(([id, owner, reason = '', created]) => [
      ...[id, `Deal ${id}`, owner, 'Lead', 'Open', reason, created ? day(created) : ''],
    ]),
  ];
}

function changes(deals: Grid, log: readonly Logged[], ...rest: unknown[]): unknown[][] {
  const spill = evaluate(
    'PIPELINE_CHANGES',
    deals,
    logTable(log),
    STAGES,
    day('2026-03-01'),
    day('2026-03-31'),
    ...rest,
  );
  return records(spill).map((row) => [row['Deal ID'], row['Change'], row['From'], row['To'], row['Note']]);
}

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_CHANGES', () => {
  const DEALS = dealsTable([
    ['D1', 'Ana', 'Price'],
    ['D2', 'Ben'],
  ]);

  it('adds the deals of a list by Created although they reached their stage after the last day', () => {
    const deals = dealsTable([
      ['D1', 'Ana', 'Price', '2026-03-04'],
      ['D2', 'Ben', '', '2026-04-01'],
      ['D3', 'Ben', '', '2026-02-28'],
    ]);
    const log = ['D1', 'D2', 'D3'].map((id): Logged => ({ id, to: 'Lost', when: '2026-04-02', how: 'set-up' }));
    expect(changes(deals, log)).toEqual([['D1', 'added', '', 'Lost', '']]);
    const foundLater = log.map((move): Logged => ({ ...move, to: 'Proposal', when: '', logged: '2026-04-02' }));
    expect(changes(deals, foundLater)).toEqual([['D1', 'added', '', 'Proposal', '']]);
    const closedEarly = log.map((move): Logged => ({ ...move, when: '2026-03-31' }));
    expect(changes(deals, closedEarly).filter(([id]) => id === 'D2')).toEqual([['D2', 'lost', '', 'Lost', '']]);
  });

  it('lists what happened from the first to the last day, the oldest first', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-02-28' },
      { id: 'D2', to: 'Lead', when: '2026-03-01' },
      { id: 'D1', to: 'Offer', when: '2026-03-10' },
      { id: 'D1', to: 'Lost', when: '2026-03-31' },
      { id: 'D2', to: 'Proposal', when: '2026-04-01' },
    ];
    expect(changes(DEALS, log)).toEqual([
      ['D2', 'added', '', 'Lead', ''],
      ['D1', 'advanced', 'Lead', 'Proposal', ''],
      ['D1', 'lost', 'Proposal', 'Lost', 'Price'],
    ]);
  });

  it('shows the days and amounts of the entries', () => {
    const log: Logged[] = [{ id: 'D2', to: 'Lead', when: '2026-03-05', value: 70 }];
    const spill = evaluate('PIPELINE_CHANGES', DEALS, logTable(log), STAGES, 46_082, 46_112);
    expect(spill).toEqual([
      ['When', 'Deal ID', 'Deal', 'Owner', 'Change', 'From', 'To', 'Value', 'Note'],
      [day('2026-03-05'), 'D2', 'Deal D2', 'Ana', 'added', '', 'Lead', 70, ''],
    ]);
  });

  it('tells by how many days an expected close slipped', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-02-01', expected: '2026-03-15' },
      { id: 'D1', to: 'Lead', when: '2026-03-10', expected: '2026-04-01' },
    ];
    expect(changes(DEALS, log)).toEqual([['D1', 'slipped', '2026-03-15', '2026-04-01', 'by 17 days']]);
  });

  it('leaves out what was undone, and its undoing', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-03-02' },
      { id: 'D1', to: 'Won', when: '2026-03-03' },
      { id: 'D1', to: 'Lead', when: '2026-03-03', how: 'undo', undoes: 2 },
    ];
    expect(changes(DEALS, log)).toEqual([['D1', 'added', '', 'Lead', '']]);
  });

  it('lists a deleted deal by its name in the log, and only while nothing is filtered', () => {
    const log: Logged[] = [
      { id: 'D9', to: 'Lead', when: '2026-02-01' },
      { id: 'D9', to: 'Lead', when: '2026-03-09', how: 'deleted' },
    ];
    expect(changes(DEALS, log)).toEqual([['D9', 'deleted', 'Lead', 'Lead', '']]);
    expect(changes(DEALS, log, 'Owner', 'Ana')).toEqual([]);
  });

  it('filters by what stands in the deals table', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-03-02' },
      { id: 'D2', to: 'Lead', when: '2026-03-03' },
    ];
    expect(changes(DEALS, log, 'Owner', 'Ben')).toEqual([['D2', 'added', '', 'Lead', '']]);
  });

  it('dates a change that nobody saw by the day it was found, and says so', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-02-01' },
      { id: 'D1', to: 'Proposal', when: '', logged: '2026-03-20', how: 'recovered' },
    ];
    expect(changes(DEALS, log)).toEqual([['D1', 'advanced', 'Lead', 'Proposal', 'nobody saw when; found on this day']]);
  });

  it('adds the deals of a list by Created, and those without it not at all', () => {
    const deals = dealsTable([
      ['D1', 'Ana', '', '2026-03-04'],
      ['D2', 'Ben'],
    ]);
    const log: Logged[] = [
      { id: 'D1', to: 'Proposal', when: '2026-03-20', how: 'set-up' },
      { id: 'D2', to: 'Lead', when: '', logged: '2026-03-20', how: 'set-up' },
    ];
    expect(changes(deals, log)).toEqual([['D1', 'added', '', 'Proposal', '']]);
  });

  describe('in an order', () => {
    const log: Logged[] = [
      { id: 'D1', to: 'Lead', when: '2026-03-20', owner: 'ben' },
      { id: 'D2', to: 'Lead', when: '2026-03-05', owner: '' },
      { id: 'D3', to: 'Lead', when: '2026-03-04', owner: 'Zoe' },
      { id: 'D4', to: 'Lead', when: '2026-03-10', owner: 'Ana' },
      { id: 'D5', to: 'Lead', when: '2026-03-03', owner: 'Ben ' },
      { id: 'D6', to: 'Lead', when: '2026-03-20', owner: 'Ben' },
    ];
    const order = (...rest: unknown[]) => changes(DEALS, log, ...rest).map(([id]) => id);

    it.each<[unknown[], string[]]>([
      [[], ['D5', 'D3', 'D2', 'D4', 'D1', 'D6']],
      [['day'], ['D5', 'D3', 'D2', 'D4', 'D1', 'D6']],
      [[''], ['D5', 'D3', 'D2', 'D4', 'D1', 'D6']],
      [['owner'], ['D4', 'D5', 'D1', 'D6', 'D3', 'D2']],
      [
        ['owner', 'Owner', ''],
        ['D4', 'D5', 'D1', 'D6', 'D3', 'D2'],
      ],
      [['owner', 'Owner', 'Ben'], ['D2']],
      [['Owner', 'Ben'], ['D2']],
      [
        ['Owner', ''],
        ['D5', 'D3', 'D2', 'D4', 'D1', 'D6'],
      ],
    ])('%j lists the deals %j', (rest, ids) => {
      expect(order(...rest)).toEqual(ids);
    });

    it('that is none is refused', () => {
      expect(() => order('ownr')).toThrow('"ownr" is neither an option (day, owner) nor a column of Deals.');
    });
  });

  it('is a header alone where nothing happened', () => {
    expect(changes(DEALS, [])).toEqual([]);
  });

  it.each<[unknown[], string]>([
    [['', day('2026-03-31')], 'from: nothing found; a date is needed.'],
    [[day('2026-03-31'), day('2026-03-01')], 'to: "2026-03-01" found; a date from 2026-03-31 on is needed.'],
    [[day('2026-03-01'), 'soon'], 'to: "soon" found; a date is needed.'],
  ])('refuses the period %j', (period, message) => {
    expect(() => evaluate('PIPELINE_CHANGES', DEALS, logTable([]), STAGES, ...period)).toThrow(message);
  });

  it('names tables in the wrong order', () => {
    expect(() => evaluate('PIPELINE_CHANGES', DEALS, STAGES, logTable([]))).toThrow(
      'The second table should be DealLog; found Stages.',
    );
  });
});
