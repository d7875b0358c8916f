/** Finds volatile functions among whatever a range reads, directly or through other formulas (C-8). */
import type { IRange, IUnitRange } from '@univerjs/core';
import { calledFunctions, referencesIn } from './formula-text';

const VOLATILE: ReadonlySet<string> = new Set(['NOW', 'TODAY', 'RAND', 'RANDARRAY', 'RANDBETWEEN']);

export interface FormulaCells {
  /** Every formula cell of a sheet, with the range that its result covers. */
  formulasOf(sheetId: string): readonly { readonly formula: string; readonly covers: IRange }[];
  /** The range that a reference or a defined name stands for, seen from a sheet. */
  resolve(reference: string, fromSheetId: string): { readonly sheetId: string; readonly range: IRange } | null;
}

function isVolatileFormula(formula: string): boolean {
  return calledFunctions(formula).some((name) => VOLATILE.has(name));
}

export function readsVolatile({ sheetId: from, range: read }: IUnitRange, cells: FormulaCells): boolean {
  const seen = new Set<string>();
  const waiting = [{ sheetId: from, range: read }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { formula, covers } of cells.formulasOf(next.sheetId)) {
      const key = `${next.sheetId}!${covers.startRow},${covers.startColumn}`;
      if (seen.has(key) || !overlaps(covers, next.range)) continue;
      seen.add(key);
      if (isVolatileFormula(formula)) return true;
      const { sheetId } = next;
      for (const reference of referencesIn(formula)) {
        const target = cells.resolve(reference, sheetId);
        if (target) waiting.push(target);
      }
    }
  }
  return false;
}

/** Whole rows and columns have NaN for the ends that they lack. */
function overlaps(a: IRange, b: IRange): boolean {
  return !(
    a.endRow < b.startRow ||
    a.startRow > b.endRow ||
    a.endColumn < b.startColumn ||
    a.startColumn > b.endColumn
  );
}
