import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { functionsPage } from '../../scripts/reference/functions-page.mjs';
import { readFunction } from '../../scripts/reference/read-functions.mjs';
import { readmeWithTable } from '../../scripts/reference/readme-table.mjs';

const PATH = 'src/functions/share-won.ts';

const TAGS = [
  '@param {Array<Array<any>>} deals The deals table.',
  '@param {Date} as_of Optional. The day;\n *   blank means today.',
  '@param {...any} criteria Optional. Pairs.',
  '@return {number} The share | "no data".',
  '@definition Won ÷ decided.\n * Open deals are left out.',
  '@source "On shares", https://example.com/a_b?c=1.',
  '@example =SHARE_WON(Deals; AsOf; "Value"; "<>")\n * 0.6666…',
  '@example =SHARE_WON(Deals)\n * Stage | Won | Note\n * a<b | | x\n * …',
  '@customfunction',
  '@preserve',
];

/** The source of a custom function with these lines in its JSDoc. */
function source(tags: readonly string[] = TAGS, summary = 'How many were won. More of it.'): string {
  const doc = ['/**', ` * ${summary}`, ' *', ...tags.map((tag) => ` * ${tag}`), ' */'].join('\n');
  const parameters = 'deals: unknown, as_of?: unknown, ...criteria: unknown[]';
  return `declare const global: { SHARE_WON: unknown };\n\n${doc}\nglobal.SHARE_WON = (${parameters}) => share(deals, as_of, criteria);\n`;
}

const without = (start: string) => TAGS.filter((tag) => !tag.startsWith(start));

describe('reading the JSDoc of a custom function', () => {
  test('takes texts as one paragraph and examples line by line', () => {
    expect(readFunction(PATH, source())).toEqual({
      doc: {
        name: 'SHARE_WON',
        summary: 'How many were won. More of it.',
        parameters: [
          { name: 'deals', text: 'The deals table.', isOptional: false, isRest: false },
          { name: 'as_of', text: 'Optional. The day; blank means today.', isOptional: true, isRest: false },
          { name: 'criteria', text: 'Optional. Pairs.', isOptional: true, isRest: true },
        ],
        returns: 'The share | "no data".',
        definition: 'Won ÷ decided. Open deals are left out.',
        source: '"On shares", https://example.com/a_b?c=1.',
        examples: [
          { formula: '=SHARE_WON(Deals; AsOf; "Value"; "<>")', result: [['0.6666…']] },
          { formula: '=SHARE_WON(Deals)', result: [['Stage', 'Won', 'Note'], ['a<b', '', 'x'], ['…']] },
        ],
      },
      problems: [],
    });
  });

  test.each([
    ['no definition', without('@definition'), ['has no @definition']],
    ['no source', without('@source'), ['has no @source']],
    ['a source that says nothing', [...without('@source'), '@source'], ['has no @source']],
    ['no example', without('@example'), ['has no @example']],
    ['no return', without('@return'), ['has no @return']],
    [
      'neither tag that keeps it',
      without('@customfunction').slice(0, -1),
      ['has no @customfunction', 'has no @preserve'],
    ],
    [
      'a parameter too few',
      without('@param {Date}'),
      ['has 3 parameters (deals, as_of, criteria), and @param documents 2 parameters (deals, criteria)'],
    ],
    [
      'an example without a formula',
      [...TAGS, '@example 5\n * 5'],
      ['has an @example that does not begin with a formula'],
    ],
    ['an example without a result', [...TAGS, '@example =A()'], ['has no result below the @example =A()']],
  ])('refuses %s', (_, tags, problems) => {
    expect(readFunction(PATH, source(tags)).problems).toEqual(problems.map((one) => `${PATH}: SHARE_WON ${one}`));
  });

  test('refuses a function without documentation or summary, and a file without a function', () => {
    const bare = source().replace(/\/\*\*[^]*?\*\/\n/, '');
    expect(readFunction(PATH, bare).problems).toContain(`${PATH}: SHARE_WON has no summary`);
    expect(readFunction(PATH, source(TAGS, '')).problems).toEqual([`${PATH}: SHARE_WON has no summary`]);
    expect(readFunction(PATH, 'export const a = 1;').problems).toEqual([
      `${PATH}: no statement of the form global.NAME = (…) => …`,
    ]);
  });
});

