/** A rep's morning with the keyboard alone, and what he does with the pointer on a deal's screen. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import type {} from './fake-page';
import { openedSidebars } from './opened-sidebars';

const chromium = await findChromium();

describe.skipIf(!chromium)('a morning of a rep', () => {
  const open = openedSidebars({ height: 900 });

  test('logs a call with its next step in two gestures, and takes both back with one', async () => {
    const page = await open();
    await focusCard(page, 'D-1');

    await page.keyboard.press('c');
    await page.keyboard.press('Alt+2');

    await page.waitForFunction(() => window.fake.server.activities.rows.length === 1);
    expect(await cells(page, 'D-1')).toMatchObject({
      'Next step': 'Call Maria about the pilot',
      'Next step due': '2026-03-23',
      'Last activity': '2026-03-20',
    });
    expect(await focused(page)).toBe('card:D-1');
    await page.keyboard.press('z');
    await page.waitForFunction(() => window.fake.server.activities.rows.length === 0);
    expect(await cells(page, 'D-1')).toMatchObject({ 'Last activity': null });
  });

  test('sets the next step of a deal that has none, by typing it', async () => {
    const page = await open();
    await focusCard(page, 'D-2');

    await page.keyboard.press('s');
    await page.keyboard.type('Ask for a demo');
    await page.keyboard.press('Alt+1');

    await page.waitForFunction(() => window.fake.server.deals[1]?.cells['Next step'] === 'Ask for a demo');
    expect(await cells(page, 'D-2')).toMatchObject({ 'Next step due': '2026-03-21' });
    await page.waitForFunction(() => !document.querySelector('.pending'));
    expect(await page.locator('[data-deal="D-2"] .mark.warn').count()).toBe(0);
  });

  test('wins a deal and says when to look in again', async () => {
    const page = await open();
    await focusCard(page, 'D-7');

    await page.keyboard.press('w');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.step-dock');
    await page.keyboard.press('Alt+1');

    await page.waitForFunction(() => window.fake.server.deals[6]?.cells['Next step'] === 'Follow up');
    expect(await cells(page, 'D-7')).toMatchObject({ 'Next step due': '2026-04-19' });
    expect(await page.evaluate(() => window.fake.server.deals[6]?.stage)).toBe('s5');
  });

  test('deletes a deal and brings it back', async () => {
    const page = await open();
    await focusCard(page, 'D-3');

    await page.keyboard.press('x');
    await page.waitForFunction(() => !window.fake.server.deals.some(({ id }) => id === 'D-3'));
    expect(await focused(page)).toBe('card:D-4');
    await page.keyboard.press('z');

    await page.waitForFunction(() => window.fake.server.deals.some(({ id }) => id === 'D-3'));
    await page.waitForSelector('[data-stage="s2"] [data-deal="D-3"]:not(.pending)');
  });

  test('works through My day without leaving it', async () => {
    const page = await open();

    await page.keyboard.press('d');
    await page.waitForSelector('.day');
    expect(await page.locator('.day .card').count()).toBe(3);
    await focusCard(page, 'D-3');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('card:D-5');
    await page.keyboard.press('k');
    await page.keyboard.press('c');
    await page.keyboard.press('Alt+3');

    // It stays for being too long in its stage; the step is no longer late.
    await page.waitForFunction(() => window.fake.server.activities.rows.length === 1);
    await page.waitForFunction(() => !document.querySelector('#day-overdue'));
    expect(await page.locator('[aria-labelledby="day-stale"] [data-deal="D-3"]').count()).toBe(1);
    expect(await focused(page)).toBe('card:D-3');

    await focusCard(page, 'D-1');
    await page.keyboard.press('e');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.day [data-deal="D-1"]'));
    expect(await focused(page)).toMatch(/^card:D-[35]$/);
    await page.keyboard.press('d');
    await page.waitForSelector('[data-stage="s1"]');
  });

  test('offers to log the call after a tap on the number, with a note', async () => {
    const page = await open();
    await focusCard(page, 'D-1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.contacts');
    // The number itself is for the telephone; here there is none.
    await page.evaluate(() => document.querySelector('a[href^="tel:"]')?.removeAttribute('href'));

    await page.click('.contacts .button >> nth=0');
    await page.click('.log-offer .primary');
    await page.click('.step-dock >> text=No answer');
    await page.locator('.step-dock input').last().fill('Away until Monday');
    await page.keyboard.press('Enter');

    await page.waitForSelector('.entry >> text=Away until Monday');
    expect(await page.evaluate(() => window.fake.server.activities.rows[0])).toMatchObject({
      kind: 'call',
      direction: 'out',
      outcome: 'No answer',
    });
  });

  test('copies a deal and opens the copy', async () => {
    const page = await open();
    await focusCard(page, 'D-1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.deal-end');

    await page.click('text=Duplicate');

    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Brightwater rollout (copy)');
    expect(await page.evaluate(() => window.fake.server.deals.at(-1))).toMatchObject({
      stage: 's1',
      cells: { Deal: 'Brightwater rollout (copy)', Value: 12_000, Region: 'North', Email: 'maria@brightwater.example' },
    });
  });
});

async function focusCard(page: Page, dealId: string): Promise<void> {
  await page.locator(`[data-focus="card:${dealId}"]`).focus();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? undefined);
}

function cells(page: Page, dealId: string): Promise<unknown> {
  return page.evaluate((id) => window.fake.server.deals.find((deal) => deal.id === id)?.cells, dealId);
}
