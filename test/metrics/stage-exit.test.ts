import { describe, expect, it } from 'vitest';
import { stageExit } from '../../src/metrics/stage-exit';
import { CALL, DELIVERED, LATER, LEAD, LOST, PROPOSAL, QUALIFIED, RENEWED, STAGES, WON } from './journeys';

describe('the exit of a visit', () => {
  it.each<[string, number, number | null, string | null]>([
    ['the next stage', LEAD, QUALIFIED, 'advanced'],
    ['a stage further on', LEAD, PROPOSAL, 'advanced'],
    ['Won', QUALIFIED, WON, 'advanced'],
    ['another won stage', PROPOSAL, DELIVERED, 'advanced'],
    ['a lost stage', LEAD, LOST, 'lost'],
    ['the same stage', LEAD, LEAD, 'otherwise'],
    ['an earlier stage', PROPOSAL, LEAD, 'otherwise'],
    ['a parked stage', LEAD, LATER, 'otherwise'],
    ['another pipeline', LEAD, CALL, 'otherwise'],
    ['a won stage of another pipeline', LEAD, RENEWED, 'otherwise'],
    ['a stage that nobody knows', LEAD, 99, 'otherwise'],
    ['nowhere yet', LEAD, null, null],
  ])('to %s', (_, stage, next, expected) => {
    expect(stageExit(STAGES, { stage, next })).toBe(expected);
  });

  it('from a parked stage is an advance to any open or won stage, though it is listed after them', () => {
    expect(stageExit(STAGES, { stage: LATER, next: LEAD })).toBe('advanced');
    expect(stageExit(STAGES, { stage: LATER, next: WON })).toBe('advanced');
    expect(stageExit(STAGES, { stage: LATER, next: LOST })).toBe('lost');
  });

  it('from a stage that nobody knows is none of the others', () => {
    expect(stageExit(STAGES, { stage: 99, next: LEAD })).toBe('otherwise');
    expect(stageExit(STAGES, { stage: 99, next: 98 })).toBe('otherwise');
  });
});
