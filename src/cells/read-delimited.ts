/**
 * Text with a row on each line and cells between delimiters: a CSV file, or what a spreadsheet puts on the clipboard.
 * `Utilities.parseCsv` refuses a whole text for one stray quotation mark, and has to be told the delimiter.
 */

const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** Characters of the beginning that tell the delimiter. */
const LOOKED_AT = 20_000;

/** The cells as text; rows are as wide as they are written. */
export function readDelimited(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, '');
  // Excel's own first line names the delimiter and is no row.
  const [line = '', named] = /^sep=(.)\r?\n/i.exec(body) ?? [];
  const rest = body.slice(line.length);
  return rowsOf(rest, named ?? mostRegular(rest.slice(0, LOOKED_AT)));
}

/** The delimiter under which most rows are equally wide, and wider than one cell: titles may stand above a list. */
function mostRegular(text: string): string {
  let best: { readonly delimiter: string; readonly share: number } = { delimiter: ',', share: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = rowsOf(text, delimiter)
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const share = [...counts.values()].reduce((most, count) => Math.max(most, count), 0) / widths.length;
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** A quotation mark opens a cell only where one ends it again; any other is a sign like all others. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    const isRowEnd = text[at] !== delimiter;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (isRowEnd || at >= text.length) {
      if (!isRowEnd) row.push('');
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The cell that begins there, and the position of what ends it. */
function cellAt(text: string, start: number, delimiter: string): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    const next = text[close + 1];
    if (close >= 0 && (next === undefined || next === delimiter || next === '\n' || next === '\r'))
      return { text: text.slice(start + 1, close).replace(/""/g, '"'), end: close + 1 };
  }
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}
