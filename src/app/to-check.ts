import { type Column, headerKey, headersOf } from '../cells/columns';

/** Where the values stand that could not be read, each in its row, with the reason. */
export const TO_CHECK: Column = {
  key: 'toCheck',
  header: 'Dealsheet: to check',
  translated: { pl: 'Dealsheet: do sprawdzenia', id: 'Dealsheet: perlu dicek', zh: 'Dealsheet：待核对' },
  kind: 'longText',
  aliases: [],
};

/** Index of that column in a table; -1 where there is none. */
export function toCheckAt(header: readonly unknown[]): number {
  const names = headersOf(TO_CHECK).map(headerKey);
  return header.findIndex((cell) => names.includes(headerKey(String(cell))));
}
