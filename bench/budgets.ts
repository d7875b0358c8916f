/** Prints what the acts of DESIGN's budgets cost on a real table: service calls, reads, writes, flushes, cells and bytes. */
import { readFileSync } from 'node:fs';
import { createHost, type Host } from '../playground/services/host';
import type { Counts } from '../playground/services/execution';
import type { Board } from '../src/app/rpc';
import { readDeals } from '../src/domain/coded-deals';

const MAVEN = '../shared/data/maven/sales_pipeline.csv';
const SIZE = 8_800;

type Row = readonly (string | number | Date)[];

interface Line {
  readonly act: string;
  readonly counts: Counts;
  readonly budget: string;
  readonly isKept: boolean;
  readonly more?: string;
}

const host = await createHost({
  project: 'dist',
  sheets: [{ name: 'sales_pipeline', values: source().map((row) => [...row]) }],
  timeZone: 'Etc/UTC',
});
const lines: Line[] = [];

const setUp = host.rpc('dealsheet', ['setUp', { tab: 'sales_pipeline', columns: {}, kinds: {} }]);
record('set up', setUp.counts, '≤ 60 service calls', setUp.counts.serviceCalls <= 60);
await host.settle();

const opened = host.rpc('dealsheet', ['open', {}]);
const bytes = JSON.stringify(opened.value).length;
record('open the sidebar', opened.counts, '1 request, ≤ 500 kB', bytes <= 500_000, `${Math.round(bytes / 1000)} kB`);
const board = (opened.value as { value: Board }).value;
const deals = readDeals(board.deals);

const open = deals.stage.findIndex((key) => kindOf(key) === 'open');
const moved = host.rpc('dealsheet', [
  'moveDeal',
  { dealId: deals.id[open], row: deals.row[open], seen: deals.move[open], to: otherOpenStage(open) },
]);
record(
  'move one deal from the sidebar',
  moved.counts,
  '≤ 4 range reads, ≤ 3 range writes, ≤ 2 flushes',
  moved.counts.rangeReads <= 4 && moved.counts.rangeWrites <= 3 && moved.counts.flushes <= 2,
  `ok: ${String((moved.value as { ok: boolean }).ok)}`,
);

const polled = host.rpc('dealsheet', ['poll', {}]);
record('poll', polled.counts, '≤ 3 service calls, < 1 kB', polled.counts.serviceCalls <= 3);

edited('edit outside the tracked columns', '≤ 2 service calls', 2, () =>
  host.edit(`${column('Notes')}5`, 'call again'),
);
edited('edit of one stage', '≤ 16 service calls', 16, () =>
  host.edit(`${column('Stage')}${deals.row[open + 1]}`, stageOtherThan(deals.stage[open + 1] ?? '')),
);
edited('paste of 500 stages', '≤ 16 service calls', 16, () =>
  host.paste(
    `${column('Stage')}2`,
    Array.from({ length: 500 }, (_, index) => [index % 2 === 0 ? otherStageName() : 'Prospecting']),
  ),
);

const lost = board.pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.kind === 'lost')?.name ?? '';
edited('paste of 500, half of them refused', '≤ 16 service calls', 16, () =>
  host.paste(
    `${column('Stage')}1002`,
    Array.from({ length: 500 }, (_, index) => [index % 2 === 0 ? lost : 'Prospecting']),
  ),
);

