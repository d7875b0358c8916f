import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MINUTE = 60_000;
let folder = '';
let table = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'project-'));
  table = join(folder, 'Prices.csv');
  writeFileSync(table, 'Item;Price;Since\napple;1,5;05.03.2026\n');
  writeFileSync(
    join(folder, 'Code.gs'),
    `
    /** @customfunction */
    function DOUBLE(x) { return x * 2; }
    function onOpen() { SpreadsheetApp.getActive().addMenu('Old', [{ name: 'Ask', functionName: 'ask_' }]); }
    function ask_() { return Browser.msgBox('Sure?', Browser.Buttons.YES_NO); }
    function onEdit(e) { e.range.offset(0, 1).setValue('was ' + e.oldValue); }
    function add(a, b) { SpreadsheetApp.getActiveSheet().appendRow(['sum', a + b]); return a + b; }
    function send() { MailApp.sendEmail('a@example.com', 'b', 'c'); }
    function broken() { return undefinedName; }
  `,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function host(...args: string[]) {
  const run = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'playground/host-command.ts', ...args], {
    encoding: 'utf8',
    timeout: MINUTE,
  });
  return {
    status: run.status,
    error: run.stderr.trim(),
    shown: run.stdout === '' ? null : (JSON.parse(run.stdout) as object),
  };
}

describe('npm run host', () => {
  it(
    'runs functions, menu items, edits and formulas in their order and prints every tab',
    () => {
      const steps = ['--call', 'add', '--args', '[1, 2]', '--menu', 'Old > Ask', '--edit', 'Prices!A2=pear'];
      const { status, error, shown } = host(
        ...[
          folder,
          '--sheet',
          table,
          '--locale',
          'de_DE',
          '--answer',
          'YES',
          ...steps,
          '--formula',
          '=DOUBLE(Prices!B3)',
        ],
      );
      expect(error).toBe('');
      expect(status).toBe(0);
      expect(shown).toMatchObject({
        results: [
          { call: 'add', runs: [{ status: 'done', value: 3 }] },
          { menu: 'Old > Ask', runs: [{ function: 'ask_', value: 'yes' }] },
          { edit: 'Prices!A2=pear', accepted: true, runs: [{ function: 'onEdit', status: 'done' }] },
          { formula: '=DOUBLE(Prices!B3)', values: [[6]] },
        ],
        sheets: {
          Prices: [
            ['Item', 'Price', 'Since'],
            ['pear', 'was apple', '2026-03-05'],
            ['sum', 3, ''],
          ],
        },
      });
    },
    MINUTE,
  );

  it.each([
    ['a function that is not there', ['--call', 'nothing'], 'nothing: Exception: Script function not found: nothing'],
    [
      'a service that is missing',
      ['--call', 'send'],
      'send: Error: not implemented in the local host: MailApp.sendEmail',
    ],
    ['an error of the script', ['--call', 'broken'], 'broken: ReferenceError: undefinedName is not defined'],
    ['a formula that fails', ['--formula', '=NOSUCH(1)'], "=NOSUCH(1): #NAME? Unknown function: 'NOSUCH'."],
    [
      'arguments that are no array',
      ['--call', 'add', '--args', '3'],
      `--args needs a JSON array, such as '[1, "two"]'; it is 3`,
    ],
  ])(
    'says in one line what is wrong with %s',
    (_what, args, line) => {
      expect(host(folder, ...args)).toMatchObject({ status: 1, error: line });
    },
    MINUTE,
  );

  it(
    'names a folder that is not there',
    () => {
      expect(host('no-such-folder')).toEqual({ status: 1, error: 'there is no folder no-such-folder', shown: null });
    },
    MINUTE,
  );
});
