/** What formulas are put together from: English names and `;`, which Sheets reads in every locale. */

/** A text within a formula. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A sentence of the catalogue with `{0}`, `{1}` … as an expression: each place is taken by an expression. */
export function sentence(template: string, ...expressions: readonly string[]): string {
  return template
    .split(/(\{\d\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\d\}$/.test(part) ? (expressions[Number(part[1])] ?? '""') : literal(part)))
    .join('&');
}

/** Where an expression gives no number there is nothing to say. */
export function whereNumber(expression: string, said: string, otherwise = '""'): string {
  return `IF(ISNUMBER(${expression});${said};${otherwise})`;
}

/** A whole number as text, with the locale's separators: TEXT would need a pattern, which differs by locale. */
export function whole(expression: string): string {
  return `FIXED(${expression};0)`;
}

export function percent(expression: string): string {
  return `TEXT(${expression};"0%")`;
}
