/** The built add-on on the local host, with a list of deals turned into a pipeline. */
import type { Answer, Answers, Board, CallName, DealColumns, Request } from '../../src/app/rpc';
import { readDeals } from '../../src/domain/coded-deals';
import type { CallOptions } from '../../playground/services/local-host';
import type { Outcome } from '../../playground/services/runtime';
import { createHost, type Host, type HostOptions } from '../../playground/services/host';

const NOW = '2026-03-05T09:30:00Z';

export const LIST: readonly (readonly unknown[])[] = [
  ['Deal name', 'Company', 'Owner', 'Stage', 'Amount', 'Phone', 'Close date', 'Next step'],
  ['Roof repair', 'Acme', 'Ana', 'Lead', 1000, '+48 600 100 200', '', 'Call back'],
  ['New gates', 'Bolt', 'Ben', 'Qualified', 2000, '', '', ''],
  ['Office fit-out', 'Cora', 'Ana', 'Proposal', 3000, '', '', ''],
  ['Two desks', 'Dora', 'Ben', 'Closed Won', 400, '', new Date('2026-01-10T00:00:00Z'), ''],
  ['Garden', 'Edda', 'Ana', 'Closed Lost', 500, '', new Date('2026-02-10T00:00:00Z'), ''],
];

export async function addOnWith(
  values: readonly (readonly unknown[])[] = LIST,
  options: Partial<HostOptions> = {},
): Promise<Host> {
  return createHost({
    project: 'dist',
    sheets: [{ name: 'Leads', values: values.map((row) => [...row]) }],
    timeZone: 'Etc/UTC',
    now: NOW,
    addOn: { name: 'Dealsheet' },
    ...options,
  } as HostOptions);
}

/** The same, turned into a pipeline with everything as suggested. */
export async function pipelineOf(
  values: readonly (readonly unknown[])[] = LIST,
  options: Partial<HostOptions> = {},
): Promise<Host> {
  const host = await addOnWith(values, options);
  value(setUp(host));
  return host;
}

/** As the sidebar does when everything is left as suggested: it sends the whole suggestion back. */
export function setUp(host: Host, options: CallOptions = {}): Answer<Answers['setUp']> {
  const { columns, stages } = value(ask(host, 'suggestSetup', { tab: 'Leads' }));
  const request = {
    tab: 'Leads',
    columns: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    kinds: Object.fromEntries(stages.map(({ word, kind }) => [word, kind])),
  };
  return ask(host, 'setUp', request, options);
}

export function run<K extends CallName>(host: Host, call: K, request: Request<K>, options: CallOptions = {}): Outcome {
  return host.rpc('dealsheet', [call, request], options);
}

export function ask<K extends CallName>(
  host: Host,
  call: K,
  request: Request<K>,
  options: CallOptions = {},
): Answer<Answers[K]> {
  const outcome = run(host, call, request, options);
  if (outcome.status !== 'done') throw new Error(`${call}: ${outcome.error?.message ?? outcome.status}`);
  return outcome.value as Answer<Answers[K]>;
}

export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.issues.map((issue) => issue.text).join('\n'));
  return answer.value;
}

/** The deals of an answer, as the sidebar reads them. */
export function dealsOf({ deals }: Pick<Board, 'deals'>): DealColumns {
  return readDeals(deals);
}

/** A tab as objects by header. */
export function table(host: Host, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [header = [], ...rows] = host.values(`'${tab}'!A1:AZ`);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index]])));
}

/** The A1 address of a deal's cell. */
export function cellOf(host: Host, dealId: string, header: string, tab = 'Deals'): string {
  const cells = host.values(`'${tab}'!A1:AZ`);
  const columns = cells[0] ?? [];
  const row = cells.findIndex((line) => line[columns.indexOf('Deal ID')] === dealId);
  const column = columns.indexOf(header);
  const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  return `'${tab}'!${letter}${row + 1}`;
}

/**
 * Before which service calls a run is killed: every tenth, because the suite has ten minutes for everything;
 * every one where DEALSHEET_EVERY_CALL is set.
 */
export function deaths(calls: number): readonly number[] {
  const stride = process.env['DEALSHEET_EVERY_CALL'] === undefined ? 10 : 1;
  const first = 1 + (calls % stride);
  return Array.from({ length: calls }, (_, index) => index + 1).filter((call) => (call - first) % stride === 0);
}
