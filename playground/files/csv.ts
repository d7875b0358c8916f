/** Comma-separated text and its relatives: the delimiter is found, quotes and line breaks inside cells are kept. */
import Papa from 'papaparse';

/** The cells as text, without the blank lines at the end; rows may differ in length. */
export function parseCsv(text: string): string[][] {
  const { delimiter, body } = separated(text);
  return withoutBlankEnd(split(body, delimiter));
}

/** Excel's own first line, `sep=;`, names the delimiter and is no row. */
function separated(text: string): { readonly delimiter: string; readonly body: string } {
  const body = text.replace(/^\uFEFF/, '');
  const match = /^sep=(.)\r?\n/i.exec(body);
  if (!match) return { delimiter: mostRegular(body), body };
  return { delimiter: match[1] ?? ',', body: body.slice(match[0].length) };
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LOOKED_AT = 50;

/** The delimiter under which most of the first rows are equally wide, and wider than one cell: titles stand above a list. */
function mostRegular(text: string): string {
  let best: { readonly delimiter: string; readonly regular: number; readonly columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = split(text, delimiter, LOOKED_AT).filter((row) => row.some((cell) => cell !== ''));
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    const columns = mostFrequent(widths);
    if (columns === null) continue;
    const regular = widths.filter((width) => width === columns).length / rows.length;
    if (!best || regular > best.regular || (regular === best.regular && columns > best.columns)) {
      best = { delimiter, regular, columns };
    }
  }
  return best?.delimiter ?? ',';
}

function mostFrequent(widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function split(text: string, delimiter: string, rows = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview: rows }).data;
}

function withoutBlankEnd(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === '')) end -= 1;
  return rows.slice(0, end);
}

export function formatCsv(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows as string[][], { newline: '\r\n' });
}
