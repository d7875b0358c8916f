import { expect, it } from 'vitest';
import { splitList } from '../../src/cells/split-list';

it.each<[string, string | undefined, readonly string[]]>([
  ['Value, Expected close', undefined, ['Value', 'Expected close']],
  [' a ,, b ,', undefined, ['a', 'b']],
  ['Offer, written | Quote', '|', ['Offer, written', 'Quote']],
  ['Offer | Quote', undefined, ['Offer | Quote']],
  ['', undefined, []],
  [' , ', undefined, []],
])('a list in a cell: %j, split at %j, has the names %j', (text, separator, names) => {
  expect(splitList(text, separator)).toEqual(names);
});
