/** What a formula shows, evaluated in a tab that is made for it and removed again. */
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { SheetDocument } from './engine/document';
import { valuesAt } from './hand';

export interface FormulaError {
  readonly error: string;
  readonly message: string;
}

/** Room for a result; the largest tab's rows are added to it. */
const ROWS = 1000;
const COLUMNS = 200;

export async function formulaValue(document: SheetDocument, formula: string): Promise<unknown[][] | FormulaError> {
  const { tabs, engine } = document;
  const longest = Math.max(...tabs.ids().map((id) => tabs.rows(id)));
  const sheetId = tabs.insert({ rows: longest + ROWS, columns: COLUMNS });
  try {
    const content = { kind: 'formula', text: formula } as const;
    document.write(sheetId, [{ row: 0, column: 0, content }]);
    await document.settle();
    const error = document.errorAt(sheetId, 0, 0);
    if (error !== undefined) return { error: error.type, message: error.message };
    const spilled = engine.injector.get(FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[sheetId]?.[0]?.[0];
    const [rows, columns] = [(spilled?.endRow ?? 0) + 1, (spilled?.endColumn ?? 0) + 1];
    return valuesAt(document, { sheetId, sheetName: tabs.name(sheetId), row: 0, column: 0, rows, columns });
  } finally {
    tabs.remove(sheetId);
  }
}
