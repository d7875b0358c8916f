/** The tables of a file, whichever kind it is. */
import { parseCsv } from './csv';
import { decodeText } from './decode-text';
import type { PlainTable } from './plain-table';
import { certainText, typeText } from './sheet-tables';
import { readXlsx } from './xlsx';

export interface ReadOptions {
  /** What the tab of a text file is called. */
  readonly name: string;
  /** The locale in which texts are understood, as a spreadsheet's own import does; null = only what is certain is. */
  readonly locale: string | null;
}

export async function readTables(bytes: Uint8Array, { name, locale }: ReadOptions): Promise<PlainTable[]> {
  if (isWorkbook(bytes)) return readXlsx(bytes);
  const valueOf = locale === null ? certainText : (text: string) => typeText(text, locale);
  const rows = parseCsv(decodeText(bytes)).map((row) => row.map(valueOf));
  return [{ name, rows }];
}

/** Workbooks are zip archives, whatever the file is called. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
