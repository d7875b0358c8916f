/** A Chromium for the browser tests: one that is named, one that the system has, or one that npm brought along. */
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface FoundChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** What has to be in its environment beside what this process has. */
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(process.env[variable] ?? 'C:/', path),
    ),
  ),
};

// Chromium refuses its own sandbox to root and in most containers; the pages opened here are our own.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/dealsheet');

/** Null where this machine has none: the tests that need one then say so by name. */
export async function findChromium(): Promise<FoundChromium | null> {
  const executablePath = named() ?? installed();
  if (executablePath !== null) return { executablePath, args: ARGS, env: {} };
  return packaged();
}

export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium, Chrome or Edge was found; name one in DEALSHEET_CHROMIUM.');
  const { executablePath, args, env } = found;
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env }, headless: true });
}

function named(): string | null {
  const path = process.env['DEALSHEET_CHROMIUM'];
  if (path === undefined || path === '') return null;
  if (isExecutable(path)) return path;
  throw new Error(`DEALSHEET_CHROMIUM is "${path}"; the path of a program that can be run is needed there.`);
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isExecutable) ?? null;
}

/** The package's Chromium for Linux on x64, unpacked once for all runs, with the libraries and the font it needs. */
async function packaged(): Promise<FoundChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = join(CACHE, 'chromium');
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    args: ARGS,
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

async function unpack(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  const outside = { TMPDIR: tmpdir(), AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS Lambda.
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: chromiumPackage } = await import('@sparticuz/chromium');
    await chromiumPackage.executablePath();
  } finally {
    process.env['TMPDIR'] = outside.TMPDIR;
    if (outside.AWS_EXECUTION_ENV === undefined) delete process.env['AWS_EXECUTION_ENV'];
    else process.env['AWS_EXECUTION_ENV'] = outside.AWS_EXECUTION_ENV;
  }
  await writeFile(join(draft, 'fonts.conf'), fontsConf(home));
  await moveUnlessThere(draft, home);
}

const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

/** Two test files may unpack at a time; the first one's folder stays. */
async function moveUnlessThere(draft: string, home: string): Promise<void> {
  try {
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(draft, { recursive: true });
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
