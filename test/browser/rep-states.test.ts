/** What a rep sees of activities, next steps, the deal's screen and My day: by axe, in light and in dark. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from './chromium';
import type {} from './fake-page';
import { axeFindings, openSidebar, type SidebarOptions } from './sidebar-page';

interface StateCase {
  readonly name: string;
  readonly options?: SidebarOptions;
  readonly reach: (page: Page) => Promise<unknown>;
}

const STATES: readonly StateCase[] = [
  { name: 'log-call', reach: (page) => press(page, 'D-1', 'c') },
  {
    name: 'note',
    reach: async (page) => {
      await press(page, 'D-1', 'o');
      await page.keyboard.type('Maria is back on Monday');
    },
  },
  { name: 'next-step', reach: (page) => press(page, 'D-3', 's') },
  { name: 'follow-up', reach: win },
  { name: 'deleted', reach: (page) => press(page, 'D-3', 'x') },
  {
    name: 'deal-activities',
    options: { height: 1900 },
    reach: async (page) => {
      await logCall(page);
      await press(page, 'D-1', 'Enter');
      await page.waitForSelector('text=Maria wants a pilot');
      await page.evaluate(() => document.querySelector<HTMLElement>('a[href^="tel:"]')?.removeAttribute('href'));
      await page.click('.contacts .button');
      await page.waitForSelector('.log-offer');
    },
  },
  { name: 'day', options: { height: 1100 }, reach: openDay },
  {
    name: 'day-call',
    reach: async (page) => {
      await openDay(page);
      await press(page, 'D-3', 'c');
    },
  },
  { name: 'day-empty', options: { changes: { deals: [], you: '' } }, reach: openDay },
  { name: 'day-hostile', options: { document: 'hostile', changes: { you: '' } }, reach: openDay },
];

const IN_LANGUAGES = (
  [
    ['pl', 'pl_PL'],
    ['id', 'id_ID'],
    ['zh', 'zh_CN'],
  ] as const
).flatMap(([language, locale]) =>
  STATES.filter(({ name }) => ['log-call', 'follow-up', 'day'].includes(name)).map((state) => ({
    ...state,
    name: `${state.name}-${language}`,
    options: { ...state.options, language, changes: { locale } },
  })),
);

const chromium = await findChromium();

describe.skipIf(!chromium)('what a rep sees', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  test.each<StateCase>([...STATES, ...IN_LANGUAGES])(
    '$name: axe finds nothing, in light and in dark',
    async ({ name, options, reach }) => {
      const { page, errors } = await openSidebar(browser, options);
      await reach(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await keepPicture(page, `${name}-${colorScheme}`);

        expect(await axeFindings(page, colorScheme === 'dark' ? 'contrast' : 'all')).toEqual([]);
        expect(await widerThanPage(page)).toEqual([]);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});

/** With DEALSHEET_REP_SCREENS set, pictures are put into that folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['DEALSHEET_REP_SCREENS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** Elements that stick out of the 300 px. */
function widerThanPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

async function press(page: Page, dealId: string, key: string): Promise<void> {
  await page.locator(`[data-focus="card:${dealId}"]`).focus();
  await page.keyboard.press(key);
}

async function win(page: Page): Promise<void> {
  await press(page, 'D-7', 'w');
  await page.waitForSelector('.panel.form');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.step-dock');
}

async function logCall(page: Page): Promise<void> {
  await press(page, 'D-1', 'c');
  await page.locator('.step-dock input').last().fill('Maria wants a pilot in May');
  await page.click('.step-dock .chip >> nth=1');
  await page.waitForFunction(() => window.fake.server.activities.rows.length === 1);
}

async function openDay(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.waitForSelector('.day');
}
