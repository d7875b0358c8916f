import { type Interval, wilsonInterval } from './wilson-interval';

export interface Proportion {
  readonly successes: number;
  readonly n: number;
}

/**
 * The range in which the true difference of two rates, the first minus the second, lies with 95 % confidence; null
 * where one of them is of nothing.
 *
 * Low is the difference − √((rate₁ − low₁)² + (high₂ − rate₂)²), high the difference + √((high₁ − rate₁)² +
 * (rate₂ − low₂)²), from the Wilson interval of each. A range without 0 says that the rates differ.
 * Source: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", Statistics in
 * Medicine 17 (1998), 873–890, method 10. Variant: without continuity correction, as the single interval.
 *
 * @example newcombeInterval({ successes: 56, n: 70 }, { successes: 48, n: 80 }) // { low: 0.0524…, high: 0.3338… }
 */
export function newcombeInterval(first: Proportion, second: Proportion): Interval | null {
  const one = wilsonInterval(first.successes, first.n);
  const other = wilsonInterval(second.successes, second.n);
  if (!one || !other) return null;
  const rate = first.successes / first.n;
  const otherRate = second.successes / second.n;
  return {
    low: rate - otherRate - Math.hypot(rate - one.low, other.high - otherRate),
    high: rate - otherRate + Math.hypot(one.high - rate, otherRate - other.low),
  };
}
