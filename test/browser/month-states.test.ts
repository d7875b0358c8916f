/** The screens of closing a month: by axe in light and in dark, in four languages, wide, and by the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import type {} from './fake-page';
import { lookAt, lookWhetherItFits, OTHER_LANGUAGES } from './look-at';
import { openedSidebars } from './opened-sidebars';
import type { SidebarOptions } from './sidebar-page';

/** March is over; two deals were expected in it and three have no day. */
const APRIL: SidebarOptions = { changes: { today: '2026-04-02' }, height: 760 };

interface StateCase {
  readonly name: string;
  readonly options?: SidebarOptions;
  readonly reach: (page: Page) => Promise<unknown>;
  readonly dark?: true;
}

const STATES: readonly StateCase[] = [
  { name: 'which', reach: openMonth, dark: true },
  { name: 'not-over', options: { changes: { today: '2026-03-29' } }, reach: openMonth },
  {
    name: 'looking',
    reach: async (page) => {
      await page.evaluate(() => window.fake.line.faults.push('hang'));
      await chooseMonth(page);
      await page.waitForSelector('.month [role="progressbar"]');
    },
  },
  { name: 'deal', reach: toDeals, dark: true },
  {
    name: 'lost',
    reach: async (page) => {
      await toDeals(page);
      await page.keyboard.press('l');
      await page.waitForSelector('.panel.form');
    },
  },
  {
    name: 'undated',
    reach: async (page) => {
      await toDeals(page);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.waitForSelector('text=No day yet: 1 of 3');
    },
  },
  {
    name: 'conflict',
    reach: async (page) => {
      await toDeals(page);
      await page.evaluate(() => window.fake.server.moveByHand('D-5', 's4', 'Bob Stone'));
      await page.keyboard.press('1');
      await page.waitForSelector('text=Orchard Foods cold chain was not saved: look again');
    },
  },
  { name: 'tab', reach: toTab },
  {
    name: 'tab-refused',
    reach: async (page) => {
      await toTab(page);
      await page.evaluate(
        () => (window.fake.server.month.problems = ['The tab could not be made: the document is full.']),
      );
      await page.click('.month .primary');
      await page.waitForSelector('.banner.bad');
    },
  },
  { name: 'goals', reach: toGoals, dark: true },
  {
    name: 'goal-unread',
    reach: async (page) => {
      await toGoals(page);
      await page.fill('[data-focus="goal:1"]', '30 thousand');
      await page.click('.month .primary');
      await page.waitForSelector('.month-goal .error');
    },
  },
  { name: 'done', reach: toEnd },
  { name: 'wide', options: { ...APRIL, width: 1200 }, reach: toDeals },
];

const IN_LANGUAGES = OTHER_LANGUAGES.flatMap(([language, locale]) =>
  STATES.filter(({ name }) => ['which', 'deal', 'goals'].includes(name)).map((state) => ({
    ...state,
    name: `${state.name}-${language}`,
    options: { ...APRIL, language, changes: { today: '2026-04-02', locale } },
  })),
);

const chromium = await findChromium();

