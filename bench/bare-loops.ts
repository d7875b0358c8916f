/** What each figure costs at least: a bare loop over the same columns, without any check of what stands there. */
import { ACTIVITY_AT, AS_OF, DEAL_AT, dayOf, LOG_AT, type Pipeline } from './pipeline';

type Row = readonly unknown[];

function deal(row: Row, header: string): unknown {
  return row[DEAL_AT[header] ?? 0];
}

/** The values of the rows that hold, added up; the currency is read as the formula reads it. */
export function sumOfValues({ deals }: Pipeline, holds: (row: Row) => boolean): number {
  const value = DEAL_AT['Value'] ?? 0;
  const currency = DEAL_AT['Currency'] ?? 0;
  let sum = 0;
  let others = 0;
  for (const row of deals) {
    if (!holds(row)) continue;
    sum += row[value] as number;
    if (row[currency] !== 'EUR') others += 1;
  }
  return others > 0 ? 0 : sum;
}

export function hasStatus(status: string): (row: Row) => boolean {
  const at = DEAL_AT['Status'] ?? 0;
  return (row) => row[at] === status;
}

/** Reads why each was closed too: some reasons do not count. */
export function countWins({ deals }: Pipeline, holds: (row: Row) => boolean = () => true): number {
  const [status = 0, reason = 0] = at('Status', 'Close reason');
  let won = 0;
  let lost = 0;
  for (const row of deals) {
    if (!holds(row)) continue;
    const stands = row[status];
    if ((stands !== 'Won' && stands !== 'Lost') || row[reason] === 'Duplicate') continue;
    if (stands === 'Won') won += 1;
    else lost += 1;
  }
  return won / (won + lost);
}

