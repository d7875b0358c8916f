import type { CalendarDate } from '../domain/calendar-date';
import type { Instant } from '../domain/move';
import type { Zone } from '../domain/zone';
import { type ListedStage, stageFinder } from './listed-stages';
import type { LoggedMove } from './read-log';

/**
 * The day on which the stages last changed, as far as the log can tell: Stages keep no date, so it is the latest day on
 * which a listed stage was logged for the first time, which is that of set-up where no stage has come since. Null where
 * nothing is logged.
 */
export function stagesChanged(
  log: ReadonlyMap<string, readonly LoggedMove[]>,
  stages: readonly ListedStage[],
  zone: Zone,
): CalendarDate | null {
  const find = stageFinder(stages);
  const firstLogged = new Map<number, Instant>();
  for (const moves of log.values()) {
    for (const { logged, to, pipeline } of moves) {
      const stage = find(to, pipeline);
      if (stage === null || logged === null) continue;
      firstLogged.set(stage, Math.min(firstLogged.get(stage) ?? logged, logged));
    }
  }
  return firstLogged.size === 0 ? null : zone.dayOf(Math.max(...firstLogged.values()));
}
