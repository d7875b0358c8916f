/** The words of a Note column. */

/** Everything there is to say of a row; blank where there is nothing. */
export function noteOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

/** "1 deal", "3 deals"; '' where there are none, so that only what happened is told. */
export function toldCount(count: number, one: string, many: string): string {
  return count === 0 ? '' : countOf(count, one, many);
}

export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Why numbers are blank that would rest on too few deals. */
export function notEnoughHistory(n: number): string {
  return `not enough history (n = ${n})`;
}
