import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, readDist } from './dist';

const FILES = ['Code.js', 'appsscript.json', 'sidebar.html'];

describe('dist', () => {
  test('holds what Apps Script needs and nothing else', () => {
    expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual(FILES);
  });

  test('is what clasp would push', () => {
    const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

    const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], { cwd: ROOT, encoding: 'utf8' });

    const status = JSON.parse(said) as { readonly filesToPush: string[]; readonly untrackedFiles: string[] };
    expect(status.filesToPush.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(
      FILES.map((name) => `dist/${name}`),
    );
    expect(status.untrackedFiles).toEqual([]);
  });

  test('asks only for this document and its sidebar', () => {
    const manifest = JSON.parse(readDist('appsscript.json')) as { readonly oauthScopes: string[] };

    expect(manifest.oauthScopes.sort()).toEqual([
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
    ]);
  });

  test.each([
    // Thirty-one custom functions with their definitions; half of the rest is the recognition of other people's lists.
    ['Code.js', 680_000],
    ['sidebar.html', 370_000],
  ])('keeps %s within %d bytes', (name, budget) => {
    expect(Buffer.byteLength(readDist(name))).toBeLessThanOrEqual(budget);
  });
});
