import { describe, expect, it } from 'vitest';
import { outcomeOf, standingOf } from '../../../src/cells/recognise/deal-standing';
import type { DealColumnsRead } from '../../../src/cells/recognise/read-deal-columns';
import { recogniseStages } from '../../../src/cells/recognise/stages';
import type { StageKind } from '../../../src/domain/stage';

type Flags = Partial<Record<'isWon' | 'isLost' | 'isClosed', boolean | null>>;
type Days = Partial<Record<'wonAt' | 'lostAt', number | null>>;

/** One row of columns that say this. */
function readOf(flags: Flags, days: Days = {}, hasStatus = false): DealColumnsRead {
  return {
    texts: new Map(hasStatus ? [['status' as const, ['']]] : []),
    dates: new Map(Object.entries(days).map(([field, day]) => [field as 'wonAt', [day]])),
    numbers: new Map(),
    flags: new Map(Object.entries(flags).map(([field, flag]) => [field as 'isWon', [flag]])),
    entered: [],
    currencies: [],
    statuses: [],
    problems: [],
    questions: [],
    undecided: new Set(),
  };
}

describe('what the flags of a deal say', () => {
  it.each<[Flags, StageKind | null]>([
    [{ isWon: true }, 'won'],
    [{ isWon: true, isLost: true, isClosed: false }, 'won'],
    [{ isLost: true }, 'lost'],
    [{ isLost: true, isWon: false }, 'lost'],
    [{ isClosed: true, isWon: false }, 'lost'],
    [{ isClosed: true, isLost: false }, 'won'],
    [{ isClosed: true }, null],
    [{ isClosed: false }, 'open'],
    [{ isWon: false, isLost: false }, 'open'],
    [{ isWon: false }, null],
    [{ isLost: false }, null],
    [{ isWon: null }, null],
    [{}, null],
  ])('by %j is %j', (flags, kind) => {
    expect(outcomeOf(readOf(flags), 0)).toBe(kind);
  });

  it.each<[Days, StageKind | null]>([
    [{ wonAt: 46_086 }, 'won'],
    [{ lostAt: 46_086 }, 'lost'],
    [{ wonAt: 46_086, lostAt: null }, 'won'],
    [{ wonAt: null, lostAt: 46_086 }, 'lost'],
    [{ wonAt: 46_086, lostAt: 46_087 }, null],
    [{ wonAt: null, lostAt: null }, null],
  ])('is said by the days %j where no flag and no status is there: %j', (days, kind) => {
    expect(outcomeOf(readOf({}, days), 0)).toBe(kind);
    expect(outcomeOf(readOf({}, days, true), 0)).toBeNull();
    expect(outcomeOf(readOf({ isWon: null }, days), 0)).toBeNull();
  });
});

describe('where a deal stands', () => {
  const recognised = recogniseStages(['Demo', 'Closed Won', 'Closed Lost', 'On hold']);
  const standing = (word: string, said: StageKind | null, stages = recognised) => {
    const { stage, kind, lastOpenStage, contradiction } = standingOf(stages, word, said);
    return [stage?.name ?? null, kind, lastOpenStage, contradiction];
  };

  it.each<[string, StageKind | null, unknown[]]>([
    ['Demo', null, ['Demo', 'open', null, false]],
    ['Demo', 'open', ['Demo', 'open', null, false]],
    ['', null, [null, 'open', null, false]],
    ['Closed Won', 'won', ['Closed Won', 'won', null, false]],
    ['Demo', 'won', ['Closed Won', 'won', 'Demo', false]],
    ['Demo', 'lost', ['Closed Lost', 'lost', 'Demo', false]],
    ['Demo', 'parked', ['On hold', 'parked', 'Demo', false]],
    ['', 'lost', ['Closed Lost', 'lost', null, false]],
    ['Closed Won', 'open', ['Closed Won', 'won', null, true]],
    ['Closed Lost', 'won', ['Closed Won', 'won', null, true]],
    ['On hold', 'open', ['On hold', 'parked', null, false]],
    ['On hold', 'won', ['Closed Won', 'won', null, false]],
  ])('in %j with the outcome %j is %j', (word, said, expected) => {
    expect(standing(word, said)).toEqual(expected);
  });

  it('is its own stage where there is none for the outcome', () => {
    expect(standing('Demo', 'won', recogniseStages(['Demo']))).toEqual(['Demo', 'open', 'Demo', false]);
  });
});
