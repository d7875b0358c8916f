/** Formulas whose value changes by itself: custom functions refuse every range that holds one. */
const STRINGS = /"(?:[^"]|"")*"/g;
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;
const TODAY = /\b(?:NOW|TODAY)\s*\(\s*\)/gi;

export function isVolatile(formula: string): boolean {
  return VOLATILE.test(formula.replace(STRINGS, '""'));
}

/** The formula with the cell AsOf, which holds today, in the place of the clock; null where chance is in it. */
export function withAsOf(formula: string, asOf: string): string | null {
  // Words between quotation marks are no functions.
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const replaced = parts.map((part, index) => (index % 2 === 0 ? part.replace(TODAY, asOf) : part)).join('');
  return isVolatile(replaced) ? null : replaced;
}
