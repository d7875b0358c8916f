/** The first things worth knowing about a pipeline, in words. */
import type { DealRow } from '../cells/deal-row';
import type { CalendarDate } from '../domain/calendar-date';
import type { StageList } from '../domain/pipeline';

export function findings(rows: readonly DealRow[], stages: StageList, today: CalendarDate): readonly string[] {
  const open = rows.filter(({ deal }) => stages.find(deal.stage, deal.pipeline)?.kind === 'open');
  const lost = rows.filter(({ deal }) => stages.find(deal.stage, deal.pipeline)?.kind === 'lost');
  const found = [
    count(
      open,
      ({ deal }) => deal.nextStep === '' && deal.nextStepDue === null,
      'has no next step',
      'have no next step',
    ),
    count(
      open,
      ({ deal }) => deal.nextStepDue !== null && deal.nextStepDue < today,
      'has a next step that is overdue',
      'have a next step that is overdue',
    ),
    count(
      open,
      ({ deal }) => deal.expectedClose !== null && deal.expectedClose < today,
      'is past its expected close',
      'are past their expected close',
    ),
    count(open, ({ deal }) => deal.value === null, 'has no value', 'have no value'),
    count(lost, ({ deal }) => deal.closeReason === '', 'was lost without a reason', 'were lost without a reason'),
  ].filter((text) => text !== '');
  return found.length > 0 ? found : [`${open.length} open deals, and none of them needs care today`];
}

function count(rows: readonly DealRow[], test: (row: DealRow) => boolean, one: string, many: string): string {
  const matching = rows.filter(test).length;
  if (matching === 0) return '';
  return matching === 1 ? `1 deal ${one}` : `${matching} deals ${many}`;
}
