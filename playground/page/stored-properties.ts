/** The host's properties as plain data. */
import type { PropertyStores } from '../services/properties-service';

export type StoredProperties = Readonly<Record<'script' | 'document' | 'user', Readonly<Record<string, string>>>>;

export const NO_PROPERTIES: StoredProperties = { script: {}, document: {}, user: {} };

export function storedProperties(stores: PropertyStores, user: string): StoredProperties {
  return {
    script: Object.fromEntries(stores.script),
    document: Object.fromEntries(stores.document),
    user: Object.fromEntries(stores.user(user)),
  };
}

export function restoreProperties(stores: PropertyStores, user: string, stored: StoredProperties): void {
  for (const [key, value] of Object.entries(stored.script)) stores.script.set(key, value);
  for (const [key, value] of Object.entries(stored.document)) stores.document.set(key, value);
  for (const [key, value] of Object.entries(stored.user)) stores.user(user).set(key, value);
}
