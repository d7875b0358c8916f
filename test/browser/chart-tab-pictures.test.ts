/** Pictures of every chart tab: small, large, and of a pipeline without a deal. Only made when somebody wants to look. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findChromium } from './chromium';
import { Playground, type Served, servePlayground } from './playground-page';

const SCREENS = resolve(import.meta.dirname, '../../docs/screens');
const TABS = ['Dashboard', 'Funnel', 'Velocity', 'Plan', 'Team', 'Time machine', 'Health'];
const TAB = { width: 1180, height: 1560 };
/** Ten thousand deals take Chromium a while. */
const PATIENCE = 600_000;
const found = await findChromium();

describe.skipIf(!found || process.env['DEALSHEET_SCREENS'] === undefined)('the chart tabs', () => {
  let served: Served;
  let visit: Playground;

  beforeAll(async () => {
    served = await servePlayground();
    visit = await Playground.open(served);
    await visit.page.setViewportSize(TAB);
  });

  afterAll(() => served.close());

  async function pictures(ending: string): Promise<void> {
    const closeSidebar = visit.page.locator('.sidebar .dismiss');
    if (await closeSidebar.isVisible()) await closeSidebar.click();
    for (const tab of TABS) {
      await visit.showTab(tab);
      await visit.page.locator('.chart svg').first().waitFor({ timeout: 120_000 });
      await visit.page.evaluate(() => window.playground.host.settle());
      await visit.page.waitForTimeout(1500);
      const name = `chart-tab-${tab.toLowerCase().replace(' ', '-')}${ending}.png`;
      await visit.page.screenshot({ path: `${SCREENS}/${name}` });
    }
  }

  test('of 180 deals', { timeout: PATIENCE }, async () => {
    await visit.page.evaluate(() => window.playground.host.callLater('dealsheet', ['makeChartTabs', {}]));
    await pictures('');
  });

  test('without a deal', { timeout: PATIENCE }, async () => {
    await visit.choose('File', 'New empty spreadsheet');
    await visit.ready();
    await visit.page.evaluate(async () => {
      const { host } = window.playground;
      await host.callLater('dealsheet', ['setUp', { tab: null, columns: {}, kinds: {} }]);
      await host.callLater('dealsheet', ['makeChartTabs', {}]);
    });
    await pictures('-empty');
  });

  test('of ten thousand deals', { timeout: PATIENCE }, async () => {
    await visit.choose('File', 'Samples', 'Ten thousand deals');
    await visit.ready(PATIENCE);
    await visit.page.evaluate(() => window.playground.host.callLater('dealsheet', ['makeChartTabs', {}]));
    await pictures('-large');
  });
});
