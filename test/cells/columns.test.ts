import { describe, expect, test } from 'vitest';
import {
  ACTIVITY_COLUMNS,
  type Column,
  DEAL_COLUMNS,
  GOAL_COLUMNS,
  headerKey,
  headerOf,
  languageOfHeader,
  LOG_COLUMNS,
  OWNED_COLUMNS,
  STAGE_COLUMNS,
} from '../../src/cells/columns';
import { findLayout } from '../../src/cells/layout';
import { LANGUAGES } from '../../src/domain/language';

const TABLES: readonly (readonly [string, readonly Column[]])[] = [
  ['deals', [...DEAL_COLUMNS, ...OWNED_COLUMNS]],
  ['stages', STAGE_COLUMNS],
  ['log', LOG_COLUMNS],
  ['activities', ACTIVITY_COLUMNS],
  ['goals', GOAL_COLUMNS],
];

describe.each(TABLES)('the columns of the %s', (_, columns) => {
  test.each(LANGUAGES)('are found again by their headers in %s, each in its own place', (language) => {
    const header = columns.map((column) => headerOf(column, language));

    expect(new Set(header.map(headerKey)).size).toBe(columns.length);
    expect(findLayout(header, columns)).toEqual(Object.fromEntries(columns.map(({ key }, index) => [key, index])));
  });
});

describe('the language of a deals table', () => {
  test.each(LANGUAGES)('is known by its headers: %s', (language) => {
    const header = [...DEAL_COLUMNS, ...OWNED_COLUMNS].map((column) => headerOf(column, language));

    expect(languageOfHeader(['My notes', ...header, 'VIP'])).toBe(language);
  });

  test('is English where nothing is known', () => {
    expect(languageOfHeader(['a', ''])).toBe('en');
  });
});
