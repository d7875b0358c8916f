/** What the add-on remembers of the document, in one document property. */
import type { Checkpoint, ImportMark, Memory } from '../app/ports';

/** Raised when the tabs or the shadow change their form; older documents are migrated when they are opened. */
const SCHEMA = 1;

export interface SetUpState {
  /** Name of the tab that is being copied; '' for an empty start. */
  readonly source: string;
  /** Sheet IDs that were there before, so that a run that died finds its own copy again. */
  readonly before: readonly number[];
}

interface Remembered {
  readonly schema: number;
  readonly checkpoint: Checkpoint | null;
  /** The day that the add-on last wrote into AsOf; another one there is the user's own. */
  readonly asOf: number | null;
  readonly setUp: SetUpState | null;
  /** The last import; null where there was none, or it was taken back. */
  readonly lastImport: ImportMark | null;
}

const KEY = 'dealsheet';
const NOTHING: Remembered = { schema: SCHEMA, checkpoint: null, asOf: null, setUp: null, lastImport: null };

export interface DocumentMemory extends Memory {
  read(): Remembered;
  write(change: Partial<Remembered>): void;
  forget(): void;
}

/** Reads the property once and keeps what it read: the caller holds the lock. */
export function documentMemory(): DocumentMemory {
  const properties = PropertiesService.getDocumentProperties();
  let known: Remembered | null = null;
  const read = (): Remembered => {
    known ??= parse(properties?.getProperty(KEY) ?? null);
    return known;
  };
  const write = (change: Partial<Remembered>): void => {
    known = { ...read(), ...change };
    properties?.setProperty(KEY, JSON.stringify(known));
  };
  return {
    read,
    write,
    forget: () => {
      known = NOTHING;
      properties?.deleteProperty(KEY);
    },
    readCheckpoint: () => read().checkpoint,
    // A document with a checkpoint is set up, even where the run that did it died before it could say so.
    writeCheckpoint: (checkpoint) => write({ checkpoint, setUp: null }),
    readImport: () => read().lastImport,
    writeImport: (lastImport) => write({ lastImport }),
  };
}

function parse(text: string | null): Remembered {
  return text === null ? NOTHING : { ...NOTHING, ...(JSON.parse(text) as Partial<Remembered>) };
}
