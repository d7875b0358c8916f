/** A number as a sentence tells it, without the dust that arithmetic leaves: 0.3, never 0.30000000000000004. */
export function plainNumber(number: number): number {
  return Number(number.toPrecision(12));
}
