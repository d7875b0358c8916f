/** The order of a list of deals: the largest value first, deals without one last. */
export function largestFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
