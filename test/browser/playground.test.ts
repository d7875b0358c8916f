/** The playground as a visitor meets it. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium';
import { Playground, type Served, servePlayground } from './playground-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');
const found = await findChromium();

describe.skipIf(!found)('the playground', () => {
  let served: Served;
  let visit: Playground;
  const picture = (name: string) => visit.page.screenshot({ path: `${SCREENS}/playground-${name}.png` });
  const sidebar = () => visit.page.frameLocator('.sidebar iframe');

  beforeAll(async () => {
    await mkdir(SCREENS, { recursive: true });
    served = await servePlayground();
    visit = await Playground.open(served);
  });

  afterAll(() => served.close());

  test('opens on a pipeline with its sidebar, asking nothing of other hosts', async () => {
    await sidebar().getByText('Negotiation').first().waitFor();
    await picture('pipeline');

    expect(await visit.read('Deals', 1, 1)).toBe('Deal ID');
    expect(visit.complaints).toEqual([]);
  });
});
