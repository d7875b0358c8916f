/**
 * The add-on's shadow of a deal, kept in its hidden Logged cell: what the log last said of it. It is trusted only
 * where its deal ID equals the row's, because a sort of half a table separates the two.
 */
import type { TrackedFields } from '../domain/deal';

export interface Shadow {
  readonly dealId: string;
  /** Number of the last move of this deal in the log. */
  readonly move: number;
  readonly stageKey: string;
  readonly digest: string;
}

/** `m57 s3 1k9f2m0x D-000123`: begins with a letter, so that no locale parses it; the ID stands last, it may hold blanks. */
export function writeShadow(shadow: Shadow): string {
  return [`m${shadow.move}`, shadow.stageKey || '-', shadow.digest, shadow.dealId].join(' ');
}

export function readShadow(cell: unknown): Shadow | null {
  if (typeof cell !== 'string') return null;
  const match = /^m(\d+) (\S+) (\S+) (.+)$/.exec(cell);
  if (!match) return null;
  const [, move = '', stageKey = '', digest = '', dealId = ''] = match;
  return { dealId, move: Number(move), stageKey: stageKey === '-' ? '' : stageKey, digest };
}

/** A digest of the tracked fields with the stage as its key, so that renaming a stage changes no digest. */
export function digestOf(tracked: TrackedFields, stageKey: string): string {
  return digestText(
    JSON.stringify([
      tracked.pipeline,
      stageKey,
      tracked.value,
      tracked.currency,
      tracked.owner,
      tracked.probability,
      tracked.expectedClose,
    ]),
  );
}

/** cyrb53 by bryc (public domain): 53 bits, ample to tell two states of one deal apart. */
export function digestText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
