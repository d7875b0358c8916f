import { isBlank, readText } from '../../cells/cell-value';
import { type CellKind, DEAL_COLUMNS, type DealField } from '../../cells/columns';
import { type DealRow, readDealRow } from '../../cells/deal-row';
import type { RecognisedRow } from '../../cells/recognise/recognise-table';
import type { TrackedFields } from '../../domain/deal';
import type { Instant } from '../../domain/move';
import { isClosed, type Stage } from '../../domain/stage';
import { pickTracked } from '../pending';
import { TO_CHECK, toCheckAt } from '../to-check';
import type { JournalCell } from '../ports';
import type { ImportInput } from './import-input';
import { cellWords, saysSame } from './imported-cells';
import type { ListReading } from './list-reading';

export interface CellChange {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedDeal {
  readonly row: DealRow;
  readonly to: Stage | null;
  /** The tracked fields after the change; null where none of them changes. */
  readonly tracked: TrackedFields | null;
  readonly when: Instant;
  readonly cells: readonly JournalCell[];
  readonly changes: readonly CellChange[];
}

interface Wanted {
  readonly at: number;
  readonly kind: CellKind;
  readonly cell: unknown;
}

/** What the list changes of a deal, cell by cell; null where nothing. */
export function changedDeal(reading: ListReading, row: RecognisedRow, known: DealRow): ChangedDeal | null {
  const { input, header } = reading;
  const { zone, stages } = input;
  const { stage } = reading.placeOf(row, known.deal.pipeline);
  const current = stages.find(known.deal.stage, known.deal.pipeline);
  const wanted = [...placing(reading, row, known), ...filling(reading, row, known)];
  if (wanted.length === 0) return null;
  const cells = wanted.map(({ at, cell }): JournalCell => {
    return { header: header[at] ?? '', before: cellNow(input, known, at), after: cell };
  });
  return {
    row: known,
    to: stage ?? current,
    tracked: trackedAfter(known, wanted, input),
    when: whenOf(row, stage, current, input),
    cells,
    changes: cells.map(({ header: name, before, after }, index) => {
      const words = (cell: unknown) => cellWords(cell, wanted[index]?.kind ?? 'text', zone);
      return { header: name, before: words(before), after: words(after) };
    }),
  };
}

function cellNow({ cells }: ImportInput, { row }: DealRow, at: number): unknown {
  return cells[row - 1]?.[at] ?? '';
}

/** Its name, stage and pipeline. */
function placing(reading: ListReading, row: RecognisedRow, { deal }: DealRow): readonly Wanted[] {
  const { input, isSeveral } = reading;
  const { layout, stages, formulas, zone } = input;
  const wanted: Wanted[] = [];
  const want = (field: DealField, kind: CellKind, cell: string) => {
    const at = layout[field];
    if (at !== undefined && !formulas.has(at)) wanted.push({ at, kind, cell });
  };
  const name = row.fields.name?.trim() ?? '';
  if (name !== '' && !saysSame({ kind: 'text', field: 'name' }, deal.name, name, zone)) want('name', 'text', name);
  const place = reading.placeOf(row, deal.pipeline);
  const current = stages.find(deal.stage, deal.pipeline);
  const target = place.stage ?? current;
  if (!target) return wanted;
  if (target.key !== current?.key) want('stage', 'choice', target.name);
  const isNamed = place.pipeline !== '' || deal.pipeline !== '';
  if (isSeveral && isNamed && target.pipeline !== deal.pipeline) want('pipeline', 'choice', target.pipeline);
  return wanted;
}

/** Its other columns, and the note of what could not be read. */
function filling(reading: ListReading, row: RecognisedRow, known: DealRow): readonly Wanted[] {
  const { input, mapping, header } = reading;
  const wanted = mapping.columns.flatMap((column): readonly Wanted[] => {
    const cell = column.read(row);
    const isSaid = isBlank(cell) || saysSame(column, cellNow(input, known, column.at), cell, input.zone);
    return isSaid ? [] : [{ at: column.at, kind: column.kind, cell }];
  });
  const note = reading.problems(row);
  const at = toCheckAt(header);
  const old = readText(cellNow(input, known, at), input.zone);
  if (note === '' || old.includes(note)) return wanted;
  return [...wanted, { at, kind: TO_CHECK.kind, cell: old === '' ? note : `${old}; ${note}` }];
}

/** The tracked fields as they read once the cells are written; null where all of them stay. */
function trackedAfter(
  known: DealRow,
  wanted: readonly Wanted[],
  { layout, zone, cells }: ImportInput,
): TrackedFields | null {
  const line = [...(cells[known.row - 1] ?? [])];
  for (const { at, cell } of wanted) line[at] = cell;
  const before = pickTracked(known.deal);
  const after = pickTracked(readDealRow(line, layout, known.row, zone).deal);
  const keys = DEAL_COLUMNS.map(({ key }) => key).filter((key): key is keyof TrackedFields => key in before);
  return keys.every((key) => before[key] === after[key]) ? null : after;
}

/** A move has its own day where the list knows it; every other change happens now. */
function whenOf(row: RecognisedRow, to: Stage | null, from: Stage | null, { zone, now }: ImportInput): Instant {
  if (!to || to.key === from?.key) return now;
  const day = isClosed(to.kind) ? row.closed : row.inStageSince;
  return day === null || day === zone.dayOf(now) ? now : zone.startOf(day);
}
