import type { ChangeKind } from './pipeline-changes';

export interface GroupedChange {
  /** Groups are numbered from 0, in any order. */
  readonly group: number;
  readonly kind: ChangeKind;
  /** Of the deal at the change, all in one currency; null where it has none. */
  readonly value: number | null;
}

export interface GroupChanges {
  readonly group: number;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Money of the wins and of the losses that have a value. */
  readonly wonValue: number;
  readonly lostValue: number;
  readonly winsWithoutValue: number;
  readonly lossesWithoutValue: number;
  /** Open deals now for which nothing is planned. */
  readonly withoutNextStep: number;
}

/**
 * What happened in each group of deals: how often each kind of change, the money won and lost, and how many open deals
 * nobody has planned anything for.
 *
 * Takes the changes of a period, and for each deal without a next step the group it is in. Answers the groups that have
 * any of it, the one that won most money first, then the one with the most changes. A deal that is won, reopened and
 * won again counts as two wins, as the list of changes shows it.
 * Source: ActiveCampaign's pipeline guide (the weekly review: what came, what moved, what was lost and won, and does
 * every open deal have a next step).
 *
 * @example
 * changesSummary([{ group: 0, kind: 'won', value: 500 }, { group: 0, kind: 'won', value: 300 }], [0, 1])
 *   .map(({ group, wonValue, withoutNextStep }) => [group, wonValue, withoutNextStep]) // [ [ 0, 800, 1 ], [ 1, 0, 1 ] ]
 */
export function changesSummary(
  changes: readonly GroupedChange[],
  withoutNextStep: readonly number[],
): readonly GroupChanges[] {
  const tallies = new Map<number, Tally>();
  const tallyOf = (group: number): Tally => {
    const known = tallies.get(group) ?? newTally();
    tallies.set(group, known);
    return known;
  };
  for (const change of changes) count(change, tallyOf(change.group));
  for (const group of withoutNextStep) tallyOf(group).withoutNextStep += 1;
  return [...tallies]
    .map(([group, tally]): GroupChanges => ({ group, ...tally }))
    .sort((one, other) => other.wonValue - one.wonValue || changesIn(other) - changesIn(one));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Tally = Writable<Omit<GroupChanges, 'group' | 'counts'>> & { readonly counts: Record<ChangeKind, number> };

function newTally(): Tally {
  return {
    counts: {
      added: 0,
      advanced: 0,
      'went back': 0,
      parked: 0,
      reopened: 0,
      slipped: 0,
      won: 0,
      lost: 0,
      deleted: 0,
    },
    wonValue: 0,
    lostValue: 0,
    winsWithoutValue: 0,
    lossesWithoutValue: 0,
    withoutNextStep: 0,
  };
}

function count({ kind, value }: GroupedChange, tally: Tally): void {
  tally.counts[kind] += 1;
  if (kind === 'won') {
    tally.wonValue += value ?? 0;
    if (value === null) tally.winsWithoutValue += 1;
  }
  if (kind === 'lost') {
    tally.lostValue += value ?? 0;
    if (value === null) tally.lossesWithoutValue += 1;
  }
}

function changesIn({ counts }: GroupChanges): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
