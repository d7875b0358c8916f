import { describe, expect, it } from 'vitest';
import { goalProgress, type ProgressQuestion } from '../../src/metrics/goal-progress';

/** Of a month of 30 days, looked at from the end of its tenth. */
const ask = (question: Partial<ProgressQuestion> = {}) =>
  goalProgress({ target: 1000, wonValues: [150, 50], start: 1, end: 30, asOf: 10, ...question });

describe('the progress towards a goal', () => {
  it('is what is won of it, what is to go, and both for each day', () => {
    expect(ask()).toEqual({ won: 200, ofGoal: 0.2, toGo: 800, daysLeft: 20, neededPerDay: 40, wonPerDay: 20 });
  });

  it.each<[string, Partial<ProgressQuestion>, Partial<ReturnType<typeof ask>>]>([
    ['nothing is won', { wonValues: [] }, { won: 0, ofGoal: 0, toGo: 1000, neededPerDay: 50, wonPerDay: 0 }],
    ['it is met', { target: 200 }, { ofGoal: 1, toGo: 0, neededPerDay: 0 }],
    ['more is won', { target: 160 }, { ofGoal: 1.25, toGo: 0, neededPerDay: 0, wonPerDay: 20 }],
    [
      'a win cost money',
      { wonValues: [-100] },
      { won: -100, ofGoal: -0.1, toGo: 1100, neededPerDay: 55, wonPerDay: -10 },
    ],
    ['it is the first day', { asOf: 1 }, { daysLeft: 29, wonPerDay: 200 }],
    ['one day is left', { asOf: 29 }, { daysLeft: 1, neededPerDay: 800 }],
    ['it is the last day', { asOf: 30 }, { toGo: 800, daysLeft: 0, neededPerDay: null, wonPerDay: 200 / 30 }],
    ['it is met on the last day', { asOf: 30, target: 200 }, { toGo: 0, daysLeft: 0, neededPerDay: 0 }],
    ['the goal is 0', { target: 0 }, { ofGoal: null, toGo: 0, neededPerDay: 0 }],
    ['the goal is 0 and nothing is won', { target: 0, wonValues: [] }, { ofGoal: null, toGo: 0, neededPerDay: 0 }],
    ['there is none', { target: null }, { won: 200, ofGoal: null, toGo: null, neededPerDay: null, wonPerDay: 20 }],
  ])('where %s', (_, question, expected) => {
    expect(ask(question)).toMatchObject(expected);
  });
});
