import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const RUN_TS = resolve(import.meta.dirname, '../../scripts/run-ts.mjs');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-ts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(text: string, ...args: readonly string[]) {
  const program = join(folder, 'program.ts');
  writeFileSync(program, text);
  return spawnSync(process.execPath, [RUN_TS, program, ...args], { encoding: 'utf8', cwd: folder });
}

describe('run-ts', () => {
  test('hands the arguments to the program as if it ran by itself, and prints nothing of its own', () => {
    const done = run(
      'console.log(JSON.stringify(process.argv.slice(1)));',
      'a b',
      '=F(A1; "x")',
      '--as-of',
      '2026-01-01',
    );

    expect(done.stderr).toBe('');
    expect(done.stdout).toBe(
      `${JSON.stringify([join(folder, 'program.ts'), 'a b', '=F(A1; "x")', '--as-of', '2026-01-01'])}\n`,
    );
    expect(done.status).toBe(0);
  });

  test('passes the exit status on', () => {
    expect(run('process.exitCode = 3;').status).toBe(3);
    expect(run('process.exit(4);').status).toBe(4);
    expect(run("throw new Error('lost');").status).toBe(1);
  });

  test('names the line of the source that threw', () => {
    const done = run(
      "interface Deal {\n  readonly id: string;\n}\nexport const deal: Deal | null = null;\nthrow new Error('lost');",
    );

    expect(done.stderr).toContain('program.ts:5');
  });

  test('gives a source its own address', () => {
    expect(run('console.log(import.meta.url);').stdout).toBe(`${pathToFileURL(join(folder, 'program.ts')).href}\n`);
  });

  test('says in one place what does not compile', () => {
    const done = run('const = 1;');

    expect(done.status).toBe(1);
    expect(done.stderr).toContain('program.ts:1:6');
    expect(done.stdout).toBe('');
  });
});
