/** Builds dist/: appsscript.json, Code.js and sidebar.html, and nothing else. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';

const root = new URL('..', import.meta.url).pathname;
const cache = `${root}node_modules/.cache/dealsheet`;
const dist = `${root}dist`;

export async function build() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([buildServer(), buildSidebar(), copyFile(`${root}appsscript.json`, `${dist}/appsscript.json`)]);
}

async function buildServer() {
  await esbuild.build({
    entryPoints: [`${root}src/main.ts`],
    outfile: `${cache}/Code.js`,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    charset: 'ascii',
    legalComments: 'inline',
  });
  await runWebpack({
    mode: 'none',
    context: cache,
    entry: './Code.js',
    target: 'es2019',
    devtool: false,
    node: { global: true },
    module: { rules: [{ test: /\.js$/, type: 'javascript/esm' }] },
    output: {
      path: dist,
      filename: 'Code.js',
      chunkFormat: false,
      pathinfo: false,
      environment: { globalThis: true },
    },
    plugins: [new GasPlugin()],
  });
  // The tag kept the documentation alive through esbuild; users need not see it.
  const code = await readFile(`${dist}/Code.js`, 'utf8');
  await writeFile(`${dist}/Code.js`, code.replace(/^[ \t]*\* @preserve\r?\n/gm, ''));
}

function runWebpack(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

async function buildSidebar() {
  const result = await esbuild.build({
    entryPoints: [`${root}sidebar/main.tsx`],
    bundle: true,
    write: false,
    outdir: cache,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Google strips what looks like a comment inside template literals of inline scripts.
    supported: { 'template-literal': false },
  });
  const text = (suffix) => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? '';
  const page = await readFile(`${root}sidebar/index.html`, 'utf8');
  const html = page
    .replace('/* inlined styles */', () => text('.css'))
    .replace('/* inlined script */', () => text('.js'));
  await writeFile(`${dist}/sidebar.html`, html);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await build();
