/**
 * Everything that `npm test` checks, each step whether or not an earlier one failed: one line for each, what a failed
 * one had to say, and last the totals as `N passed, N failed`, where a failed step counts as one failure.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { totals } from './test-totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/dealsheet`;
const report = `${cache}/tests.json`;
const bin = `${root}node_modules/.bin`;

const BUILD = ['build', 'node', ['scripts/build.mjs']];
const STATIC = [
  ['lint', 'eslint', ['.']],
  ...['src', 'sidebar', 'playground', 'test', 'bench'].map((folder) => [`types of ${folder}`, 'tsc', ['-p', folder]]),
  ['layers', 'depcruise', ['src', 'sidebar', 'playground', 'test', 'bench', 'scripts']],
  ['unused exports and dependencies', 'knip', []],
  ['format', 'biome', ['format']],
  ['reference is up to date', 'node', ['scripts/function-reference.mjs', '--check']],
];

await mkdir(cache, { recursive: true });
await rm(report, { force: true });

const failed = [];
await step(...BUILD);
await inParallel(STATIC, availableParallelism() > 2 ? 3 : 2);
const tests = await runTests();

const sum = totals(tests.report, root);
for (const name of sum.skippedNames) console.log(`skipped: ${name}`);
if (tests.status !== 0 && sum.failed === 0) failed.push('tests');
if (process.env.REQUIRE_BROWSER && !sum.browserRan) failed.push('browser tests (skipped, but required here)');
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);

const failures = sum.failed + failed.length;
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
process.exitCode = failures > 0 ? 1 : 0;
console.log(`\n${sum.passed} passed, ${failures} failed${skipped}`);

async function inParallel(steps, width) {
  const waiting = [...steps];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await step(...next);
    }),
  );
}

async function step(name, command, args) {
  const started = Date.now();
  const { status, output } = await run(command, args, 'pipe');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status !== 0) failed.push(name);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (status !== 0 || name === 'build') console.log(output.trimEnd().replace(/^/gm, '        '));
}

async function runTests() {
  console.log('\ntests');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run('vitest', args, 'inherit');
  return { status, report: await readFile(report, 'utf8').then(JSON.parse, () => null) };
}

function run(command, args, output) {
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : `${bin}/${command}`, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: said }));
  });
}
