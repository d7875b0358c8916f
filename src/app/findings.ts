/** The first things worth knowing about a pipeline, in words. */
import type { DealRow } from '../cells/deal-row';
import type { CalendarDate } from '../domain/calendar-date';
import type { StageList } from '../domain/pipeline';
import { texts } from './texts/texts';

export function findings(rows: readonly DealRow[], stages: StageList, today: CalendarDate): readonly string[] {
  const say = texts().findings;
  const open = rows.filter(({ deal }) => stages.find(deal.stage, deal.pipeline)?.kind === 'open');
  const lost = rows.filter(({ deal }) => stages.find(deal.stage, deal.pipeline)?.kind === 'lost');
  const found = [
    tell(open, ({ deal }) => deal.nextStep === '' && deal.nextStepDue === null, say.noNextStep),
    tell(open, ({ deal }) => deal.nextStepDue !== null && deal.nextStepDue < today, say.stepOverdue),
    tell(open, ({ deal }) => deal.expectedClose !== null && deal.expectedClose < today, say.closePassed),
    tell(open, ({ deal }) => deal.value === null, say.noValue),
    tell(lost, ({ deal }) => deal.closeReason === '', say.lostWithoutReason),
  ].flat();
  return found.length > 0 ? found : [say.none(open.length)];
}

function tell(
  rows: readonly DealRow[],
  test: (row: DealRow) => boolean,
  sentence: (count: number) => string,
): readonly string[] {
  const matching = rows.filter(test).length;
  return matching === 0 ? [] : [sentence(matching)];
}
