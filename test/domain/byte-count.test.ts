import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteCount } from '../../src/domain/byte-count';

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(byteCount(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  expect(byteCount('aż商🚀')).toBe(1 + 2 + 3 + 4);
});
