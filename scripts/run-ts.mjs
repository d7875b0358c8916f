/** Runs a TypeScript program of this repository: `node scripts/run-ts.mjs playground/evaluate.ts …its arguments`. */
import { readFile, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('Name the program to run: node scripts/run-ts.mjs playground/evaluate.ts');
  process.exit(1);
}
const program = `${root}node_modules/.cache/dealsheet/${entry.replace(/\W/g, '-')}.mjs`;

/** Each source keeps its own address, so that it finds the files beside it. */
const sourceAddresses = {
  name: 'source-addresses',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', address), loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

// Built under a name of its own and moved: two runs at a time must not load each other's half-written file.
const draft = `${program}.${process.pid}`;
try {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [resolve(entry)],
    outfile: draft,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    plugins: [sourceAddresses],
    logLevel: 'silent',
  });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await rename(draft, program);

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], resolve(entry), ...rest];
await import(pathToFileURL(program).href);
