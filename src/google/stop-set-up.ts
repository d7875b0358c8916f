/** Stopping a set-up that runs: another execution asks for it, so that the wish waits in the cache. */
import type { Instant } from '../domain/move';

const KEY = 'dealsheet.stop';
/** Longer than any execution may run. */
const SECONDS = 600;

export function askToStop(now: Instant): void {
  CacheService.getDocumentCache()?.put(KEY, String(now), SECONDS);
}

/** Whether anybody asked since the run began. */
export function isStopAsked(began: Instant): boolean {
  return Number(CacheService.getDocumentCache()?.get(KEY) ?? 0) >= began;
}
