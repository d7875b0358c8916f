import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date';
import { dealFilter, type FilteredDeal, isFiltered, searchText } from '../../src/domain/deal-filter';
import { type DealFilter, NO_FILTER } from '../../src/domain/deal-view';

const TODAY = calendarDate(2026, 2, 28);
const OPEN = { kind: 'open', staleAfterDays: 14 } as const;
const WON = { kind: 'won', staleAfterDays: null } as const;

function deal(fields: Partial<FilteredDeal> = {}): FilteredDeal {
  return {
    owner: 'Ann',
    search: 'acme ann d-1',
    expectedClose: null,
    nextStep: 'Call',
    nextStepDue: null,
    inStageSince: null,
    extra: {},
    ...fields,
  };
}

function passes(filter: Partial<DealFilter>, fields: Partial<FilteredDeal>, stage: typeof OPEN | typeof WON = OPEN) {
  return dealFilter({ ...NO_FILTER, ...filter }, TODAY)(deal(fields), stage);
}

describe('dealFilter', () => {
  test('lets everything through that is asked nothing', () => {
    expect(passes({}, {})).toBe(true);
    expect(passes({}, {}, WON)).toBe(true);
  });

  test('wants every word of a search, in any order and spelling', () => {
    const search = searchText({ id: 'D-7', name: 'Żółw i synowie', company: 'Rolnik SA', owner: 'Ann' });

    expect(search).toBe('zolw i synowie rolnik sa ann d-7');
    expect(passes({ text: 'ROLNIK żół' }, { search })).toBe(true);
    expect(passes({ text: 'rolnik bob' }, { search })).toBe(false);
  });

  test('takes the owner by his whole name, and nobody as a name', () => {
    expect(passes({ owner: 'Ann' }, { owner: 'Ann Lee' })).toBe(false);
    expect(passes({ owner: '' }, { owner: '' })).toBe(true);
    expect(passes({ owner: '' }, { owner: 'Ann' })).toBe(false);
  });

  test.each([
    ['month', [2026, 2, 1], true],
    ['month', [2026, 2, 28], true],
    ['month', [2026, 1, 31], false],
    ['month', [2026, 3, 1], false],
    ['month', [2025, 2, 28], false],
    ['quarter', [2026, 1, 1], true],
    ['quarter', [2026, 3, 31], true],
    ['quarter', [2025, 12, 31], false],
    ['quarter', [2026, 4, 1], false],
  ] as const)('on 28 February, of what closes this %s, asks about %j: %s', (closing, [year, month, day], expected) => {
    expect(passes({ closing }, { expectedClose: calendarDate(year, month, day) })).toBe(expected);
  });

  test('does not know when a deal closes that names no day', () => {
    expect(passes({ closing: 'quarter' }, { expectedClose: null })).toBe(false);
  });

  test('compares the whole text of a column, but neither case nor accents', () => {
    const extra = { Source: ' Réferral ' };

    expect(passes({ columns: { Source: 'referral' } }, { extra })).toBe(true);
    expect(passes({ columns: { Source: 'refer' } }, { extra })).toBe(false);
  });

  test('takes an empty text, and only that, where nothing stands in the column', () => {
    expect(passes({ columns: { Region: '' } }, {})).toBe(true);
    expect(passes({ columns: { Region: 'North' } }, {})).toBe(false);
  });

  test('finds what needs care among open deals only', () => {
    expect(passes({ care: true }, { nextStep: '' })).toBe(true);
    expect(passes({ care: true }, { nextStep: 'Call' })).toBe(false);
    expect(passes({ care: true }, { nextStep: '' }, WON)).toBe(false);
  });

  test('wants everything at once that is asked', () => {
    const both: Partial<DealFilter> = { owner: 'Ann', text: 'acme', care: true };

    expect(passes(both, { nextStep: '' })).toBe(true);
    expect(passes(both, { nextStep: '', owner: 'Bob' })).toBe(false);
    expect(passes(both, { nextStep: '', search: 'brook' })).toBe(false);
  });
});

test.each([
  [{}, false],
  [{ text: '  ' }, false],
  [{ text: 'a' }, true],
  [{ owner: '' }, true],
  [{ care: true }, true],
  [{ closing: 'month' }, true],
  [{ columns: { Source: '' } }, true],
] as const)('a filter of %j filters: %s', (filter, expected) => {
  expect(isFiltered({ ...NO_FILTER, ...filter })).toBe(expected);
});
