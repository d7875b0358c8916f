import { columnLetter } from '../../cells/recognise/suggest-columns';
import type { Area } from './tab-plan';

export function cellName(row: number, column: number): string {
  return `${columnLetter(column - 1)}${row}`;
}

/** Fixed, so that a copied formula goes on meaning the same cell. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetter(column - 1)}$${row}`;
}

export function areaName({ row, column, rows, columns }: Area): string {
  return `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
}
