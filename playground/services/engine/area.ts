import type { Rect } from './a1-notation';

/** A rectangle of one sheet. */
export interface Area extends Rect {
  readonly sheetId: string;
}

export function areaContains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function areasMeet(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Few rectangles that together cover exactly these cells: runs down each column, merged across equal ones. */
export function rectsCovering(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? [];
    rows.push(row);
    columns.set(column, rows);
  }
  const rects: Rect[] = [];
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    for (const run of runsOf(rows)) {
      const left = rects.findIndex(
        (rect) => rect.row === run.start && rect.rows === run.length && rect.column + rect.columns === column,
      );
      const neighbour = rects[left];
      if (neighbour) rects[left] = { ...neighbour, columns: neighbour.columns + 1 };
      else rects.push({ row: run.start, rows: run.length, column, columns: 1 });
    }
  }
  return rects;
}

function runsOf(rows: readonly number[]): { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.start + last.length === row) last.length += 1;
    else runs.push({ start: row, length: 1 });
  }
  return runs;
}
