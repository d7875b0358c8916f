import { describe, expect, it } from 'vitest';
import { canBe, canBeWords, type ColumnProfile, profileColumn } from '../../../src/cells/recognise/column-profile';
import type { HeaderMeaning } from '../../../src/cells/recognise/header-names/header-names';

const profileOf = (...cells: readonly unknown[]) =>
  profileColumn(
    cells.map((cell) => [cell]),
    0,
    () => 46_086,
  );

const EMPTY: ColumnProfile = {
  filled: 0,
  dates: 0,
  serials: 0,
  amounts: 0,
  marked: 0,
  percents: 0,
  emails: 0,
  phones: 0,
  flags: 0,
  currencies: 0,
  meanLength: 0,
  distinct: [],
  stageWords: 0,
};

describe('the profile of a column', () => {
  it('is empty where nothing but words for nothing stands in it', () => {
    expect(profileOf('', ' ', null, 'n/a', undefined, '-')).toEqual(EMPTY);
    expect(profileColumn([], 0, () => 0)).toEqual(EMPTY);
    expect(profileColumn([['x']], 5, () => 0)).toEqual(EMPTY);
  });

  it.each<[string, readonly unknown[], Partial<ColumnProfile>]>([
    ['date cells', [new Date(0), new Date(0)], { filled: 2, dates: 1, distinct: ['2026-03-05'], meanLength: 10 }],
    ['dates as text', ['2026-03-05', '3/4/2026'], { dates: 1, meanLength: 9 }],
    ['serial numbers', [46_086, 5], { serials: 0.5, amounts: 1, dates: 0 }],
    ['serial numbers as text', ['46086', 'x'], { serials: 0.5, amounts: 0.5, dates: 0 }],
    ['amounts', [5, '1,200', '€ 5', 'x'], { amounts: 0.75, marked: 0.25, meanLength: 2.5 }],
    ['percents', ['50%', '2,5 %', '5', '5 % off'], { percents: 0.5 }],
    ['addresses', ['ann@example.com', 'a@b', 'x@y.z (work)', '@x.y'], { emails: 0.5 }],
    ['phone numbers', ['+48 600 100 200', 'Tel: (555) 123-4567 ext. 5', '12-34', 'call'], { phones: 0.5 }],
    ['ticks', [true, 'no', 'x', 'maybe'], { flags: 0.75 }],
    ['numeric ticks', [1, 0], { flags: 1, amounts: 1 }],
    ['currencies', ['EUR', 'usd', '$', 'x'], { currencies: 0.5 }],
    ['stages', ['Lead', 'Won', 'Won', 'Blue'], { distinct: ['Lead', 'Won', 'Blue'], stageWords: 2 / 3 }],
    ['spaces around', [' Lead ', 'Lead'], { distinct: ['Lead'], meanLength: 4 }],
  ])('tells %s', (_, cells, expected) => {
    expect(profileOf(...cells)).toMatchObject(expected);
  });

  it('asks for stages only in up to forty different texts', () => {
    const leads = (count: number) =>
      profileOf(...Array.from({ length: count }, (_, index) => `Lead ${'x'.repeat(index)}`));
    expect(leads(40).stageWords).toBeGreaterThan(0);
    expect(leads(41).stageWords).toBe(0);
  });

  it('looks at rows spread over a long column, and at all of them where few are filled', () => {
    const rows = (filled: (row: number) => boolean) =>
      Array.from({ length: 1200 }, (_, row) => [filled(row) ? `w${row}` : '']);
    const spread = profileColumn(
      rows(() => true),
      0,
      () => 0,
    );
    expect([spread.filled, spread.distinct[1]]).toEqual([300, 'w4']);
    expect(
      profileColumn(
        rows((row) => row < 200),
        0,
        () => 0,
      ).filled,
    ).toBe(50);
    expect(
      profileColumn(
        rows((row) => row < 196),
        0,
        () => 0,
      ).filled,
    ).toBe(196);
    expect(
      profileColumn(
        rows((row) => row % 4 === 1),
        0,
        () => 0,
      ).filled,
    ).toBe(300);
    expect(
      profileColumn(
        rows((row) => row < 599),
        0,
        () => 0,
      ).filled,
    ).toBe(150);
    expect(
      profileColumn(
        Array.from({ length: 599 }, (_, row) => [`w${row}`]),
        0,
        () => 0,
      ).filled,
    ).toBe(599);
  });
});

