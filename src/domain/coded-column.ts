/** A column of many cells in few characters, for the way to the sidebar: what repeats is written once. */

type Cell = string | number | boolean | null;

export type CodedColumn<T> =
  /** Every cell as it is. */
  | { readonly each: readonly T[] }
  /** The different cells, and for each row which of them stands there. */
  | { readonly words: readonly T[]; readonly at: readonly number[] }
  /** What stands everywhere but in some rows: how many rows each of them lies behind the one before, and its cell. */
  | { readonly usual: T; readonly gaps: readonly number[]; readonly but: readonly T[] };

/** In the form that is the shortest for these cells. */
export function codeColumn<T extends Cell>(cells: readonly T[]): CodedColumn<T> {
  const forms = [{ each: cells }, asWords(cells), asExceptions(cells)];
  return forms.reduce((best, form) => (JSON.stringify(form).length < JSON.stringify(best).length ? form : best));
}

export function readColumn<T extends Cell>(column: CodedColumn<T>, count: number): readonly T[] {
  if ('each' in column) return column.each;
  if ('words' in column) return column.at.flatMap((word) => column.words.slice(word, word + 1));
  const cells = new Array<T>(count).fill(column.usual);
  let at = 0;
  column.but.forEach((cell, index) => {
    at += column.gaps[index] ?? 0;
    cells[at] = cell;
  });
  return cells;
}

function asWords<T extends Cell>(cells: readonly T[]): CodedColumn<T> {
  const words = wordsOf(cells);
  const positions = new Map(words.map((word, at) => [word, at]));
  return { words, at: cells.map((cell) => positions.get(cell) ?? 0) };
}

function asExceptions<T extends Cell>(cells: readonly T[]): CodedColumn<T> {
  const [usual] = wordsOf(cells);
  if (usual === undefined) return { each: cells };
  const gaps: number[] = [];
  const but: T[] = [];
  let last = 0;
  cells.forEach((cell, at) => {
    if (cell === usual) return;
    gaps.push(at - last);
    but.push(cell);
    last = at;
  });
  return { usual, gaps, but };
}

/** The commonest first: it gets the shortest number. */
function wordsOf<T extends Cell>(cells: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([cell]) => cell);
}
