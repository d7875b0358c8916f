/** Closing a month: how far the user has come. What is done to deals is done at once, and stands with the deals. */
import type { GoalOffer, MonthValue } from '../src/app/rpc';

/** The steps in their order; `closed` where nobody is closing a month. */
export type MonthStep = 'closed' | 'which' | 'late' | 'write' | 'goals' | 'done';

export interface GoalDraft extends GoalOffer {
  readonly wanted: boolean;
  /** The amount as typed. */
  readonly typed: string;
  readonly error: string | null;
}

export interface MonthState {
  readonly step: MonthStep;
  /** The month that was asked for last; null leaves it to the server. */
  readonly month: string | null;
  readonly value: MonthValue | null;
  /** Counts the looks; an answer to an earlier one is outdated. */
  readonly look: number;
  readonly busy: 'look' | 'write' | 'goals' | null;
  readonly problems: readonly string[];
  /** IDs of the deals to go through: those that are late, then those without a day. */
  readonly deals: readonly string[];
  /** How many of them are late. */
  readonly late: number;
  readonly at: number;
  /** The day typed for the deal that is shown; '' where none is. */
  readonly typedDay: string;
  /** Expected close, before he changed it, of each deal that the user decided about. */
  readonly was: Readonly<Record<string, string | null>>;
  /** Name of the tab that was written; null until it was. */
  readonly tab: string | null;
  readonly told: readonly string[];
  readonly goals: readonly GoalDraft[];
  /** How many goals were added, and for which month. */
  readonly added: { readonly count: number; readonly month: string } | null;
}

export const NO_MONTH: MonthState = {
  step: 'closed',
  month: null,
  value: null,
  look: 0,
  busy: null,
  problems: [],
  deals: [],
  late: 0,
  at: 0,
  typedDay: '',
  was: {},
  tab: null,
  told: [],
  goals: [],
  added: null,
};
