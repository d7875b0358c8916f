/** LockService (L-1, L-2, L-3): who holds what, and how a run waits. */
import type { Clock } from './clock';
import { Exception } from './exception';
import type { Run } from './execution';
import { serviceName } from './membrane';

/** Held locks by key; the holder is a run, or a name that a test gives. */
export type HeldLocks = Map<string, Run | string>;

export interface LockPorts {
  readonly held: HeldLocks;
  readonly clock: Clock;
  /** What a second lock object of the same run does while the first is held. */
  readonly secondLock: 'same holder' | 'waits';
}

export function createLockService(run: Run, ports: LockPorts) {
  return {
    [serviceName]: 'LockService',
    getDocumentLock: () => lock(run, 'document', ports),
    getScriptLock: () => lock(run, 'script', ports),
    getUserLock: () => lock(run, `user ${run.user}`, ports),
  };
}

export function releaseLocksOf(run: Run, held: HeldLocks): void {
  for (const [key, holder] of [...held]) if (holder === run) held.delete(key);
}

function lock(run: Run, key: string, { held, clock, secondLock }: LockPorts) {
  let has = false;
  const through = <T>(name: string, effect: () => T) =>
    run.call({ name: `Lock.${name}`, kind: 'lock', cells: 0 }, effect);
  const acquire = (timeoutMs: number): boolean => {
    if (has) return true;
    const holder = held.get(key);
    if (holder === undefined || (holder === run && secondLock === 'same holder')) {
      held.set(key, run);
      has = true;
      return true;
    }
    if (timeoutMs > 0 && holder !== run) run.waitForOthers(key);
    clock.advance(timeoutMs);
    return false;
  };
  return {
    [serviceName]: 'Lock',
    tryLock: (timeoutMs: number) => through('tryLock', () => acquire(timeoutMs)),
    waitLock: (timeoutMs: number) =>
      through('waitLock', () => {
        if (acquire(timeoutMs)) return;
        throw new Exception('Lock timeout: another process was holding the lock for too long.');
      }),
    releaseLock: () =>
      through('releaseLock', () => {
        if (has && held.get(key) === run) held.delete(key);
        has = false;
      }),
    hasLock: () => through('hasLock', () => has && held.get(key) === run),
  };
}
