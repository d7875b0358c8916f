/** The tab of a closed month, cell by cell: values only, with the kind of each and the rows that stand out. */

import { writeDay } from '../../cells/cell-value';
import { type CellKind, dealHeader } from '../../cells/columns';
import { isoDate } from '../../domain/calendar-date';
import type { Deal } from '../../domain/deal';
import type { Zone } from '../../domain/zone';
import type { Cells } from '../ports';
import { texts } from '../texts/texts';
import type { CalendarMonth } from './calendar-month';
import type { MonthFigures, OwnerFigures } from './month-figures';

export interface MonthSheet {
  readonly cells: Cells;
  /** Of each cell; a blank one is a number. */
  readonly kinds: readonly (readonly CellKind[])[];
  /** Rows, from 1. */
  readonly sections: readonly number[];
  readonly headers: readonly number[];
}

export interface Occasion {
  readonly month: CalendarMonth;
  readonly figures: MonthFigures;
  readonly written: number;
  /** '' where nobody said who he is. */
  readonly by: string;
  readonly told: readonly string[];
  readonly zone: Zone;
}

type Cell = readonly [value: unknown, kind: CellKind];
type Row = readonly Cell[];

interface Line {
  readonly row: Row;
  readonly look: 'plain' | 'section' | 'header';
}

export function monthSheet(occasion: Occasion): MonthSheet {
  const lines = [...summary(occasion), ...ownerTable(occasion.figures), ...dealTables(occasion)];
  const width = Math.max(...lines.map(({ row }) => row.length));
  const filled = lines.map(({ row }) => [...row, ...Array.from({ length: width - row.length }, () => BLANK)]);
  const rowsOf = (look: Line['look']) => lines.flatMap((line, at) => (line.look === look ? [at + 1] : []));
  return {
    cells: filled.map((row) => row.map(([value]) => value)),
    kinds: filled.map((row) => row.map(([, kind]) => kind)),
    sections: rowsOf('section'),
    headers: rowsOf('header'),
  };
}

const BLANK: Cell = ['', 'number'];

const text = (words: string): Cell => [words, 'text'];
const count = (number: number): Cell => [number, 'number'];
const money = (amount: number | null): Cell => [amount ?? '', 'money'];
/** A share that nothing can be divided by says so in words. */
const share = (rate: number | null): Cell => (rate === null ? text(texts().month.noData) : [rate, 'percent']);

const plain = (...row: Row): Line => ({ row, look: 'plain' });
const section = (words: string): readonly Line[] => [plain(), { row: [text(words)], look: 'section' }];
const header = (words: readonly string[]): Line => ({ row: words.map(text), look: 'header' });

function summary({ month, figures, written, by, told, zone }: Occasion): readonly Line[] {
  const say = texts().month;
  const day = (date: number | null): Cell => [writeDay(date, zone), 'date'];
  const { goal, wonValue, currency, others, goalsInOthers, asOf } = figures;
  const gap = goal === null ? null : goal - wonValue;
  const remarks = [
    ...(asOf < month.end ? [say.notOver(isoDate(asOf))] : []),
    ...others.map((other) => say.others(other.deals, other.currency)),
    ...(goalsInOthers > 0 ? [say.goalsInOthers(goalsInOthers)] : []),
    ...told,
  ];
  return [
    { row: [text(say.title(month.key))], look: 'section' },
    plain(text(say.period), day(month.start), day(month.end)),
    plain(text(say.written), day(written)),
    ...(by === '' ? [] : [plain(text(say.by), text(by))]),
    ...(currency === '' ? [] : [plain(text(dealHeader('currency')), text(currency))]),
    plain(text(say.goal), goal === null ? text(say.noGoal) : money(goal)),
    plain(text(say.won), money(wonValue)),
    ...(gap === null ? [] : [plain(text(gap > 0 ? say.short : say.above), money(Math.abs(gap)))]),
    ...remarks.map((remark) => plain(text(remark))),
  ];
}

function ownerTable({ owners, total }: MonthFigures): readonly Line[] {
  const say = texts().month;
  // Where no stage and no deal has a probability, there is nothing to weigh with.
  const isWeighted = owners.some(({ weighted }) => weighted !== null && weighted > 0);
  const words = [dealHeader('owner'), say.wonDeals, say.wonValue, say.lostDeals, say.winRate, say.decided];
  const row = (name: string, own: OwnerFigures) =>
    plain(
      text(name),
      count(own.won),
      money(own.wonValue),
      count(own.lost),
      share(own.winRate),
      count(own.decided),
      count(own.open),
      money(own.openValue),
      ...(isWeighted ? [own.weighted === null ? text(say.noData) : money(own.weighted)] : []),
    );
  return [
    ...section(say.owners),
    header([...words, say.openDeals, say.openValue, ...(isWeighted ? [say.weighted] : [])]),
    ...owners.map((own) => row(own.owner || say.nobody, own)),
    row(say.total, total),
  ];
}

function dealTables({ figures, zone }: Occasion): readonly Line[] {
  const say = texts().month;
  const day = (date: number | null): Cell => [writeDay(date, zone), 'date'];
  const who = (deal: Deal): Row => [text(deal.name), text(deal.company), text(deal.owner), money(deal.value)];
  const whoWords = (['name', 'company', 'owner', 'value'] as const).map(dealHeader);
  const closing = [dealHeader('closed'), dealHeader('closeReason')];
  return [
    ...dealTable(
      say.wonList,
      [...whoWords, ...closing],
      figures.won.map((deal) => [...who(deal), day(deal.closed), text(deal.closeReason)]),
    ),
    ...dealTable(
      say.lostList,
      [...whoWords, ...closing, say.lostFrom],
      figures.lost.map(({ deal, from }) => [...who(deal), day(deal.closed), text(deal.closeReason), text(from)]),
    ),
    ...dealTable(
      say.slippedList,
      [...whoWords, say.wasExpected, say.expectedNow, say.stageNow],
      figures.slipped.map(({ deal, wasExpected }) => [
        ...who(deal),
        day(wasExpected),
        day(deal.expectedClose),
        text(deal.stage),
      ]),
    ),
  ];
}

function dealTable(title: string, words: readonly string[], rows: readonly Row[]): readonly Line[] {
  const body = rows.length === 0 ? [plain(text(texts().month.none))] : rows.map((row) => plain(...row));
  return [...section(title), header(words), ...body];
}
