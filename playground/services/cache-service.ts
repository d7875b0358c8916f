/** CacheService (L-5). */
import type { Clock } from './clock';
import { Exception } from './exception';
import type { Execution } from './execution';
import { serviceName } from './membrane';

export interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}

export type CacheStore = Map<string, CacheEntry>;

const KEY_LIMIT = 250;
const VALUE_LIMIT_BYTES = 100 * 1024;
const ITEM_LIMIT = 1000;
/** What is left when there are too many items. */
const KEPT_ITEMS = 900;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

export interface CachePorts {
  /** The store of a scope: `script`, `document`, or a user's own. */
  readonly store: (scope: string) => CacheStore;
  readonly clock: Clock;
}

export function createCacheService(execution: Execution, ports: CachePorts) {
  return {
    [serviceName]: 'CacheService',
    getScriptCache: () => cache(execution, ports.store('script'), ports.clock),
    getDocumentCache: () => cache(execution, ports.store('document'), ports.clock),
    getUserCache: () => cache(execution, ports.store(`user ${execution.user}`), ports.clock),
  };
}

function cache(execution: Execution, store: CacheStore, clock: Clock) {
  const through = <T>(name: string, effect: () => T) =>
    execution.call({ name: `Cache.${name}`, kind: 'cache', cells: 0 }, effect);
  const live = (key: string) => {
    const entry = store.get(key);
    return entry !== undefined && entry.expires > clock.now() ? entry.value : null;
  };
  const put = (key: string, value: string, seconds: number) => {
    if (key.length > KEY_LIMIT) throw new Exception('Argument too large: key');
    if (new TextEncoder().encode(value).length > VALUE_LIMIT_BYTES) throw new Exception('Argument too large: value');
    store.set(key, { value, expires: clock.now() + Math.min(seconds, MOST_SECONDS) * 1000 });
    dropSoonestToExpire(store);
  };
  return {
    [serviceName]: 'Cache',
    get: (key: unknown) => through('get', () => live(String(key))),
    getAll: (keys: readonly unknown[]) =>
      through('getAll', () => {
        const found = keys.map((key): [string, string | null] => [String(key), live(String(key))]);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      }),
    put: (key: unknown, value: unknown, seconds = DEFAULT_SECONDS) =>
      through('put', () => put(String(key), String(value), seconds)),
    putAll: (values: Readonly<Record<string, unknown>>, seconds = DEFAULT_SECONDS) =>
      through('putAll', () => {
        for (const [key, value] of Object.entries(values)) put(key, String(value), seconds);
      }),
    remove: (key: unknown) =>
      through('remove', () => {
        store.delete(String(key));
      }),
    removeAll: (keys: readonly unknown[]) =>
      through('removeAll', () => {
        for (const key of keys) store.delete(String(key));
      }),
  };
}

function dropSoonestToExpire(store: CacheStore): void {
  if (store.size <= ITEM_LIMIT) return;
  const byExpiry = [...store].sort(([, a], [, b]) => a.expires - b.expires);
  for (const [key] of byExpiry.slice(0, store.size - KEPT_ITEMS)) store.delete(key);
}
