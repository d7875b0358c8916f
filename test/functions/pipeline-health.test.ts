import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { AS_OF, type HealthCells, healthyDeals, logOf, stagesWith } from './healthy-deals';
import { january, logTable } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, evaluate, type Grid, inSpreadsheet, records } from './sheet';
import { withColumns } from './with-columns';

const HEADER = ['Deal ID', 'Deal', 'Owner', 'Problem', 'Found', 'What to do', 'Value'];
const REPAIR = 'use "Check and repair" in the menu';
const health = (...args: unknown[]) => evaluate('PIPELINE_HEALTH', ...args);
/** What is found of one deal, beside healthy ones. */
const found = (cells: HealthCells, stages = stagesWith(), others: readonly HealthCells[] = [{}, {}]) => {
  const deals = healthyDeals([cells, ...others]);
  return problems(health(deals, logOf(deals), stages, AS_OF));
};
const problems = (spill: unknown) => records(spill).map((row) => [row['Problem'], row['Found'], row['What to do']]);
const ids = (spill: unknown) => records(spill).map((row) => row['Deal ID']);

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_HEALTH', () => {
  it('finds nothing where nothing is wrong', () => {
    const deals = healthyDeals([{}, { Stage: 'Won' }, { Stage: 'Lost' }, { Stage: 'Later' }]);
    expect(health(deals, logOf(deals), stagesWith(), AS_OF)).toEqual([HEADER]);
    expect(health(healthyDeals([]), logOf(healthyDeals([])), stagesWith(), AS_OF)).toEqual([HEADER]);
  });

  it('tells of the sample pipeline what is overdue, silent and without a next step', () => {
    const spill = health(SAMPLE.Deals, SAMPLE.DealLog, SAMPLE.Stages, SAMPLE.AsOf);
    expect(records(spill).map((row) => [row['Problem'], row['Deal ID'], row['Found']])).toEqual([
      ['overdue close', 'D6', 'expected to close on 2026-02-20, 9 days ago'],
      ['silent', 'D3', 'no activity for 24 days'],
      ...['D6', 'D3', 'D5'].map((id) => ['no next step', id, 'Next step is blank']),
    ]);
  });

  it('shows the whole row', () => {
    const deals = healthyDeals([{ Owner: 'Ben', Value: 70, 'Expected close': january(30) }]);
    expect(health(deals, logOf(deals), stagesWith(), AS_OF)).toEqual([
      HEADER,
      [
        ...['D-1', 'Deal 1', 'Ben', 'overdue close', 'expected to close on 2026-01-30, 1 day ago'],
        ...['agree on a new date, or close the deal', 70],
      ],
    ]);
  });
});

