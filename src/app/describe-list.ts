/** What recognition makes of a list, for the user to look at and correct. */
import { ALL_FIELDS, fieldLabel } from '../cells/recognise/fields';
import type { RecognisedTable } from '../cells/recognise/recognise-table';
import type { DateOrder, ListDescription } from './rpc';

export function describeList(
  table: RecognisedTable | null,
  dates: Readonly<Record<string, DateOrder>>,
): ListDescription {
  return {
    columns: (table?.columns ?? []).map(({ header, field, why, samples }) => ({ header, field, why, samples })),
    fields: ALL_FIELDS.map((key) => ({
      key,
      header: fieldLabel(key),
    })),
    dates: (table?.columns ?? [])
      .filter(({ index, header }) => (table?.undecided.has(index) ?? false) || header in dates)
      .map(({ header, samples }) => ({ header, example: samples[0] ?? '', order: dates[header] ?? null })),
  };
}
