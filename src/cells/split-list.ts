/** The names in one cell, between separators; `|` stands between those that may hold a comma. */
export function splitList(text: string, separator = ','): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