describe('wrong data', () => {
  it.each<[HealthCells, string, string, string]>([
    [{ Value: '#REF!' }, 'formula error', 'Value shows #REF!', 'correct the formula, or type the value'],
    [
      { Owner: '#N/A', Created: '#VALUE!' },
      'formula error',
      'Owner shows #N/A; Created shows #VALUE!',
      'correct the formula, or type the value',
    ],
    [{ Value: 'about 500' }, 'value not a number', 'Value is "about 500"', 'type a number, or leave it empty'],
    [
      { Created: 'last week', 'Expected close': 'soon' },
      'date not readable',
      'Expected close is "soon"; Created is "last week"',
      'type a date such as 2026-03-31, or leave it empty',
    ],
    [
      { 'Last activity': 'a', 'Next step due': 'b', 'In stage since': 'c', Closed: 'd' },
      'date not readable',
      'Last activity is "a"; Next step due is "b"; In stage since is "c"; Closed is "d"',
      'type a date such as 2026-03-31, or leave it empty',
    ],
    [
      { Probability: 40 },
      'wrong probability',
      'Probability is "40"',
      'type it as a rate from 0% to 100%, or leave it empty',
    ],
    [
      { Probability: 'high' },
      'wrong probability',
      'Probability is "high"',
      'type it as a rate from 0% to 100%, or leave it empty',
    ],
    [{ Stage: '', Status: '' }, 'no stage', 'Stage is blank', 'choose a stage of its pipeline'],
    [{ Stage: 'Propsal' }, 'no stage', '"Propsal" is not in Stages', 'choose a stage of its pipeline'],
    [{ 'Deal ID': '' }, 'no ID', 'Deal ID is blank', REPAIR],
    [
      { Status: 'Won' },
      'status differs from stage',
      'Status is Won, and Lead means Open',
      `choose the right stage, or ${REPAIR}`,
    ],
    [
      { Status: '' },
      'status differs from stage',
      'Status is blank, and Lead means Open',
      `choose the right stage, or ${REPAIR}`,
    ],
    [
      { Currency: 'PLN' },
      'mixed currency',
      'Currency is PLN, and for most deals EUR',
      'correct the currency, or add a criterion on Currency to your formulas',
    ],
    [
      { Currency: '' },
      'mixed currency',
      'Currency is blank, and for most deals EUR',
      'correct the currency, or add a criterion on Currency to your formulas',
    ],
    [
      { Stage: 'Lost', Created: january(22), Closed: january(21) },
      'closed before created',
      'closed on 2026-01-21, created on 2026-01-22',
      'correct one of the two dates',
    ],
    [{ Created: january(32) }, 'future dates', 'Created is 2026-02-01', 'correct the date'],
    [
      { Stage: 'Won', Created: january(40), Closed: january(41) },
      'future dates',
      'Created is 2026-02-09; Closed is 2026-02-10',
      'correct the date',
    ],
    [{ Value: -0.5 }, 'negative value', 'Value is -0.5', 'type what the deal brings, as a number of 0 or more'],
    [{ Created: '' }, 'no created', 'Created is blank', 'type the day it came in'],
    [{ Stage: 'Won', Closed: '' }, 'no closed', 'Closed is blank', 'type the day it was won or lost'],
    [{ Owner: ' ' }, 'no owner', 'Owner is blank', 'choose who takes care of it'],
    [{ Value: '' }, 'no value', 'Value is blank', 'type what the deal brings, or your best guess'],
    [{ Stage: 'Won', Value: '' }, 'no value', 'Value is blank', 'type what the deal brings, or your best guess'],
    [{ Stage: 'Lost', 'Close reason': '' }, 'no close reason', 'Close reason is blank', 'choose why it was lost'],
  ])('of %j is %s', (cells, problem, text, fix) => {
    expect(found(cells)).toEqual([[problem, text, fix]]);
  });

  it.each<[string, HealthCells]>([
    ['a value of 0', { Value: 0 }],
    ['a value of 0 in another currency', { Value: 0, Currency: 'PLN' }],
    ['the same currency in other letters', { Currency: 'eur' }],
    ['a number that is text', { Value: '1 200,50 €', Currency: 'EUR' }],
    ['a day that is text', { Created: '2026-01-21' }],
    ['a probability of 100 %', { Probability: 1 }],
    ['a status in other letters', { Status: 'OPEN' }],
    ['won on the day it came, which is today', { Stage: 'Won', Created: AS_OF, Closed: AS_OF }],
    ['a lost deal without a value', { Stage: 'Lost', Value: '' }],
    ['a won deal without a reason', { Stage: 'Won', 'Close reason': '' }],
    ['an open deal that is not closed', { Closed: '' }],
    ['text that begins with a hash', { 'Next step': '#1 call' }],
  ])('is not %s', (_, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it('is the same ID in two rows, whoever they belong to', () => {
    const deals = healthyDeals([{ 'Deal ID': 'X' }, { 'Deal ID': 'X', Owner: 'Ben', Value: 300 }, {}]);
    expect(problems(health(deals, logOf(deals), stagesWith(), AS_OF, '', '', 'Owner', 'Ben'))).toEqual([
      ['duplicate ID', '2 rows have the ID X', `if one is a copy, delete it; else ${REPAIR}`],
    ]);
    expect(found({ 'Deal ID': '' }, stagesWith(), [{ 'Deal ID': '' }]).map(([problem]) => problem)).toEqual([
      'no ID',
      'no ID',
    ]);
  });

  it('is a row that the log knows elsewhere, or not at all', () => {
    const deals = healthyDeals([{}, { Stage: 'Proposal' }, {}]);
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'Proposal', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(20) },
      { 'Deal ID': 'D-2', To: 'Proposal', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(22), How: 'deleted' },
    ]);
    expect(problems(health(deals, log, stagesWith(), AS_OF))).toEqual([
      ['unlogged', 'Stage is Lead, and the deal log says Proposal', REPAIR],
      ['unlogged', 'not in the deal log', REPAIR],
    ]);
  });

  it('is no stage that the log knows by a former name, and no move that was undone', () => {
    const deals = healthyDeals([{}, {}]);
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'New', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Proposal', When: january(22) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(23), How: 'undo', Undoes: 3 },
    ]);
    expect(health(deals, log, withColumns(stagesWith(), { 'Former names': ['New'] }), AS_OF)).toEqual([HEADER]);
  });

  it('of a stage that needs more is told with what is missing, the user’s own columns included', () => {
    const needy = stagesWith({ proposalNeeds: 'Value, Budget, Unheard of' });
    const deals = withColumns(healthyDeals([{ Stage: 'Proposal', Value: '' }, { Stage: 'Proposal' }]), {
      Budget: ['', 5],
    });
    const spill = health(deals, logOf(deals), needy, AS_OF);
    expect(problems(spill)).toEqual([
      ['no value', 'Value is blank', 'type what the deal brings, or your best guess'],
      ['needs missing', 'Proposal needs Value, Budget', 'fill in what is missing'],
    ]);
  });

  it('is not looked for in columns that the table does not have', () => {
    const deals = [
      ['Deal ID', 'Stage', 'Status'],
      ['D-1', 'Lead', 'Open'],
      ['D-2', 'Lost', 'Lost'],
    ];
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'Lead', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lost', When: january(21) },
    ]);
    expect(health(deals, log, stagesWith(), AS_OF)).toEqual([HEADER]);
  });

  it('is not looked for in rows that hold nothing but an unticked checkbox', () => {
    const deals = withColumns([...healthyDeals([{}]), ...Array.from({ length: 3 }, () => Array(17).fill(''))], {
      Ticked: [false, false, '', true],
    });
    expect(problems(health(deals, logOf(healthyDeals([{}])), stagesWith(), AS_OF, 'no stage'))).toHaveLength(1);
  });

  it('takes the first of two currencies that tie, and none of blank ones', () => {
    const currencies = (...cells: string[]) =>
      found({ Currency: cells[0] }, stagesWith(), [{ Currency: cells[1] }]).map(([, text]) => text);
    expect(currencies('PLN', 'EUR')).toEqual(['Currency is EUR, and for most deals PLN']);
    expect(currencies('', 'EUR')).toEqual(['Currency is EUR, and for most deals blank']);
    expect(currencies('', '')).toEqual([]);
  });
});

