/**
 * Whether two words differ by a slip of the finger: one letter dropped, added, changed or two swapped in words of
 * five letters and more, two such slips in words of nine and more.
 */
export function isSlip(a: string, b: string): boolean {
  const allowed = slipsAllowed(Math.min(a.length, b.length));
  if (allowed === 0 || a === b || Math.abs(a.length - b.length) > allowed) return false;
  if (!b.startsWith(a.charAt(0))) return false;
  return editDistance(a, b) <= allowed;
}

function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counted once. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
