/**
 * Custom functions against a bare loop that reads the same columns: `npm run bench`. Prints the ratios beside the
 * budgets of the design and fails above them at 100,000 rows. Dates come from another realm, as Apps Script hands them over.
 */
import vm from 'node:vm';
import { zoneOfOffsets } from '../src/cells/zone';
import '../src/functions/index';
import { setSpreadsheet } from '../src/functions/spreadsheet-port';

type Grid = unknown[][];

const COLUMNS = 25;
const SIZES = [10_000, 100_000];
/** Below this size what a formula costs before its first row outweighs the rows; the budget is about the rows. */
const JUDGED_SIZE = 100_000;
const ROUNDS = 25;
const HEADER = [
  ...['Deal ID', 'Deal', 'Company', 'Owner', 'Pipeline', 'Stage', 'Value', 'Currency', 'Probability', 'Expected close'],
  ...['Created', 'Close reason', 'Status', 'In stage since', 'Closed'],
];
while (HEADER.length < COLUMNS) HEADER.push(`Own ${HEADER.length}`);
const AT = Object.fromEntries(HEADER.map((header, index) => [header, index]));
const STAGES: Grid = [
  ['Pipeline', 'Stage', 'Kind', 'Probability'],
  ['Sales', 'Lead', 'open', 0.1],
  ['Sales', 'Proposal', 'open', 0.4],
  ['Sales', 'Negotiation', 'open', 0.7],
  ['Sales', 'Won', 'won', 1],
  ['Sales', 'Lost', 'lost', 0],
];
const AS_OF = 46_000;

interface Case {
  readonly name: string;
  readonly budget: number;
  readonly formula: (deals: Grid) => unknown;
  readonly bare: (deals: Grid) => unknown;
}

const CASES: readonly Case[] = [
  {
    name: 'PIPELINE_VELOCITY(Deals)',
    budget: 3,
    formula: (deals) => call('PIPELINE_VELOCITY', deals),
    bare: bareVelocity,
  },
  { name: 'WIN_RATE(Deals)', budget: 3, formula: (deals) => call('WIN_RATE', deals), bare: bareWinRate },
  {
    name: 'WIN_RATE(Deals; "money")',
    budget: 3,
    formula: (deals) => call('WIN_RATE', deals, 'money'),
    bare: bareMoney,
  },
  {
    name: 'WIN_RATE(Deals; "leads")',
    budget: 3,
    formula: (deals) => call('WIN_RATE', deals, 'leads'),
    bare: bareLeads,
  },
  {
    name: 'WIN_RATE(Deals; "Owner"; "Owner 3"; "Closed"; ">=45900")',
    budget: 10,
    formula: (deals) => call('WIN_RATE', deals, 'Owner', 'Owner 3', 'Closed', '>=45900'),
    bare: bareFiltered,
  },
  {
    name: 'WIN_RATE(Deals; "Owner"; "*3")',
    budget: 10,
    formula: (deals) => call('WIN_RATE', deals, 'Owner', '*3'),
    bare: bareWildcard,
  },
  {
    name: 'STAGE_SUMMARY(Deals; Stages; AsOf; "all")',
    budget: 10,
    formula: (deals) => call('STAGE_SUMMARY', deals, STAGES, AS_OF, 'all'),
    bare: bareSummary,
  },
];

setSpreadsheet(() => ({
  region: { zone: zoneOfOffsets(() => 60), decimalComma: () => false },
  settings: () => ({ floor: 10, countsInWinRate: () => true }),
}));

let failed = false;
for (const size of SIZES) {
  const deals = makeDeals(size);
  console.log(`\n${size.toLocaleString('en')} × ${COLUMNS} cells`);
  for (const { name, budget, formula, bare } of CASES) {
    const [formulaMs, bareMs] = medians(
      () => formula(deals),
      () => bare(deals),
    );
    const ratio = formulaMs / bareMs;
    const above = size >= JUDGED_SIZE && ratio > budget;
    failed ||= above;
    const verdict = size < JUDGED_SIZE ? 'for information' : `${above ? 'ABOVE' : 'within'} ${budget}`;
    console.log(
      `${name.padEnd(62)} ${formulaMs.toFixed(2).padStart(8)} ms  bare ${bareMs.toFixed(2).padStart(7)} ms  ` +
        `× ${ratio.toFixed(1).padStart(4)}  ${verdict}`,
    );
  }
}
if (failed) process.exitCode = 1;

function call(name: string, ...args: unknown[]): unknown {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') throw new Error(`${name} is not registered`);
  return Reflect.apply(found, undefined, args);
}

/** Medians of alternating rounds, so that a busy machine slows both sides alike. */
function medians(one: () => unknown, other: () => unknown): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    const first = timed(one);
    const second = timed(other);
    if (round < 3) continue;
    times[0].push(first);
    times[1].push(second);
  }
  return [middle(times[0]), middle(times[1])];
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function makeDeals(size: number): Grid {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const foreign = vm.runInNewContext('(ms) => new Date(ms)') as (ms: number) => Date;
  const day = (serial: number) => foreign((serial - 25_569) * 86_400_000 - 3_600_000);
  const rows = Array.from({ length: size }, (_, index) => {
    const created = 45_000 + Math.floor(random() * 900);
    const fate = random();
    const stage = fate < 0.3 ? 'Won' : fate < 0.6 ? 'Lost' : ['Lead', 'Proposal', 'Negotiation'][index % 3];
    const closed = fate < 0.6;
    const cells: Record<string, unknown> = {
      'Deal ID': `D-${index}`,
      Deal: `Deal ${index}`,
      Owner: `Owner ${Math.floor(random() * 20)}`,
      Pipeline: 'Sales',
      Stage: stage,
      Value: Math.floor(random() * 10_000) + 1,
      Currency: 'EUR',
      'Expected close': day(created + 60),
      Created: day(created),
      Status: closed ? stage : 'Open',
      'In stage since': day(created + 20),
      Closed: closed ? day(created + Math.floor(random() * 100)) : '',
    };
    return HEADER.map((header) => cells[header] ?? (header.startsWith('Own ') ? 'own text' : ''));
  });
  return [HEADER, ...rows];
}

