/** A newcomer's first ten minutes in the playground: a messy list becomes a pipeline, a deal is moved, a chart follows. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import { Playground, type Served, servePlayground } from './playground-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');
const PATIENCE = { timeout: 15_000 };
const found = await findChromium();

describe.skipIf(!found)('a newcomer with a messy list', () => {
  let served: Served;
  let visit: Playground;
  const sidebar = () => visit.page.frameLocator('.sidebar iframe');
  const next = () => sidebar().getByRole('button', { name: 'Next', exact: true }).click();
  const picture = async (name: string) => {
    if (process.env['DEALSHEET_SCREENS']) await visit.page.screenshot({ path: `${SCREENS}/newcomer-${name}.png` });
  };

  beforeAll(async () => {
    served = await servePlayground();
    visit = await Playground.open(served);
    await visit.page.getByRole('button', { name: 'Try the set-up yourself' }).click();
    await visit.ready();
  });

  afterAll(() => served.close());

  test('is shown what each column was taken for', async () => {
    await sidebar()
      .getByRole('button', { name: /^Set up with/ })
      .click();
    await next();
    await sidebar().getByText('What each column is taken for').waitFor();
    await picture('columns');
  });

  test('has a pipeline a few clicks later, and the list as it was', async () => {
    await next();
    await next();
    await picture('check');
    await sidebar()
      .getByRole('button', { name: /^Make the pipeline/ })
      .click();
    await sidebar().getByText('What stands out').waitFor({ timeout: 60_000 });
    await picture('done');
    await sidebar().getByRole('button', { name: 'Open the board' }).click();
    await sidebar().locator('[data-deal]').first().waitFor();
    await picture('board');
    expect(await visit.filledRows('Deals', 'Deal ID')).toBeGreaterThan(30);
    expect(visit.complaints).toEqual([]);
  });

  test('moves a deal with the keyboard, and takes it back', async () => {
    const before = await visit.filledRows('Deal log', 'Move');
    await sidebar().locator('[data-card-handle]').first().focus();
    await visit.page.keyboard.press(']');
    await expect.poll(() => visit.filledRows('Deal log', 'Move'), PATIENCE).toBe(before + 1);
    await sidebar().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => visit.filledRows('Deal log', 'Move'), PATIENCE).toBe(before + 2);
    expect(await visit.read('Deal log', 'How', before + 2)).toBe('undo');
  });
});
