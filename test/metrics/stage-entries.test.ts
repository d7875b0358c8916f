import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageConversion } from '../../src/metrics/stage-conversion';
import { type BegunJourney, stageEntries } from '../../src/metrics/stage-entries';
import {
  anyJourneys,
  CALL,
  journey,
  LATER,
  LEAD,
  LOST,
  PROPOSAL,
  QUALIFIED,
  RENEWED,
  SALES,
  STAGES,
  WON,
} from './journeys';

type Path = readonly (readonly [stage: number, entered: number | null])[];

const began = (path: Path, day: number | null = null): BegunJourney => ({
  ...journey(1, ...path),
  began: day,
});
/** The days on which one deal came as far as Lead, Qualified and Proposal; '-' where it never did. */
const days = (one: BegunJourney) =>
  stageEntries(STAGES, [one], SALES).map((entries) => (entries.length === 0 ? '-' : entries[0]?.day));

describe('the entries of stages', () => {
  it.each<[string, BegunJourney, unknown[]]>([
    [
      'each stage in order',
      began([
        [LEAD, 1],
        [QUALIFIED, 4],
        [PROPOSAL, 9],
      ]),
      [1, 4, 9],
    ],
    ['the first stage only', began([[LEAD, 1]]), [1, '-', '-']],
    [
      'a skipped stage with the later one',
      began([
        [LEAD, 1],
        [PROPOSAL, 9],
      ]),
      [1, 9, 9],
    ],
    ['a later stage at once', began([[PROPOSAL, 9]], 5), [9, 9, 9]],
    [
      'a stage to which it came back, once and first',
      began([
        [LEAD, 1],
        [QUALIFIED, 4],
        [LEAD, 6],
        [QUALIFIED, 8],
      ]),
      [1, 4, '-'],
    ],
    [
      'the stages before, when it went back and ahead',
      began([
        [QUALIFIED, 4],
        [LEAD, 6],
        [PROPOSAL, 8],
      ]),
      [4, 4, 8],
    ],
    [
      'nothing more when it is lost',
      began([
        [LEAD, 1],
        [LOST, 3],
      ]),
      [1, '-', '-'],
    ],
    [
      'every stage when it is won',
      began([
        [LEAD, 1],
        [WON, 3],
      ]),
      [1, 3, 3],
    ],
    [
      'nothing by a win that did not last',
      began([
        [LEAD, 1],
        [WON, 3],
        [LEAD, 5],
      ]),
      [1, '-', '-'],
    ],
    [
      'nothing by a win in another pipeline',
      began([
        [LEAD, 1],
        [RENEWED, 2],
        [LEAD, 3],
        [WON, 8],
      ]),
      [1, 8, 8],
    ],
    ['the first stage, of a loss that nobody saw coming', began([[LOST, 3]], 2), [3, '-', '-']],
    ['the first stage, of a parked deal', began([[LATER, 3]]), [3, '-', '-']],
    [
      'the first stage on the day it came, where its own is unknown',
      began(
        [
          [LEAD, null],
          [QUALIFIED, 4],
        ],
        2,
      ),
      [2, 4, '-'],
    ],
    ['the first stage on an unknown day', began([[LEAD, null]]), [null, '-', '-']],
    [
      'a later stage on an unknown day, whenever it came',
      began(
        [
          [LEAD, 1],
          [QUALIFIED, null],
        ],
        1,
      ),
      [1, null, '-'],
    ],
    ['only the first on the day it came, where it began further on', began([[QUALIFIED, null]], 2), [2, null, '-']],
    ['the first stage of an unseen loss on the day it came', began([[LOST, null]], 2), [2, '-', '-']],
  ])('are %s', (_, one, expected) => {
    expect(days(one)).toEqual(expected);
  });

  it('tell whose they are, and leave out deals of other pipelines', () => {
    const deals = [
      { ...began([[LEAD, 1]]), deal: 7 },
      began([
        [LEAD, 1],
        [CALL, 2],
      ]),
      { ...began([[LEAD, 3]]), deal: 8 },
    ];
    expect(stageEntries(STAGES, deals, SALES)[0]).toEqual([
      { deal: 7, day: 1 },
      { deal: 8, day: 3 },
    ]);
    expect(stageEntries(STAGES, [], SALES)).toEqual([[], [], []]);
    expect(stageEntries(STAGES, deals, 'Unheard of')).toEqual([]);
  });

  it('are as many as reached the stage, and never later at an earlier one', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const entries = stageEntries(
          STAGES,
          journeys.map((one) => ({ ...one, began: null })),
          SALES,
        );
        const reached = stageConversion(STAGES, journeys, { pipeline: SALES, mode: 'reached' });
        expect(entries.map((list) => list.map(({ deal }) => deal))).toEqual(reached.map(({ deals }) => deals.entered));
        const [first = [], second = []] = entries;
        for (const { deal, day } of second)
          expect(first.find((one) => one.deal === deal)?.day).toBeLessThanOrEqual(day ?? 0);
      }),
      { seed: 52, numRuns: 200 },
    );
  });
});
