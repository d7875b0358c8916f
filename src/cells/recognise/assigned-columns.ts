/** Which column was given to which field so far, while a list's columns are being told apart. */
import type { ColumnProfile } from './column-profile';
import type { HeaderMeaning } from './header-names/header-names';
import type { HeaderMatch } from './match-header';

export interface HeadedColumn {
  readonly index: number;
  readonly header: string;
  readonly profile: ColumnProfile;
  readonly matches: readonly HeaderMatch[];
}

export interface Assignment {
  readonly field: HeaderMeaning;
  readonly why: string;
  readonly sure: boolean;
  /** Known header that decided, to tell a deal's name from a person's. */
  readonly known?: string;
  readonly closeDateMeaning?: 'by-kind';
}

/** Position of a column → its field. */
export type Assignments = Map<number, Assignment>;

/** Position of the column that was given to a field; null where none was. */
export function columnFor(chosen: Assignments, field: HeaderMeaning): number | null {
  for (const [index, one] of chosen) if (one.field === field) return index;
  return null;
}
