/** What is wrong with the cells of a deal, open or closed: the figures that need them refuse it or leave it out. */
import { isErrorCell } from '../../cells/error-cell';
import { type ExaminedColumn, type ExaminedDeal, isBlankIn } from '../../cells/examine-deals';
import { noteOf } from '../../cells/note';
import { plainNumber } from '../../cells/plain-number';
import { type CalendarDate, isoDate } from '../../domain/calendar-date';
import { isClosed, statusOf } from '../../domain/stage';
import type { DealRule } from './rule';

const REPAIR = 'use "Check and repair" in the menu';

/** The gravest first. */
export const DATA_RULES: readonly DealRule[] = [
  {
    problem: 'formula error',
    columns: [],
    find: ({ errors }) => errors.join('; '),
    fix: 'correct the formula, or type the value',
  },
  {
    problem: 'value not a number',
    columns: ['value'],
    find: (deal) => unreadable(deal, 'value', 'Value'),
    fix: 'type a number, or leave it empty',
  },
  {
    problem: 'date not readable',
    columns: [],
    find: (deal) =>
      noteOf([
        unreadable(deal, 'expectedClose', 'Expected close'),
        unreadable(deal, 'created', 'Created'),
        unreadable(deal, 'lastActivity', 'Last activity'),
        unreadable(deal, 'nextStepDue', 'Next step due'),
        unreadable(deal, 'inStageSince', 'In stage since'),
        unreadable(deal, 'closed', 'Closed'),
      ]),
    fix: 'type a date such as 2026-03-31, or leave it empty',
  },
  {
    problem: 'wrong probability',
    columns: ['probability'],
    find: (deal) => unreadable(deal, 'probability', 'Probability'),
    fix: 'type it as a rate from 0% to 100%, or leave it empty',
  },
  {
    problem: 'no stage',
    columns: [],
    find: (deal, { stageOf }) => {
      if (stageOf(deal) !== null || isErrorCell(deal.stage)) return '';
      return deal.stage === '' ? 'Stage is blank' : `"${deal.stage}" is not in Stages`;
    },
    fix: 'choose a stage of its pipeline',
  },
  {
    problem: 'no ID',
    columns: [],
    find: (deal, { stageOf }) => (deal.id === '' && stageOf(deal) !== null ? 'Deal ID is blank' : ''),
    fix: REPAIR,
  },
  {
    problem: 'duplicate ID',
    columns: [],
    find: ({ id }, { rowsWithId }) => {
      const count = id === '' ? 1 : rowsWithId(id);
      return count > 1 ? `${count} rows have the ID ${id}` : '';
    },
    fix: `if one is a copy, delete it; else ${REPAIR}`,
  },
  {
    problem: 'status differs from stage',
    columns: ['status'],
    find: (deal, { stageOf }) => {
      const stage = stageOf(deal);
      if (stage === null || deal.status.toLowerCase() === statusOf(stage.kind).toLowerCase()) return '';
      return `Status is ${deal.status || 'blank'}, and ${stage.name} means ${statusOf(stage.kind)}`;
    },
    fix: `choose the right stage, or ${REPAIR}`,
  },
  {
    problem: 'unlogged',
    columns: [],
    find: (deal, { stageOf, loggedStageOf }) => {
      if (deal.id === '' || stageOf(deal) === null) return '';
      const logged = loggedStageOf(deal);
      if (logged === null) return 'not in the deal log';
      return logged.isSame ? '' : `Stage is ${deal.stage}, and the deal log says ${logged.name}`;
    },
    fix: REPAIR,
  },
  {
    problem: 'mixed currency',
    columns: ['value', 'currency'],
    find: ({ value, currency }, { usualCurrency }) => {
      if (value === null || value === 0 || currency.toUpperCase() === usualCurrency()) return '';
      return `Currency is ${currency || 'blank'}, and for most deals ${usualCurrency() || 'blank'}`;
    },
    fix: 'correct the currency, or add a criterion on Currency to your formulas',
  },
  {
    problem: 'closed before created',
    columns: ['created', 'closed'],
    find: ({ created, closed }) => {
      if (created === null || closed === null || closed >= created) return '';
      return `closed on ${isoDate(closed)}, created on ${isoDate(created)}`;
    },
    fix: 'correct one of the two dates',
  },
  {
    problem: 'future dates',
    columns: [],
    find: ({ created, closed }, { asOf }) => noteOf([after(asOf, 'Created', created), after(asOf, 'Closed', closed)]),
    fix: 'correct the date',
  },
  {
    problem: 'negative value',
    columns: ['value'],
    find: ({ value }) => (value !== null && value < 0 ? `Value is ${plainNumber(value)}` : ''),
    fix: 'type what the deal brings, as a number of 0 or more',
  },
  {
    problem: 'no created',
    columns: ['created'],
    find: (deal) => blank(deal, 'created', 'Created'),
    fix: 'type the day it came in',
  },
  {
    problem: 'no closed',
    columns: ['closed'],
    find: (deal, { stageOf }) => (isClosed(stageOf(deal)?.kind ?? 'open') ? blank(deal, 'closed', 'Closed') : ''),
    fix: 'type the day it was won or lost',
  },
  {
    problem: 'no owner',
    columns: ['owner'],
    find: ({ owner }) => (owner === '' ? 'Owner is blank' : ''),
    fix: 'choose who takes care of it',
  },
  {
    problem: 'no value',
    columns: ['value'],
    find: (deal, { stageOf }) => {
      const kind = stageOf(deal)?.kind;
      return kind === 'open' || kind === 'won' ? blank(deal, 'value', 'Value') : '';
    },
    fix: 'type what the deal brings, or your best guess',
  },
  {
    problem: 'no close reason',
    columns: ['closeReason'],
    find: (deal, { stageOf }) =>
      stageOf(deal)?.kind === 'lost' && deal.closeReason === '' ? 'Close reason is blank' : '',
    fix: 'choose why it was lost',
  },
  {
    problem: 'needs missing',
    columns: [],
    find: (deal, { stageOf, missingFor }) => {
      const stage = stageOf(deal);
      const missing = stage === null ? [] : missingFor(stage, deal);
      return missing.length === 0 ? '' : `${stage?.name ?? ''} needs ${missing.join(', ')}`;
    },
    fix: 'fill in what is missing',
  },
];

function unreadable({ unreadable }: ExaminedDeal, column: ExaminedColumn, header: string): string {
  const found = unreadable[column];
  return found === undefined || isErrorCell(found) ? '' : `${header} is "${found}"`;
}

function blank(deal: ExaminedDeal, column: ExaminedColumn, header: string): string {
  return isBlankIn(deal, column) ? `${header} is blank` : '';
}

function after(asOf: CalendarDate, header: string, day: CalendarDate | null): string {
  return day !== null && day > asOf ? `${header} is ${isoDate(day)}` : '';
}