describe('the pages', () => {
  const { doc } = readFunction(PATH, source());

  test('show how a function is written, what it is and what its examples show', () => {
    const page = functionsPage([doc], '# Functions');
    expect(page).toContain('- [SHARE_WON](#share_won): How many were won\n');
    expect(page).toContain('## SHARE_WON\n\nHow many were won. More of it.\n\n`=SHARE_WON(Deals; [AsOf]; …)`\n');
    expect(page).toContain('| `[AsOf]` | Optional. The day; blank means today. |');
    expect(page).toContain('**Result.** The share \\| "no data".');
    expect(page).toContain('`=SHARE_WON(Deals; AsOf; "Value"; "<>")` shows `0.6666…`');
    expect(page).toContain('| Stage | Won | Note |\n|---|---|---|\n| a\\<b |  | x |\n| … |  |  |\n');
  });

  test('show the sample pipeline without the columns that say nothing new', () => {
    const page = functionsPage([doc], '# Functions');
    expect(page).toContain(
      '| D4 | Warehouse floor | Ben | lost | 40000 | 2026-02-28 | 2026-01-12 | 2026-01-15 | Price |',
    );
    expect(page).toContain('| 13 | 2026-02-02 | D3 | qualified | proposal | 2026-03-15 |');
  });

  test('replace the list in the README and nothing around it', () => {
    const [start, end] = ['<!-- functions: made by `npm run reference` -->', '<!-- end of functions -->'];
    const list =
      '| function | answers |\n|---|---|\n| [`SHARE_WON(Deals; [AsOf]; …)`](docs/functions.md#share_won) | How many were won |';
    const readme = `before\n${start}\nold\n${end}\nafter\n`;
    expect(readmeWithTable(readme, [doc])).toBe(`before\n${start}\n${list}\n${end}\nafter\n`);
    expect(() => readmeWithTable('before\nafter\n', [doc])).toThrow('README.md: the lines');
  });
});

describe('the command', { timeout: 60_000 }, () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reference-'));
    for (const path of ['scripts', 'README.md', 'biome.json', 'package.json'])
      cpSync(path, join(folder, path), { recursive: true });
    for (const path of ['docs', 'src/functions']) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'src/functions/index.ts'), "/** All. */\nimport './share-won';\n");
    writeFileSync(join(folder, PATH), source());
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'scripts/function-reference.mjs'), ...args], { encoding: 'utf8' });

  const isStale = (path: string) => `${path} is stale: run npm run reference\n`;

  test('writes the three files from the functions that are registered', () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    for (const path of ['docs/functions.md', 'README.md', 'src/functions/reference.ts'])
      expect(readFileSync(join(folder, path), 'utf8')).toContain('SHARE_WON(Deals; [AsOf]; …)');
    expect(run('--check')).toMatchObject({ status: 0, stdout: '' });
  });

  test('names the stale files with --check and leaves them as they are', () => {
    expect(run('--check')).toMatchObject({
      status: 1,
      stdout: ['docs/functions.md', 'README.md', 'src/functions/reference.ts'].map(isStale).join(''),
    });
    run();
    const file = join(folder, 'src/functions/reference.ts');
    appendFileSync(file, '// by hand\n');
    expect(run('--check')).toMatchObject({ status: 1, stdout: isStale('src/functions/reference.ts') });
    expect(readFileSync(file, 'utf8')).toContain('// by hand');
  });

  test('writes nothing while a function says too little of itself', () => {
    writeFileSync(join(folder, PATH), source(without('@source')));
    expect(run()).toMatchObject({ status: 1, stdout: '', stderr: `${PATH}: SHARE_WON has no @source\n` });
  });
});
