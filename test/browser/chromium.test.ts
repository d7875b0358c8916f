import { describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from './chromium';

const found = await findChromium();

describe('the browser that the tests use', () => {
  test.skipIf(!found)('opens a page and runs its script', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();

    await page.setContent('<p></p><script>document.querySelector("p").textContent = 6 * 7;</script>');

    expect(await page.textContent('p')).toBe('42');
    await browser.close();
  });
});
