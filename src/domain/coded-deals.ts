/** Deals as they travel to the sidebar: ten thousand of them are to stay below half a megabyte. */
import { type CalendarDate, isoDate, parseIsoDate } from './calendar-date';
import { type CodedColumn, codeColumn, readColumn } from './coded-column';
import type { DealColumns } from './deal-columns';

const TEXTS = ['id', 'stage', 'name', 'company', 'owner', 'currency', 'nextStep', 'priority'] as const;
const NUMBERS = ['value', 'probability', 'touches'] as const;
const DAYS = ['expectedClose', 'nextStepDue', 'inStageSince', 'lastActivity', 'assigned'] as const;
/** Numbers of which most are by one greater than the one before. */
const STEPS = ['row', 'move'] as const;

type Coded<K extends string, T> = Readonly<Record<K, CodedColumn<T>>>;

export interface CodedDeals {
  readonly count: number;
  readonly texts: Coded<(typeof TEXTS)[number], string>;
  readonly numbers: Coded<(typeof NUMBERS)[number], number | null>;
  /** The day that `days` are counted from: few of them lie far away. */
  readonly from: string;
  readonly days: Coded<(typeof DAYS)[number], number | null>;
  /** By how much each is greater than the one before; the first, than 0. */
  readonly steps: Coded<(typeof STEPS)[number], number>;
  readonly ready: CodedColumn<boolean>;
  readonly extra: Coded<string, string>;
}

export function codeDeals(deals: DealColumns, from: string): CodedDeals {
  const base = parseIsoDate(from) ?? 0;
  return {
    count: deals.id.length,
    texts: each(TEXTS, (key) => codeColumn(deals[key])),
    numbers: each(NUMBERS, (key) => codeColumn(deals[key])),
    from,
    days: each(DAYS, (key) => codeColumn(deals[key].map((day) => daysFrom(base, day)))),
    steps: each(STEPS, (key) => codeColumn(stepsOf(deals[key]))),
    ready: codeColumn(deals.ready),
    extra: each(Object.keys(deals.extra), (header) => codeColumn(deals.extra[header] ?? [])),
  };
}

export function readDeals({ count, texts, numbers, from, days, steps, ready, extra }: CodedDeals): DealColumns {
  const base = parseIsoDate(from) ?? 0;
  return {
    ...each(TEXTS, (key) => readColumn(texts[key], count)),
    ...each(NUMBERS, (key) => readColumn(numbers[key], count)),
    ...each(DAYS, (key) => readColumn(days[key], count).map((day) => (day === null ? null : isoDate(base + day)))),
    ...each(STEPS, (key) => sumsOf(readColumn(steps[key], count))),
    ready: readColumn(ready, count),
    extra: each(Object.keys(extra), (header) => readColumn(extra[header] ?? { each: [] }, count)),
  };
}

function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}

function daysFrom(base: CalendarDate, day: string | null): number | null {
  const date = day === null ? null : parseIsoDate(day);
  return date === null ? null : date - base;
}

function stepsOf(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

function sumsOf(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
