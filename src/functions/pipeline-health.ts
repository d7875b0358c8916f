import type { FunctionOptions } from '../cells/function-options';
import { refusal } from '../cells/refusal';
import { DEALS } from '../cells/table';
import { writeTable } from '../cells/write-table';
import { customFunction } from './custom-function';
import { type FoundProblem, PROBLEMS } from './health/problems';
import { readHealth } from './health/read-health';

declare const global: { PIPELINE_HEALTH: unknown };

/**
 * What is wrong with the deals and the pipeline, and what to do about it: missing and impossible data, deals nobody cares for, signs that the pipeline fills or dries up. Nothing is refused here.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} as_of The day to look from, such as the cell AsOf.
 * @param {string} problems Optional. A problem to look for, such as "overdue close", or a range of them; blank means all. A word that is none is refused with the list of them.
 * @param {number} silent_days Optional. Days without activity and without a next step that is due as soon, after which an open deal is silent; blank means 14.
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. What is usual is learned from all deals.
 * @return {Array<Array<any>>} A table: Deal ID, Deal, Owner, Problem, Found, What to do, Value; the gravest problem first, then the largest value. Rows without a deal speak of the whole pipeline. Only the header where nothing is wrong.
 * @definition One row for each deal and problem. The problems, the gravest first: formula error, value not a number, date not readable, wrong probability, no stage, no ID, duplicate ID, status differs from stage, unlogged, mixed currency, closed before created, future dates, negative value, no created, no closed, no owner, no value, no close reason, needs missing, bloated, inflow falling, mostly silent, overdue close, next step overdue, silent, older than any win, longer than usual, near-zero chance, no next step, no expected close, ready to move, losses leave from here, stage unused. Problems of the data, to needs missing, are looked for in all deals; bloated to mostly silent and the last two in the pipeline as a whole; the others in open deals. Longer than usual and silent are what STALE_DEALS lists by "stage" and by "activity". Older than any win needs as many wins as Settings ask for. A problem whose column the table does not have is not looked for. The stages last changed on the latest day on which a listed stage was logged for the first time; unused stages and losses are told from 45 days after.
 * @source Pipedrive's funnel guide, a short guide to building a pipeline, ActiveCampaign's pipeline guide and NetHunt's funnel guide: a pipeline is only as good as its data, and a full one gives false safety.
 * @example =PIPELINE_HEALTH(Deals; DealLog; Stages; AsOf; "overdue close")
 * Deal ID | Deal | Owner | Problem | Found | What to do | Value
 * D6 | Solar panels | Ben | overdue close | expected to close on 2026-02-20, 9 days ago | agree on a new date, or close the deal | 25000
 * @example =PIPELINE_HEALTH(Deals; DealLog; Stages; AsOf; "silent"; 7; "Owner"; "Ben")
 * Deal ID | Deal | Owner | Problem | Found | What to do | Value
 * D6 | Solar panels | Ben | silent | never contacted, created 14 days ago | get in touch and plan the next step, or close it as lost | 25000
 * @customfunction
 * @preserve
 */
global.PIPELINE_HEALTH = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  as_of: unknown,
  problems?: unknown,
  silent_days?: unknown,
  ...criteria: unknown[]
) => healthOf(deals, deal_log, stages, as_of, problems, silent_days, ...criteria);

const HEADER = ['Deal ID', 'Deal', 'Owner', 'Problem', 'Found', 'What to do', 'Value'];

const healthOf = customFunction('PIPELINE_HEALTH', (args, reading) => {
  const { trace } = reading;
  const look = readHealth(args, readProblems, reading);
  return () => {
    const found = look();
    if (trace) for (const { deal, problem } of found) trace.add(deal?.row ?? PIPELINE, problem, deal?.value ?? null);
    return writeTable(HEADER, found.map(writeProblem));
  };
});

/** What is no deal has a blank ID. */
const PIPELINE = { id: '', name: '' };

/** All where none is named. */
function readProblems(options: FunctionOptions): readonly string[] {
  const names = options.names('problems');
  if (names === null) return PROBLEMS;
  const asked = names.map((name) => name.toLowerCase());
  const unknown = names.find((_, at) => !PROBLEMS.includes(asked[at] ?? ''));
  if (unknown === undefined) return asked;
  const expected = PROBLEMS.join(', ');
  throw refusal([{ code: 'not-an-option', where: DEALS.name, received: unknown, expected, fix: '' }]);
}

function writeProblem({ deal, problem, found, fix }: FoundProblem) {
  return [deal?.id ?? '', deal?.name ?? '', deal?.owner ?? '', problem, found, fix, deal?.value ?? null];
}
