import { writeDay } from '../cells/cell-value';
import { functionOptions } from '../cells/function-options';
import type { Trace } from '../cells/trace';
import { type ResultCell, writeTable } from '../cells/write-table';
import { nameKey } from '../domain/pipeline';
import type { Zone } from '../domain/zone';
import { type Change, readChangeTables, readChanges } from './changes/read-changes';
import { customFunction } from './custom-function';

declare const global: { PIPELINE_CHANGES: unknown };

/**
 * What happened in the pipeline between two days: deals added, advanced, gone back, slipped, won, lost and deleted, with the reason or the delay. The list for the Monday meeting.
 *
 * @param {Array<Array<any>>} deals The deals table with its header row, such as Deals.
 * @param {Array<Array<any>>} deal_log The deal log with its header row, such as DealLog.
 * @param {Array<Array<any>>} stages The table of stages with its header row, such as Stages.
 * @param {Date} from The first day, such as AsOf-7.
 * @param {Date} to The last day, such as AsOf; changes on it are listed too.
 * @param {string} order Optional. "day": the oldest change first. "owner": the changes of each owner together, in the order of their names, those without an owner last. Blank means "day".
 * @param {...any} criteria Optional. Header of a column of the deals table and what must stand in it now, in pairs, such as "Owner", "Ana"; a blank criterion is no condition. May start in the place of order. With criteria, deals that were deleted since are not listed.
 * @return {Array<Array<any>>} A table: When, Deal ID, Deal, Owner, Change, From, To, Value, Note.
 * @definition One row for each change in the deal log from the first to the last day. Undone moves and what they undid are left out. Slipped means that the expected close of an open deal moved to a later day. A change that nobody saw is listed on the day it was found, and the Note says so.
 * @source ActiveCampaign's pipeline guide: the regular review of what came, what moved, what was disqualified late and why, and what was won.
 * @example =PIPELINE_CHANGES(Deals; DealLog; Stages; DATE(2026; 2; 5); DATE(2026; 2; 12))
 * When | Deal ID | Deal | Owner | Change | From | To | Value | Note
 * 2026-02-05 | D4 | Warehouse floor | Ben | lost | qualified | lost | 40000 | Price
 * 2026-02-10 | D2 | New gates | Ben | won | proposal | won | 50000 |
 * 2026-02-12 | D5 | Garden wall | Ana | advanced | lead | qualified | 15000 |
 * @example =PIPELINE_CHANGES(Deals; DealLog; Stages; DATE(2026; 2; 5); DATE(2026; 2; 12); "owner")
 * When | Deal ID | Deal | Owner | …
 * 2026-02-12 | D5 | Garden wall | Ana | …
 * 2026-02-05 | D4 | Warehouse floor | Ben | …
 * 2026-02-10 | D2 | New gates | Ben | …
 * @customfunction
 * @preserve
 */
global.PIPELINE_CHANGES = (
  deals: unknown,
  deal_log: unknown,
  stages: unknown,
  from: unknown,
  to: unknown,
  order?: unknown,
  ...criteria: unknown[]
) => changesOf(deals, deal_log, stages, from, to, order, ...criteria);

const HEADER = ['When', 'Deal ID', 'Deal', 'Owner', 'Change', 'From', 'To', 'Value', 'Note'];

const changesOf = customFunction('PIPELINE_CHANGES', (args, reading) => {
  const tables = readChangeTables(args, reading);
  const options = functionOptions(tables.deals, args.slice(5), reading);
  const order = options.wordBeforePairs(['day', 'owner']);
  const rows = options.rows();
  const changes = inOrder(readChanges(tables, { rows, withDeleted: !options.hasConditions() }, reading), order);
  if (reading.trace) traceChanges(changes, reading.trace);
  const { zone } = reading.region;
  return () =>
    writeTable(
      HEADER,
      changes.map((change) => writeChange(change, zone)),
    );
});

/** The changes come in the order of their days. */
function inOrder(changes: readonly Change[], order: 'day' | 'owner'): readonly Change[] {
  switch (order) {
    case 'day':
      return changes;
    case 'owner':
      return byOwner(changes);
  }
}

/** Those of nobody last. */
function byOwner(changes: readonly Change[]): readonly Change[] {
  const byName = new Map<string, Change[]>();
  for (const change of changes) {
    const name = nameKey(change.move.owner);
    const own = byName.get(name);
    if (own) own.push(change);
    else byName.set(name, [change]);
  }
  const names = [...byName.keys()].filter((name) => name !== '').sort();
  return [...names, ''].flatMap((name) => byName.get(name) ?? []);
}

function traceChanges(changes: readonly Change[], trace: Trace): void {
  for (const { deal, kind, move } of changes) trace.add(deal, kind, move.value);
}

function writeChange({ day, name, kind, from, to, move, note }: Change, zone: Zone): readonly (ResultCell | null)[] {
  return [writeDay(day, zone), move.dealId, name, move.owner, kind, from, to, move.value, note];
}
