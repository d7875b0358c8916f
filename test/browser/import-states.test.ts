/** The screens of an import, looked at by axe in light and in dark, and walked through with the keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from './chromium';
import { IMPORT_TEXT } from './fake-import';
import type {} from './fake-page';
import { lookAt, lookWhetherItFits } from './look-at';
import { openSidebar } from './sidebar-page';

interface StateCase {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const STATES: readonly StateCase[] = [
  { name: 'source', reach: openImport },
  { name: 'pasted', reach: paste },
  {
    name: 'file',
    reach: async (page) => {
      await openImport(page);
      await chooseFile(page, 'deals.csv', Buffer.from(IMPORT_TEXT, 'utf8'));
      await page.waitForSelector('.import-file');
    },
  },
  {
    name: 'refused',
    reach: async (page) => {
      await paste(page);
      await page.evaluate(() => (window.fake.server.importProblems = ['Row 1: no column of deals was found.']));
      await page.click('.save-bar .primary');
      await page.waitForSelector('.banner.bad');
    },
  },
  { name: 'review', reach: review },
  {
    name: 'running',
    reach: async (page) => {
      await review(page);
      await page.evaluate(() => window.fake.line.faults.push('hang'));
      await page.click('.save-bar .primary');
      await page.waitForSelector('.save-bar [role="progressbar"]');
    },
  },
  { name: 'done', reach: done },
  {
    name: 'undone',
    reach: async (page) => {
      await done(page);
      await page.click('text=Undo the import');
      await page.waitForSelector('text=The import was taken back');
    },
  },
];

const chromium = await findChromium();

describe.skipIf(!chromium)('importing in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  test.each(STATES)('$name: axe finds nothing, in light and in dark', async ({ name, reach }) => {
    const { page, errors } = await openSidebar(browser);
    await reach(page);
    await lookAt(page, `import-${name}`, name === 'review' ? ['light', 'dark'] : ['light']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(['pl', 'id', 'zh'] as const)('fits its 300 px in the language %s', async (language) => {
    const { page, errors } = await openSidebar(browser);
    await page.evaluate((spoken) => (window.fake.server.language = spoken), language);
    await page.keyboard.press('r');
    await page.waitForFunction((spoken) => document.documentElement.lang === spoken, language);
    await page.click('[data-focus="more"]');
    await page.locator('[role="menuitem"]').last().click();
    await page.fill('textarea', IMPORT_TEXT);
    await page.click('.save-bar .primary');
    await page.waitForSelector('.import-counts');
    await lookWhetherItFits(page, `import-review-${language}`, []);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('asks for nothing but a keyboard, and keeps what was said on the way back', async () => {
    const { page, errors } = await openSidebar(browser);
    await page.locator('[data-focus="more"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="menuitem"]:has-text("Import deals")').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('textarea');
    await page.locator('textarea').focus();
    await page.keyboard.insertText(IMPORT_TEXT);
    await page.locator('.save-bar .primary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.import-counts');
    expect(await focused(page)).toBe('import');

    await page.locator('.import-row:has-text("Helios") input').focus();
    await page.keyboard.press('Space');
    await page.selectOption('label:has-text("Limbo") select', 's2');
    expect(await page.textContent('.save-bar .primary')).toBe('Import: 2 new, 1 changed');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('textarea')).toBe(IMPORT_TEXT);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.toolbar');
    expect(await asked(page, 'importDeals')).toEqual([]);

    await page.click('[data-focus="more"]');
    await page.click('text=Import deals…');
    await page.waitForSelector('.import-counts');
    await page.check('.import-row:has-text("row 7") input');
    await page.click('.save-bar .primary');
    await page.waitForSelector('text=Undo the import');
    expect(await asked(page, 'importDeals')).toEqual([
      {
        source: { text: IMPORT_TEXT },
        columns: {},
        dates: {},
        stages: { Limbo: 's2' },
        skip: ['D-3'],
        add: [{ row: 7, name: 'Northwind' }],
      },
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('keeps what was pasted when no answer comes, and when the list is refused', async () => {
    const { page } = await openSidebar(browser);
    await paste(page);
    await page.evaluate(() => window.fake.line.faults.push('offline'));
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad');
    expect(await focused(page)).toBe('problems');
    expect(await page.inputValue('textarea')).toBe(IMPORT_TEXT);
    await page.click('.save-bar .primary');
    await page.waitForSelector('.import-counts');
    await page.evaluate(() => window.fake.line.faults.push('quota'));
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad');
    await page.click('.save-bar .primary');
    await page.waitForSelector('text=Undo the import');
    await page.context().close();
  });

  test.each([
    ['UTF-8', [0x64, 0xc5, 0xbc]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x64, 0xc5, 0xbc]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x64, 0x00, 0x7c, 0x01]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x64, 0x01, 0x7c]],
    ['UTF-16 without a mark', [0x64, 0x00, 0x7c, 0x01]],
  ])('reads a file in %s', async (_, bytes) => {
    expect(await sentOf(bytes)).toBe('dż');
  });

  test('reads a file of an older Excel, western or Polish', async () => {
    expect(await sentOf([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x35])).toBe('Café €5');
    expect(await sentOf([0x57, 0xb3, 0x61, 0x73, 0x6e, 0x79, 0x20, 0xbf, 0xf3, 0xb3, 0x77])).toBe('Własny żółw');
  });

  test('says what to do with a workbook', async () => {
    const { page } = await openSidebar(browser);
    await openImport(page);
    await chooseFile(page, 'deals.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
    await page.waitForSelector('.banner.bad');
    expect(await page.textContent('.banner.bad')).toContain('“deals.xlsx” is not a text file');
    await page.context().close();
  });

  test('offers the undo of the last import later, too', async () => {
    const { page } = await openSidebar(browser);
    await done(page);
    await page.click('text=Open the board');
    await page.click('[data-focus="more"]');
    await page.click('text=Undo the import…');
    await page.waitForSelector('text=2 new, 2 changed.');
    await page.click('text=Undo the import');
    await page.waitForSelector('text=2 removed, 1 restored.');
    await page.click('text=Open the board');
    await page.click('[data-focus="more"]');
    expect(await page.locator('text=Undo the import…').count()).toBe(0);
    await page.context().close();
  });

  /** The text that the server gets of a file with these bytes. */
  async function sentOf(bytes: readonly number[]): Promise<unknown> {
    const { page } = await openSidebar(browser);
    await openImport(page);
    await chooseFile(page, 'deals.csv', Buffer.from(bytes));
    await page.waitForSelector('.import-file');
    await page.click('.save-bar .primary');
    await page.waitForSelector('.import-counts');
    const looks = await asked(page, 'suggestImport');
    await page.context().close();
    return (looks.at(-1) as { readonly source: { readonly text: string } }).source.text;
  }
});

async function openImport(page: Page): Promise<void> {
  await page.click('[data-focus="more"]');
  await page.click('text=Import deals…');
  await page.waitForSelector('textarea');
}

async function paste(page: Page): Promise<void> {
  await openImport(page);
  await page.fill('textarea', IMPORT_TEXT);
}

async function review(page: Page): Promise<void> {
  await paste(page);
  await page.click('.save-bar .primary');
  await page.waitForSelector('.import-counts');
}

async function done(page: Page): Promise<void> {
  await review(page);
  await page.click('.save-bar .primary');
  await page.waitForSelector('text=Undo the import');
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('input[type="file"]', { name, mimeType: 'text/csv', buffer });
}

function asked(page: Page, call: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (wanted) => window.fake.server.asked.filter((one) => one.call === wanted).map(({ request }) => request),
    call,
  );
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? null);
}
