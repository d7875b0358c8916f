import { writeDay } from '../cells/cell-value';
import { functionOptions } from '../cells/function-options';
import { countOf } from '../cells/note';
import { plainNumber } from '../cells/plain-number';
import { NOT_NEGATIVE, requireDay, requireNumber } from '../cells/read-argument';
import { readHistory } from '../cells/read-history';
import { type OpenDeal, readOpenDeals } from '../cells/read-open-deals';
import { readWinDays } from '../cells/read-win-days';
import type { Trace } from '../cells/trace';
import { writeTable } from '../cells/write-table';
import { type CalendarDate, isoDate } from '../domain/calendar-date';
import type { Zone } from '../domain/zone';
import type { Stay } from '../metrics/kaplan-meier';
import { type StaleLimit, staleLimit, staleLimits } from '../metrics/stale-limits';
import { type StaleClock, type Staleness, staleness } from '../metrics/staleness';
import { usualStay } from '../metrics/usual-stay';
import { customFunction } from './custom-function';
import { largestFirst } from './largest-first';
import { spreadsheet } from './spreadsheet-port';
import { readHistoryTables, shownStages } from './stage-history';

declare const global: { STALE_DEALS: unknown };

/**
 * The open deals that take longer than usual, or longer than you allow, with why and what is planned: the list to clean up. The largest value comes first.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of The day to count days to, such as the cell AsOf.
 * @param {string} clock Optional. "stage": days since the deal entered its stage. "activity": days since its last activity, or since it was created where there was none; a next step that is due within the limit stops this clock. "age": days since it was created. Blank means "stage".
 * @param {number} limit Optional. Days after which a deal is stale, the same for all, such as 14. Blank means the days typed in Stages, and where there are none the days within which nine of ten deals left that stage; with "age" the days within which nine of ten wins were won.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. What is usual is learned from all deals.
 * @return {Array<Array<any>>} A table: Deal ID, Deal, Owner, Stage, Days, Usual, Limit, Why, Value, Next step, Due. Only the header where no deal is stale.
 * @definition An open deal is stale where the days on its clock are more than its limit. Usual is the days within which nine of ten of all deals left the stage, by any exit; deals that still stand there count as long as they were seen. Deals without a known day, and stages without a limit and with too few finished stays to learn one, are left out.
 * @source ActiveCampaign's pipeline guide: longer than usual means against the stage's own history. The usual stay: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).
 * @example =STALE_DEALS(Deals; DealLog; Stages; AsOf; "stage"; 15)
 * Deal ID | Deal | Owner | Stage | Days | Usual | Limit | Why | Value | Next step | Due
 * D3 | Office fit-out | Ana | proposal | 27 | | 15 | 12 days over the limit | 20000 | |
 * D5 | Garden wall | Ana | qualified | 17 | | 15 | 2 days over the limit | 15000 | |
 * @example =STALE_DEALS(Deals; DealLog; Stages; AsOf; "activity"; 14; "Owner"; "Ana")
 * Deal ID | Deal | Owner | Stage | Days | Usual | Limit | Why | Value | Next step | Due
 * D3 | Office fit-out | Ana | proposal | 24 | | 14 | no activity for 24 days | 20000 | |
 * @customfunction
 * @preserve
 */
global.STALE_DEALS = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of: unknown,
  clock?: unknown,
  limit?: unknown,
  ...criteria: unknown[]
) => staleDealsOf(deals, deal_log, stages, as_of, clock, limit, ...criteria);

const CLOCKS = ['stage', 'activity', 'age'] as const;
const HEADER = ['Deal ID', 'Deal', 'Owner', 'Stage', 'Days', 'Usual', 'Limit', 'Why', 'Value', 'Next step', 'Due'];

const staleDealsOf = customFunction('STALE_DEALS', (args, reading) => {
  const tables = readHistoryTables(args, reading);
  const { deals, stages } = tables;
  const asOf = requireDay(args[3], 'AsOf', reading);
  const options = functionOptions(deals, args.slice(4), reading);
  const clock = options.word(CLOCKS);
  const limit = options.any();
  const givenDays = limit === undefined ? null : requireNumber(limit, 'limit', NOT_NEGATIVE, reading);
  const { all, chosen } = readHistory({ ...tables, rows: options.rows(), asOf }, reading);
  const open = readOpenDeals(deals, chosen, stages, reading);
  const wins = clock === 'age' ? readWinDays(deals, all, stages, reading) : null;
  const { names } = shownStages(stages, options);
  reading.trace?.setWindow(`open on ${isoDate(asOf)}`);
  return () => {
    const { floor } = spreadsheet().settings();
    const ofAge = wins && staleLimit(givenDays, null, usualStay(wins.map(asStay), floor));
    const limits = ofAge ? stages.map(() => ofAge) : staleLimits(stages, all, { asOf, floor, givenDays });
    const stale = staleOf(open, limits, { clock, asOf }, reading.trace);
    if (reading.trace) traceDeals(stale, reading.trace);
    return writeTable(
      HEADER,
      stale.map((deal) => writeDeal(deal, names[deal.stage] ?? '', reading.region.zone)),
    );
  };
});

interface StaleDeal extends OpenDeal {
  readonly days: number;
  readonly limit: StaleLimit;
  readonly why: string;
}

function staleOf(
  open: readonly OpenDeal[],
  limits: readonly StaleLimit[],
  { clock, asOf }: { readonly clock: StaleClock; readonly asOf: CalendarDate },
  trace: Trace | null,
): readonly StaleDeal[] {
  const stale: StaleDeal[] = [];
  for (const deal of open) {
    const limit = limits[deal.stage] ?? staleLimit(null, null, null);
    const verdict = staleness(deal, { clock, asOf, limitDays: limit.limitDays });
    if (verdict.kind !== 'stale') trace?.leaveOut(deal.row, NOT_STALE[verdict.kind]);
    else stale.push({ ...deal, days: verdict.days, limit, why: whyStale(verdict.days, limit, clock) });
  }
  return stale.sort((a, b) => largestFirst(a.value, b.value));
}

const NOT_STALE: Readonly<Record<Exclude<Staleness['kind'], 'stale'>, string>> = {
  'in-time': 'not stale',
  'step-planned': 'a next step is planned in time',
  'unknown-day': 'the day to count from is unknown',
  'no-limit': 'there is no limit, and not enough history to learn one',
};

function whyStale(days: number, { limitDays, source }: StaleLimit, clock: StaleClock): string {
  if (clock === 'activity') return `no activity for ${countOf(days, 'day', 'days')}`;
  return `${countOf(plainNumber(days - (limitDays ?? 0)), 'day', 'days')} ${OVER[source]}`;
}

const OVER: Readonly<Record<StaleLimit['source'], string>> = {
  given: 'over the limit',
  stage: 'over the limit of this stage',
  usual: 'longer than usual',
};

function asStay(days: number): Stay {
  return { days, ended: true };
}

function writeDeal(deal: StaleDeal, stage: string, zone: Zone) {
  const { usualDays, limitDays } = deal.limit;
  return [
    ...[deal.id, deal.name, deal.owner, stage, deal.days, usualDays, limitDays],
    ...[deal.why, deal.value, deal.nextStep, writeDay(deal.nextStepDue, zone)],
  ];
}

function traceDeals(stale: readonly StaleDeal[], trace: Trace): void {
  trace.leaveOutRest('not open');
  for (const { row, why, value } of stale) trace.add(row, why, value);
}
