import { describe, expect, it } from 'vitest';
import {
  cellChanges,
  isRearranged,
  markOf,
  type WantedCell,
  type WrittenTab,
} from '../../../src/app/chart-tabs/users-changes';

const cell = (row: number, content: string, isInput = false): WantedCell => ({ row, column: 1, content, isInput });
const WANTED = [cell(1, 'Dashboard'), cell(2, '=F(Deals;1)'), cell(3, '', true)];

const written = (cells: WrittenTab['cells']): WrittenTab => ({ cells, charts: {} });
const AS_PLANNED = written({
  A1: [markOf('Dashboard'), markOf('Dashboard')],
  // As Sheets gives it back in a locale with commas between arguments.
  A2: [markOf('=F(Deals;1)'), markOf('=F(Deals, 1)')],
});

function changes(standing: readonly string[], before: WrittenTab | null, wanted = WANTED) {
  const { changed, outdated } = cellChanges(wanted, ({ row }) => standing[row - 1] ?? '', before);
  return { changed, outdated: outdated.map(({ content }) => content) };
}

describe('what a user has changed', () => {
  it('is nothing where each cell reads as it did after it was written, whatever the filters hold', () => {
    expect(changes(['Dashboard', '=F(Deals, 1)', 'Ana'], AS_PLANNED)).toEqual({ changed: [], outdated: [] });
  });

  it('is a cell that reads otherwise, also an emptied one', () => {
    expect(changes(['My dashboard', '', ''], AS_PLANNED).changed).toEqual(['A1', 'A2']);
  });

  it('is not what the plan wants to be otherwise by now: that is written anew', () => {
    const newer = [cell(1, 'Pulpit'), cell(2, '=F(Deals;1)')];
    expect(changes(['Dashboard', '=F(Deals, 1)'], AS_PLANNED, newer)).toEqual({ changed: [], outdated: ['Pulpit'] });
    expect(changes(['Mine', '=F(Deals, 1)'], AS_PLANNED, newer)).toEqual({ changed: ['A1'], outdated: [] });
  });

  it('without a memory is what differs from the plan, but for separators, blanks and empty cells', () => {
    expect(changes(['Dashboard', '=f(Deals, 1)'], null).changed).toEqual([]);
    expect(changes(['', ''], null).changed).toEqual([]);
    expect(changes(['Dashboard', '=F(Deals;2)'], null).changed).toEqual(['A2']);
  });

  it('is a new arrangement where more than a third of the cells read otherwise', () => {
    expect(isRearranged(3, 9)).toBe(false);
    expect(isRearranged(4, 9)).toBe(true);
  });
});

it('marks tell contents apart, and are short', () => {
  const marks = Array.from({ length: 5000 }, (_, index) => markOf(`=PIPELINE_VALUE(Deals;"open";${index})`));
  expect(new Set(marks).size).toBe(marks.length);
  expect(Math.max(...marks.map(({ length }) => length))).toBeLessThanOrEqual(7);
});
