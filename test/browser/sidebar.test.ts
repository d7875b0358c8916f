import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import { HOSTILE } from './fake-document';
import type { Fault } from './fake-google';
import type {} from './fake-page';
import { openedSidebars } from './opened-sidebars';

const chromium = await findChromium();

describe.skipIf(!chromium)('the sidebar in a browser', () => {
  const open = openedSidebars();

  test('does a morning with the keyboard alone', async () => {
    const page = await open();

    await page.keyboard.press('/');
    await page.keyboard.type('helios');
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
    expect(await text(page, '.found')).toContain('1 deal found');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('.card').length > 1);

    await focusCard(page, 'D-1');
    await page.keyboard.press(']');
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-stage]')?.getAttribute('data-stage') === 's2',
    );
    expect(await stageOnServer(page, 'D-1')).toBe('s2');
    expect(await focused(page)).toBe('card:D-1');

    await page.keyboard.press('l');
    expect(await text(page, '.panel')).toContain('Why was it lost?');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's6');
    expect(await toast(page)).toContain('Brightwater rollout is lost');

    await page.keyboard.press('z');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's2');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's1');

    await page.keyboard.press('n');
    await page.keyboard.type('Acme 12k');
    expect(await text(page, '#add-note')).toBe('Acme · €12,000');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.fake.server.deals.some((deal) => deal.cells['Deal'] === 'Acme'));
    await page.keyboard.press('Escape');

    await focusCard(page, 'D-11');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fields');
    expect(await text(page, 'h1')).toBe('Acme');
    await page.fill('[data-focus="field:Next step"]', 'Call on Monday');
    await page.press('[data-focus="field:Next step"]', 'Enter');
    await page.waitForFunction(() => window.fake.server.deals[10]?.cells['Next step'] === 'Call on Monday');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-deal="D-11"] .next-step');
    expect(await focused(page)).toBe('card:D-11');
  });

  test('walks from card to card with the arrows, across stages', async () => {
    const page = await open();
    await focusCard(page, 'D-1');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('card:D-3');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('card:D-2');
  });

  test('moves a deal through its stage menu with the arrows', async () => {
    const page = await open();
    await focusCard(page, 'D-2');

    await page.keyboard.press('m');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Qualified');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');

    await page.waitForFunction(() => window.fake.server.deals[1]?.stage === 's7');
  });

  test('moves a card that is dropped on a stage, and on the dock', async () => {
    const page = await open({ height: 1000 });

    await drag(page, '[data-deal="D-1"]', '[data-stage="s2"] .stage-button');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's2');
    expect(await page.locator('[data-stage="s2"] [data-deal="D-1"]').count()).toBe(1);

    await drag(page, '[data-deal="D-1"]', '[data-drop="s4"]');
    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's4');
    expect(await page.locator('.dock').count()).toBe(0);
  });

  test('asks in place for what a stage needs, and moves once it is given', async () => {
    const page = await open();
    await move(page, 'D-4', 's3');

    await page.waitForSelector('.panel input[type="date"]');
    expect(await text(page, '.panel')).toContain('To enter Proposal, fill in:');
    expect(await page.locator('[data-stage="s2"] [data-deal="D-4"]').count()).toBe(1);
    await page.fill('.panel [data-focus="field:Value"]', 'lots');
    await page.fill('.panel [data-focus="field:Expected close"]', '2026-05-01');
    await page.keyboard.press('Enter');
    expect(await text(page, '.panel')).toContain('“lots” is not a number');
    await page.fill('.panel [data-focus="field:Value"]', '25,000');
    await page.press('.panel [data-focus="field:Value"]', 'Enter');

    await page.waitForFunction(() => window.fake.server.deals[3]?.stage === 's3');
    const cells = await page.evaluate(() => window.fake.server.deals[3]?.cells);
    expect(cells).toMatchObject({ Value: 25_000, 'Expected close': '2026-05-01' });
  });

  test('explains a conflict, reloads the deal and lets the user decide again', async () => {
    const page = await open();
    await page.evaluate(() => window.fake.server.moveByHand('D-3', 's4', 'Bob Stone'));
    await move(page, 'D-3', 's1');

    await page.waitForSelector('.panel.bad');
    expect(await text(page, '.panel')).toContain('it was moved to "Negotiation" by Bob Stone on 2026-03-20');
    expect(await page.locator('[data-stage="s2"] [data-deal="D-3"]').count()).toBe(1);
    await page.click('text=Reload the deal');
    await page.waitForSelector('[data-stage="s4"] [data-deal="D-3"]');
    await page.click('text=Move to Lead anyway');

    await page.waitForFunction(() => window.fake.server.deals[2]?.stage === 's1');
  });

  test('says that several accounts are signed in and loses nothing', async () => {
    const page = await open();
    await fault(page, 'accounts');
    await move(page, 'D-1', 's2');

    await page.waitForSelector('.banner.bad');
    expect(await text(page, '.banner.bad')).toMatch(/1 change is not saved yet.*separate Chrome profile/s);
    expect(await text(page, '[data-deal="D-1"]')).toContain('Not saved yet');
    await page.click('.banner.bad .primary');

    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's2');
    await page.waitForSelector('.banner.bad', { state: 'detached' });
  });

  test('puts a discarded change back', async () => {
    const page = await open();
    await fault(page, 'null');
    await move(page, 'D-1', 's4');
    await page.waitForSelector('.banner.bad');

    await page.click('text=Discard it');

    // The change had reached the server although its answer was lost: what is shown is what is there.
    await page.waitForSelector('[data-stage="s4"] [data-deal="D-1"]');
    expect(await stageOnServer(page, 'D-1')).toBe('s4');
    expect(await page.locator('.banner.bad').count()).toBe(0);
  });

  test('does not make a change twice whose answer was lost', async () => {
    const page = await open();
    await fault(page, 'lost');
    await move(page, 'D-1', 's4');
    await page.waitForSelector('.banner.bad');

    await page.click('.banner.bad .primary');

    await page.waitForSelector('.banner.bad', { state: 'detached' });
    await page.waitForFunction(() => !document.querySelector('.pending'));
    expect(await page.evaluate(() => window.fake.server.log.length)).toBe(1);
    expect(await page.locator('.panel.bad').count()).toBe(0);
  });

  test('gives the line back where a deal could not be added', async () => {
    const page = await open();
    await fault(page, 'quota');
    await page.keyboard.press('n');
    await page.keyboard.type('Acme 12k');
    await page.keyboard.press('Enter');

    await page.waitForSelector('#add-note.error');

    expect(await page.inputValue('#add-line')).toBe('Acme 12k');
    expect(await page.locator('[data-deal^="new:"]').count()).toBe(0);
  });

  test('keeps what is typed into a deal while its saving fails', async () => {
    const page = await open();
    await openDeal(page, 'D-1');
    await page.fill('[data-focus="field:Value"]', 'abc');
    await page.click('.save-bar .primary');
    expect(await text(page, '.fields')).toContain('“abc” is not a number');
    await page.fill('[data-focus="field:Value"]', '15k');
    await page.fill('[data-focus="field:Value"]', '15000');
    await fault(page, 'quota');
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad');

    expect(await page.inputValue('[data-focus="field:Value"]')).toBe('15000');
    await page.click('.banner.bad .primary');
    await page.waitForFunction(() => window.fake.server.deals[0]?.cells['Value'] === 15_000);
    await page.waitForSelector('.save-bar', { state: 'detached' });
  });

  test('shows a deal with its history, its links and an undo', async () => {
    const page = await open();
    await move(page, 'D-1', 's2');
    await openDeal(page, 'D-1');

    expect(await page.getAttribute('a[href^="tel:"]', 'href')).toBe('tel:+48600100200');
    expect(await page.getAttribute('a[href^="mailto:"]', 'href')).toBe('mailto:maria%40brightwater.example');
    expect(await text(page, '.entries')).toContain('Lead → Qualified');
    await page.click('.entry button');

    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's1');
    await page.waitForSelector('.entry.undone');
  });

  test('turns a sheet into a pipeline, with the corrections that were made', async () => {
    const page = await open({ changes: { setUp: false } });
    await page.click('text=Set up with 142 deals');
    await page.selectOption('label:has-text("Currency") select', 'PLN');
    await page.click('text=Next');
    await page.selectOption('label:has-text("Rep") select', 'source');
    await page.selectOption('section:has-text("whether the day") select', 'day-first');
    await page.selectOption('label:has-text("Client") select', 'name');
    expect(await text(page, '.setup')).toContain('Deal is already taken from “Opportunity”');
    await page.click('[aria-label="Check and start"]');
    expect(await page.isDisabled('.save-bar .primary')).toBe(true);
    await page.click('[aria-label="Columns"]');
    await page.selectOption('label:has-text("Client") select', 'company');
    await page.click('text=Next');
    await page.selectOption('label:has-text("stalled") select', 'lost');
    await page.click('text=Next');
    expect(await text(page, '.setup')).toContain('146 rows: 133 deals, 9 with a question, 4 not deals');
    expect(await text(page, '.setup')).toContain('Open 99 · Won 21 · Lost 22');

    await page.evaluate(() => (window.fake.server.setupProblems = ['Leads!C7: "soon" is no date.']));
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad');
    await page.click('[aria-label="Back"]');
    expect(await page.inputValue('label:has-text("stalled") select')).toBe('lost');
    await page.click('text=Next');
    await page.evaluate(() => (window.fake.server.setupProblems = []));
    await page.dblclick('.save-bar .primary');
    await page.waitForSelector('text=38 deals have no next step.');

    const asked = await page.evaluate(() => window.fake.server.asked.filter(({ call }) => call === 'setUp'));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.request).toMatchObject({
      tab: 'Leads 2026',
      currency: 'PLN',
      columns: { Rep: 'source' },
      kinds: { stalled: 'lost' },
      dates: { 'Closing date': 'day-first' },
    });
    const looked = await page.evaluate(() => window.fake.server.asked.filter(({ call }) => call === 'suggestSetup'));
    expect(looked[3]?.request).toMatchObject({
      tab: 'Leads 2026',
      currency: 'PLN',
      columns: { Rep: 'source' },
      dates: { 'Closing date': 'day-first' },
    });
    await page.click('text=Open the board');
    await page.waitForSelector('.card');
  });

  test('starts with an empty pipeline', async () => {
    const page = await open({ changes: { setUp: false } });
    await page.click('text=Start with an empty pipeline');
    await page.check('input[value="short"]');
    await page.click('text=Make an empty pipeline');
    await page.waitForSelector('text=Open the board');

    const asked = await page.evaluate(() => window.fake.server.asked.find(({ call }) => call === 'setUp'));
    expect(asked?.request).toEqual({ tab: null, columns: {}, kinds: {}, preset: 'short' });
    await page.click('text=Open the board');
    expect(await text(page, '.empty')).toContain('No deals yet');
  });

  test('shows hostile texts as they are and inert', async () => {
    const page = await open({ document: 'hostile' });

    const names = await page.locator('.card-name').allTextContents();
    expect(new Set(names)).toEqual(new Set(HOSTILE));
    expect(await page.locator('.card img, .card script').count()).toBe(0);

    await page.keyboard.press('n');
    for (const line of HOSTILE) {
      await page.fill('#add-line', line);
      await page.press('#add-line', 'Enter');
    }
    await page.waitForFunction((count) => window.fake.server.deals.length === 2 * count, HOSTILE.length);
    const added = await page.evaluate(
      (count) => window.fake.server.deals.slice(count).map((deal) => deal.cells['Deal']),
      HOSTILE.length,
    );
    expect(added).toEqual(HOSTILE);
    expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  });

  test('notices a change made elsewhere without taking what is being typed', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('Half a na');
    await page.evaluate(() => window.fake.server.moveByHand('D-1', 's4', 'Bob Stone'));

    await page.click('[data-focus="more"]');
    await page.click('[role="menuitem"]:has-text("Refresh")');

    await page.waitForSelector('[data-stage="s4"] [data-deal="D-1"]');
    expect(await page.inputValue('#add-line')).toBe('Half a na');
  });

  test('waits while the browser is offline and sends when it is back', async () => {
    const page = await open();
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await move(page, 'D-1', 's2');
    expect(await text(page, '.banner.warn')).toContain('You are offline');
    expect(await page.evaluate(() => window.fake.server.deals[0]?.stage)).toBe('s1');

    await page.evaluate(() => window.dispatchEvent(new Event('online')));

    await page.waitForFunction(() => window.fake.server.deals[0]?.stage === 's2');
  });

  test('draws 10,000 deals and stays quick in a search', async () => {
    const page = await open({ document: 'large', settled: false });
    await page.waitForSelector('.card');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const scriptMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const served = await page.evaluate(() => window.fake.line.spentMs);
      return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) - served;
    };
    const before = await scriptMs();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-focus="more"]')?.click());
    await page.click('[role="menuitem"]:has-text("Refresh")');
    await page.waitForFunction(() => window.fake.server.asked.filter(({ call }) => call === 'open').length === 2);
    await page.waitForSelector('[role="progressbar"]', { state: 'detached' });
    const drawn = await scriptMs();
    await page.fill('.search-input', 'number 4242');
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
    const searched = await scriptMs();

    console.log(
      `10,000 deals: refreshed in ${Math.round(drawn - before)} ms of script, searched in ${Math.round(searched - drawn)} ms`,
    );
    expect(await text(page, '.card')).toContain('Deal number 4242');
  });
});

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? '';
}

