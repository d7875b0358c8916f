/** PropertiesService (L-4): three stores of text. */
import { Exception } from './exception';
import type { Execution } from './execution';
import { serviceName } from './membrane';

export type PropertyStore = Map<string, string>;

export interface PropertyStores {
  readonly script: PropertyStore;
  readonly document: PropertyStore;
  readonly user: (user: string) => PropertyStore;
}

const VALUE_LIMIT_BYTES = 9 * 1024;
const STORE_LIMIT_BYTES = 500 * 1024;

export function createPropertyStores(): PropertyStores {
  const users = new Map<string, PropertyStore>();
  return {
    script: new Map(),
    document: new Map(),
    user: (user) => {
      const known = users.get(user) ?? new Map<string, string>();
      users.set(user, known);
      return known;
    },
  };
}

export interface PropertyPorts {
  readonly stores: PropertyStores;
  readonly valueLimit: boolean;
  /** Whose user properties a custom function sees: those of the spreadsheet's owner (C-5). */
  readonly owner: string;
}

export function createPropertiesService(execution: Execution, ports: PropertyPorts) {
  const { stores } = ports;
  const inFormula = execution.authMode === 'CUSTOM_FUNCTION';
  const userStore = () => stores.user(inFormula ? ports.owner : execution.user);
  return {
    [serviceName]: 'PropertiesService',
    getScriptProperties: () => properties(execution, stores.script, ports.valueLimit),
    getDocumentProperties: () => properties(execution, stores.document, ports.valueLimit),
    getUserProperties: () => properties(execution, userStore(), ports.valueLimit),
  };
}

function properties(execution: Execution, store: PropertyStore, valueLimit: boolean) {
  const through = <T>(name: string, effect: () => T) =>
    execution.call({ name: `Properties.${name}`, kind: 'property', cells: 0 }, effect);
  const put = (entries: readonly (readonly [string, string])[]) => {
    checkSizes(store, entries, valueLimit);
    for (const [key, value] of entries) store.set(key, value);
  };
  const self = {
    [serviceName]: 'Properties',
    getProperty: (key: unknown) => through('getProperty', () => store.get(String(key)) ?? null),
    getProperties: () => through('getProperties', () => Object.fromEntries(store)),
    getKeys: () => through('getKeys', () => [...store.keys()]),
    setProperty: (key: unknown, value: unknown) => {
      through('setProperty', () => put([[String(key), String(value)]]));
      return self;
    },
    setProperties: (given: Readonly<Record<string, unknown>>, deleteAllOthers = false) => {
      through('setProperties', () => {
        const entries = Object.entries(given).map(([key, value]) => [key, String(value)] as const);
        if (deleteAllOthers) store.clear();
        put(entries);
      });
      return self;
    },
    deleteProperty: (key: unknown) => {
      through('deleteProperty', () => store.delete(String(key)));
      return self;
    },
    deleteAllProperties: () => {
      through('deleteAllProperties', () => store.clear());
      return self;
    },
  };
  return self;
}

function checkSizes(store: PropertyStore, added: readonly (readonly [string, string])[], valueLimit: boolean): void {
  if (valueLimit && added.some(([, value]) => bytesOf(value) > VALUE_LIMIT_BYTES)) {
    throw new Exception('Argument too large: value');
  }
  const total = [...new Map([...store, ...added])].reduce(
    (sum, [key, value]) => sum + bytesOf(key) + bytesOf(value),
    0,
  );
  if (total > STORE_LIMIT_BYTES) {
    throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
