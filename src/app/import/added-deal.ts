import { isBlank, writeDay } from '../../cells/cell-value';
import { readDealRow } from '../../cells/deal-row';
import type { RecognisedRow } from '../../cells/recognise/recognise-table';
import type { Deal } from '../../domain/deal';
import type { Past } from '../opening-moves';
import { toCheckAt } from '../to-check';
import type { JournalCell } from '../ports';
import type { ListReading } from './list-reading';

export interface AddedDeal {
  readonly deal: Deal;
  readonly past: Past;
  readonly cells: readonly JournalCell[];
}

/** A deal as it is to stand in the table, with what the list knows of its past. */
export function addedDeal(reading: ListReading, row: RecognisedRow, id: string, name: string): AddedDeal {
  const { input, header, mapping, isSeveral } = reading;
  const { layout, zone, stages } = input;
  const place = reading.placeOf(row, '');
  const stage = place.stage ?? stages.first(place.pipeline);
  const past = pastOf(row, reading);
  const line = new Map<number, unknown>();
  const put = (at: number | undefined, cell: unknown) => {
    if (at !== undefined && !input.formulas.has(at) && !isBlank(cell)) line.set(at, cell);
  };
  for (const column of mapping.columns) put(column.at, column.read(row));
  put(layout.id, id);
  put(layout.name, name);
  put(layout.stage, stage?.name);
  put(layout.pipeline, place.pipeline || (isSeveral ? stage?.pipeline : ''));
  if ((row.fields.created ?? null) === null) put(layout.created, writeDay(firstDay(past, zone.dayOf(input.now)), zone));
  put(toCheckAt(header), reading.problems(row));
  const cells: unknown[] = [];
  for (const [at, cell] of line) cells[at] = cell;
  return {
    deal: readDealRow(cells, layout, 0, zone).deal,
    past,
    cells: [...line].map(([at, after]) => ({ header: header[at] ?? '', before: '', after })),
  };
}

function pastOf(row: RecognisedRow, { stageOf }: ListReading): Past {
  return {
    closed: row.closed,
    inStageSince: row.inStageSince,
    lastOpenStage: row.lastOpenStage === null ? null : (stageOf(row.lastOpenStage)?.name ?? null),
    entered: row.enteredStages.flatMap(({ stage, on }) => {
      const known = stageOf(stage);
      return known ? [{ stage: known.name, on }] : [];
    }),
  };
}

function firstDay(past: Past, today: number): number {
  const days = [...past.entered.map(({ on }) => on), past.inStageSince, past.closed].filter((day) => day !== null);
  return days.reduce((first, day) => Math.min(first, day), today);
}
