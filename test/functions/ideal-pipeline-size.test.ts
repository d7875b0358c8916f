import { beforeEach, describe, expect, it } from 'vitest';
import { evaluate, inSpreadsheet } from './sheet';

const size = (...args: unknown[]) => evaluate('IDEAL_PIPELINE_SIZE', ...args);
const HEADER = ['Step', 'Rate to next', 'Needed', 'Per rep'];

beforeEach(() => {
  inSpreadsheet();
});

describe('IDEAL_PIPELINE_SIZE', () => {
  it.each([
    ['a fraction', 0.8],
    ['text', '80%'],
    ['a range of one cell', [[0.8]]],
  ])(
    'needs 250 leads, 25 for each of 10 reps, to win 100,000 by 500 at 80 %% given as %s (requirement R54)',
    (_, rate) => {
      expect(size(100_000, 500, rate, 10)).toEqual([HEADER, ['Leads', 0.8, 250, 25], ['Won', '', 200, 20]]);
    },
  );

  it('shares the work among nobody else where reps is blank', () => {
    for (const reps of [undefined, '', null])
      expect(size(100, 10, 0.5, reps)).toEqual([HEADER, ['Leads', 0.5, 20, 20], ['Won', '', 10, 10]]);
  });

  it('goes back through the stages by their rates (requirement R55)', () => {
    const stages = [
      ['Lead', 0.5],
      ['Proposal', '25%'],
    ];
    const table = [HEADER, ['Lead', 0.5, 80, 40], ['Proposal', 0.25, 40, 20], ['Won', '', 10, 5]];
    expect(size(1000, 100, stages, 2)).toEqual(table);
    expect(size(1000, 100, [['Stage', 'Rate'], ...stages, ['', ''], ['', '']], 2)).toEqual(table);
  });

  it('numbers the steps where their rates stand alone', () => {
    expect(size(1000, 100, [[0.5], [0.25], ['']])).toEqual([
      HEADER,
      ['Step 1', 0.5, 80, 80],
      ['Step 2', 0.25, 40, 40],
      ['Won', '', 10, 10],
    ]);
  });

  it('leaves blank what a rate that is unknown or 0 makes unknowable', () => {
    expect(
      size(1000, 100, [
        ['Lead', 0.5],
        ['Meeting', ''],
        ['Demo', 'no data'],
        ['Proposal', 0.25],
      ]),
    ).toEqual([
      HEADER,
      ['Lead', 0.5, '', ''],
      ['Meeting', '', '', ''],
      ['Demo', '', '', ''],
      ['Proposal', 0.25, 40, 40],
      ['Won', '', 10, 10],
    ]);
    expect(size(1000, 100, 0)).toEqual([HEADER, ['Leads', 0, '', ''], ['Won', '', 10, 10]]);
    expect(size(1000, 'no data', 0.5)).toEqual([HEADER, ['Leads', 0.5, '', ''], ['Won', '', '', '']]);
  });

  it('needs nobody for a target of 0', () => {
    expect(size(0, 500, 0.8)).toEqual([HEADER, ['Leads', 0.8, 0, 0], ['Won', '', 0, 0]]);
  });

  it.each<[string, unknown[], string]>([
    ['a rate above 1', [100, 10, 25], 'win_rate: 25 is more than 100 %: write 25% or 0.25.'],
    [
      'a stage rate above 1',
      [
        100,
        10,
        [
          ['Lead', 0.5],
          ['Demo', 40],
        ],
      ],
      'stage_rates, row 2: 40 is more than 100 %: write 40% or 0.4.',
    ],
    ['no rate', [100, 10, ''], 'win_rate: nothing found; a rate from 0 % to 100 % is needed.'],
    ['an average of 0', [100, 0, 0.5], 'average_deal: "0" found; a number above 0 is needed.'],
    ['a negative target', [-100, 10, 0.5], 'target: "-100" found; a number of 0 or more is needed.'],
    ['no target', ['', 10, 0.5], 'target: nothing found; a number of 0 or more is needed.'],
    ['0 reps', [100, 10, 0.5, 0], 'reps: "0" found; a number above 0 is needed.'],
    ['three columns', [100, 10, [['a', 'b', 0.5]]], 'stage_rates: "3 columns" found; 1 column of rates, or 2 columns'],
    ['an empty range', [100, 10, [[''], ['']]], 'stage_rates: nothing found; 1 column of rates, or 2 columns'],
    ['a word among the rates', [100, 10, [[0.5], ['high']]], 'stage_rates, row 2: "high" found; a rate from 0 %'],
  ])('refuses %s', (_, args, message) => {
    expect(() => size(...args)).toThrow(message);
  });

  it('shows neither infinity nor an error where an amount is beyond counting', () => {
    expect(size(1e308, 0.5, 0.5)).toEqual([HEADER, ['Leads', 0.5, '', ''], ['Won', '', '', '']]);
  });
});
