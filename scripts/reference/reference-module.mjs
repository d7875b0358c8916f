/** src/functions/reference.ts: what the add-on itself has to know of its functions, formatted as all the sources are. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { signature } from './signature.mjs';

const HEAD = `// Made by \`npm run reference\` from the JSDoc in src/functions: change it there.

export interface FunctionReference {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly definition: string;
  readonly source: string;
  /** The first one, as it is typed. */
  readonly example: string;
}
`;

/** @param {readonly import('./read-functions.mjs').FunctionDoc[]} functions */
export function referenceModule(functions, path, root) {
  const list = functions.map((one) => ({
    name: one.name,
    signature: signature(one),
    summary: one.summary,
    definition: one.definition,
    source: one.source,
    example: one.examples[0].formula,
  }));
  const text = `${HEAD}\nexport const FUNCTION_REFERENCE: readonly FunctionReference[] = ${JSON.stringify(list)};\n`;
  return formatted(text, path, root);
}

function formatted(text, path, root) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'format', `--stdin-file-path=${path}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} could not be formatted: ${stderr}`);
  return stdout;
}
