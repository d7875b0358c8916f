/** Says what an error in the selected cell means: Google shows it when one points at the cell. */
import type { IDisposable, IRange } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { cellA1 } from '../services/engine/a1-notation';
import type { SheetDocument } from '../services/engine/document';
import { element } from './element';

export function explainErrors(document: SheetDocument, place: HTMLElement): IDisposable {
  const hint = element('div', { class: 'error-hint', attributes: { role: 'status', hidden: '' } });
  place.append(hint);
  let row = 0;
  let column = 0;
  const show = (): void => {
    const error = document.errorAt(document.tabs.activeId, row, column);
    hint.hidden = error === undefined || error.message === '';
    if (error) hint.textContent = `${cellA1(row, column)}  ${error.type}  ${error.message}`;
  };
  const listening = document.engine.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationResultMutation.id) show();
    if (id !== SetSelectionsOperation.id) return;
    const range = (params as { readonly selections: readonly { readonly range: IRange }[] }).selections[0]?.range;
    if (!range) return;
    row = range.startRow;
    column = range.startColumn;
    show();
  });
  return {
    dispose() {
      listening.dispose();
      hint.remove();
    },
  };
}
