const LISTED = 8;

/** The first eight words, each in the quotes “ ” or those that are given, and how many more there are. */
export function quotedList(
  words: readonly string[],
  comma: string,
  more: (count: number) => string,
  quotes: readonly [string, string] = ['“', '”'],
): string {
  const [open, close] = quotes;
  const listed = words.slice(0, LISTED).map((word) => open + word + close);
  const left = words.length - listed.length;
  return listed.join(comma) + (left > 0 ? more(left) : '');
}
