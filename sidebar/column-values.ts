/** What stands in a column, for a filter to choose from. */
import { optimisticOf } from './selectors';
import type { State } from './state';

/** Of more different texts than this, a search is the better way to one of them. */
const MOST = 200;

/** The different texts, commonest first where there are many; null where the cards do not have the column yet. */
export function valuesInColumn(state: State, header: string): readonly string[] | null {
  if (!state.confirmed || !state.columnsHeld.includes(header)) return null;
  const counts = new Map<string, number>();
  for (const { extra } of optimisticOf(state.confirmed, state.queue.writes).cards.values()) {
    const text = extra[header] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return commonest.map(([text]) => text).sort((a, b) => a.localeCompare(b));
}
