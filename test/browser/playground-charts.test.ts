/** Charts and formats that scripts make, as a visitor of the playground sees them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import { Playground, type Served, servePlayground } from './playground-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');
const PATIENCE = { timeout: 15_000 };
/** Of the grid: its headers and the sizes that the script leaves as they are. */
const HEADERS = { width: 46, height: 20 };
const COLUMN = 100;
const FIRST_ROW = 21;
const found = await findChromium();

describe.skipIf(!found)('what scripts draw', () => {
  let served: Served;
  let visit: Playground;
  const charts = () => visit.page.locator('.chart svg');
  const wordsOf = async (index: number) => (await charts().nth(index).locator('text').allTextContents()).join(' | ');

  beforeAll(async () => {
    served = await servePlayground();
    const script = await readFile(resolve(import.meta.dirname, 'chart-scripts.gs'), 'utf8');
    visit = await Playground.open(served, { 'ChartScripts.gs': script });
    await visit.page.setViewportSize({ width: 1700, height: 1500 });
    await visit.choose('File', 'New empty spreadsheet');
    await visit.ready();
    await visit.page.locator('.sidebar .dismiss').click();
  });

  afterAll(() => served.close());

  test('six charts stand on their tab, written as cells and axes say', async () => {
    await visit.run('makeCharts');
    await expect.poll(() => charts().count(), PATIENCE).toBe(6);
    if (process.env['DEALSHEET_SCREENS']) await visit.page.screenshot({ path: `${SCREENS}/playground-any-charts.png` });

    const combo = await wordsOf(0);
    for (const word of ['250K', '100%', 'Jan 26', 'Jun 26', 'Win rate', 'EUR']) expect(combo).toContain(word);
    const bars = await wordsOf(1);
    for (const word of ['Oczekiwanie na podpisanie umowy', '客户需求确认与方案评审阶段', '40'])
      expect(bars).toContain(word);
    expect(await wordsOf(4)).toContain('1 Jan 2026');
    expect(await wordsOf(4)).toContain('%');
    expect(await wordsOf(5)).toBe('Nothing yet | No data');
  });

  test('no word of a chart stands on another, and none outside', async () => {
    const overlaps = await charts().evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const edge = drawing.getBoundingClientRect();
        const words = [...drawing.querySelectorAll('text')].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // A box of letters has some air above and below them.
          return { word: text.textContent, left, right, top: top + 3, bottom: bottom - 3 };
        });
        const outside = words.filter(
          ({ left, right, top, bottom }) =>
            left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom,
        );
        const pairs = words.flatMap((one, index) =>
          words
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
            )
            .map((other) => `${one.word} / ${other.word}`),
        );
        return [...outside.map(({ word }) => `${word} outside`), ...pairs];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test('charts scroll with their cells', async () => {
    const topOf = async () => (await charts().first().boundingBox())?.y ?? 0;
    const before = await topOf();
    await visit.page.mouse.move(1000, 700);
    await visit.page.mouse.wheel(0, 200);
    await expect.poll(topOf, PATIENCE).toBeLessThan(before - 100);
    await visit.page.mouse.wheel(0, -1000);
    await expect.poll(topOf, PATIENCE).toBe(before);
  });

  test('charts move with the columns before them', async () => {
    const leftOf = async () => (await charts().nth(1).boundingBox())?.x ?? 0;
    const before = await leftOf();
    await visit.run('widenFirstColumn');
    await expect.poll(leftOf, PATIENCE).toBe(before + 80);
  });

  test('only the charts of the tab in view exist, however often tabs change', async () => {
    const drawings = () => visit.page.locator('[_echarts_instance_]').count();
    for (let round = 0; round < 3; round += 1) {
      await visit.showTab('Sheet1');
      await expect.poll(drawings, PATIENCE).toBe(0);
      await visit.showTab('Dashboard');
      await expect.poll(drawings, PATIENCE).toBe(6);
    }
    await expect.poll(() => wordsOf(5), PATIENCE).toBe('Nothing yet | No data');
  });

  test('cells are painted by rules of formulas, texts and numbers, in rows as high as they were set', async () => {
    await visit.run('makeFormats');
    const inColumn = (column: number) => HEADERS.width + column * COLUMN + COLUMN / 2;
    const secondRow = HEADERS.height + FIRST_ROW + 20;
    const fourthRow = HEADERS.height + FIRST_ROW + 90 + FIRST_ROW + FIRST_ROW - 4;

    await expect.poll(() => colourAt(visit.page, inColumn(1), secondRow), PATIENCE).toEqual([0, 255, 0]);
    expect(await colourAt(visit.page, inColumn(2), secondRow)).toEqual([255, 0, 0]);
    expect(await colourAt(visit.page, inColumn(0), secondRow)).not.toEqual([0, 0, 255]);
    await expect.poll(() => colourAt(visit.page, inColumn(0), fourthRow), PATIENCE).toEqual([0, 0, 255]);
  });

  test('a list from a range drops down with what stands there', async () => {
    await visit.goTo('D3');
    const { x, y } = await sheetCorner(visit.page);
    await visit.page.mouse.click(x + HEADERS.width + 4 * COLUMN - 12, y + HEADERS.height + FIRST_ROW + 90 + 11);
    const names = visit.page.getByText('Dewi', { exact: true });
    await names.waitFor();
    await names.click();
    await expect.poll(() => visit.value('Formats', 2, 3), PATIENCE).toBe('Dewi');
    expect(visit.complaints).toEqual([]);
  });
});

/** The colour of a pixel of the sheet, counted from the corner of its headers. */
function colourAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = [...document.querySelectorAll('canvas')].sort((a, b) => b.width - a.width)[0];
      const pixel = canvas?.getContext('2d')?.getImageData(left ?? 0, top ?? 0, 1, 1).data ?? [];
      return [...pixel].slice(0, 3);
    },
    [x, y],
  );
}

function sheetCorner(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].sort((a, b) => b.width - a.width)[0];
    const { x = 0, y = 0 } = canvas?.getBoundingClientRect() ?? {};
    return { x, y };
  });
}
