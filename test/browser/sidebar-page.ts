/** Opens the built sidebar, 300 px wide as in Sheets, with the fake server behind it. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import { readDist } from '../bundle/dist';

export interface SidebarOptions {
  readonly document?: 'usual' | 'hostile' | 'large';
  /** What is different in the document. */
  readonly changes?: object;
  readonly openFaults?: readonly string[];
  readonly language?: Language;
  readonly latencyMs?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** 300 px, as Google makes its sidebar, unless something else is said. */
  readonly width?: number;
  readonly height?: number;
  /** Whether to wait until something other than the skeleton is drawn. */
  readonly settled?: boolean;
}

export interface Sidebar {
  readonly page: Page;
  /** Errors that the page met; a test ends with none. */
  readonly errors: readonly string[];
}

const files = prepare();

async function prepare(): Promise<{ readonly url: string; readonly fake: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'dealsheet-sidebar-'));
  const path = join(folder, 'sidebar.html');
  await writeFile(path, readDist('sidebar.html'));
  return { url: pathToFileURL(path).href, fake: await bundled(join(import.meta.dirname, 'fake-page.ts')) };
}

async function bundled(path: string): Promise<string> {
  const made = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return made.outputFiles[0]?.text ?? '';
}

export async function openSidebar(browser: Browser, options: SidebarOptions = {}): Promise<Sidebar> {
  const { url, fake } = await files;
  const context = await browser.newContext({
    viewport: { width: options.width ?? 300, height: options.height ?? 720 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: process.env['DEALSHEET_SCREENS'] === undefined ? 1 : 2,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) errors.push(`asked for ${request.url()}`);
  });
  const settings = {
    document: options.document ?? 'usual',
    changes: options.changes ?? {},
    openFaults: options.openFaults ?? [],
    language: options.language ?? 'en',
    latencyMs: options.latencyMs ?? 0,
  };
  await page.addInitScript(`window.fakeSettings = ${JSON.stringify(settings)};\n${fake}`);
  await page.goto(url);
  if (options.settled !== false) await page.waitForSelector('.toolbar, .screen');
  return { page, errors };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong on the page, one line for each finding; with `contrast`, only of its colours. */
export async function axeFindings(page: Page, rules: 'all' | 'contrast' = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const only = rules === 'contrast' ? "runOnly: ['color-contrast'], " : '';
  const run = `axe.run(document, { ${only}resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + ' ' + node.failureSummary)))`;
  return page.evaluate<readonly string[]>(run);
}
