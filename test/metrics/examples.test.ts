import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/metrics';
/** Files of words and of helpers that need no example. */
const WITHOUT = ['no-data.ts'];
const files = readdirSync(FOLDER).filter((file) => !WITHOUT.includes(file));

interface Example {
  readonly code: string;
  readonly expected: string;
}

/** The examples of a file: what stands between `@example` and the `//` before its result. */
function readExamples(file: string): readonly Example[] {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^ *\* ?/gm, '');
  const blocks = source.split('@example').slice(1);
  return blocks.map((block) => {
    const [code = '', expected = ''] = (block.split(/\n\/(?!\/)/)[0] ?? '').split(/\s\/\/ /);
    return { code: code.trim(), expected: expected.trim() };
  });
}

describe('the examples in the documentation of the metrics', () => {
  it.each(files)('%s has one, and it is right', async (file) => {
    const examples = readExamples(file);
    expect(examples.length).toBeGreaterThan(0);
    const metrics = (await import(/* @vite-ignore */ `../../${FOLDER}/${file}`)) as Record<string, unknown>;
    for (const { code, expected } of examples) {
      const result: unknown = vm.runInNewContext(`(${code})`, { ...metrics });
      const shown = inspect(result, { breakLength: Number.POSITIVE_INFINITY }).replace(/\s/g, '');
      expect(shown).toMatch(asPattern(expected));
    }
  });
});

/** `0.2553…` stands for every number that begins so. */
function asPattern(expected: string): RegExp {
  const literal = expected.replace(/\s/g, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${literal.replace(/…/g, '\\d*')}$`);
}