function toast(page: Page): Promise<string> {
  return text(page, '.toast-text');
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
}

function focusCard(page: Page, dealId: string): Promise<void> {
  return page.locator(`[data-focus="card:${dealId}"]`).focus();
}

async function openDeal(page: Page, dealId: string): Promise<void> {
  await page.click(`[data-focus="card:${dealId}"]`);
  await page.waitForSelector('.fields');
}

async function move(page: Page, dealId: string, stage: string): Promise<void> {
  await page.click(`[data-deal="${dealId}"] .card-body [aria-haspopup="menu"]`);
  await page.click(`[data-deal="${dealId}"] [data-to="${stage}"]`);
}

async function stageOnServer(page: Page, dealId: string): Promise<string | undefined> {
  await page.waitForFunction(() => document.querySelector('.pending') === null);
  return page.evaluate((id) => window.fake.server.deals.find((deal) => deal.id === id)?.stage, dealId);
}

function fault(page: Page, kind: Fault): Promise<unknown> {
  return page.evaluate((each) => window.fake.line.faults.push(each), kind);
}

/** Slowly enough for the browser to see a drag: down, over the target, up. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  await page.hover(`${from} .marks`);
  await page.mouse.down();
  const box = await page.locator(from).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 30, { steps: 3 });
  await page.waitForSelector('.dock');
  await page.hover(to);
  await page.hover(to);
  await page.mouse.up();
}
