/** What a function of a script comes to; an async one is waited for as far as its promise jobs go (V-2). */
import type { Membrane } from './membrane';
import type { Realm } from './realm';

interface Settlement {
  readonly state: 'pending' | 'returned' | 'threw';
  readonly value: unknown;
}

/** Runs in the realm, because a promise job runs with the jobs of the realm that its function comes from. */
const WATCH_PROMISE = `promise.then(
  function (value) { box.state = 'returned'; box.value = value; },
  function (thrown) { box.state = 'threw'; box.value = thrown; }
);`;

export function callWithin(realm: Realm, membrane: Membrane, limitMs: number, call: () => unknown): unknown {
  const settlement: Settlement = { state: 'pending', value: undefined };
  const watch = realm.compile(['promise', 'box'], WATCH_PROMISE, 'promise');
  const returned = realm.within(limitMs, () => {
    const value = call();
    if (isPromise(value)) watch(value, settlement);
    return value;
  });
  if (!isPromise(returned)) return returned;
  if (settlement.state === 'pending')
    throw membrane.exception('The promise that the function returned has not settled.');
  if (settlement.state === 'threw') throw settlement.value;
  return settlement.value;
}

function isPromise(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Promise]';
}
