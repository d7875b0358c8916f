/** What a rep sees of activities, next steps, the deal's screen and My day: by axe, in light and in dark. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from './chromium';
import type {} from './fake-page';
import { lookAt, lookWhetherItFits, OTHER_LANGUAGES, press, type Scheme } from './look-at';
import { openSidebar, type SidebarOptions } from './sidebar-page';

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

const IN_LANGUAGES = OTHER_LANGUAGES.flatMap(([language, locale]) =>
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

  test.each<StateCase>(STATES)('$name: axe finds nothing, in light and in dark', async ({ name, options, reach }) => {
    const { page, errors } = await openSidebar(browser, options);
    await reach(page);
    await lookAt(page, name, picturesOf(name));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each<StateCase>(IN_LANGUAGES)('$name fits', async ({ name, options, reach }) => {
    const { page, errors } = await openSidebar(browser, options);
    await reach(page);
    await lookWhetherItFits(page, name, picturesOf(name));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

const ALSO_DARK = ['day', 'log-call'];

/** Of the states in other languages, those of which the documentation has a picture. */
const PICTURED = ['day-pl', 'day-zh'];

function picturesOf(name: string): readonly Scheme[] {
  if (/-(?:pl|id|zh)$/.test(name)) return PICTURED.includes(name) ? ['light'] : [];
  return ALSO_DARK.includes(name) ? ['light', 'dark'] : ['light'];
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
