/**
 * Interleaves two runs service call by service call, without threads. A run that has to stop is unwound like a
 * killed one; to go on, its script is run again from the start in a fresh realm, where the recorded answers of its
 * earlier calls are given back without effect, and then continues live. Its unflushed writes stay its own meanwhile.
 */
import type { Outcome, StartedRun } from './runtime';

/** How many service calls pass before each switch to the other run; behind the last switch each runs to its end. */
export interface Schedule {
  readonly first: 0 | 1;
  readonly switchAfter: readonly number[];
}

/** Lets two started runs take turns; a run that waits for a held lock is passed over until the lock is free. */
export function interleave(
  runs: readonly [StartedRun, StartedRun],
  schedule: Schedule,
  isHeld: (lock: string) => boolean,
): [Outcome, Outcome] {
  const outcomes: [Outcome | null, Outcome | null] = [null, null];
  const turns = [...schedule.switchAfter];
  const mustWait = (index: 0 | 1) => {
    const { waitsFor } = runs[index].run;
    return waitsFor !== null && isHeld(waitsFor);
  };
  let current = schedule.first;
  for (;;) {
    const [a, b] = outcomes;
    if (a !== null && b !== null) return [a, b];
    if (outcomes[current] !== null || (mustWait(current) && outcomes[other(current)] === null))
      current = other(current);
    const { run } = runs[current];
    if (mustWait(current)) run.loseHope();
    run.resume(turns.shift() ?? Number.POSITIVE_INFINITY);
    outcomes[current] = runs[current].proceed();
    current = other(current);
  }
}

/** Every schedule with at most two preemptions of runs that take so many service calls each. */
export function schedules(calls: readonly [number, number]): Schedule[] {
  const list: Schedule[] = [];
  for (const first of [0, 1] as const) {
    list.push({ first, switchAfter: [] });
    for (let i = 1; i < calls[first]; i += 1) {
      list.push({ first, switchAfter: [i] });
      for (let j = 1; j < calls[other(first)]; j += 1) list.push({ first, switchAfter: [i, j] });
    }
  }
  return list;
}

function other(index: 0 | 1): 0 | 1 {
  return index === 0 ? 1 : 0;
}
