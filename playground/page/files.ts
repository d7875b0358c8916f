/** Opens files that people choose and hands them the document back as a file. */
import type { PlainTable } from '../files/plain-table';
import { readTables } from '../files/read-tables';
import { element } from './element';

export interface OpenedFile {
  readonly name: string;
  readonly tables: readonly PlainTable[];
}

export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = element('input', { attributes: { type: 'file', accept: '.csv,.tsv,.txt,.xlsx' } });
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

export async function openFile(file: File, locale: string): Promise<OpenedFile> {
  const name = file.name.replace(/\.[^.]+$/, '');
  const tables = await readTables(new Uint8Array(await file.arrayBuffer()), { name, locale });
  if (tables.every(({ rows }) => rows.length === 0)) throw new Error(`There is nothing in ${file.name}.`);
  return { name, tables };
}

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element('a', { attributes: { href: address, download: name } }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
