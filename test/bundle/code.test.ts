import { createContext, Script } from 'node:vm';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { assignedGlobals, ROOT, readDist } from './dist';

/** What Apps Script has beside the language of 2019, as far as this add-on's rights go. */
const APPS_SCRIPT = [
  'CacheService',
  'Charts',
  'HtmlService',
  'LockService',
  'Logger',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
  'console',
  'globalThis',
];

/** What a bare realm of Node has and Apps Script has not, or may not have. */
const SURPLUS = ['Atomics', 'Intl', 'SharedArrayBuffer', 'WebAssembly', 'escape', 'eval', 'unescape'];

const TRIGGERS_AND_DOOR = ['dealsheet', 'onEdit', 'onInstall', 'onOpen'];

async function lint(code: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfigFile: true,
    overrideConfig: {
      languageOptions: {
        ecmaVersion: 2019,
        sourceType: 'script',
        globals: Object.fromEntries([
          ...SURPLUS.map((name) => [name, 'off']),
          ...APPS_SCRIPT.map((name) => [name, 'readonly']),
        ]) as Record<string, 'off' | 'readonly'>,
      },
      rules: { 'no-undef': 'error' },
    },
  });
  const [result] = await eslint.lintText(code);
  return result?.messages.map(({ line, message }) => `${line}: ${message}`) ?? [];
}

/** The globals that a fresh realm without a single service has once the code has run there. */
function globalsAfter(code: string): readonly string[] {
  const realm = createContext({});
  new Script([...SURPLUS, 'console'].map((name) => `delete globalThis.${name};`).join('\n')).runInContext(realm);
  const names = new Script('Object.getOwnPropertyNames(globalThis)');
  const before = names.runInContext(realm) as string[];
  new Script(code, { filename: 'Code.js' }).runInContext(realm);
  return (names.runInContext(realm) as string[]).filter((name) => !before.includes(name)).sort();
}

describe('Code.js', () => {
  test('is a script of 2019 that uses no global which Apps Script lacks', async () => {
    expect(await lint(readDist('Code.js'))).toEqual([]);
  });

  test.each([
    ['setTimeout(onOpen, 1);', /'setTimeout' is not defined/],
    ["new URL('x');", /'URL' is not defined/],
    ['structuredClone({});', /'structuredClone' is not defined/],
    ['new Intl.NumberFormat();', /'Intl' is not defined/],
    ['class A { static b = 1; }', /Parsing error/],
    ['class A { #b() {} }', /Parsing error/],
    ['var a = b?.c;', /Parsing error/],
  ])('would be found out if it said %s', async (line, complaint) => {
    expect(await lint(`${readDist('Code.js')}\n${line}\n`)).toContainEqual(expect.stringMatching(complaint));
  });

  test('loads where there is no service at all, and adds the globals that the sources assign and no other', () => {
    const assigned = [...assignedGlobals('src').values()].flat().sort();

    const added = globalsAfter(readDist('Code.js'));

    expect(added).toEqual(assigned);
    expect(added).toEqual(expect.arrayContaining(TRIGGERS_AND_DOOR));
  });
});