describe('an open deal in need of care', () => {
  it.each<[HealthCells, string, string, string]>([
    [
      { 'Next step due': january(29) },
      'next step overdue',
      'Call due on 2026-01-29, 2 days ago',
      'do it today, or set a new day',
    ],
    [
      { 'Next step': '', 'Next step due': january(29) },
      'next step overdue',
      'next step due on 2026-01-29, 2 days ago',
      'do it today, or set a new day',
    ],
    [
      { 'Last activity': january(16), 'Next step due': '' },
      'silent',
      'no activity for 15 days',
      'get in touch and plan the next step, or close it as lost',
    ],
    [
      { Created: january(16), 'Last activity': '', 'Next step due': january(46) },
      'silent',
      'never contacted, created 15 days ago',
      'get in touch and plan the next step, or close it as lost',
    ],
    [{ Probability: 0.05 }, 'near-zero chance', 'Probability is 5%', 'close it as lost, or say what speaks for it'],
    [
      { 'Next step': '', 'Next step due': '' },
      'no next step',
      'Next step is blank',
      'plan what happens next, and when',
    ],
    [{ 'Expected close': '' }, 'no expected close', 'Expected close is blank', 'type when you expect the decision'],
  ])('with %j: %s', (cells, problem, text, fix) => {
    expect(found(cells)).toEqual([[problem, text, fix]]);
  });

  it.each<[string, HealthCells]>([
    ['expected to close today', { 'Expected close': AS_OF }],
    ['whose next step is due today', { 'Next step due': AS_OF }],
    ['silent for 14 days', { 'Last activity': january(17), 'Next step due': january(50) }],
    ['silent with a step within 14 days', { 'Last activity': january(1), 'Next step due': january(45) }],
    ['with a chance of 6 %', { Probability: 0.06 }],
    ['with a next step without a day', { 'Next step due': '' }],
    ['with a day and no words for its step', { 'Next step': '' }],
    ['that is none: won', { Stage: 'Won', 'Expected close': '', 'Next step': '', 'Next step due': '' }],
    ['that is none: parked', { Stage: 'Later', 'Expected close': january(1), 'Last activity': january(1) }],
  ])('is not one %s', (_, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it('is older than any win, in days', () => {
    const win = { Stage: 'Won', Created: january(-80), Closed: january(-50) };
    const quicker = { ...win, Created: january(-60) };
    const open = (created: number) => {
      const deals = healthyDeals([{ Created: created }, win, quicker]);
      return problems(health(deals, logOf(deals), stagesWith(), AS_OF, 'older than any win'));
    };
    expect(open(january(-900))).toEqual([]);
    inSpreadsheet({ floor: 2 });
    expect(open(january(1))).toEqual([]);
    expect(open(january(0))).toEqual([
      ['older than any win', 'open for 31 days, and the longest win took 30', 'close it, unless something has changed'],
    ]);
    inSpreadsheet({ floor: 3 });
    expect(open(january(0))).toEqual([]);
  });

  it('is longer than usual in its stage, or than the stage allows', () => {
    const longer = (stages: Grid) => found({ Created: january(20) }, stages).map(([, text]) => text);
    expect(longer(stagesWith({ staleAfterLead: 11 }))).toEqual([]);
    expect(found({ Created: january(20) }, stagesWith({ staleAfterLead: 10 }))).toEqual([
      ['longer than usual', '11 days in Lead, and the limit is 10', 'decide what moves it on, or close it as lost'],
    ]);
  });

  it('is ready to move where everything is filled that the next stage needs', () => {
    const needy = stagesWith({ proposalNeeds: 'Value, Notes from the call' });
    const ready = [['ready to move', 'everything Proposal needs is filled', 'move it to Proposal']];
    expect(found({}, needy, [])).toEqual(ready);
    expect(found({ Value: '' }, needy, []).map(([problem]) => problem)).toEqual(['no value']);
    expect(found({}, stagesWith(), [])).toEqual([]);
    expect(found({ Stage: 'Proposal' }, needy, [])).toEqual([]);
    expect(found({ Stage: 'Later' }, needy, [])).toEqual([]);
  });

  it('looks for the next stage in its own pipeline', () => {
    const stages = [
      ['Pipeline', 'Stage', 'Kind', 'Needs'],
      ['Sales', 'Lead', 'open', ''],
      ['Retail', 'Visit', 'open', 'Value'],
      ['Sales', 'Later', 'parked', 'Value'],
      ['Sales', 'Offer', 'open', 'Value'],
    ];
    expect(found({}, stages, [])).toEqual([['ready to move', 'everything Offer needs is filled', 'move it to Offer']]);
  });
});

describe('the pipeline as a whole', () => {
  const many = (count: number, cells: HealthCells = {}): HealthCells[] => Array.from({ length: count }, () => cells);
  const signs = (cells: readonly HealthCells[], ...rest: unknown[]) => {
    const deals = healthyDeals(cells);
    const spill = health(deals, logOf(deals), stagesWith(), AS_OF, ...rest);
    return records(spill)
      .filter((row) => row['Deal ID'] === '')
      .map((row) => [row['Problem'], row['Found'], row['What to do'], row['Deal'], row['Owner'], row['Value']]);
  };

  it('is bloated where deals come and none advances', () => {
    const old = { Created: january(-10) };
    expect(signs([old, {}, {}])).toEqual([
      [
        ...['bloated', '2 new in the last 30 days, and none advanced'],
        ...['work on what is there before you add more; close what will not buy', '', '', ''],
      ],
    ]);
    expect(signs([{}, {}])).toEqual([]);
    expect(signs([old, {}, {}], '', '', 'Deal ID', 'D-1')).toEqual([]);
  });

  it('has a falling inflow where less than half of a usual month came', () => {
    // 24 in the 180 days before are 4 in a month.
    const before = many(24, { Created: january(-60), Stage: 'Won', Closed: january(-20) });
    const falling = ['inflow falling', '1 new in the last 30 days, 24 in the 180 days before'];
    expect(signs([...before, {}])).toEqual([
      [...falling, 'find new deals now: those that are won soon will be missing', '', '', ''],
    ]);
    expect(signs([...before, {}, {}])).toEqual([]);
    inSpreadsheet({ floor: 25 });
    expect(signs([...before, {}])).toEqual([]);
  });

  it('is mostly silent where more than half of enough open deals are', () => {
    const silent = { 'Last activity': january(1), 'Next step due': '' };
    const found = (count: number, ...rest: unknown[]) =>
      signs([...many(count, silent), ...many(5), { Stage: 'Won' }], ...rest).map(([problem, text]) => [problem, text]);
    expect(found(6)).toEqual([['mostly silent', '6 of 11 open deals are silent']]);
    expect(found(5)).toEqual([]);
    expect(found(6, '', 30)).toEqual([]);
    inSpreadsheet({ floor: 12 });
    expect(found(6)).toEqual([]);
  });

  const settled = (...rest: unknown[]) => {
    // Lead was logged first on January 21st, Lost on January 22nd: 45 days later is March 8th, "January 67th".
    const deals = healthyDeals([
      ...many(6, { Stage: 'Lost', Created: january(1), Closed: january(22) }),
      ...many(4, { Stage: 'Lost', Created: january(1), Closed: january(23) }),
    ]);
    const log = logTable(
      deals.slice(1).flatMap(([id], at) => [
        { 'Deal ID': id, To: at < 6 ? 'Lead' : 'Later', When: january(21) },
        { 'Deal ID': id, To: 'Lost', When: january(22) },
      ]),
    );
    return (asOf: number) =>
      problems(health(deals, log, stagesWith(), asOf, [['losses leave from here'], ['stage unused']], '', ...rest));
  };
  const UNUSED = ['stage unused', 'no deal was ever in Proposal', 'use the stage, or take it out of Stages'];

  it('tells unused stages and where losses leave from 45 days after the stages last changed', () => {
    expect(settled()(january(66))).toEqual([]);
    inSpreadsheet({ floor: 6 });
    expect(settled()(january(67))).toEqual([
      [
        'losses leave from here',
        '6 of 6 losses leave from Lead',
        'read their close reasons, and check what a deal needs to enter that stage',
      ],
      UNUSED,
    ]);
    inSpreadsheet({ floor: 7 });
    expect(settled()(january(67))).toEqual([UNUSED]);
  });

  it('tells them of the deals and the pipelines that meet the criteria', () => {
    expect(settled('Pipeline', 'Retail')(january(67))).toEqual([]);
    expect(settled('Deal ID', 'D-7')(january(67)).map(([, text]) => text)).toEqual([
      'no deal was ever in Lead',
      'no deal was ever in Proposal',
    ]);
  });

  it('says nothing of its stages where nothing is logged', () => {
    const deals = healthyDeals([{}]);
    expect(health(deals, logTable([]), stagesWith(), january(900), 'stage unused')).toEqual([HEADER]);
  });
});

describe('the list of problems', () => {
  it('begins with the gravest problem, and of one problem with the largest value', () => {
    const deals = healthyDeals([
      { Owner: '', Value: 5 },
      { Owner: '', Value: 90, 'Expected close': '' },
      { Owner: '', Value: 'a lot' },
    ]);
    const spill = health(deals, logOf(deals), stagesWith(), AS_OF);
    expect(records(spill).map((row) => [row['Problem'], row['Deal ID'], row['Value']])).toEqual([
      ['value not a number', 'D-3', ''],
      ['no owner', 'D-2', 90],
      ['no owner', 'D-1', 5],
      ['no owner', 'D-3', ''],
      ['no expected close', 'D-2', 90],
    ]);
  });

  const deals = healthyDeals([{ Owner: '', Created: '', 'Expected close': '' }]);
  const asked = (...rest: unknown[]) =>
    problems(health(deals, logOf(deals), stagesWith(), AS_OF, ...rest)).map(([problem]) => problem);

  it.each<[unknown, string[]]>([
    ['no owner', ['no owner']],
    [' NO Owner ', ['no owner']],
    [
      [['no expected close'], ['no owner'], ['']],
      ['no owner', 'no expected close'],
    ],
    ['bloated', []],
    ['', ['no created', 'no owner', 'no expected close']],
  ])('has only what is asked for: %j', (problem, expected) => {
    expect(asked(problem)).toEqual(expected);
  });

  it.each<[string, unknown[]]>([
    ['in place of both options', ['Deal ID', 'D-2']],
    ['in place of the days', ['no owner', 'Deal ID', 'D-2']],
    ['after both', ['no owner', 14, 'Deal ID', 'D-2']],
  ])('takes pairs %s', (_, rest) => {
    expect(asked(...rest)).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ['a problem that is none', ['no luck'], '"no luck" is neither an option (formula error, value not a number, date'],
    ['one of several', [[['no owner'], ['no luck']]], '"no luck" is neither an option'],
    ['days in words', ['', 'long'], 'silent_days: "long" found; a number is needed.'],
    ['days below 0', ['', -1], 'silent_days: "-1" found; a number of 0 or more is needed.'],
  ])('refuses %s', (_, rest, message) => {
    expect(() => asked(...rest)).toThrow(message);
  });

  it('refuses to look from no day, and tables that are none', () => {
    expect(() => health(deals, logOf(deals), stagesWith())).toThrow('AsOf: nothing found; a date is needed.');
    expect(() => health(deals, stagesWith(), logOf(deals), AS_OF)).toThrow('The second table should be DealLog');
  });

  it('refuses days of a stage in words, which are none of the deals’ data', () => {
    expect(() => health(deals, logOf(deals), stagesWith({ staleAfterLead: 'a week' }), AS_OF)).toThrow(
      'Stages, row 2, Stale after (days): "a week" found; a number is needed.',
    );
  });

  it('takes a day as a date cell', () => {
    expect(health(deals, logOf(deals), stagesWith(), day('2026-01-31'), 'no owner')).toHaveLength(2);
  });

  it('reads on where the log cannot be read', () => {
    const log = logOf(deals).map((row, at) =>
      at === 0 ? row : row.map((cell, column) => (column === 2 ? 'x' : cell)),
    );
    expect(problems(health(deals, log, stagesWith(), AS_OF, 'no owner'))).toHaveLength(1);
  });

  it('is what METRIC_ROWS lists, and the rest has no problem', () => {
    const two = healthyDeals([{ Owner: '', Value: 7 }, {}, { Owner: '', Value: 7, Pipeline: 'Retail' }]);
    const args = [two, logOf(two), stagesWith(), AS_OF, 'no owner', '', 'Pipeline', 'Sales'];
    expect(partsOf('PIPELINE_HEALTH', ...args)).toEqual([
      ['D-1', 'no owner', 7],
      ['D-2', 'excluded: no problem found', ''],
      ['D-3', 'excluded: does not meet the criteria', ''],
    ]);
    expect(windowOf('PIPELINE_HEALTH', ...args)).toBe('as of 2026-01-31');
  });
});

describe('the problems of deals', () => {
  it('"silent" and "longer than usual" are those that STALE_DEALS lists', () => {
    inSpreadsheet({ floor: 3 });
    fc.assert(
      fc.property(anyPipeline, fc.nat(60), ({ deals, log, stages }, silentDays) => {
        const tables = [deals, log, stages, LATE];
        expect(ids(health(...tables, 'silent', silentDays))).toEqual(
          ids(evaluate('STALE_DEALS', ...tables, 'activity', silentDays)),
        );
        expect(ids(health(...tables, 'longer than usual'))).toEqual(ids(evaluate('STALE_DEALS', ...tables)));
      }),
      { seed: 62, numRuns: 60 },
    );
  });

  it('are each found where they are asked for alone as among all', () => {
    fc.assert(
      fc.property(anyPipeline, ({ deals, log, stages }) => {
        const all = records(health(deals, log, stages, LATE));
        for (const problem of new Set(all.map((row) => String(row['Problem']))))
          expect(records(health(deals, log, stages, LATE, problem))).toEqual(
            all.filter((row) => row['Problem'] === problem),
          );
      }),
      { seed: 63, numRuns: 30 },
    );
  });
});
