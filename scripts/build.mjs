/** Builds dist/: appsscript.json, Code.js and sidebar.html, and nothing else. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import { minify } from 'terser';
import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/dealsheet`;
const dist = `${root}dist`;

export async function build() {
  const started = new Date();
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(`${cache}/build-`);
  try {
    const made = `${workshop}/dist`;
    await mkdir(made);
    await Promise.all([
      buildServer(workshop, made),
      buildSidebar(made),
      copyFile(`${root}appsscript.json`, `${made}/appsscript.json`),
    ]);
    await publish(made, started);
  } finally {
    await rm(workshop, { recursive: true });
  }
}

/** Moves the files over one by one, so that whoever reads dist/ meanwhile never finds half a file or none. */
async function publish(made, started) {
  const names = await readdir(made);
  await mkdir(dist, { recursive: true });
  for (const name of names) {
    // A source that was saved while the build ran has to look newer than what was built from its old text.
    await utimes(`${made}/${name}`, started, started);
    await rename(`${made}/${name}`, `${dist}/${name}`);
  }
  const strays = (await readdir(dist)).filter((name) => !names.includes(name));
  await Promise.all(strays.map((name) => rm(`${dist}/${name}`, { recursive: true })));
}

async function buildServer(workshop, made) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outfile: `${workshop}/Code.js`,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'inline',
    minify: true,
    logLevel: 'silent',
  });
  await runWebpack({
    mode: 'none',
    context: workshop,
    entry: './Code.js',
    resolve: { symlinks: false },
    target: 'es2019',
    devtool: false,
    node: { global: true },
    module: { rules: [{ test: /\.js$/, type: 'javascript/esm' }] },
    output: {
      path: made,
      filename: 'Code.js',
      chunkFormat: false,
      pathinfo: false,
      environment: { globalThis: true },
    },
    // The plugin takes paths for patterns, and silently makes no functions where none matches.
    plugins: [new GasPlugin({ include: [`${workshop}/Code.js`.replace(/[^\w./\\:-]/g, '?')] })],
  });
  const code = await readFile(`${made}/Code.js`, 'utf8');
  await writeFile(`${made}/Code.js`, await squeeze(tidyDocumentation(code)));
}

const DOCUMENTATION = /\/\*\*(?:(?!\*\/)[^])*@customfunction(?:(?!\*\/)[^])*\*\//;
const STUB = new RegExp(`(${DOCUMENTATION.source}\\n)function (\\w+)\\((.*)\\) \\{\\n\\}`, 'g');
const NOT_ABOVE_A_STUB = new RegExp(`${DOCUMENTATION.source}(?!\\nfunction )`, 'g');

/** Documentation stays above the top-level functions only, and of it what Sheets shows while a formula is typed. */
function tidyDocumentation(code) {
  return code
    .replace(STUB, (_, documentation, name, list) => {
      const parameters = documentedParameters(documentation, name, list);
      return `${shownDocumentation(documentation)}function ${name}(${parameters.join(', ')}) {\n}`;
    })
    .replace(NOT_ABOVE_A_STUB, '');
}

/** The summary and these tags; definition, source and examples reach the user by reference.ts and docs/functions.md. */
const SHOWN = /^ \* @(param|return|customfunction)\b/;

function shownDocumentation(documentation) {
  const [summary, ...tags] = documentation.replace(/ \*\/\n$/, '').split(/^(?= \* @)/m);
  return `${[summary, ...tags.filter((tag) => SHOWN.test(tag))].join('')} */\n`;
}

/**
 * esbuild shortens parameters, and renames one that is called like something at the top level of another file: Sheets
 * would offer `deals3`. The stubs have no body, so they can be given the names that are documented.
 */
function documentedParameters(documentation, name, list) {
  const parameters = list === '' ? [] : list.split(', ');
  const documented = [...documentation.matchAll(/^ \* @param \{.*?\} \[?(\w+)/gm)].map((match) => match[1]);
  if (documented.length !== parameters.length)
    throw new Error(`${name} has ${parameters.length} parameters (${list}) and documents ${documented.length}.`);
  return parameters.map((parameter, index) => (parameter.startsWith('...') ? '...' : '') + documented[index]);
}

/** Everything below the stubs once more through a minifier: 4 kB less, webpack's margin with them. */
async function squeeze(code) {
  const start = code.indexOf('/******/');
  const { code: body } = await minify(code.slice(start), {
    ecma: 2019,
    compress: { passes: 2 },
    format: { comments: false },
  });
  return `${code.slice(0, start)}\n${body}\n`;
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

async function buildSidebar(made) {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['sidebar/main.tsx'],
    outdir: made,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    // Some packages bring a modern build beside one with helpers for older browsers, which is larger.
    mainFields: ['module:es2019', 'browser', 'module', 'main'],
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Google strips what looks like a comment inside template literals of inline scripts.
    supported: { 'template-literal': false },
    // What libraries tell their developers; their back quotes would look like such a literal.
    pure: ['console.warn'],
    logLevel: 'silent',
  });
  const built = (suffix) => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? '';
  const page = await readFile(`${root}sidebar/index.html`, 'utf8');
  const html = page
    .replace('/* inlined styles */', () => built('.css'))
    .replace('/* inlined script */', () => built('.js'));
  await writeFile(`${made}/sidebar.html`, html);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
    const kilobytes = async (name) => `${name} ${((await stat(`${dist}/${name}`)).size / 1000).toFixed(1)} kB`;
    console.log(`${await kilobytes('Code.js')}, ${await kilobytes('sidebar.html')}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