describe('what a column can be', () => {
  const profile = (filled: Partial<ColumnProfile>): ColumnProfile => ({
    ...EMPTY,
    filled: 10,
    distinct: ['a'],
    ...filled,
  });

  it.each<HeaderMeaning>(['created', 'value', 'isWon', 'email', 'closeDate', 'currency'])(
    'is anything, such as %s, where it is empty',
    (meaning) => {
      expect(canBe(meaning, EMPTY)).toBe(true);
    },
  );

  // Each row: just enough, and just too little or too much.
  it.each<[HeaderMeaning, Partial<ColumnProfile>, Partial<ColumnProfile>]>([
    ['created', { dates: 0.3 }, { dates: 0.29 }],
    ['closeDate', { dates: 0.1, serials: 0.2 }, { dates: 0.1, serials: 0.1 }],
    ['value', { amounts: 0.3 }, { amounts: 0.29 }],
    ['value', { amounts: 1, dates: 0.49 }, { amounts: 1, dates: 0.5 }],
    ['score', { amounts: 0.3 }, { amounts: 0.29 }],
    ['score', { amounts: 1, dates: 0.49 }, { amounts: 1, dates: 0.5 }],
    ['probability', { amounts: 0.1, percents: 0.2 }, { amounts: 0.1, percents: 0.1 }],
    ['probability', { amounts: 1, dates: 0.49 }, { amounts: 1, dates: 0.5 }],
    ['email', { emails: 0.3 }, { emails: 0.29 }],
    ['phone', { phones: 0.1, amounts: 0.2 }, { phones: 0.1, amounts: 0.1 }],
    ['phone', { phones: 1, dates: 0.49 }, { phones: 1, dates: 0.5 }],
    ['isWon', { flags: 0.7 }, { flags: 0.69 }],
    ['id', { filled: 3 }, { filled: 4 }],
    ['id', { filled: 4, distinct: ['a', 'b'] }, { filled: 5, distinct: ['a', 'b'] }],
    ['id', { filled: 2, distinct: ['a'], dates: 1 }, { filled: 4, distinct: ['a', 'b'], dates: 0.5 }],
    ['currency', { meanLength: 12 }, { meanLength: 12.1 }],
    ['currency', { amounts: 0.49 }, { amounts: 0.5 }],
    ['stage', { dates: 0.29 }, { dates: 0.3 }],
    ['stage', { emails: 0.29 }, { emails: 0.3 }],
    ['stage', { flags: 0.69 }, { flags: 0.7 }],
    ['stage', { marked: 0.29 }, { marked: 0.3 }],
    ['stage', { meanLength: 60 }, { meanLength: 60.1 }],
    ['name', { dates: 0.49 }, { dates: 0.5 }],
    ['name', { flags: 0.89 }, { flags: 0.9 }],
    ['company', { flags: 1, amounts: 0.9 }, { flags: 1, amounts: 0.89 }],
    ['company', { emails: 0.69 }, { emails: 0.7 }],
    ['owner', { emails: 1 }, { dates: 1 }],
    ['contact', { emails: 1 }, { dates: 1 }],
    ['name', { amounts: 0.89 }, { amounts: 0.9 }],
    ['contact', { amounts: 0.89 }, { amounts: 0.9 }],
    ['source', { amounts: 0.89 }, { amounts: 0.9 }],
    ['closeReason', { amounts: 0.89 }, { amounts: 0.9 }],
    ['nextStep', { amounts: 0.89 }, { amounts: 0.9 }],
    ['owner', { amounts: 1 }, { flags: 1 }],
  ])('is %s with %j, and not with %j', (meaning, enough, not) => {
    expect(canBe(meaning, profile(enough))).toBe(true);
    expect(canBe(meaning, profile(not))).toBe(false);
  });

  it('is a currency with up to thirty different texts', () => {
    const distinct = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
    expect(canBe('currency', profile({ distinct: distinct(30) }))).toBe(true);
    expect(canBe('currency', profile({ distinct: distinct(31) }))).toBe(false);
  });

  it('is a few words where they repeat, unless there are few cells', () => {
    const distinct = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);
    expect(canBeWords(profile({ filled: 19, distinct: distinct(19) }))).toBe(true);
    expect(canBeWords(profile({ filled: 20, distinct: distinct(14) }))).toBe(true);
    expect(canBeWords(profile({ filled: 20, distinct: distinct(15) }))).toBe(false);
  });
});
