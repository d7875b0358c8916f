/**
 * Writes what is said of the custom functions in docs/functions.md, README.md and src/functions/reference.ts, all from
 * the JSDoc in src/functions. With --check it writes nothing and fails where one of them is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { functionsPage } from './reference/functions-page.mjs';
import { readFunctions } from './reference/read-functions.mjs';
import { readmeWithTable } from './reference/readme-table.mjs';
import { referenceModule } from './reference/reference-module.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const MODULE = 'src/functions/reference.ts';

async function wantedFiles() {
  const functions = await readFunctions(root);
  const introduction = await readFile(`${root}scripts/reference/introduction.md`, 'utf8');
  const readme = await readFile(`${root}README.md`, 'utf8');
  return [
    ['docs/functions.md', functionsPage(functions, introduction)],
    ['README.md', readmeWithTable(readme, functions)],
    [MODULE, referenceModule(functions, MODULE, root)],
  ];
}

async function isStale([path, text]) {
  return (await readFile(root + path, 'utf8').catch(() => null)) !== text;
}

async function update(isCheck) {
  const files = await wantedFiles();
  const stale = await Promise.all(files.map(isStale));
  for (const [path, text] of files.filter((_, at) => stale[at])) {
    if (!isCheck) await writeFile(root + path, text);
    console.log(isCheck ? `${path} is stale: run npm run reference` : `wrote ${path}`);
    if (isCheck) process.exitCode = 1;
  }
}

try {
  await update(process.argv.includes('--check'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
