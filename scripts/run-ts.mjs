/** Runs a TypeScript program of this repository: `node scripts/run-ts.mjs playground/evaluate.ts …its arguments`. */
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
const outfile = `node_modules/.cache/dealsheet/${entry.replace(/\W/g, '-')}.mjs`;
await esbuild.build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
});
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(outfile).href);
