/** Lists as somebody pastes them, brought into a document in memory. */
import { importDeals, type IncomingList, planOf } from '../../../src/app/import/import-deals';
import type { ImportSaid } from '../../../src/app/import/import-input';
import type { ImportPlan } from '../../../src/app/import/plan-import';
import { readStageList } from '../../../src/app/look';
import type { Answer, ImportResult } from '../../../src/app/rpc';
import { readDelimited } from '../../../src/cells/read-delimited';
import { recogniseTable } from '../../../src/cells/recognise/recognise-table';
import type { MemoryBook } from '../memory-book';

const NOTHING_SAID: ImportSaid = { stages: {}, skip: [], add: [] };

function incoming(book: MemoryBook, lines: readonly string[]): IncomingList {
  const source = readDelimited(lines.join('\n'));
  return { source, list: recogniseTable(source, { toCalendarDate: (date) => book.zone.dayOf(date.getTime()) }) };
}

export function bring(book: MemoryBook, lines: readonly string[], said: Partial<ImportSaid> = {}): ImportResult {
  return value(importDeals(book, incoming(book, lines), { ...NOTHING_SAID, ...said }, 'Ana'));
}

export function planFor(book: MemoryBook, lines: readonly string[], said: Partial<ImportSaid> = {}): ImportPlan {
  return planOf(book, readStageList(book), incoming(book, lines), { ...NOTHING_SAID, ...said });
}

export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.issues.map((issue) => issue.text).join('\n'));
  return answer.value;
}

/** Some cells of a deal's row, wherever it stands. */
export function cellsOf(book: MemoryBook, deal: string, headers: readonly string[]): readonly unknown[] {
  const at = book.dealCells[0]?.indexOf('Deal') ?? -1;
  const row = book.dealCells.findIndex((cells) => cells[at] === deal) + 1;
  return row === 0 ? [] : headers.map((header) => book.cell(row, header));
}

/** The whole table without its marks of the log, blank rows left out: what a person sees there. */
export function seen(book: MemoryBook): readonly (readonly unknown[])[] {
  const logged = book.dealCells[0]?.indexOf('Logged') ?? -1;
  return book.dealCells
    .map((row) => row.map((cell, at) => (at === logged ? '' : cell)))
    .filter((row) => row.some((cell) => cell !== ''));
}
