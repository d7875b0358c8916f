/** What the user has said of an import so far. It stays when he goes back or leaves; nothing is written before he says so. */
import type {
  DateOrder,
  ImportPreview,
  ImportResult,
  ImportSuggestion,
  Request,
  UndoImportResult,
} from '../src/app/rpc';

export interface ImportForm {
  readonly step: 'closed' | 'source' | 'review' | 'done';
  /** null until the server has said which there are. */
  readonly tabs: ImportSuggestion['tabs'] | null;
  /** Name of the tab; null for what was pasted or read from a file. */
  readonly tab: string | null;
  readonly text: string;
  /** '' where the text was typed or pasted. */
  readonly fileName: string;
  readonly preview: ImportPreview | null;
  /** Counts the looks; an answer to an earlier one is outdated. */
  readonly look: number;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly dates: Readonly<Record<string, DateOrder>>;
  readonly stages: Readonly<Record<string, string>>;
  /** IDs of deals that are to stay as they are. */
  readonly skip: readonly string[];
  readonly add: 'all' | readonly UnclearRow[];
  /** How many changes are shown. */
  readonly shown: number;
  readonly busy: 'look' | 'import' | 'undo' | null;
  readonly problems: readonly string[];
  readonly result: ImportResult | null;
  readonly undone: UndoImportResult | null;
}

export interface UnclearRow {
  readonly row: number;
  readonly name: string;
}

export const CHANGES_SHOWN = 50;

export const EMPTY_IMPORT: ImportForm = {
  step: 'closed',
  tabs: null,
  tab: null,
  text: '',
  fileName: '',
  preview: null,
  look: 0,
  columns: {},
  dates: {},
  stages: {},
  skip: [],
  add: [],
  shown: CHANGES_SHOWN,
  busy: null,
  problems: [],
  result: null,
  undone: null,
};

/** What was said of one list says nothing of another. */
export function withSource(
  form: ImportForm,
  source: Partial<Pick<ImportForm, 'tab' | 'text' | 'fileName'>>,
): ImportForm {
  const { columns, dates, stages, skip, add, shown, preview } = EMPTY_IMPORT;
  return { ...form, ...source, columns, dates, stages, skip, add, shown, preview, problems: [] };
}

export function hasSource({ tab, text }: ImportForm): boolean {
  return tab !== null || text.trim() !== '';
}

export function importRequest(form: ImportForm): Request<'importDeals'> {
  const { tab, text, columns, dates, stages, skip, add } = form;
  return {
    source: tab === null ? { text } : { tab },
    columns: { ...columns },
    dates: { ...dates },
    stages: { ...stages },
    skip: [...skip],
    add: add === 'all' ? add : [...add],
  };
}

export function isAdded({ add }: ImportForm, { row, name }: UnclearRow): boolean {
  return add === 'all' || add.some((one) => one.row === row && one.name === name);
}

/** New and changed deals as they now are wanted. */
export function wantedCounts(form: ImportForm): { readonly added: number; readonly changed: number } {
  const { preview, add, skip } = form;
  if (!preview) return { added: 0, changed: 0 };
  const more = add === 'all' ? preview.unclearCount : add.length;
  const skipped = preview.changes.filter(({ dealId }) => skip.includes(dealId)).length;
  return { added: preview.counts.added + more, changed: preview.counts.changed - skipped };
}
