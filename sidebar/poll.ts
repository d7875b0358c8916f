/** When to look for changes made elsewhere: every 30 seconds at first, ever less often while nothing changes. */

const FIRST_MS = 30_000;
const LAST_MS = 300_000;

export function pollDelay(quietPolls: number): number {
  return Math.min(LAST_MS, FIRST_MS * 2 ** Math.min(quietPolls, 10));
}
