import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import type { Fault } from './fake-google';
import type {} from './fake-page';
import { openedSidebars } from './opened-sidebars';

const chromium = await findChromium();

describe.skipIf(!chromium)('the editor of pipelines in a browser', () => {
  const openOne = openedSidebars({ height: 900 });

  async function open(): Promise<Page> {
    const page = await openOne();
    await page.click('[data-focus="more"]');
    await page.click('text=Pipelines…');
    await page.waitForSelector('.stage-list');
    return page;
  }

  test('orders stages with the keyboard, keeps the keyboard there and takes it back', async () => {
    const page = await open();
    await page.locator('[data-focus="stage:s1"]').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction(() => window.fake.server.pipelines[0]?.stages[0]?.key === 's2');
    await page.waitForFunction(() => document.querySelector('.toast-text')?.textContent?.includes('Order saved'));
    expect(await focused(page)).toBe('stage:s1');
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction(() => window.fake.server.pipelines[0]?.stages[2]?.key === 's1');
    await page.click('.toast button:has-text("Undo")');
    await page.waitForFunction(() => window.fake.server.pipelines[0]?.stages[1]?.key === 's1');
  });

  test('saves everything about a stage, with a suggestion that one click takes', async () => {
    const page = await open();
    await page.locator('[data-focus="stage:s2"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.colours');
    await page.fill('.fields input >> nth=0', 'Screened');
    await page.click('text=Ordered a sample');
    await page.click('.needs summary');
    await page.click('.needs label:has-text("Phone")');
    await page.locator('.colour input').nth(3).check({ force: true });
    await page.click('.save-bar .primary');
    await page.waitForFunction(() => window.fake.server.pipelines[0]?.stages[1]?.name === 'Screened');
    expect(await page.evaluate(() => window.fake.server.pipelines[0]?.stages[1])).toMatchObject({
      exitWhen: 'Budget and date are known; Ordered a sample',
      needs: ['Phone'],
    });
    expect(await page.textContent('h1')).toBe('Screened');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.board');
    expect(await page.textContent('[data-stage="s2"] .stage-name')).toBe('Screened');
  });

  test('keeps what was typed through a refusal, a failure and somebody else’s change', async () => {
    const page = await open();
    await page.click('[data-focus="stage:s2"]');
    await page.waitForSelector('.colours');
    await page.fill('.fields input >> nth=0', 'Lead');
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad >> text=already');
    expect(await name(page)).toBe('Lead');
    await fault(page, 'quota');
    await page.fill('.fields input >> nth=0', 'Screened');
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad >> text=Google lets scripts do no more');
    expect(await name(page)).toBe('Screened');
    await page.evaluate(() => {
      const [first, ...rest] = window.fake.server.pipelines;
      if (first)
        window.fake.server.pipelines = [
          { ...first, stages: first.stages.map((stage) => ({ ...stage, exitWhen: 'They said so' })) },
          ...rest,
        ];
    });
    await page.click('.save-bar .primary');
    await page.waitForSelector('.banner.bad >> text=changed in the meantime');
    expect(await name(page)).toBe('Screened');
    await page.click('.save-bar .primary');
    await page.waitForFunction(() => window.fake.server.pipelines[0]?.stages[1]?.name === 'Screened');
  });

  test('asks where the deals of a stage go before it is deleted', async () => {
    const page = await open();
    await page.click('[data-focus="stage:s2"]');
    await page.click('text=Delete this stage');
    expect(await page.textContent('.editor-form')).toContain('Where do its 2 deals go?');
    expect(await page.isDisabled('.editor-form .primary')).toBe(true);
    await page.selectOption('.editor-form select', 's1');
    await page.click('.editor-form .primary');
    await page.waitForSelector('.stage-list');
    expect(await page.evaluate(() => window.fake.server.deals.filter(({ stage }) => stage === 's1').length)).toBe(4);
    expect(await page.locator('.stage-line').count()).toBe(6);
  });

  test('makes a pipeline, adds a stage to it and takes the columns of a pack', async () => {
    const page = await open();
    await page.click('text=New pipeline');
    await page.keyboard.type('Retail');
    await page.selectOption('.editor-form select', 'copy:Sales');
    await page.click('.editor-form .primary');
    await page.waitForFunction(() => window.fake.server.pipelines.length === 2);
    await page.waitForFunction(() => document.querySelector('select')?.value === 'Retail');
    await page.click('[data-focus="open:addStage"]');
    await page.keyboard.type('Demo');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.stage-line >> text=Demo');
    await page.click('.pack >> nth=0');
    await page.waitForSelector('.pack .mark');
    expect(await page.evaluate(() => window.fake.server.packs)).toEqual(['bant']);
  });
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
const name = (page: Page) => page.inputValue('.fields input >> nth=0');
const fault = (page: Page, kind: Fault) => page.evaluate((each) => void window.fake.line.faults.push(each), kind);
