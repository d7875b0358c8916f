/** The playground as a visitor meets it, from the first look to the next visit; each state is kept as a picture. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import { Playground, type Served, servePlayground } from './playground-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');
const PATIENCE = { timeout: 15_000 };
const found = await findChromium();

describe.skipIf(!found)('the playground', () => {
  let served: Served;
  let visit: Playground;
  // The pictures show dates relative to today: they are only made again when somebody wants to look.
  const picture = async (name: string) => {
    if (process.env['DEALSHEET_SCREENS']) await visit.page.screenshot({ path: `${SCREENS}/playground-${name}.png` });
  };
  const sidebar = () => visit.page.frameLocator('.sidebar iframe');
  const logRows = () => visit.filledRows('Deal log', 'Move');

  beforeAll(async () => {
    await mkdir(SCREENS, { recursive: true });
    served = await servePlayground();
    visit = await Playground.open(served);
  });

  afterAll(() => served.close());

  test('opens on a pipeline with its sidebar, asking nothing of other hosts', async () => {
    await sidebar().getByText('Negotiation').first().waitFor();
    await picture('pipeline');

    expect(await visit.filledRows('Deals', 'Deal ID')).toBe(181);
    // Each deal was created, and more than half have moved since.
    expect(await logRows()).toBeGreaterThan(300);
    expect(visit.complaints).toEqual([]);
  });

  test('logs a stage that somebody types', async () => {
    const row = await visit.rowWhere('Deals', 'Stage', 'Lead');
    const stage = await visit.cell('Deals', 'Stage', row);

    const logged = await logRows();

    await visit.typeUntil(stage, 'Demo', async () => (await logRows()) === logged + 1);
    expect(await visit.read('Deals', 'Stage', row)).toBe('Demo');
    expect(await visit.read('Deal log', 'To', logged + 1)).toBe('Demo');
    expect(await visit.read('Deal log', 'How', logged + 1)).toBe('edit');
  });

  test('refuses a stage that does not exist, and says so', async () => {
    const row = await visit.rowWhere('Deals', 'Stage', 'Demo');
    const stage = await visit.cell('Deals', 'Stage', row);
    const logged = await logRows();

    await visit.type(stage, 'Bogus');
    await visit.page.getByText('There was a problem').waitFor();
    await picture('refused');
    await visit.page.getByRole('button', { name: 'OK' }).click();
    // The editor may still hold what was refused.
    await visit.page.keyboard.press('Escape');

    expect(await visit.read('Deals', 'Stage', row)).toBe('Demo');
    expect(await logRows()).toBe(logged);
  });

  test('calculates a custom function that is typed with semicolons', async () => {
    await visit.showTab('Sales');

    await visit.typeUntil('A190', '=IDEAL_PIPELINE_SIZE(90;3;40%;1)', async () => {
      return (await visit.value('Sales', 189, 0)) === 'Step';
    });
    // 90 ÷ 3 are 30 deals to win, and 40% of the leads win.
    expect(await visit.value('Sales', 190, 2)).toBe(75);
  });

  test('tells what is wrong with a formula where one looks at it', async () => {
    await visit.typeUntil('A195', '=WIN_RATE(1)', async () => (await visit.value('Sales', 194, 0)) === '#ERROR!');

    await visit.goTo('A195');
    await visit.page.locator('.error-hint').getByText('#ERROR!').waitFor();
    await picture('error');
  });

  test('completes the name of a custom function and tells what it wants', async () => {
    await visit.showTab('Goals');
    await visit.complete('C4', '=PIPELINE_VE', 'PIPELINE_VELOCITY');
    // Univer lets it fade in.
    await visit.page.waitForTimeout(600);
    await picture('autocomplete');
    await visit.page.keyboard.press('Escape');
    await visit.page.keyboard.press('Escape');
  });

  test('draws the charts of a chart tab where their cells are', async () => {
    await visit.showTab('Velocity');
    await visit.page.locator('.chart svg').nth(1).waitFor();
    await picture('charts');

    expect(await visit.page.locator('.chart').first().textContent()).toContain('Won per day');
    const lefts = await visit.page
      .locator('.chart')
      .evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().left));
    // Four columns of 118 pixels apart, as the add-on places them.
    expect((lefts[1] ?? 0) - (lefts[0] ?? 0)).toBeCloseTo(4 * 118, -1);
  });

  test('shows the add-on in the menu and in the help', async () => {
    await visit.page.getByRole('menuitem', { name: 'Extensions' }).click();
    await visit.page.getByRole('menuitem', { name: 'Dealsheet' }).click();
    await visit.page.getByRole('menuitem', { name: 'Open sidebar' }).waitFor();
    await picture('menu');
    await visit.page.getByRole('menuitem', { name: 'About' }).click();
    await visit.page.getByRole('dialog').getByText('No data leaves this spreadsheet').waitFor();
    await visit.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();

    await visit.choose('Help', 'Functions');
    await visit.page.getByText('=PIPELINE_VELOCITY(').waitFor();
    await picture('functions');
    await visit.page.keyboard.press('Escape');
  });

  test('goes wide from the sidebar and back, and keeps what was searched and typed', async () => {
    await sidebar().getByRole('searchbox').fill('a');
    await sidebar().locator('.found').waitFor();
    await sidebar().getByRole('button', { name: 'Add a deal' }).click();
    await sidebar().locator('#add-line').fill('Half a deal');
    await sidebar().getByRole('button', { name: 'Open the board' }).click();

    const board = visit.page.frameLocator('.dialog-frame iframe');
    await board.locator('.app.wide .figure-list').waitFor();
    expect(await board.getByRole('searchbox').inputValue()).toBe('a');
    expect(await board.locator('#add-line').inputValue()).toBe('Half a deal');
    await picture('board');
    await board.getByRole('button', { name: 'Back to the sidebar' }).click();

    await visit.page.locator('.dialog-frame').waitFor({ state: 'detached' });
    await sidebar().locator('#add-line').waitFor();
    expect(await sidebar().locator('#add-line').inputValue()).toBe('Half a deal');
    await sidebar().locator('#add-line').fill('');
    await sidebar().getByRole('button', { name: 'Show all deals' }).click();
  });

  test('shows the row of a deal that the sidebar goes to', async () => {
    const card = sidebar().locator('.card-name').nth(3);
    const name = await card.textContent();
    await card.press('g');
    await sidebar().getByText('is selected in the sheet').waitFor();

    const row = await visit.rowWhere('Deals', 'Deal', name);
    expect(await visit.page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe(`A${row}`);
  });

  test('deletes a deal from the sidebar and brings it back', async () => {
    const card = sidebar().locator('.card-name').nth(3);
    const name = await card.textContent();
    await card.press('x');
    await sidebar()
      .getByText(`${name ?? ''} is deleted`)
      .waitFor();
    await expect.poll(() => visit.rowWhere('Deals', 'Deal', name), PATIENCE).toBe(0);

    await sidebar().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => visit.rowWhere('Deals', 'Deal', name), PATIENCE).toBeGreaterThan(1);
  });

  test('opens with the view that was left', async () => {
    await sidebar().locator('.card-name').first().press('!');
    await sidebar().locator('.found').waitFor();
    const found = await sidebar().locator('.found').textContent();
    // The board has to stand still for a moment, and then the playground to save.
    await visit.page.waitForTimeout(4_000);
    await visit.page.reload();
    await visit.ready();

    await expect.poll(() => sidebar().locator('.found').textContent(), PATIENCE).toBe(found);
    await sidebar().getByRole('button', { name: 'Show all deals' }).click();
  });

  test('keeps the document between visits', async () => {
    const logged = await logRows();
    await visit.page.waitForTimeout(1500);
    await visit.page.reload();
    await visit.ready();

    expect(await logRows()).toBe(logged);
    await sidebar().getByText('Negotiation').first().waitFor();
    await visit.showTab('Velocity');
    await visit.page.locator('.chart svg').nth(1).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test('opens a messy list for the visitor to set up', async () => {
    await visit.page.getByRole('button', { name: 'Try the set-up yourself' }).click();
    await visit.ready();
    await sidebar().locator('button').first().waitFor();
    await picture('messy-list');

    expect(await visit.value('Leads', 0, 0)).toBe('Customer');
  });

  test('opens a CSV file and saves it again', async () => {
    const path = join(tmpdir(), 'playground-deals.csv');
    await writeFile(path, 'Deal;Value;Created\r\nA;2,5;2026-03-05\r\nB;"x;y";\r\n');

    const chooser = visit.page.waitForEvent('filechooser');
    await visit.choose('File', 'Open CSV or XLSX');
    await (await chooser).setFiles(path);
    await visit.ready();
    await expect.poll(() => visit.value('playground-deals', 2, 1), PATIENCE).toBe('x;y');

    const download = visit.page.waitForEvent('download');
    await visit.choose('File', 'Save this tab as CSV');
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved.split('\r\n')[2]).toBe('B,x;y,');
    expect(visit.complaints).toEqual([]);
  });
});
