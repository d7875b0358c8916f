import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({ cwd: ROOT });
});

/** The rules that the text breaks if it stands in the file; the file has to exist, for its types. */
async function broken(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(ROOT, file) });
  return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))];
}

describe('the lint rules', () => {
  test.each([
    ['src/domain/deal.ts', 'export const book = SpreadsheetApp.getActive();'],
    ['src/app/rpc.ts', 'Utilities.sleep(1);'],
    ['src/cells/columns.ts', 'export const store = PropertiesService.getDocumentProperties();'],
  ])('keeps Google’s globals out of %s: %s', async (file, text) => {
    expect(await broken(file, text)).toContain('no-restricted-globals');
  });

  test('keeps Google’s types out of the layers', async () => {
    const text = 'export function show(sheet: GoogleAppsScript.Spreadsheet.Sheet): void { sheet.activate(); }';

    expect(await broken('src/domain/deal.ts', text)).toEqual(['no-restricted-syntax']);
  });

  test('lets the composition use Google’s globals and make its own', async () => {
    const text = [
      'declare const global: Record<string, unknown>;',
      'global.onOpen = (): void => { SpreadsheetApp.getUi(); };',
    ].join('\n');

    expect(await broken('src/main.ts', text)).toEqual([]);
  });

  test('keeps the making of globals out of the layers', async () => {
    const text = 'declare const global: Record<string, unknown>;\nglobal.NAME = 1;';

    expect(await broken('src/domain/deal.ts', text)).toContain('no-restricted-syntax');
  });

  test.each([
    'export const day = (at: Date): number => at.getDate();',
    'export const hour = (at: Date): number => at.getHours();',
    'export const moved = (at: Date): number => at.setMonth(1);',
    'export const text = (at: Date): string => at.toLocaleDateString();',
    'export const march = new Date(2026, 2, 1);',
    "export const march = new Date('2026-03-01');",
    'export const read = (text: string): Date => new Date(text);',
    'export const read = (cell: string | number): Date => new Date(cell);',
    "export const at = Date.parse('2026-03-01');",
  ])('refuses a Date in the script’s time zone: %s', async (text) => {
    expect(await broken('src/domain/deal.ts', text)).toEqual(['dealsheet/no-local-time']);
  });

  test('accepts instants and UTC', async () => {
    const text = 'export const year = (at: Date): number => new Date(at.getTime()).getUTCFullYear();';

    expect(await broken('src/domain/deal.ts', text)).toEqual([]);
  });

  test.each([
    ['@typescript-eslint/no-explicit-any', 'export const cell: any = 1;'],
    [
      '@typescript-eslint/no-non-null-assertion',
      'export const first = (cells: readonly string[]): string => cells[0]!;',
    ],
    ['@typescript-eslint/ban-ts-comment', "// @ts-ignore\nexport const wrong: number = 'text';"],
    ['no-console', "console.log('seen');"],
    ['no-restricted-syntax', 'export default 1;'],
  ])('reports %s', async (rule, text) => {
    expect(await broken('src/domain/deal.ts', text)).toContain(rule);
  });

  test('cannot be switched off by a comment', async () => {
    const text = '// eslint-disable-next-line\nexport const cell: any = 1;';

    expect(await broken('src/domain/deal.ts', text)).toContain('@typescript-eslint/no-explicit-any');
  });
});
