/** Which deal of the table each row of a list is: by its ID, else by company and name; never by a guess. */
import { saysNothing } from '../../cells/recognise/cell-text';
import { compactName } from '../../cells/recognise/plain-name';
import type { DealRow } from '../../cells/deal-row';
import { groupBy } from '../carry-out';

/** A row of the list as it is matched. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly company: string;
}

export type DealMatch =
  | { readonly kind: 'known'; readonly row: DealRow }
  | { readonly kind: 'new' }
  /** Several deals of the table, or several rows of the list, are called so. */
  | { readonly kind: 'unclear'; readonly why: 'table' | 'list'; readonly count: number };

/** IDs that Dealsheet gave, because the list that a deal came from had none. */
const OWN_ID = /^D-\d+$/;

export function matchDeals(list: readonly Named[], table: readonly DealRow[]): readonly DealMatch[] {
  const byId = new Map(table.map((row) => [row.deal.id, row]));
  const byName = groupBy(table, ({ deal }) => compactName(deal.name));
  const ids = counted(list.map(idOf).filter((id) => id !== ''));
  const taken = new Set(list.map(idOf).filter((id) => byId.has(id)));
  const found = list.map((named): DealMatch => {
    const id = idOf(named);
    const count = ids.get(id) ?? 0;
    if (count > 1) return { kind: 'unclear', why: 'list', count };
    const row = byId.get(id);
    return row ? { kind: 'known', row } : byItsName(named, id, byName, taken);
  });
  return withoutTwins(list, found);
}

function idOf({ id }: Named): string {
  return saysNothing(id) ? '' : id.trim();
}

function byItsName(
  named: Named,
  id: string,
  byName: ReadonlyMap<string, readonly DealRow[]>,
  taken: ReadonlySet<string>,
): DealMatch {
  const key = compactName(named.name);
  if (key === '') return { kind: 'new' };
  const company = compactName(named.company);
  const candidates = (byName.get(key) ?? []).filter(({ deal }) => {
    const other = compactName(deal.company);
    return (company === '' || other === '' || company === other) && !taken.has(deal.id) && mayBeSame(id, deal.id);
  });
  const exact = candidates.filter(({ deal }) => compactName(deal.company) === company);
  const [row] = exact.length === 1 ? exact : candidates;
  if (!row) return { kind: 'new' };
  if (exact.length === 1 || candidates.length === 1) return { kind: 'known', row };
  return { kind: 'unclear', why: 'table', count: candidates.length };
}

/** Two different IDs of one origin are two deals, whatever they are called. */
function mayBeSame(id: string, other: string): boolean {
  return id === '' || OWN_ID.test(id) !== OWN_ID.test(other);
}

/** Rows of the list that are one another's equal are unclear, all of them: those of one deal, and new ones called the same. */
function withoutTwins(list: readonly Named[], found: readonly DealMatch[]): readonly DealMatch[] {
  const keyOf = (match: DealMatch, at: number): string => {
    const named = list[at];
    if (match.kind === 'known') return `id ${match.row.deal.id}`;
    if (match.kind !== 'new' || !named || idOf(named) !== '') return `row ${at}`;
    const key = `${compactName(named.company)} ${compactName(named.name)}`;
    return key === ' ' ? `row ${at}` : `name ${key}`;
  };
  const counts = counted(found.map(keyOf));
  return found.map((match, at) => {
    const count = counts.get(keyOf(match, at)) ?? 1;
    return count > 1 ? { kind: 'unclear', why: 'list', count } : match;
  });
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
