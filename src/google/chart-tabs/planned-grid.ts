/** The rectangle of a planned tab that anything is written into, as rows of values. */
import type { TabPlan } from '../../app/chart-tabs/tab-plan';

/** The tables begin in the last row that anything is written into. */
export function lastRow({ cells, blocks }: TabPlan): number {
  return Math.max(...cells.map(({ row }) => row), ...blocks.map(({ row }) => row));
}

export function lastColumn({ blocks }: TabPlan): number {
  return Math.max(...blocks.map(({ column, columns: { length } }) => column + length));
}

export type Grid<T> = T[][];

export function grid<T>(rows: number, columns: number, value: T): Grid<T> {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

export function put<T>(cells: Grid<T>, row: number, column: number, value: T, across = 1): void {
  const line = cells[row - 1];
  for (let at = column - 1; line && at < column - 1 + across; at++) line[at] = value;
}
