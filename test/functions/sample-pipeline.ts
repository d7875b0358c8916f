/** The pipeline of the documentation's examples, as a spreadsheet in UTC hands its tables to a custom function. */
import { AS_OF, SAMPLE_TABLES } from '../../scripts/sample-pipeline.mjs';
import {
  ACTIVITY_COLUMNS,
  type Column,
  DEAL_COLUMNS,
  GOAL_COLUMNS,
  LOG_COLUMNS,
  OWNED_COLUMNS,
  STAGE_COLUMNS,
} from '../../src/cells/columns';
import type { Grid } from './sheet';

type SampleCell = string | number | Date;

/** `SAMPLE.Deals` is what `Deals` is in a formula of the documentation. */
export const SAMPLE = {
  Deals: grid(SAMPLE_TABLES.Deals, [...DEAL_COLUMNS, ...OWNED_COLUMNS]),
  DealLog: grid(SAMPLE_TABLES.DealLog, LOG_COLUMNS),
  Stages: grid(SAMPLE_TABLES.Stages, STAGE_COLUMNS),
  Activities: grid(SAMPLE_TABLES.Activities, ACTIVITY_COLUMNS),
  Goals: grid(SAMPLE_TABLES.Goals, GOAL_COLUMNS),
  AsOf: dayAt(AS_OF),
} satisfies Readonly<Record<string, Grid | Date>>;

/** All columns that the table has, those that the sample leaves out blank. */
function grid([header = [], ...rows]: readonly (readonly string[])[], columns: readonly Column[]): SampleCell[][] {
  const places = columns.map((column) => header.indexOf(column.header));
  const found = places.filter((place) => place >= 0).length;
  if (found !== header.length) throw new Error(`a column of the sample is none of the table's: ${header.join(', ')}`);
  const body = rows.map((row) => places.map((place) => cellOf(row[place] ?? '')));
  return [columns.map((column) => column.header), ...body];
}

function cellOf(text: string): SampleCell {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayAt(text);
  if (/^\d+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function dayAt(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
