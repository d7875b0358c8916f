/** Builds the page where its sources have changed since it was built last: `ensurePage()`. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.cache/dealsheet/page/sources.txt`;
const SOURCES = [
  'playground/page',
  'playground/files',
  'playground/samples',
  'playground/services',
  'src/app/rpc.ts',
  'package-lock.json',
];

export const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));

export async function ensurePage() {
  const sources = await digest();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === sources) return;
  await build({ configFile, logLevel: 'error' });
  await writeFile(stamp, sources);
}

async function digest() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesIn(join(root, source))) hash.update(path).update(await readFile(path));
  }
  return hash.digest('hex');
}

async function filesIn(path) {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
