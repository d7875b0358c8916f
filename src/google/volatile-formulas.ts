/** Takes the clock out of the formulas of a deals table, because no custom function may read a range that holds it. */
import { texts } from '../app/texts/texts';
import { isVolatile, withAsOf } from '../app/volatile';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { NAMES } from './names';
import { writeCells } from './user-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows side by side of one column whose formulas are volatile. */
interface Run {
  readonly first: number;
  readonly formulas: string[];
}

/** Answers with what to tell the user, one sentence for each column that was changed. */
export function replaceVolatile(sheet: Sheet, rows: number, header: readonly unknown[]): readonly string[] {
  const formulas: readonly (readonly string[])[] = sheet.getRange(2, 1, rows, header.length).getFormulas();
  return header.flatMap((name, index): readonly string[] => {
    const runs = volatileRuns(formulas.map((row) => row[index] ?? ''));
    if (runs.length === 0) return [];
    const kept = runs.map(({ first, formulas: own }) =>
      replaceRun(sheet.getRange(first + 2, index + 1, own.length, 1), own),
    );
    const called = String(name) || columnLetter(index);
    return [kept.every((isKept) => isKept) ? texts().volatile.asOf(called) : texts().volatile.values(called)];
  });
}

function volatileRuns(formulas: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  formulas.forEach((formula, index) => {
    if (!isVolatile(formula)) return;
    const run = runs[runs.length - 1];
    if (run && run.first + run.formulas.length === index) run.formulas.push(formula);
    else runs.push({ first: index, formulas: [formula] });
  });
  return runs;
}

/** True where the formulas live on with AsOf; what cannot, stands as the value that it showed. */
function replaceRun(range: Range, formulas: readonly string[]): boolean {
  const shown: unknown[][] = range.getValues();
  const rewritten = formulas.map((formula) => withAsOf(formula, NAMES.asOf));
  if (rewritten.every((formula) => formula !== null)) {
    range.setFormulas(rewritten.map((formula) => [formula]));
    const now: unknown[][] = range.getValues();
    if (now.every(([cell], row) => !isError(cell) || isError(shown[row]?.[0]))) return true;
  }
  writeCells(range, shown);
  return false;
}

function isError(cell: unknown): boolean {
  return typeof cell === 'string' && /^#(?:ERROR|NAME|VALUE|REF|N\/A|NUM|DIV)/.test(cell);
}
