/** Characters of a list that is pasted or read from a file: what Google carries to the server at once has its limits. */
export const MOST_IMPORT_TEXT = 5_000_000;
