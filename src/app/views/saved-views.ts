/** Views as they are kept: lists of JSON, of which nothing but what is whole is believed. */
import * as v from 'valibot';
import { byteCount } from '../../domain/byte-count';
import { dealView } from '../requests';
import type { Board, SavedView } from '../rpc';

/** Google keeps 9 kB in a property. */
const MOST_BYTES = 9_000;

const savedView = v.object({ id: v.string(), name: v.string(), view: dealView });
const current = v.object({ id: v.nullable(v.string()), view: dealView });

export function parseViews(text: string | null, shared: boolean): readonly SavedView[] {
  const list = parsed(text);
  return (Array.isArray(list) ? list : []).flatMap((one): readonly SavedView[] => {
    const read = v.safeParse(savedView, one);
    return read.success ? [{ ...read.output, shared }] : [];
  });
}

export function parseCurrent(text: string | null): Board['current'] {
  const read = v.safeParse(current, parsed(text));
  return read.success ? read.output : null;
}

/** Nobody but the add-on writes there, yet an older or a newer one may have. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** The views in the order in which they were made; the one with that ID is replaced in its place. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return views.some(({ id }) => id === view.id)
    ? views.map((one) => (one.id === view.id ? view : one))
    : [...views, view];
}

export function withoutView(views: readonly SavedView[], id: string): readonly SavedView[] {
  return views.filter((one) => one.id !== id);
}

/** The user's own first. A run that died between two stores may have left a view in both. */
export function allViews(own: readonly SavedView[], shared: readonly SavedView[]): readonly SavedView[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shared.filter(({ id }) => !ids.has(id))];
}

/** What is to be kept of them; null where it is more than a property holds. */
export function keptViews(views: readonly SavedView[]): string | null {
  return kept(views.map(({ id, name, view }) => ({ id, name, view })));
}

export function kept(value: unknown): string | null {
  const text = JSON.stringify(value);
  return byteCount(text) > MOST_BYTES ? null : text;
}
