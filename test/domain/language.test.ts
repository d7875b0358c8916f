import { describe, expect, test } from 'vitest';
import { languageOfLocale } from '../../src/domain/language';

describe('the language of a locale', () => {
  test.each([
    ['pl', 'pl'],
    ['pl_PL', 'pl'],
    ['zh-CN', 'zh'],
    ['zh_TW', 'zh'],
    ['id', 'id'],
    ['in_ID', 'id'],
    ['en_GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('reads %j as %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});
