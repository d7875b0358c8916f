import { monthText } from './formats';
import { monthOutcome } from './month-deals';
import { localeOf } from './selectors';
import type { State } from './state';
import { texts } from './texts/texts';

/** What was done to close the month, a line for each kind of thing. */
export function monthSummary(state: State): readonly string[] {
  const { tab, added } = state.month;
  const { moved, won, lost } = monthOutcome(state);
  const say = texts().month.did;
  return [
    ...(moved > 0 ? [say.moved(moved)] : []),
    ...(won > 0 ? [say.won(won)] : []),
    ...(lost > 0 ? [say.lost(lost)] : []),
    ...(tab === null ? [] : [say.tab(tab)]),
    ...(added ? [say.goals(added.count, monthText(added.month, localeOf(state)))] : []),
  ];
}
