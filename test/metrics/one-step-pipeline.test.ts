import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneStepPipeline } from '../../src/metrics/one-step-pipeline';
import { stageConversion } from '../../src/metrics/stage-conversion';
import {
  anyJourneys,
  CALL,
  DELIVERED,
  journey,
  LATER,
  LEAD,
  LOST,
  PROPOSAL,
  QUALIFIED,
  REJECTED,
  SALES,
  STAGES,
  WON,
  worth,
} from './journeys';

const [OPEN, IS_WON, IS_LOST, PARKED] = [0, 1, 2, 3];
type Path = readonly (readonly [stage: number, entered: number | null])[];
const joined = (path: Path, began: number | null = null) =>
  oneStepPipeline(STAGES, [{ ...worth(500, journey(1, ...path)), began }], SALES).journeys;

describe('a pipeline as one step', () => {
  it.each<[string, Path, Path]>([
    [
      'its open stages',
      [
        [LEAD, 1],
        [QUALIFIED, 4],
        [PROPOSAL, 9],
      ],
      [[OPEN, 1]],
    ],
    [
      'its open stages, whichever way',
      [
        [PROPOSAL, 1],
        [LEAD, 4],
      ],
      [[OPEN, 1]],
    ],
    [
      'its won stages',
      [
        [LEAD, 1],
        [WON, 4],
        [DELIVERED, 9],
      ],
      [
        [OPEN, 1],
        [IS_WON, 4],
      ],
    ],
    [
      'its lost stages',
      [
        [LEAD, 1],
        [LOST, 4],
        [REJECTED, 9],
      ],
      [
        [OPEN, 1],
        [IS_LOST, 4],
      ],
    ],
    [
      'nothing across a pause',
      [
        [LEAD, 1],
        [LATER, 4],
        [QUALIFIED, 9],
      ],
      [
        [OPEN, 1],
        [PARKED, 4],
        [OPEN, 9],
      ],
    ],
    [
      'other pipelines to a pause',
      [
        [CALL, 1],
        [LATER, 3],
        [LEAD, 4],
      ],
      [
        [PARKED, 1],
        [OPEN, 4],
      ],
    ],
    [
      'nothing where days are unknown',
      [
        [LEAD, 1],
        [WON, null],
        [LEAD, null],
      ],
      [
        [OPEN, 1],
        [IS_WON, null],
        [OPEN, null],
      ],
    ],
  ])('joins %s', (_, path, expected) => {
    expect(joined(path)).toEqual([{ ...worth(500, journey(1, ...expected)), began: null }]);
  });

  it('begins on the day the deal came in where its own day is unknown, and only then', () => {
    expect(
      joined(
        [
          [LEAD, null],
          [WON, 9],
        ],
        3,
      )[0]?.visits[0]?.entered,
    ).toBe(3);
    expect(
      joined(
        [
          [LEAD, 5],
          [WON, 9],
        ],
        3,
      )[0]?.visits[0]?.entered,
    ).toBe(5);
    expect(
      joined(
        [
          [LEAD, 5],
          [WON, null],
        ],
        3,
      )[0]?.visits[1]?.entered,
    ).toBeNull();
  });

  it('leaves out deals that stand in another pipeline', () => {
    expect(
      joined([
        [LEAD, 1],
        [CALL, 5],
      ]),
    ).toEqual([]);
  });

  it('has a stage for each kind, of its own name', () => {
    expect(oneStepPipeline(STAGES, [], SALES).stages).toEqual(
      ['open', 'won', 'lost', 'parked'].map((kind) => ({ pipeline: SALES, kind })),
    );
  });

  it('has the same deals won and lost as its stages', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const one = oneStepPipeline(
          STAGES,
          journeys.map((deal) => ({ ...deal, began: null })),
          SALES,
        );
        const whole = stageConversion(one.stages, one.journeys, { pipeline: SALES, mode: 'reached' })[0];
        const steps = stageConversion(STAGES, journeys, { pipeline: SALES, mode: 'reached' });
        expect(whole?.entered).toBe(steps[0]?.entered);
        expect(whole?.movedOn).toBe(steps[steps.length - 1]?.movedOn);
        expect(whole?.lost).toBe(steps.reduce((sum, { lost }) => sum + lost, 0));
      }),
      { seed: 53, numRuns: 200 },
    );
  });
});