function cellsOf(deals: Grid, ...headers: string[]): number[] {
  return headers.map((header) => AT[header] ?? 0).concat(deals.length);
}

function dayOf(cell: unknown): number {
  return Math.floor(((cell as Date).getTime() + 3_600_000) / 86_400_000);
}

function bareWinRate(deals: Grid): number {
  const [status = 0] = cellsOf(deals, 'Status');
  let won = 0;
  let lost = 0;
  for (const row of deals) {
    if (row[status] === 'Won') won += 1;
    else if (row[status] === 'Lost') lost += 1;
  }
  return won / (won + lost);
}

function bareVelocity(deals: Grid): number {
  const [status = 0, value = 0, currency = 0, created = 0, closed = 0] = cellsOf(
    deals,
    ...['Status', 'Value', 'Currency', 'Created', 'Closed'],
  );
  let open = 0;
  let won = 0;
  let lost = 0;
  let sum = 0;
  let days = 0;
  let others = 0;
  for (const row of deals) {
    if (row[status] === 'Open') open += 1;
    else if (row[status] === 'Lost') lost += 1;
    else if (row[status] === 'Won') {
      won += 1;
      sum += row[value] as number;
      if (row[currency] !== 'EUR') others += 1;
      days += dayOf(row[closed]) - dayOf(row[created]);
    }
  }
  return others > 0 ? 0 : (open * (won / (won + lost)) * (sum / won)) / (days / won);
}

function bareMoney(deals: Grid): number {
  const [status = 0, value = 0, currency = 0] = cellsOf(deals, 'Status', 'Value', 'Currency');
  let won = 0;
  let lost = 0;
  let others = 0;
  for (const row of deals) {
    if (row[status] !== 'Won' && row[status] !== 'Lost') continue;
    if (row[currency] !== 'EUR') others += 1;
    if (row[status] === 'Won') won += row[value] as number;
    else lost += row[value] as number;
  }
  return others > 0 ? 0 : won / (won + lost);
}

function bareLeads(deals: Grid): number {
  const [status = 0, created = 0, closed = 0] = cellsOf(deals, 'Status', 'Created', 'Closed');
  const cycles: number[] = [];
  let latest = 0;
  for (const row of deals.slice(1)) {
    const start = dayOf(row[created]);
    latest = Math.max(latest, start);
    if (row[closed] === '') continue;
    cycles.push(dayOf(row[closed]) - start);
    latest = Math.max(latest, dayOf(row[closed]));
  }
  cycles.sort((a, b) => a - b);
  const ripe = cycles[Math.floor(cycles.length * 0.9)] ?? 0;
  let won = 0;
  let entered = 0;
  for (const row of deals.slice(1)) {
    if (latest - dayOf(row[created]) < ripe) continue;
    entered += 1;
    if (row[status] === 'Won') won += 1;
  }
  return won / entered;
}

function bareFiltered(deals: Grid): number {
  const [status = 0, owner = 0, closed = 0] = cellsOf(deals, 'Status', 'Owner', 'Closed');
  let won = 0;
  let lost = 0;
  for (const row of deals) {
    if (row[owner] !== 'Owner 3' || row[closed] === '' || dayOf(row[closed]) < 45_900 - 25_569) continue;
    if (row[status] === 'Won') won += 1;
    else if (row[status] === 'Lost') lost += 1;
  }
  return won / (won + lost);
}

function bareWildcard(deals: Grid): number {
  const [status = 0, owner = 0] = cellsOf(deals, 'Status', 'Owner');
  let won = 0;
  let lost = 0;
  for (const row of deals) {
    if (!String(row[owner]).endsWith('3')) continue;
    if (row[status] === 'Won') won += 1;
    else if (row[status] === 'Lost') lost += 1;
  }
  return won / (won + lost);
}

function bareSummary(deals: Grid): unknown {
  const headers = ['Stage', 'Pipeline', 'Value', 'Currency', 'Probability', 'In stage since', 'Expected close'];
  const [stage = 0, pipeline = 0, value = 0, currency = 0, probability = 0, since = 0, expected = 0] = cellsOf(
    deals,
    ...headers,
  );
  const totals: Record<string, { deals: number; value: number; weighted: number; overdue: number; days: number[] }> =
    {};
  let others = 0;
  for (const row of deals.slice(1)) {
    const key = `${String(row[pipeline])}/${String(row[stage])}`;
    totals[key] ??= { deals: 0, value: 0, weighted: 0, overdue: 0, days: [] };
    const total = totals[key];
    total.deals += 1;
    total.value += row[value] as number;
    total.weighted += (row[value] as number) * (row[probability] === '' ? 0.4 : (row[probability] as number));
    total.days.push(AS_OF - 25_569 - dayOf(row[since]));
    if (dayOf(row[expected]) < AS_OF - 25_569) total.overdue += 1;
    if (row[currency] !== 'EUR') others += 1;
  }
  for (const total of Object.values(totals)) total.days.sort((a, b) => a - b);
  return others > 0 ? null : totals;
}
