/**
 * Univer keeps parsed formulas, with the functions that they call, in one place for all documents of a process. Where
 * several documents are open, each has to forget what another one has left there before it calculates.
 */
import type { SheetDocument } from './engine/document';
import { forgetParsed } from './engine/forget-parsed';

let last: SheetDocument | null = null;

export function useOwnFormulas(document: SheetDocument): void {
  if (last === document) return;
  last = document;
  forgetParsed(document.engine.injector);
}
