/** The one document that the browser keeps between visits. */
import type { DocumentSnapshot } from '../services/engine/snapshot';
import type { StoredProperties } from './stored-properties';

export interface StoredDocument {
  readonly name: string;
  readonly snapshot: DocumentSnapshot;
  readonly properties: StoredProperties;
  readonly isSidebarOpen: boolean;
}

export interface DocumentStore {
  read(): Promise<StoredDocument | null>;
  write(document: StoredDocument): Promise<void>;
  clear(): Promise<void>;
}

const DATABASE = 'playground';
const TABLE = 'documents';
const KEY = 'current';

export async function openDocumentStore(): Promise<DocumentStore> {
  const database = await openDatabase();
  const table = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(TABLE, mode).objectStore(TABLE);
  return {
    read: async () => ((await done(table('readonly').get(KEY))) as StoredDocument | undefined) ?? null,
    write: async (document) => {
      await done(table('readwrite').put(document, KEY));
    },
    clear: async () => {
      await done(table('readwrite').delete(KEY));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE));
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(new Error('The browser could not keep the document.', { cause: request.error })),
    );
  });
}
