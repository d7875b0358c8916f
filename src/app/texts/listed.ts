/** The words that hold a list together in one language. */
export interface ListWords {
  readonly comma: string;
  readonly and: string;
  readonly more: (count: number) => string;
}

const LISTED = 5;

/** "A, B and C", or the first five "and 7 more". */
export function listed(items: readonly string[], words: ListWords): string {
  if (items.length <= 1) return items.join('');
  if (items.length > LISTED) return items.slice(0, LISTED).join(words.comma) + words.more(items.length - LISTED);
  return items.slice(0, -1).join(words.comma) + words.and + (items[items.length - 1] ?? '');
}
