/** Formulas as cells keep them: the engine's text, and beside it what was written. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  type FormulaSource,
  type FormulaSyntax,
  type GridSize,
  toEngineFormula,
  toWrittenFormula,
} from './formula-text';

export const PARSE_ERROR = 'Formula parse error.';
const KEY = 'formulaSource';

/** The cell for a formula as written; one that cannot be read shows an error, as in Google. */
export function formulaCell(written: string, syntax: FormulaSyntax, grid: GridSize): ICellData {
  const formula = toEngineFormula(written, syntax, grid);
  const source: FormulaSource = { written, given: formula?.text ?? '', open: formula?.open ?? [] };
  const custom = { [KEY]: source };
  if (!formula) return { v: '#ERROR!', t: CellValueType.STRING, f: null, si: null, p: null, custom };
  return { f: formula.text, v: null, t: null, si: null, p: null, custom };
}

export function formulaSource(cell: Nullable<ICellData>): FormulaSource | undefined {
  return cell?.custom?.[KEY] as FormulaSource | undefined;
}

/** The formula as its author would see it, '' where the cell has none. */
export function shownFormula(cell: Nullable<ICellData>, engineText: string | null | undefined): string {
  const source = formulaSource(cell);
  if (!engineText) return source && cell?.v === '#ERROR!' ? source.written : '';
  if (!source) return engineText;
  return engineText === source.given ? source.written : toWrittenFormula(engineText, source.open);
}
