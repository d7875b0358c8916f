/** What an open deal needs from whoever takes care of it. */
import { isBlankIn } from '../../cells/examine-deals';
import { countOf } from '../../cells/note';
import { plainNumber } from '../../cells/plain-number';
import { type CalendarDate, isoDate } from '../../domain/calendar-date';
import type { DealRule } from './rule';

/** A chance that its own rep puts so low is hardly one. */
const NEAR_ZERO = 0.05;

/** The gravest first. */
export const CARE_RULES: readonly DealRule[] = [
  {
    problem: 'overdue close',
    columns: ['expectedClose'],
    find: ({ expectedClose }, { asOf }) => passed('expected to close on', expectedClose, asOf),
    fix: 'agree on a new date, or close the deal',
  },
  {
    problem: 'next step overdue',
    columns: ['nextStepDue'],
    find: ({ nextStep, nextStepDue }, { asOf }) => passed(`${nextStep || 'next step'} due on`, nextStepDue, asOf),
    fix: 'do it today, or set a new day',
  },
  {
    problem: 'silent',
    columns: ['lastActivity'],
    find: (deal, { silence }) => {
      const verdict = silence(deal);
      if (verdict.kind !== 'stale') return '';
      const days = countOf(verdict.days, 'day', 'days');
      return deal.lastActivity === null ? `never contacted, created ${days} ago` : `no activity for ${days}`;
    },
    fix: 'get in touch and plan the next step, or close it as lost',
  },
  {
    problem: 'older than any win',
    columns: ['created', 'closed'],
    find: ({ created }, { asOf, longestWinDays }) => {
      const longest = longestWinDays();
      if (created === null || longest === null || asOf - created <= longest) return '';
      return `open for ${countOf(asOf - created, 'day', 'days')}, and the longest win took ${longest}`;
    },
    fix: 'close it, unless something has changed',
  },
  {
    problem: 'longer than usual',
    columns: [],
    find: (deal, { stageOf, inStage }) => {
      const { verdict, limitDays } = inStage(deal);
      if (verdict.kind !== 'stale') return '';
      const days = countOf(verdict.days, 'day', 'days');
      return `${days} in ${stageOf(deal)?.name ?? ''}, and the limit is ${plainNumber(limitDays ?? 0)}`;
    },
    fix: 'decide what moves it on, or close it as lost',
  },
  {
    problem: 'near-zero chance',
    columns: ['probability'],
    find: ({ probability }) =>
      probability !== null && probability <= NEAR_ZERO ? `Probability is ${plainNumber(probability * 100)}%` : '',
    fix: 'close it as lost, or say what speaks for it',
  },
  {
    problem: 'no next step',
    columns: ['nextStep'],
    find: (deal, { lacksNextStep }) => (lacksNextStep(deal) ? 'Next step is blank' : ''),
    fix: 'plan what happens next, and when',
  },
  {
    problem: 'no expected close',
    columns: ['expectedClose'],
    find: (deal) => (isBlankIn(deal, 'expectedClose') ? 'Expected close is blank' : ''),
    fix: 'type when you expect the decision',
  },
  {
    problem: 'ready to move',
    columns: [],
    find: (deal, { nextStageOf, missingFor }) => {
      const next = nextStageOf(deal);
      if (next === null || next.needs.length === 0 || missingFor(next, deal).length > 0) return '';
      return `everything ${next.name} needs is filled`;
    },
    fix: (deal, { nextStageOf }) => `move it to ${nextStageOf(deal)?.name ?? ''}`,
  },
];

function passed(words: string, day: CalendarDate | null, asOf: CalendarDate): string {
  if (day === null || day >= asOf) return '';
  return `${words} ${isoDate(day)}, ${countOf(asOf - day, 'day', 'days')} ago`;
}
