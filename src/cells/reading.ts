/** One evaluation of a formula: everything found wrong is gathered while reading and refused at its end. */
import type { Issue } from '../domain/issue';
import type { Region } from './region';
import { refusal } from './refusal';
import type { Trace } from './trace';

export interface Reading {
  readonly region: Region;
  /** Everything found wrong so far; readers add to it and read on. */
  readonly issues: Issue[];
  /** What can be judged only once everything is read. */
  readonly checks: (() => Issue | null)[];
  /** Told what stands behind the figure; null while nobody asks. */
  readonly trace: Trace | null;
}

export function startReading(region: Region, trace: Trace | null = null): Reading {
  return { region, issues: [], checks: [], trace };
}

/** Throws what was found wrong; returns where nothing was. To be called before anything is computed. */
export function endReading(reading: Reading): void {
  const found = reading.checks.map((check) => check()).filter((issue) => issue !== null);
  const issues = [...reading.issues, ...found];
  if (issues.length > 0) throw refusal(issues);
}
