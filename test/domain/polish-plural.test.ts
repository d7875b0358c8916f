import { describe, expect, test } from 'vitest';
import { polishPlural } from '../../src/domain/polish-plural';

describe('a Polish plural', () => {
  test.each([
    [0, '0 szans'],
    [1, '1 szansa'],
    [2, '2 szanse'],
    [4, '4 szanse'],
    [5, '5 szans'],
    [11, '11 szans'],
    [12, '12 szans'],
    [14, '14 szans'],
    [15, '15 szans'],
    [21, '21 szans'],
    [22, '22 szanse'],
    [25, '25 szans'],
    [101, '101 szans'],
    [102, '102 szanse'],
    [112, '112 szans'],
    [122, '122 szanse'],
  ])('of %i is %s', (count, text) => {
    expect(polishPlural(count, 'szansa', 'szanse', 'szans')).toBe(text);
  });
});
