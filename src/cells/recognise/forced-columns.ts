/** Where the user said something else about the columns than was guessed, as positions. */
import { DEAL_COLUMNS } from '../columns';
import type { Issue } from '../../domain/issue';
import { noSuchColumn, noSuchField } from './deal-list-evidence';
import { fieldNamed, type RecognisedField } from './fields';
import { compactName } from './plain-name';
import type { ColumnSuggestion } from './suggest-columns';

export interface ForcedColumns {
  readonly forced: ReadonlyMap<number, RecognisedField | null>;
  readonly issue: Issue | null;
}

/**
 * `map` goes from our column, by header or key, to a header of the sheet; `columns` from headers of the sheet to a field or null.
 * Headers are those that `suggestColumns` gives, so that duplicates and blanks can be told apart. Who merely repeats the
 * guess keeps all that it knows, such as that one close date means two things.
 */
export function forcedColumns(
  guessed: readonly ColumnSuggestion[],
  map: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, string | null>>,
): ForcedColumns {
  const headers = guessed.map((column) => column.header);
  const forced = new Map<number, RecognisedField | null>();
  const wishes: readonly (readonly [string, string | null])[] = [
    ...Object.entries(columns),
    ...Object.entries(map).map(([field, header]): [string, string] => [header, field]),
  ];
  for (const [header, wish] of wishes) {
    const index = positionOf(headers, header);
    if (index < 0) return { forced, issue: noSuchColumn(header, headers) };
    const field = wish === null ? null : fieldNamed(wish);
    if (wish !== null && field === null)
      return {
        forced,
        issue: noSuchField(
          wish,
          DEAL_COLUMNS.map((column) => column.header),
        ),
      };
    if (guessed[index]?.field !== field) forced.set(index, field);
  }
  return { forced, issue: null };
}

function positionOf(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header);
  if (exact >= 0) return exact;
  const wanted = compactName(header);
  return wanted === '' ? -1 : headers.findIndex((one) => compactName(one) === wanted);
}
