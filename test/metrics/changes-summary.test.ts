import { describe, expect, it } from 'vitest';
import { changesSummary, type GroupedChange } from '../../src/metrics/changes-summary';
import type { ChangeKind } from '../../src/metrics/pipeline-changes';

const KINDS: readonly ChangeKind[] = [
  ...(['added', 'advanced', 'went back', 'parked', 'reopened', 'slipped', 'won', 'lost', 'deleted'] as const),
];
const change = (kind: ChangeKind, value: number | null = 10, group = 0): GroupedChange => ({ kind, value, group });
const only = (changes: readonly GroupedChange[]) => changesSummary(changes, [])[0];

describe('the summary of changes', () => {
  it('is empty where nothing happened and every deal has its next step', () => {
    expect(changesSummary([], [])).toEqual([]);
  });

  it.each(KINDS)('counts "%s" as that and as nothing else', (kind) => {
    expect(only([change(kind), change(kind)])?.counts).toEqual(
      Object.fromEntries(KINDS.map((each) => [each, each === kind ? 2 : 0])),
    );
  });

  it('adds the money of wins and of losses, and of nothing else', () => {
    const all = KINDS.map((kind) => change(kind, 1));
    expect(only([...all, change('won', 20), change('lost', 300)])).toMatchObject({ wonValue: 21, lostValue: 301 });
  });

  it('counts the wins and losses that have no value', () => {
    const without = KINDS.flatMap((kind) => [change(kind, null), change(kind, 5)]);
    expect(only([...without, change('lost', null)])).toMatchObject({
      ...{ wonValue: 5, winsWithoutValue: 1, lostValue: 5, lossesWithoutValue: 2 },
    });
    expect(only([change('won', 0), change('lost', 0)])).toMatchObject({ winsWithoutValue: 0, lossesWithoutValue: 0 });
  });

  it('keeps groups apart, those with nothing but unplanned deals too', () => {
    const figures = changesSummary([change('added', 1, 4), change('won', 1, 2)], [7, 4, 7]);
    expect(
      figures.map(({ group, counts, withoutNextStep }) => [group, counts.added, counts.won, withoutNextStep]),
    ).toEqual([
      [2, 0, 1, 0],
      [4, 1, 0, 1],
      [7, 0, 0, 2],
    ]);
  });

  it('begins with the group that won most money, then with the one that changed most, then as they were met', () => {
    const groups = changesSummary(
      [
        ...[change('lost', 900, 0), change('added', 1, 1), change('slipped', 1, 1), change('won', 5, 2)],
        ...[change('won', 6, 3), change('deleted', 1, 5), change('parked', 1, 4), change('added', 1, 4)],
      ],
      [0, 0, 0],
    );
    expect(groups.map(({ group }) => group)).toEqual([3, 2, 1, 4, 0, 5]);
  });
});
