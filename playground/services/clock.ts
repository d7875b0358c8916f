/** The host's time: real, or standing still until somebody moves it. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
  set(instant: number): void;
}

/** Given a start, the clock stands there and only `advance`, `set` and a script's sleep move it; else it runs. */
export function createClock(start?: number): Clock {
  let shift = start ?? 0;
  const base = start === undefined ? () => Date.now() : () => 0;
  return {
    now: () => base() + shift,
    advance: (ms) => {
      shift += ms;
    },
    set: (instant) => {
      shift = instant - base();
    },
  };
}
