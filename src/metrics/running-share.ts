/**
 * The share of the total that is reached by each amount and all before it, in their order; null where the total is 0.
 *
 * Source: ActiveCampaign's pipeline guide (a few bring most of the revenue: 80/20); the curve of a Pareto chart.
 * Variant: the total is given, since a list that is cut does not hold all of it.
 *
 * @example runningShare([50, 30], 100) // [ 0.5, 0.8 ]
 */
export function runningShare(amounts: readonly number[], total: number): readonly (number | null)[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return total === 0 ? null : sum / total;
  });
}
