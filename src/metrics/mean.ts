/**
 * The arithmetic mean: the sum divided by how many there are; null where there are none.
 *
 * @example mean([45, 54, 39]) // 46
 */
export function mean(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}