describe.skipIf(!chromium)('closing a month in a browser', () => {
  const opened = openedSidebars(APRIL);

  test.each<StateCase>(STATES)(
    '$name: axe finds nothing, in light and in dark',
    async ({ name, options, reach, dark }) => {
      const page = await opened(options);
      await reach(page);
      await lookAt(page, `month-${name}`, dark ? ['light', 'dark'] : ['light']);
    },
  );

  test.each<StateCase>(IN_LANGUAGES)('$name fits', async ({ name, options, reach }) => {
    const page = await opened(options);
    await reach(page);
    await lookWhetherItFits(page, `month-${name}`, name === 'deal-pl' || name === 'deal-zh' ? ['light'] : []);
  });

  test('asks for nothing but a keyboard, from the first deal to the last goal', async () => {
    const page = await opened();
    await page.locator('[data-focus="more"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="menuitem"]:has-text("Close the month")').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.month-figures');
    await page.locator('.month .primary').focus();
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Orchard Foods cold chain');

    await page.keyboard.press('1');
    expect(await title(page)).toBe('Tidewell expansion');
    await page.keyboard.press('k');
    expect(await title(page)).toBe('Orchard Foods cold chain');
    await page.keyboard.press('j');
    await page.keyboard.press('l');
    await page.waitForSelector('.panel.form');
    await page.locator('.panel .chip').first().focus();
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Brightwater rollout');
    await page.keyboard.press('ArrowDown');
    expect(await title(page)).toBe('Northwind');
    await page.keyboard.press('4');
    expect(await focused(page)).toBe('month-day');
    await page.fill('[data-focus="month-day"]', '2026-05-15');
    await page.keyboard.press('Enter');
    expect(await title(page)).toBe('Kestrel annual licence');
    await page.keyboard.press('z');
    expect(await title(page)).toBe('Northwind');
    await page.keyboard.press('j');
    await page.keyboard.press('j');

    await page.waitForSelector('text=The tab will be called “2026-03”.');
    await page.locator('.month .primary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.month-goal');
    await page.locator('.month-goal input[type="checkbox"]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-focus="goal:1"]').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('30,000');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=March 2026 is closed');

    expect(await page.locator('.lines li').allTextContents()).toEqual([
      '1 date moved',
      '1 deal lost',
      'Tab “2026-03” written',
      '1 goal for April 2026 added',
    ]);
    expect(await asked(page, 'addGoals')).toEqual([
      { month: '2026-04', goals: [{ owner: 'Ann Lee', pipeline: '', target: 30000, currency: 'EUR' }] },
    ]);
    await page.locator('.month .primary').focus();
    await page.keyboard.press('Enter');
    expect(await asked(page, 'showTab')).toEqual([{ tab: '2026-03' }]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.toolbar');
  });

  test('leads to other months, and not beyond the present one', async () => {
    const page = await opened();
    await openMonth(page);
    await page.click('[data-focus="month-later"]');
    await page.waitForSelector('text=April 2026');
    expect(await page.isDisabled('[data-focus="month-later"]')).toBe(true);
    await page.click('[data-focus="month-earlier"]');
    await page.waitForSelector('.month-name:text("March 2026")');
    expect(await asked(page, 'readMonth')).toEqual([{}, { month: '2026-04' }, { month: '2026-03' }]);
  });

  test('keeps what was typed when no answer comes, and says which tab is there by then', async () => {
    const page = await opened();
    await toTab(page);
    await page.evaluate(() => window.fake.line.faults.push('lost'));
    await page.click('.month .primary');
    await page.waitForSelector('.banner.bad');
    await page.waitForSelector('text=There is a tab “2026-03” already.');
    await page.click('text=Go on without a tab');
    await page.fill('[data-focus="goal:0"]', '45000');
    await page.evaluate(() => window.fake.line.faults.push('quota'));
    await page.click('.month .primary');
    await page.waitForSelector('.banner.bad');
    expect(await page.inputValue('[data-focus="goal:0"]')).toBe('45000');
    await page.click('.month .primary');
    await page.waitForSelector('text=2 goals for April 2026 added');
  });

  test('goes on where it was left', async () => {
    const page = await opened();
    await toDeals(page);
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.toolbar');
    await openMonth(page);
    await page.waitForSelector('text=1 deal was expected by the end of March 2026');
    await page.click('text=Go on to the tab');
    await page.click('text=Go on without a tab');
    await page.click('text=Go on without goals');
    await page.waitForSelector('text=1 date moved');
  });
});

async function chooseMonth(page: Page): Promise<void> {
  await page.click('[data-focus="more"]');
  await page.click('[role="menuitem"] >> nth=7');
}

async function openMonth(page: Page): Promise<void> {
  await chooseMonth(page);
  await page.waitForSelector('.month-figures');
}

async function toDeals(page: Page): Promise<void> {
  await openMonth(page);
  await page.click('.month .primary');
  await page.waitForSelector('.month-deal');
}

async function toTab(page: Page): Promise<void> {
  await openMonth(page);
  await page.click('.month .button:not(.primary)');
  await page.waitForSelector('.month .note');
}

async function toGoals(page: Page): Promise<void> {
  await toTab(page);
  await page.click('.month .primary');
  await page.waitForSelector('.month-goal');
}

async function toEnd(page: Page): Promise<void> {
  await toDeals(page);
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.click('.month .link');
  await page.waitForSelector('text=The tab will be called “2026-03”.');
  await page.waitForSelector('.month .primary:not([disabled])');
  await page.click('.month .primary');
  await page.waitForSelector('.month-goal');
  await page.click('.month .primary');
  await page.waitForSelector('.big-icon.good');
}

function title(page: Page): Promise<string | null> {
  return page.textContent('#month-deal');
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
