import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Each folder, and all that it may import beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/metrics': ['src/domain'],
  'src/cells': ['src/domain'],
  'src/functions': ['src/domain', 'src/metrics', 'src/cells'],
  'src/app': ['src/domain', 'src/metrics', 'src/cells', 'src/app/rpc'],
  'src/google': ['src/domain', 'src/cells', 'src/app', 'src/app/rpc'],
  'src/main': ['src/domain', 'src/metrics', 'src/cells', 'src/functions', 'src/app', 'src/app/rpc', 'src/google'],
  sidebar: ['src/domain', 'src/metrics', 'src/app/rpc'],
  'playground/services': [],
  playground: ['playground/services', 'src/app/rpc'],
};
const TARGETS = [...Object.keys(ALLOWED), 'src/app/rpc', 'test', 'bench'];

const PACKAGES = ['valibot', 'preact', '@preact/signals', 'echarts', 'node:fs'];
const ALLOWED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/metrics': [],
  'src/cells': [],
  'src/functions': [],
  'src/app': ['valibot'],
  'src/google': [],
  sidebar: ['preact'],
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const fileOf = (folder: string): string => (/\/(main|rpc)$/.test(folder) ? `${folder}.ts` : `${folder}/target.ts`);
const slug = (text: string): string => text.replace(/\W+/g, '-');
const places: string[] = [];

afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));

/** The rule names that a project with these files breaks, for each pair of files. */
function cruise(files: Readonly<Record<string, string>>): readonly Violation[] {
  const place = mkdtempSync(join(tmpdir(), 'layers-'));
  places.push(place);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(place, dirname(file)), { recursive: true });
    writeFileSync(join(place, file), text);
  }
  for (const name of ['valibot', 'preact', '@preact/signals', 'echarts']) {
    const folder = join(place, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), 'module.exports = {};');
  }
  const folders = ['src', 'sidebar', 'playground', 'test', 'bench'].filter((folder) =>
    Object.keys(files).some((file) => file.startsWith(`${folder}/`)),
  );
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const json = execFileSync(process.execPath, [cli, '--config', config, '--output-type', 'json', ...folders], {
    cwd: place,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const report = JSON.parse(json) as { readonly summary: { readonly violations: readonly Violation[] } };
  return report.summary.violations;
}

describe('the layer table', () => {
  test('refuses every arrow between folders that the design does not allow, type imports included, and no other', () => {
    const files: Record<string, string> = {};
    for (const target of TARGETS) files[fileOf(target)] = 'export interface Target { readonly name: string }\n';
    const expected: string[] = [];
    for (const [folder, allowed] of Object.entries(ALLOWED)) {
      const up = '../'.repeat(folder.split('/').length - (folder === 'src/main' ? 1 : 0));
      for (const target of TARGETS) {
        if (target === folder || (folder === 'playground' && target.startsWith('playground/'))) continue;
        const path = fileOf(target).replace(/\.ts$/, '');
        const from = folder === 'src/main' ? 'src/main.ts' : `${folder}/to-${slug(target)}.ts`;
        const line = `import type { Target as T${slug(target).replace(/-/g, '')} } from '${up}${path}';\n`;
        files[from] = line + (files[from] ?? '');
        if (!allowed.includes(target)) expected.push(`${from} → ${fileOf(target)}`);
      }
    }

    const found = new Set(cruise(files).map(({ from, to }) => `${from} → ${to}`));

    expect([...found].sort()).toEqual(expected.sort());
  });

  test('refuses packages that a folder has no business with', () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    for (const [folder, allowed] of Object.entries(ALLOWED_PACKAGES)) {
      for (const name of PACKAGES) {
        const from = `${folder}/uses-${slug(name)}.ts`;
        files[from] = `import * as it from '${name}';\nexport const used = it;\n`;
        if (!allowed.includes(name)) expected.push(from);
      }
    }

    const found = new Set(cruise(files).map(({ from }) => from));

    expect([...found].sort()).toEqual(expected.sort());
  });

  test('refuses a cycle inside a folder', () => {
    const violations = cruise({
      'src/domain/deal.ts': "import type { Stage } from './stage';\nexport type Deal = Stage;\n",
      'src/domain/stage.ts': "import type { Deal } from './deal';\nexport type Stage = Deal;\n",
    });

    expect(violations.map(({ rule }) => rule.name)).toContain('no-cycle');
  });

  test('refuses an import that leads nowhere', () => {
    const violations = cruise({ 'src/domain/deal.ts': "import { gone } from './gone';\nexport const deal = gone;\n" });

    expect(violations.map(({ rule }) => rule.name)).toContain('resolvable');
  });
});
