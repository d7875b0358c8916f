import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/functions/health/problems';
import { FUNCTION_REFERENCE } from '../../src/functions/reference';
import { anyPipeline, AS_OF as LATE } from './any-pipeline';
import { AS_OF, health, HEALTH_HEADER, healthyDeals, logOf, problems, stagesWith } from './healthy-deals';
import { january } from './histories';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { day, evaluate, inSpreadsheet, records } from './sheet';

const ids = (spill: unknown) => records(spill).map((row) => row['Deal ID']);

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_HEALTH', () => {
  it('finds nothing where nothing is wrong', () => {
    const deals = healthyDeals([{}, { Stage: 'Won' }, { Stage: 'Lost' }, { Stage: 'Later' }]);
    expect(health(deals, logOf(deals), stagesWith(), AS_OF)).toEqual([HEALTH_HEADER]);
    expect(health(healthyDeals([]), logOf(healthyDeals([])), stagesWith(), AS_OF)).toEqual([HEALTH_HEADER]);
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
      HEALTH_HEADER,
      [
        ...['D-1', 'Deal 1', 'Ben', 'overdue close', 'expected to close on 2026-01-30, 1 day ago'],
        ...['agree on a new date, or close the deal', 70],
      ],
    ]);
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

  it('is told in the documentation, word by word', () => {
    const reference = FUNCTION_REFERENCE.find(({ name }) => name === 'PIPELINE_HEALTH');
    expect(reference?.definition).toContain(`the gravest first: ${PROBLEMS.join(', ')}.`);
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
