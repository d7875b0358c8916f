/**
 * Univer keeps parsed formulas, with the functions that they call, in one place for all documents of a process. Where
 * several documents are open, each has to forget what another one has left there before it calculates.
 */
import { IFormulaDependencyGenerator, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { SheetDocument } from './engine/document';

let last: SheetDocument | null = null;

export function useOwnFormulas(document: SheetDocument): void {
  if (last === document) return;
  last = document;
  const parsed = document.engine.injector.get(IFormulaDependencyGenerator) as unknown as {
    _disposeByUnitId(unitId: string): void;
  };
  parsed._disposeByUnitId('');
  document.engine.injector.get(LexerTreeBuilder).dispose();
}
