/** One deal with all its fields and its history. */
import { isBlank, isDate, readDay } from '../cells/cell-value';
import { type CellKind, type Column, DEAL_COLUMNS, OWNED_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import { isoDate } from '../domain/calendar-date';
import { effectiveMoves, type Move } from '../domain/move';
import type { Zone } from '../domain/zone';
import { activitiesOf } from './activities/activities-of';
import { oneDeal, wireDay } from './board';
import { historyOf } from './deal-history';
import { type FoundDeal, findDeal } from './find-deal';
import { done, issues, refused } from './issues';
import { readStageList } from './look';
import type { Book, Tab } from './ports';
import type { Answer, DealDetail, FieldKind, HistoryEntry, Request, WireField } from './rpc';
import { texts } from './texts/texts';

/** Columns with a value from a list: the words that are offered, by field key. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export function readDeal(
  book: Book,
  activities: Tab | null,
  request: Request<'readDeal'>,
  choices: Choices,
): Answer<DealDetail> {
  const header = book.deals.readHeader();
  const found = findDeal(book, header, dealLayout(header), request.dealId, request.row);
  if (!found) return refused(issues.gone(request.dealId));
  const stages = readStageList(book);
  return done({
    deal: oneDeal(found, stages, book.zone),
    activities: activities ? activitiesOf(activities, request.dealId, book.zone) : [],
    fields: fieldsOf(found, choices, book.zone),
    history: historyEntries(historyOf(book, request.dealId), book.zone),
  });
}

function fieldsOf(found: FoundDeal, choices: Choices, zone: Zone): readonly WireField[] {
  return found.header.flatMap((cell, at): readonly WireField[] => {
    const header = String(cell);
    if (header === '' || OWNED_COLUMNS.some((column) => found.layout[column.key] === at)) return [];
    const column = knownColumn(found, at);
    if (column?.key === 'id' || column?.key === 'stage') return [];
    const value = found.cells[at];
    const kind = column ? FIELD_KIND[column.kind] : kindOfCell(value);
    return [
      {
        header,
        kind,
        value: wireValue(value, kind, zone),
        choices: (column && choices[column.key]) ?? [],
        field: column?.key ?? null,
      },
    ];
  });
}

const FIELD_KIND: Record<CellKind, FieldKind> = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  money: 'money',
  percent: 'percent',
  date: 'date',
  dateTime: 'date',
  choice: 'choice',
};

function knownColumn(found: FoundDeal, at: number): Column | undefined {
  return DEAL_COLUMNS.find((column) => found.layout[column.key] === at);
}

function kindOfCell(cell: unknown): FieldKind {
  if (isDate(cell)) return 'date';
  return typeof cell === 'number' ? 'number' : 'text';
}

function wireValue(cell: unknown, kind: FieldKind, zone: Zone): string | number | null {
  if (isBlank(cell)) return null;
  if (kind === 'date') return wireDay(readDay(cell, zone)) ?? String(cell);
  if (isDate(cell)) return wireDay(readDay(cell, zone));
  return typeof cell === 'number' ? cell : String(cell);
}

/** Newest first. */
function historyEntries(history: readonly Move[], zone: Zone): readonly HistoryEntry[] {
  const effective = new Set(effectiveMoves(history).map((move) => move.move));
  const entries = history.map(
    (move, index): HistoryEntry => ({
      move: move.move,
      logged: isoDate(zone.dayOf(move.logged)),
      when: move.when === null ? null : isoDate(zone.dayOf(move.when)),
      from: move.from,
      to: move.stage,
      by: move.by,
      how: move.how,
      undone: !effective.has(move.move) && move.undoes === null,
      changes: changesBetween(history[index - 1], move),
    }),
  );
  return entries.reverse();
}

function changesBetween(before: Move | undefined, after: Move): readonly string[] {
  if (!before) return [];
  const changes: string[] = [];
  const say = texts().history;
  const tell = (label: string, old: string, now: string) => {
    if (old !== now) changes.push(`${label}: ${old || say.empty} → ${now || say.empty}`);
  };
  tell(say.value, amount(before), amount(after));
  tell(say.owner, before.owner, after.owner);
  tell(say.expectedClose, wireDay(before.expectedClose) ?? '', wireDay(after.expectedClose) ?? '');
  tell(say.probability, share(before.probability), share(after.probability));
  tell(say.pipeline, before.pipeline, after.pipeline);
  return changes;
}

function amount({ value, currency }: Move): string {
  return value === null ? '' : `${value} ${currency}`.trim();
}

function share(probability: number | null): string {
  return probability === null ? '' : `${Math.round(probability * 100)} %`;
}
