import { IFormulaDependencyGenerator, LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Injector } from './univer';

/**
 * Makes every formula be parsed again. Univer keeps them with the functions that they call and the ranges of their names;
 * long ones it does not find again by their document, so those of all documents are forgotten.
 */
export function forgetParsed(injector: Injector): void {
  const parsed = injector.get(IFormulaDependencyGenerator) as unknown as { _disposeByUnitId(unitId: string): void };
  parsed._disposeByUnitId('');
  injector.get(LexerTreeBuilder).dispose();
}
