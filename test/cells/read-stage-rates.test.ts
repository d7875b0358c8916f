import { describe, expect, it } from 'vitest';
import { readStageRates } from '../../src/cells/read-stage-rates';
import { readingIn, wrongIn } from './reading-in';

describe('stage rates', () => {
  it.each<[unknown, readonly [string, number | null][]]>([
    [0.5, [['Leads', 0.5]]],
    [[['25%']], [['Leads', 0.25]]],
    ['no data', [['Leads', null]]],
    [
      [[0.5], [''], [0.25], ['']],
      [
        ['Step 1', 0.5],
        ['Step 2', null],
        ['Step 3', 0.25],
      ],
    ],
    [
      [['Rate'], [0.5], ['no data']],
      [
        ['Step 1', 0.5],
        ['Step 2', null],
      ],
    ],
    [
      [
        ['Stage', 'Rate'],
        ['Lead', 0.5],
        [2, '25%'],
      ],
      [
        ['Lead', 0.5],
        ['2', 0.25],
      ],
    ],
    // Neither a rate, a blank nor "no data" is a header.
    [
      [
        ['Lead', ' '],
        ['Demo', 0.5],
      ],
      [
        ['Lead', null],
        ['Demo', 0.5],
      ],
    ],
    [
      [
        ['Lead', 'No data'],
        ['Demo', 0.5],
      ],
      [
        ['Lead', null],
        ['Demo', 0.5],
      ],
    ],
    [
      [
        ['Lead', true],
        ['Demo', 0.5],
      ],
      [
        ['Lead', null],
        ['Demo', 0.5],
      ],
    ],
  ])('in %j are %j', (argument, expected) => {
    const reading = readingIn();
    expect(readStageRates(argument, reading).map(({ stage, rate }) => [stage, rate])).toEqual(expected);
  });

  it('are told by their row of the range, its header counted', () => {
    const reading = readingIn();
    readStageRates([['Rate'], [0.5], [40]], reading);
    readStageRates([[0.5], ['high'], ['low 5']], reading);
    expect(wrongIn(reading).map((sentence) => sentence.split(':')[0])).toEqual([
      'stage_rates, row 3',
      'stage_rates, row 2',
      'stage_rates, row 3',
    ]);
  });

  it.each<[unknown, string]>([
    [[['a', 'b', 0.5]], '"3 columns" found'],
    [[[], []], 'nothing found'],
    [[[''], ['']], 'nothing found'],
  ])('are not in %j', (argument, found) => {
    expect(() => readStageRates(argument, readingIn())).toThrow(
      `stage_rates: ${found}; 1 column of rates, or 2 columns, stage and rate, is needed. ` +
        'Put one stage in each row, in order.',
    );
  });
});
