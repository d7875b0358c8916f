import { textReader } from '../../cells/column-readers';
import type { FunctionOptions } from '../../cells/function-options';
import { allRows, type DealsTable } from '../../cells/table';

/**
 * Whose goals a formula asks for by its criteria on Owner; null for everybody's, where they leave nobody out. Asked
 * after the options' rows.
 */
export function askedOwners(deals: DealsTable, options: FunctionOptions): ((owner: string) => boolean) | null {
  const owner = textReader(deals, 'owner');
  const owners = new Set(Array.from(allRows(deals), owner));
  const isAsked = (name: string) => options.allows('owner', name);
  return [...owners].every(isAsked) ? null : isAsked;
}
