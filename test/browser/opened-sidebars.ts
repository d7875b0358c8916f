import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './chromium';
import { openSidebar, type Sidebar, type SidebarOptions } from './sidebar-page';

/** For the tests of one `describe`: a browser for all of them, and after each its sidebars closed, without an error on any. */
export function openedSidebars(usual: SidebarOptions = {}): (options?: SidebarOptions) => Promise<Page> {
  let browser: Browser;
  let opened: Sidebar[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const errors = opened.flatMap((sidebar) => sidebar.errors);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(errors).toEqual([]);
  });

  afterAll(() => browser.close());

  return async (options = {}) => {
    const sidebar = await openSidebar(browser, { ...usual, ...options });
    opened.push(sidebar);
    return sidebar.page;
  };
}
