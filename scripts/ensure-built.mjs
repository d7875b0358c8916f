/** Builds dist/ where it is missing or older than what it is made of; says nothing. */
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILT = ['appsscript.json', 'Code.js', 'sidebar.html'];
const SOURCES = ['src', 'sidebar', 'appsscript.json', 'scripts/build.mjs', 'package.json'];

export async function ensureBuilt() {
  if (await isFresh()) return;
  const { build } = await import('./build.mjs');
  await build();
}

async function isFresh() {
  const built = await Promise.all(BUILT.map((name) => modified(`${root}dist/${name}`)));
  if (built.includes(null)) return false;
  return (await newest(SOURCES.map((name) => root + name))) < Math.min(...built);
}

async function newest(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs } = await stat(path);
      const inside = await readdir(path, { withFileTypes: true, recursive: true }).catch(nothingInAFile);
      const times = await Promise.all(inside.map((entry) => modified(`${entry.parentPath}/${entry.name}`)));
      return Math.max(mtimeMs, ...times.map(Number));
    }),
  );
  return Math.max(...times);
}

function nothingInAFile(error) {
  if (error.code === 'ENOTDIR') return [];
  throw error;
}

async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
