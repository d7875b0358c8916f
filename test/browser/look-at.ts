/** A look at the sidebar as it stands: pictures of it, what axe finds, and what does not fit. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './sidebar-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');

/** Languages beside English, each with a locale that goes with it. */
export const OTHER_LANGUAGES = [
  ['pl', 'pl_PL'],
  ['id', 'id_ID'],
  ['zh', 'zh_CN'],
] as const;

export type Scheme = 'light' | 'dark';

/** Whether all of it fits, for words of another length: what axe looks for is the same in every language. */
export async function lookWhetherItFits(page: Page, name: string, pictures: readonly Scheme[]): Promise<void> {
  if (pictures.includes('light')) await keepPicture(page, name);
  expect(await widerThanPage(page)).toEqual([]);
}

/**
 * In light, and in dark where a picture of it is kept, as `sidebar-NAME.png`: these states have all colours between them.
 * In dark all are looked at where DEALSHEET_EVERY_CALL is set.
 */
export async function lookAt(page: Page, name: string, pictures: readonly Scheme[]): Promise<void> {
  const isDarkToo = pictures.includes('dark') || process.env['DEALSHEET_EVERY_CALL'] !== undefined;
  for (const scheme of isDarkToo ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: scheme });
    if (pictures.includes(scheme)) await keepPicture(page, scheme === 'dark' ? `${name}-dark` : name);
    // In the dark the page is the same but for its colours.
    expect(await axeFindings(page, scheme === 'dark' ? 'contrast' : 'all')).toEqual([]);
    expect(await widerThanPage(page)).toEqual([]);
  }
}

/** With DEALSHEET_SCREENS set the pictures in docs/screens are made anew. */
async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['DEALSHEET_SCREENS'] === undefined) return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `sidebar-${name}.png`), animations: 'disabled' });
}

/** Elements that stick out of the page. */
function widerThanPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Presses a key on the card of a deal. */
export async function press(page: Page, dealId: string, key: string): Promise<void> {
  await page.locator(`[data-focus="card:${dealId}"]`).focus();
  await page.keyboard.press(key);
}