export function velocity(pipeline: Pipeline): number {
  const [status = 0, value = 0, currency = 0, created = 0, closed = 0] = at(
    ...['Status', 'Value', 'Currency', 'Created', 'Closed'],
  );
  let open = 0;
  let won = 0;
  let lost = 0;
  let sum = 0;
  let days = 0;
  let others = 0;
  for (const row of pipeline.deals) {
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

export function cycles({ deals }: Pipeline): number[] {
  const [status = 0, created = 0, closed = 0] = at('Status', 'Created', 'Closed');
  const days: number[] = [];
  for (const row of deals) if (row[status] === 'Won') days.push(dayOf(row[closed]) - dayOf(row[created]));
  return days;
}

export function medianCycle(pipeline: Pipeline): number {
  const days = Float64Array.from(cycles(pipeline)).sort();
  return days[Math.floor(days.length / 2)] ?? 0;
}

export function leads({ deals }: Pipeline): number {
  const [status = 0, created = 0, closed = 0] = at('Status', 'Created', 'Closed');
  const closedCycles: number[] = [];
  let latest = 0;
  for (const row of deals.slice(1)) {
    const start = dayOf(row[created]);
    latest = Math.max(latest, start);
    if (row[closed] === '') continue;
    closedCycles.push(dayOf(row[closed]) - start);
    latest = Math.max(latest, dayOf(row[closed]));
  }
  closedCycles.sort((a, b) => a - b);
  const ripe = closedCycles[Math.floor(closedCycles.length * 0.9)] ?? 0;
  let won = 0;
  let entered = 0;
  for (const row of deals.slice(1)) {
    if (latest - dayOf(row[created]) < ripe) continue;
    entered += 1;
    if (row[status] === 'Won') won += 1;
  }
  return won / entered;
}

interface Group {
  deals: number;
  value: number;
  weighted: number;
  overdue: number;
  won: number;
  lost: number;
  readonly days: number[];
}

export function weighted({ deals }: Pipeline): number {
  const [status = 0, stage = 0, pipeline = 0, value = 0, currency = 0, probability = 0] = at(
    ...['Status', 'Stage', 'Pipeline', 'Value', 'Currency', 'Probability'],
  );
  const chances: Readonly<Record<string, number>> = {
    'Sales/Lead': 0.1,
    'Sales/Proposal': 0.4,
    'Sales/Negotiation': 0.7,
  };
  let sum = 0;
  let others = 0;
  for (const row of deals) {
    if (row[status] !== 'Open') continue;
    const typed = row[probability];
    const chance = typed === '' ? (chances[`${String(row[pipeline])}/${String(row[stage])}`] ?? 0) : (typed as number);
    sum += (row[value] as number) * chance;
    if (row[currency] !== 'EUR') others += 1;
  }
  return others > 0 ? 0 : sum;
}

export function coverage({ deals }: Pipeline, start: number, end: number): number {
  const [status = 0, value = 0, currency = 0, expected = 0, closed = 0] = at(
    ...['Status', 'Value', 'Currency', 'Expected close', 'Closed'],
  );
  let due = 0;
  let won = 0;
  let others = 0;
  for (const row of deals) {
    const isOpen = row[status] === 'Open';
    if (!isOpen && row[status] !== 'Won') continue;
    const day = dayOf(row[isOpen ? expected : closed]);
    if (day < start || day > end) continue;
    if (isOpen) due += row[value] as number;
    else won += row[value] as number;
    if (row[currency] !== 'EUR') others += 1;
  }
  return others > 0 ? 0 : due / won;
}

export function wonPerDay({ deals }: Pipeline): number {
  const [status = 0, value = 0, currency = 0, closed = 0] = at('Status', 'Value', 'Currency', 'Closed');
  let won = 0;
  let first = AS_OF;
  let others = 0;
  for (const row of deals) {
    if (row[status] !== 'Won' && row[status] !== 'Lost') continue;
    first = Math.min(first, dayOf(row[closed]));
    if (row[status] === 'Lost') continue;
    won += row[value] as number;
    if (row[currency] !== 'EUR') others += 1;
  }
  return others > 0 ? 0 : won / (AS_OF - first + 1);
}

/** Won in the quarter of AS_OF and in its month; pipeline and owner of every deal are read as the formula reads them. */
export function goalSoFar({ deals }: Pipeline, quarter = AS_OF - 60, month = AS_OF - 30): unknown {
  const [status = 0, value = 0, currency = 0, closed = 0, owner = 0, pipeline = 0] = at(
    ...['Status', 'Value', 'Currency', 'Closed', 'Owner', 'Pipeline'],
  );
  const names = new Set<unknown>();
  const totals = { quarter: 0, month: 0 };
  let others = 0;
  for (const row of deals) {
    names.add(row[owner]);
    names.add(row[pipeline]);
    if (row[status] !== 'Won') continue;
    const day = dayOf(row[closed]);
    if (day < quarter || day > AS_OF) continue;
    totals.quarter += row[value] as number;
    if (day >= month) totals.month += row[value] as number;
    if (row[currency] !== 'EUR') others += 1;
  }
  return others > 0 ? null : [totals, names.size];
}

export function isOf(owner: string, closedSince: number): (row: Row) => boolean {
  const [ownerAt = 0, closed = 0] = at('Owner', 'Closed');
  return (row) => row[ownerAt] === owner && row[closed] !== '' && dayOf(row[closed]) >= closedSince;
}

export function ownerEndsWith(text: string): (row: Row) => boolean {
  const owner = DEAL_AT['Owner'] ?? 0;
  return (row) => String(row[owner]).endsWith(text);
}

/** Every deal with what it is to the win rate. */
export function listWins({ deals }: Pipeline): unknown {
  const [status = 0, id = 0, name = 0] = at('Status', 'Deal ID', 'Deal');
  const rows: unknown[][] = [];
  for (const row of deals) {
    if (row[status] !== 'Won' && row[status] !== 'Lost') rows.push([row[id], row[name], 'excluded', '']);
    else {
      rows.push([row[id], row[name], 'denominator', 1]);
      if (row[status] === 'Won') rows.push([row[id], row[name], 'numerator', 1]);
    }
  }
  return rows;
}

/** Every figure that a table of groups needs, in one pass. */
export function groups({ deals }: Pipeline, header: string): unknown {
  const [key = 0, pipeline = 0, value = 0, currency = 0, probability = 0, since = 0, expected = 0, status = 0] = at(
    ...[header, 'Pipeline', 'Value', 'Currency', 'Probability', 'In stage since', 'Expected close', 'Status'],
  );
  const totals: Record<string, Group> = {};
  let others = 0;
  for (const row of deals.slice(1)) {
    const name = `${String(row[pipeline])}/${String(row[key])}`;
    const total = (totals[name] ??= { deals: 0, value: 0, weighted: 0, overdue: 0, won: 0, lost: 0, days: [] });
    total.deals += 1;
    total.value += row[value] as number;
    total.weighted += (row[value] as number) * (row[probability] === '' ? 0.4 : (row[probability] as number));
    total.days.push(AS_OF - dayOf(row[since]));
    if (dayOf(row[expected]) < AS_OF) total.overdue += 1;
    if (row[status] === 'Won') total.won += 1;
    if (row[status] === 'Lost') total.lost += 1;
    if (row[currency] !== 'EUR') others += 1;
  }
  for (const total of Object.values(totals)) total.days.sort((a, b) => a - b);
  return others > 0 ? null : totals;
}

/** Counts and sums by month of creation and of closing. */
export function months({ deals }: Pipeline): unknown {
  const [status = 0, value = 0, created = 0, closed = 0, currency = 0] = at(
    ...['Status', 'Value', 'Created', 'Closed', 'Currency'],
  );
  const totals = new Map<number, { added: number; won: number; lost: number; value: number; days: number }>();
  const month = (serial: number) => {
    const found = totals.get(Math.floor(serial / 30)) ?? { added: 0, won: 0, lost: 0, value: 0, days: 0 };
    totals.set(Math.floor(serial / 30), found);
    return found;
  };
  let others = 0;
  for (const row of deals.slice(1)) {
    const start = dayOf(row[created]);
    month(start).added += 1;
    if (row[closed] === '') continue;
    const end = dayOf(row[closed]);
    const total = month(end);
    if (row[status] === 'Lost') total.lost += 1;
    else {
      total.won += 1;
      total.value += row[value] as number;
      total.days += end - start;
      if (row[currency] !== 'EUR') others += 1;
    }
  }
  return others > 0 ? null : totals;
}

interface Step {
  readonly to: unknown;
  readonly day: number;
}

/** The way of every deal out of the log, then one look at each deal: what every figure of stages needs. */
export function stays({ deals, log }: Pipeline): unknown {
  const [to = 0, when = 0, id = 0, move = 0, undoes = 0, how = 0, value = 0, owner = 0, expected = 0] = [
    ...['To', 'When', 'Deal ID', 'Move', 'Undoes', 'How', 'Value', 'Owner', 'Expected close'],
  ].map((header) => LOG_AT[header] ?? 0);
  const steps = new Map<unknown, Step[]>();
  let read = 0;
  for (const row of log.slice(1)) {
    const own = steps.get(row[id]);
    const step = { to: row[to], day: dayOf(row[when]) };
    if (row[undoes] === '' && row[how] !== 'deleted') read += (row[move] as number) + (row[value] as number);
    if (row[owner] !== '') read += dayOf(row[expected]);
    if (own) own.push(step);
    else steps.set(row[id], [step]);
  }
  const days: Record<string, number[]> = {};
  for (const row of deals.slice(1)) {
    const own = steps.get(deal(row, 'Deal ID')) ?? [
      { to: deal(row, 'Stage'), day: dayOf(deal(row, 'In stage since')) },
    ];
    own.forEach(({ to: stage, day }, index) => {
      (days[String(stage)] ??= []).push((own[index + 1]?.day ?? AS_OF) - day);
    });
  }
  for (const list of Object.values(days)) list.sort((a, b) => a - b);
  return read > 0 ? days : null;
}

export function touches({ deals, activities }: Pipeline): unknown {
  const [id = 0, when = 0, kind = 0, direction = 0] = ['Deal ID', 'When', 'Kind', 'Direction'].map(
    (header) => ACTIVITY_AT[header] ?? 0,
  );
  const first = new Map<unknown, number>();
  for (const row of activities.slice(1)) {
    if (row[kind] === 'note' || row[direction] === 'in' || first.has(row[id])) continue;
    first.set(row[id], (row[when] as Date).getTime());
  }
  const [dealId = 0, created = 0, status = 0, stage = 0] = at('Deal ID', 'Created', 'Status', 'Stage');
  const hours: number[] = [];
  const byStage: Record<string, number> = {};
  for (const row of deals.slice(1)) {
    const touch = first.get(row[dealId]);
    hours.push(((touch ?? 0) - (row[created] as Date).getTime()) / 3_600_000);
    if (row[status] !== 'Parked') byStage[String(row[stage])] = (byStage[String(row[stage])] ?? 0) + 1;
  }
  hours.sort((a, b) => a - b);
  return { hours, byStage };
}

function at(...headers: readonly string[]): number[] {
  return headers.map((header) => DEAL_AT[header] ?? 0);
}

/** Every cell of every deal and the way of each: what a look at all that can be wrong reads. */
export function everything(pipeline: Pipeline): unknown {
  let filled = 0;
  let days = 0;
  for (const row of pipeline.deals.slice(1)) {
    for (const cell of row) {
      if (cell === '') continue;
      filled += 1;
      if (typeof cell === 'object') days += dayOf(cell);
    }
  }
  return [filled, days, stays(pipeline)];
}
