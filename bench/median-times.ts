/** Enough for a median that another program's short burst does not move; long runs get fewer. */
const MOST_ROUNDS = 25;
const LEAST_ROUNDS = 5;
const BUDGET_MS = 6_000;
const WARM_UP = 3;

/** Median milliseconds of each run, in alternating rounds, so that a busy machine slows all alike. */
export function medianTimes(runs: readonly (() => unknown)[]): readonly number[] {
  for (let round = 0; round < WARM_UP; round += 1) for (const run of runs) run();
  const times = runs.map((): number[] => []);
  const started = performance.now();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (round >= LEAST_ROUNDS && performance.now() - started > BUDGET_MS) break;
    runs.forEach((run, index) => times[index]?.push(timed(run)));
  }
  return times.map(middle);
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
