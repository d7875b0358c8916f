/** A whole document as plain data: what one visit to the playground leaves behind for the next. */
import type { IWorkbookData } from '@univerjs/core';
import type { Area } from './area';
import type { Banding, Chart } from './decorations';
import type { Protection } from './protections';

export interface DocumentSnapshot {
  /** 1; a later version of this program may write another. */
  readonly version: number;
  readonly timeZone: string;
  readonly locale: string;
  /** The engine's own part, rules and notes included. */
  readonly workbook: IWorkbookData;
  readonly protections: readonly Protection[];
  readonly bandings: readonly Banding[];
  readonly charts: readonly Chart[];
  readonly typedAreas: readonly Area[];
}

/** A copy that the engine may keep and change. */
export function checkedSnapshot(snapshot: DocumentSnapshot): DocumentSnapshot {
  if (snapshot.version !== 1) throw new Error(`a document of version ${String(snapshot.version)} cannot be opened`);
  return structuredClone(snapshot);
}
