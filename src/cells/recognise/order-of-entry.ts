import type { CalendarDate } from '../../domain/calendar-date';
import { keyOfWord } from './group-stage-words';

export interface EnteredStage {
  readonly stage: string;
  /** By row. */
  readonly days: readonly (CalendarDate | null)[];
}

/**
 * The place of each stage in the way that deals really take: how many of the other stages most of them entered before it.
 *
 * By `keyOfWord` of the stage; stages that no deal entered have no place. Entries on one day say nothing of the order.
 */
export function orderOfEntry(entered: readonly EnteredStage[]): ReadonlyMap<string, number> {
  const used = entered.filter(({ days }) => days.some((day) => day !== null));
  return new Map(
    used.map((stage): [string, number] => {
      const before = used.filter((other) => balance(other.days, stage.days) > 0);
      return [keyOfWord(stage.stage), before.length];
    }),
  );
}

/** In how many more rows the one came before the other than after it. */
function balance(one: EnteredStage['days'], other: EnteredStage['days']): number {
  let ahead = 0;
  one.forEach((day, row) => {
    const otherDay = other[row] ?? null;
    if (day !== null && otherDay !== null) ahead += Math.sign(otherDay - day);
  });
  return ahead;
}