const tabs = host.rpc('dealsheet', ['makeChartTabs', {}]);
const { made } = (tabs.value as { value: { made: readonly string[] } }).value;
const begun = Date.now();
await host.settle();
const seconds = Math.round((Date.now() - begun) / 1000);
const errors = made
  .flatMap((tab) => host.values(`'${tab}'!A1:CZ150`).flat())
  .filter((cell) => /^#[A-Z]/.test(String(cell)));
record(
  'make the chart tabs',
  tabs.counts,
  '≤ 70 service calls a tab',
  tabs.counts.serviceCalls <= 70 * made.length && errors.length === 0,
  `${made.length} tabs, ${errors.length} errors, calculated in ${seconds} s`,
);

print();

function edited(act: string, budget: string, most: number, gesture: () => unknown): void {
  gesture();
  const outcome = host.outcomes.at(-1);
  if (!outcome) throw new Error(`${act}: no trigger ran`);
  record(act, outcome.counts, budget, outcome.counts.serviceCalls <= most, outcome.status);
}

function record(act: string, counts: Counts, budget: string, isKept: boolean, more?: string): void {
  lines.push({ act, counts, budget, isKept, ...(more === undefined ? {} : { more }) });
}

function kindOf(key: string): string {
  return board.pipelines.flatMap((pipeline) => pipeline.stages).find((stage) => stage.key === key)?.kind ?? '';
}

function otherOpenStage(deal: number): string {
  const stages = board.pipelines.flatMap((pipeline) => pipeline.stages);
  return stages.find((stage) => stage.kind === 'open' && stage.key !== deals.stage[deal])?.key ?? '';
}

function otherStageName(): string {
  const stages = board.pipelines.flatMap((pipeline) => pipeline.stages);
  return stages.find((stage) => stage.kind === 'open' && stage.name !== 'Prospecting')?.name ?? '';
}

function stageOtherThan(key: string): string {
  const stages = board.pipelines.flatMap((pipeline) => pipeline.stages);
  return stages.find((stage) => stage.kind === 'open' && stage.key !== key)?.name ?? '';
}

/** The column of the deals table with that header, as the beginning of an address. */
function column(header: string): string {
  const index = headersOf(host).indexOf(header);
  const letter = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
  return `'Deals'!${letter}`;
}

function headersOf(of: Host): readonly string[] {
  return (of.values("'Deals'!A1:AZ1")[0] ?? []).map(String);
}

function print(): void {
  const width = Math.max(...lines.map((line) => line.act.length));
  console.log(`${'act'.padEnd(width)}  calls reads writes flushes  cells read  budget`);
  for (const { act, counts, budget, isKept, more } of lines) {
    const figures = [counts.serviceCalls, counts.rangeReads, counts.rangeWrites, counts.flushes].map((n) =>
      String(n).padStart(6),
    );
    const cells = String(counts.cellsRead).padStart(11);
    console.log(
      `${act.padEnd(width)} ${figures.join('')} ${cells}  ${isKept ? 'kept' : 'BROKEN'}: ${budget}${more ? ` (${more})` : ''}`,
    );
  }
  // The engine's timers would keep the process alive.
  process.exit(lines.every((line) => line.isKept) ? 0 : 1);
}

/** The Maven deals where they are at hand, else generated ones of the same size and shape. */
function source(): readonly Row[] {
  try {
    const [header = '', ...rows] = readFileSync(MAVEN, 'utf8').trim().split(/\r?\n/);
    return [header.split(','), ...rows.map((row) => row.split(',').map(typed))];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return generated();
  }
}

function typed(text: string): string | number | Date {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`);
  return text !== '' && /^\d+$/.test(text) ? Number(text) : text;
}

function generated(): readonly Row[] {
  const stages = ['Prospecting', 'Engaging', 'Won', 'Lost'];
  return [
    ['opportunity_id', 'sales_agent', 'account', 'deal_stage', 'engage_date', 'close_date', 'close_value'],
    ...Array.from({ length: SIZE }, (_, index): Row => {
      const stage = stages[index % 4] ?? '';
      const isClosed = index % 4 > 1;
      const day = new Date(Date.UTC(2025, index % 12, 1 + (index % 27)));
      return [
        `G${String(index).padStart(6, '0')}`,
        `Agent ${index % 30}`,
        `Account ${index % 90}`,
        stage,
        day,
        isClosed ? day : '',
        isClosed ? index % 5000 : '',
      ];
    }),
  ];
}
