import { InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

/** After Univer has put the spilled value into the cell (100), before it is formatted (10). */
const BETWEEN = 50;

/**
 * Shows dates of a spilled result as dates, as Google does: Univer keeps the format of every value that a formula
 * answers and applies it to single results only.
 */
export function showSpilledDates(univer: Univer): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BETWEEN,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { workbook, unitId, subUnitId, row, col }, next) => {
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col]?.s;
      if (!cell || typeof spilled !== 'object' || !spilled?.n) return next(cell);
      const own = workbook.getStyles().get(cell.s);
      return next(own?.n ? cell : { ...cell, s: { ...own, n: spilled.n } });
    },
  });
}
