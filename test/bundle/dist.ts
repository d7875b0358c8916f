/** What the build made and what it was made of, as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export function readDist(name: string): string {
  return readFileSync(join(ROOT, 'dist', name), 'utf8');
}

/** The globals that the sources assign, by the file that does, in the order of the paths. */
export function assignedGlobals(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.sort().map((file): [string, readonly string[]] => {
    const text = readFileSync(join(ROOT, folder, file), 'utf8');
    return [file, [...text.matchAll(/^\s*global\.(\w+) =/gm)].map(([, name]) => String(name))];
  });
  return new Map(found.filter(([, names]) => names.length > 0));
}
