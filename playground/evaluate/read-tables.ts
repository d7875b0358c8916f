/** Reads a file of deals into typed tables. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { PlainTable } from '../files/plain-table';
import { readTables } from '../files/read-tables';
import { BadInput } from './bad-input';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

export async function readTablesFrom(path: string, locale: string | null): Promise<PlainTable[]> {
  const bytes = await bytesOf(path);
  const name = basename(path, extname(path));
  const tables = await readTables(bytes, { name, locale }).catch((error: unknown) => {
    throw new BadInput(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  });
  if (tables.every(({ rows }) => rows.length === 0)) throw new BadInput(`${path} is empty`);
  return tables;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new BadInput(`cannot read ${path}: ${REASONS[String(error.code)] ?? error.message}`, { cause: error });
  }
}
