import { describe, expect, test } from 'vitest';
import { isVolatile, withAsOf } from '../../src/app/volatile';

describe('a formula', () => {
  test.each([
    ['=TODAY()-C2', '=AsOf-C2'],
    ['=IF(now ( )>D2;"late";"")', '=IF(AsOf>D2;"late";"")'],
    ['=IF(A2="";"";TODAY()-A2)&" days, see ""TODAY()"""', '=IF(A2="";"";AsOf-A2)&" days, see ""TODAY()"""'],
  ])('that asks the clock looks at AsOf instead: %s', (formula, expected) => {
    expect(isVolatile(formula)).toBe(true);
    expect(withAsOf(formula, 'AsOf')).toBe(expected);
  });

  test.each(['=RAND()', '=RANDBETWEEN(1;6)+TODAY()'])('of chance cannot be rewritten: %s', (formula) => {
    expect(isVolatile(formula)).toBe(true);
    expect(withAsOf(formula, 'AsOf')).toBeNull();
  });

  test.each(['=SUM(A2:A9)', '="TODAY() is fine"', '=MYTODAY()', ''])(
    'is left alone where nothing changes by itself: %j',
    (formula) => {
      expect(isVolatile(formula)).toBe(false);
    },
  );
});
