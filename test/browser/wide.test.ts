/** The board 1,200 px wide, and ten thousand deals in it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import type {} from './fake-page';
import { openedSidebars } from './opened-sidebars';

const WIDE = { width: 1200, height: 720 };
const chromium = await findChromium();

describe.skipIf(!chromium)('the wide board in a browser', () => {
  const open = openedSidebars(WIDE);

  const focus = (page: Page, dealId: string) => page.locator(`[data-focus="card:${dealId}"]`).focus();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  const stageOf = (page: Page, dealId: string) =>
    page.evaluate((id) => window.fake.server.deals.find((deal) => deal.id === id)?.stage, dealId);

  async function drag(page: Page, from: string, to: string): Promise<void> {
    await page.hover(from);
    await page.mouse.down();
    const box = await page.locator(to).boundingBox();
    if (!box) throw new Error(`${to} is not on the page`);
    await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 6 });
    await page.waitForSelector('.stage.over');
    await page.mouse.up();
  }

  test('walks between the columns with the arrows, past those that show nothing', async () => {
    const page = await open();
    await focus(page, 'D-2');

    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-stage]')?.getAttribute('data-stage'))).toBe(
      's2',
    );
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('card:D-2');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('card:D-2');
  });

  test('drops a card on another column, and takes it back', async () => {
    const page = await open();
    await drag(page, '[data-deal="D-1"] .marks', '[data-stage="s2"] .stage-scroll');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's2');

    await page.click('.toast button:has-text("Undo")');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's1');
  });

  test('moves several deals with one drag, and takes them back with one press', async () => {
    const page = await open();
    for (const dealId of ['D-1', 'D-2']) {
      await focus(page, dealId);
      await page.keyboard.press(' ');
    }
    await drag(page, '[data-deal="D-2"] .marks', '[data-stage="s4"] .stage-scroll');
    await page.waitForFunction(() =>
      ['D-1', 'D-2'].every((id) => window.fake.server.deals.find((deal) => deal.id === id)?.stage === 's4'),
    );
    expect(await page.textContent('.toast-text')).toContain('2 deals moved to Negotiation');

    await page.keyboard.press('z');
    await page.waitForFunction(() =>
      ['D-1', 'D-2'].every((id) => window.fake.server.deals.find((deal) => deal.id === id)?.stage === 's1'),
    );
  });

  test('keeps the board beside an open deal, and what is typed there while another is opened', async () => {
    const page = await open();
    await focus(page, 'D-1');
    await page.keyboard.press('Enter');
    await page.fill('[data-focus="field:Notes"]', 'She likes blue');
    await page.click('[data-deal="D-7"] .marks');
    await page.waitForSelector('.drawer h1:has-text("Tidewell")');
    expect(await page.locator('[data-deal="D-1"] .mark.warn:has-text("unsaved")').count()).toBe(1);

    await page.click('[data-deal="D-1"] .marks');
    await page.waitForSelector('.drawer h1:has-text("Brightwater")');
    expect(await page.inputValue('[data-focus="field:Notes"]')).toBe('She likes blue');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.drawer', { state: 'detached' });
    expect(await focused(page)).toBe('card:D-1');
  });

  test('saves a view, and shows its deals only', async () => {
    const page = await open();
    await page.keyboard.press('v');
    await page.selectOption('label:has-text("Filter by column") select', 'Region');
    await page.selectOption('label:has-text("Region is") select', '=North');
    await page.waitForSelector('.condition');
    const shown = await page.locator('.card').count();
    await page.click('text=Save as a view…');
    await page.keyboard.type('The north');
    await page.keyboard.press('Enter');
    await page.waitForSelector('option:has-text("The north")', { state: 'attached' });

    await page.selectOption('label:has-text("Saved view") select', '');
    await page.waitForFunction((few) => document.querySelectorAll('.card').length > few, shown);
    await page.selectOption('label:has-text("Saved view") select', { label: 'The north' });
    await page.waitForFunction((few) => document.querySelectorAll('.card').length === few, shown);
  });

  describe('with ten thousand deals', () => {
    const large = { document: 'large' } as const;

    test('draws those in sight, and the others when one scrolls to them', async () => {
      const page = await open(large);
      await page.waitForSelector('.card');
      expect(await page.locator('.card').count()).toBeLessThan(200);

      await page.waitForFunction(() => {
        const list = document.querySelector('[data-stage="s1"] .stage-scroll');
        const last = list?.querySelector('[aria-posinset="2000"]');
        if (!list) return false;
        // The end moves on while what was guessed is measured.
        list.scrollTop = list.scrollHeight;
        return last && last.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom + 20;
      });
    });

    test('walks down with the arrow, far beyond what was drawn, and never loses the keyboard', async () => {
      const page = await open(large);
      const first = await page.locator('[data-stage="s1"] .card-name').first().getAttribute('data-focus');
      await page.locator(`[data-focus="${first ?? ''}"]`).focus();
      for (let down = 0; down < 40; down += 1) await page.keyboard.press('ArrowDown');

      const place = () =>
        page.evaluate(() => Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
      expect(await place()).toBe(41);
      const box = await page.locator(':focus').boundingBox();
      expect(box && box.y > 0 && box.y < 720).toBe(true);
    });

    test('keeps the keyboard on a deal out of sight, and on one that moves to the far end of another list', async () => {
      const page = await open(large);
      const first = page.locator('[data-stage="s1"] .card-name').first();
      const key = (await first.getAttribute('data-focus')) ?? '';
      await first.focus();
      await page.locator('[data-stage="s1"] .stage-scroll').evaluate((list) => {
        list.scrollTop = 60_000;
      });
      await page.waitForTimeout(200);
      expect(await focused(page)).toBe(key);

      await page.keyboard.press(']');
      await page.waitForFunction(
        () => document.activeElement?.closest('[data-stage]')?.getAttribute('data-stage') === 's2',
      );
      expect(await focused(page)).toBe(key);
      expect(await stageOf(page, key.slice('card:'.length))).toBe('s2');
    });
  });
});
