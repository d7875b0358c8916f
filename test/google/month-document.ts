/** A small pipeline with a February of its own, and how its month is read from the tab that was written. */
import type { Host } from '../../playground/services/host';
import { ask, pipelineOf, table, value } from './add-on';

const HEADER = [
  'Deal name',
  'Company',
  'Owner',
  'Stage',
  'Amount',
  'Currency',
  'Created',
  'Close date',
  'Probability',
  'Lost reason',
];
export const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** As it stood on 20 January 2026: all open but two, which were closed in January. */
export const LIST = [
  HEADER,
  ['Roof', 'Acme', 'Ana', 'Lead', 1000, 'EUR', day('2025-11-03'), day('2026-02-10'), 0.2, ''],
  ['Gates', 'Bolt', 'Ben', 'Qualified', 2000, 'EUR', day('2025-11-20'), day('2026-02-20'), 0.5, ''],
  ['Office', 'Cora', 'Ana', 'Proposal', 3000, 'EUR', day('2025-12-01'), day('2026-02-25'), 0.8, ''],
  ['Garden', 'Dora', 'Ben', 'Qualified', 400, 'EUR', day('2025-12-05'), day('2026-02-28'), 0.5, ''],
  ['Fence', 'Edda', 'Cleo', 'Lead', 700, 'EUR', day('2025-12-09'), day('2026-04-30'), 0.2, ''],
  ['Tower', 'Fox', 'Ana', 'Proposal', 9000, 'USD', day('2025-12-10'), day('2026-02-15'), 0.8, ''],
  ['Shed', 'Gorm', 'Ana', 'Closed Won', 600, 'EUR', day('2025-10-01'), day('2026-01-10'), '', ''],
  ['Pond', 'Hale', 'Ben', 'Closed Lost', 500, 'EUR', day('2025-10-01'), day('2026-01-12'), '', 'Price'],
];

export const NOW = '2026-01-20T09:00:00Z';
export const DAYS = 24 * 60 * 60 * 1000;

export const idOf = (host: Host, name: string) =>
  String(table(host, 'Deals').find((row) => row['Deal'] === name)?.['Deal ID']);
const rowOf = (host: Host, name: string) => table(host, 'Deals').findIndex((row) => row['Deal'] === name) + 2;

export function board(host: Host) {
  const opened = value(ask(host, 'open', {}));
  if (!opened.setUp) throw new Error('not set up');
  return opened;
}

export function seen(host: Host, name: string): number {
  return Number(value(ask(host, 'readDeal', at(host, name))).deal.move[0]);
}

export function at(host: Host, name: string) {
  return { dealId: idOf(host, name), row: rowOf(host, name) };
}

function stageKey(host: Host, name: string): string {
  const stages = board(host).pipelines.flatMap((pipeline) => pipeline.stages);
  return stages.find((stage) => stage.name === name)?.key ?? '';
}

export function move(host: Host, name: string, stage: string, closeReason = ''): void {
  const to = stageKey(host, stage);
  value(ask(host, 'moveDeal', { ...at(host, name), seen: seen(host, name), to, closeReason }));
}

function expectOn(host: Host, name: string, on: string): void {
  value(ask(host, 'saveDeal', { ...at(host, name), seen: seen(host, name), fields: { 'Expected close': on } }));
}

const GOALS = [
  ['2026-02-01', '2026-02-28', '', '', '5000', 'EUR'],
  ['2026-02-01', '2026-02-28', 'Ana', '', '3000', 'EUR'],
  ['2026-01-01', '2026-03-31', 'Ben', '', '9000', 'EUR'],
];

export function typeGoals(host: Host): void {
  GOALS.forEach((goal, down) => {
    goal.forEach((cell, right) => {
      if (cell !== '') host.edit(`'Goals'!${'ABCDEF'[right]}${down + 2}`, cell);
    });
  });
}

/** February: one deal was won, one lost, one put off in the month; two stand open beyond their day. Today is 3 March. */
export async function afterFebruary(): Promise<Host> {
  const host = await pipelineOf(LIST, { now: NOW });
  typeGoals(host);
  host.advance(21 * DAYS);
  move(host, 'Office', 'Closed Won');
  move(host, 'Gates', 'Proposal');
  host.advance(5 * DAYS);
  expectOn(host, 'Gates', '2026-03-20');
  move(host, 'Garden', 'Closed Lost', 'No budget');
  host.advance(16 * DAYS);
  await host.settle();
  return host;
}

export type Row = readonly unknown[];

export function rowsOf(of: Host, tab: string): readonly Row[] {
  return of.values(`'${tab}'!A1:I80`).filter((row) => row.some((cell) => cell !== ''));
}

/** The rows of a table of the tab: from the header that begins with that word to the next section. */
export function section(rows: readonly Row[], title: string): readonly Row[] {
  const start = rows.findIndex((row) => row[0] === title && row.slice(1).every((cell) => cell === ''));
  const rest = rows.slice(start + 2);
  const end = rest.findIndex((row) => row.slice(1).every((cell) => cell === '') && row[0] !== 'none');
  return end < 0 ? rest : rest.slice(0, end);
}
