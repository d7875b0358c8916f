/** The same figures by a library for tables of columns, for scale; only the gathering of the columns is not timed. */
import { op, table } from 'arquero';
import { AS_OF, type Grid, type Pipeline, STAGE_NAMES } from './pipeline';

type ColumnTable = ReturnType<typeof table>;

export interface Columns {
  readonly deals: ColumnTable;
  readonly log: ColumnTable;
}

const MS_PER_DAY = 86_400_000;
const AS_OF_MS = (AS_OF - 25_569) * MS_PER_DAY;

export function columnsOf({ deals, log }: Pipeline): Columns {
  return { deals: toTable(deals), log: toTable(log) };
}

function toTable([header = [], ...rows]: Grid): ColumnTable {
  return table(Object.fromEntries(header.map((name, column) => [String(name), rows.map((row) => row[column])])));
}

export function velocity({ deals }: Columns): number {
  const counts = deals.rollup({
    open: "d => op.sum(d.Status === 'Open')",
    won: "d => op.sum(d.Status === 'Won')",
    lost: "d => op.sum(d.Status === 'Lost')",
  });
  const wins = deals
    .filter("d => d.Status === 'Won'")
    .rollup({ value: 'd => op.mean(d.Value)', ms: 'd => op.mean(d.Closed - d.Created)' });
  const [open, won, lost] = ['open', 'won', 'lost'].map((name) => numberIn(counts, name));
  const rate = (won ?? 0) / ((won ?? 0) + (lost ?? 0));
  return ((open ?? 0) * rate * numberIn(wins, 'value')) / (numberIn(wins, 'ms') / MS_PER_DAY);
}

export function winRate({ deals }: Columns, owner?: string): number {
  const chosen = owner === undefined ? deals : deals.params({ owner }).filter('(d, $) => d.Owner === $.owner');
  const counts = chosen.rollup({
    won: "d => op.sum(d.Status === 'Won')",
    lost: "d => op.sum(d.Status === 'Lost')",
  });
  return numberIn(counts, 'won') / (numberIn(counts, 'won') + numberIn(counts, 'lost'));
}

export function winRateByValue({ deals }: Columns): number {
  const sums = deals
    .filter("d => d.Status === 'Won' || d.Status === 'Lost'")
    .rollup({ won: "d => op.sum(d.Status === 'Won' ? d.Value : 0)", all: 'd => op.sum(d.Value)' });
  return numberIn(sums, 'won') / numberIn(sums, 'all');
}

export function meanValue({ deals }: Columns, status: string): number {
  return numberIn(withStatus(deals, status).rollup({ value: op.mean('Value') }), 'value');
}

export function sumOfValues({ deals }: Columns, status: string): number {
  return numberIn(withStatus(deals, status).rollup({ value: op.sum('Value') }), 'value');
}

export function cycle({ deals }: Columns, stat: 'mean' | 'median'): number {
  const days = withStatus(deals, 'Won').rollup({ ms: `d => op.${stat}(d.Closed - d.Created)` });
  return numberIn(days, 'ms') / MS_PER_DAY;
}

export function weighted({ deals }: Columns): number {
  const sum = withStatus(deals, 'Open').rollup({
    value:
      "d => op.sum(d.Value * (d.Probability === '' ? (d.Stage === 'Lead' ? 0.1 : d.Stage === 'Proposal' ? 0.4 : 0.7) : d.Probability))",
  });
  return numberIn(sum, 'value');
}

export function summary({ deals }: Columns): unknown {
  return deals
    .params({ asOf: AS_OF_MS })
    .derive({ days: '(d, $) => ($.asOf - d["In stage since"]) / 86400000' })
    .groupby('Stage')
    .rollup({ deals: op.count(), value: op.sum('Value'), average: op.mean('Value'), days: op.median('days') })
    .objects();
}

export function groups({ deals }: Columns): unknown {
  return deals
    .groupby('Owner')
    .rollup({
      deals: op.count(),
      won: "d => op.sum(d.Status === 'Won')",
      lost: "d => op.sum(d.Status === 'Lost')",
      value: "d => op.sum(d.Status === 'Won' ? d.Value : 0)",
    })
    .orderby('value')
    .objects();
}

export function months({ deals }: Columns): unknown {
  return deals
    .filter("d => d.Status === 'Won' || d.Status === 'Lost'")
    .derive({ year: 'd => op.year(d.Closed)', month: 'd => op.month(d.Closed)' })
    .groupby('year', 'month')
    .rollup({
      won: "d => op.sum(d.Status === 'Won')",
      value: op.sum('Value'),
      ms: 'd => op.mean(d.Closed - d.Created)',
    })
    .objects();
}

/** How many deals reached each stage. */
export function reached({ log }: Columns): readonly number[] {
  const furthest = log
    .derive({ place: `d => op.indexof(${JSON.stringify(STAGE_NAMES.slice(0, 4))}, d.To)` })
    .groupby('Deal ID')
    .rollup({ place: op.max('place') });
  const places = furthest.array('place') as ArrayLike<number>;
  return [0, 1, 2, 3].map((stage) => Array.from(places).filter((place) => place >= stage).length);
}

/** Median days of finished stays in each stage. */
export function stays({ log }: Columns): unknown {
  return log
    .groupby('Deal ID')
    .orderby('Move')
    .derive({ days: 'd => (op.lead(d.When, 1) - d.When) / 86400000' })
    .ungroup()
    .filter('d => d.days >= 0')
    .groupby('To')
    .rollup({ median: op.median('days'), n: op.count() })
    .objects();
}

function withStatus(deals: ColumnTable, status: string): ColumnTable {
  return deals.params({ status }).filter('(d, $) => d.Status === $.status');
}

function numberIn(one: ColumnTable, name: string): number {
  return Number(one.get(name, 0));
}
