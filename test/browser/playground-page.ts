/** The playground's page in a browser: built where it is stale, served on this machine, driven as a person would. */
import { type Browser, type BrowserContext, errors, type Locator, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { configFile, ensurePage } from '../../playground/page/ensure-page.mjs';
import { launchBrowser } from './chromium';

/** Univer checks cells in the background, and says so when another document has taken the place of theirs. */
const LATE_VALIDATION = 'cannot find current workbook';
const VIEWPORT = { width: 1440, height: 900 };

export interface Served {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function servePlayground(): Promise<Served> {
  await ensurePage();
  const server: PreviewServer = await preview({ configFile, logLevel: 'silent', preview: { port: 0, open: false } });
  const browser = await launchBrowser();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return {
    address,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export class Playground {
  readonly page: Page;
  /** What went wrong on the page, and what it asked of other hosts. */
  readonly complaints: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    page.on('pageerror', (error) => {
      if (!String(error).includes(LATE_VALIDATION)) this.complaints.push(String(error));
    });
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) {
        this.complaints.push(`asked ${request.url()}`);
      }
    });
  }

  /** With scripts of its own beside those of the add-on, by the names of their files. */
  static async open({ address, browser }: Served, scripts: Readonly<Record<string, string>> = {}): Promise<Playground> {
    const context: BrowserContext = await browser.newContext({
      viewport: VIEWPORT,
      locale: 'en-US',
      timezoneId: 'Europe/Warsaw',
    });
    const playground = new Playground(await context.newPage(), address);
    await playground.page.route('**/addon.json', async (route) => {
      const addOn = (await (await route.fetch()).json()) as { readonly files: Record<string, string> };
      await route.fulfill({ json: { ...addOn, files: { ...addOn.files, ...scripts } } });
    });
    await playground.page.goto(address);
    await playground.ready();
    return playground;
  }

  async ready(timeout = 60_000): Promise<void> {
    await this.page.locator('.working').waitFor({ state: 'hidden', timeout });
    await this.page.waitForFunction('window.playground?.host !== undefined', undefined, { timeout });
    await this.page.locator('.working').waitFor({ state: 'hidden', timeout });
    const failure = this.page.getByRole('dialog').filter({ hasText: 'That did not work' });
    if (await failure.isVisible()) throw new Error((await failure.textContent()) ?? '');
  }

  /** Runs a function of the project's scripts, and waits until what it did can be seen. */
  async run(functionName: string): Promise<void> {
    const status = await this.page.evaluate(async (name) => {
      const { host } = window.playground;
      const { status } = await host.callLater(name);
      await host.settle();
      return status;
    }, functionName);
    if (status !== 'done') throw new Error(`${functionName} ended as ${status}`);
    await this.page.waitForTimeout(500);
  }

  async choose(...labels: readonly [string, ...string[]]): Promise<void> {
    const [menu, ...items] = labels;
    await this.page.getByRole('menubar').getByText(menu, { exact: true }).click();
    for (const label of items) {
      await this.page.locator('.menu-item', { hasText: label }).first().click();
    }
  }

  /** Goes to a cell by the name box, as one does whose hands stay on the keyboard. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    // A busy grid may still write the cell that was left into the box, over what is typed there.
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await box.fill(cell);
      await box.press('Enter');
      await this.page.waitForTimeout(100);
      if ((await box.inputValue()) === cell) return;
    }
    throw new Error(`the selection never went to ${cell}`);
  }

  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(300);
  }

  /** Types until the cell shows it: a busy machine may still be drawing, and then the grid misses the keys. */
  async typeUntil(cell: string, text: string, shows: () => Promise<boolean>): Promise<void> {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      if (attempt > 1) await this.clearTheWay();
      await this.type(cell, text);
      for (let look = 0; look < 60; look += 1) {
        if (await shows()) return;
        await this.page.waitForTimeout(250);
      }
    }
    throw new Error(`${cell} never took "${text}"`);
  }

  /** Of what an attempt before has left: text in the editor, a refusal in front of the grid. */
  private async clearTheWay(): Promise<void> {
    const refusal = this.page.getByRole('button', { name: 'OK', exact: true });
    if (await refusal.isVisible()) await refusal.click();
    await this.page.keyboard.press('Escape');
  }

  /** Begins a formula and takes the one name that is offered; again where a busy grid missed the keys or the Tab. */
  async complete(cell: string, beginning: string, name: string): Promise<void> {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await this.goTo(cell);
      await this.page.keyboard.type(beginning);
      if (await appears(this.page.getByText(name, { exact: true }).first())) {
        await this.page.keyboard.press('Tab');
        if (await appears(this.page.getByText(`${name}(`).last())) return;
      }
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`${cell} never completed "${beginning}" to ${name}`);
  }

  async showTab(name: string): Promise<void> {
    // A busy grid may miss a click.
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await this.page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true }).click();
      await this.page.waitForTimeout(500);
      if ((await this.tabInView()) === name) return;
    }
    throw new Error(`the tab ${name} never came into view`);
  }

  private tabInView(): Promise<string> {
    return this.page.evaluate(() => {
      const { tabs } = window.playground.host.document;
      return tabs.name(tabs.activeId);
    });
  }

  /** What stands in a cell, rows and columns counted from 0. */
  async value(tab: string, row: number, column: number): Promise<unknown> {
    return (await this.rows(tab))[row]?.[column];
  }

  /** What stands below a header, rows as the sheet counts them. */
  async read(tab: string, header: string, row: number): Promise<unknown> {
    const rows = await this.rows(tab);
    return rows[row - 1]?.[columnOf(rows, header)];
  }

  async filledRows(tab: string, header: string): Promise<number> {
    const rows = await this.rows(tab);
    return rows.filter((row) => row[columnOf(rows, header)] !== '').length;
  }

  /** The first row with this value below the header. */
  async rowWhere(tab: string, header: string, value: unknown): Promise<number> {
    const rows = await this.rows(tab);
    return rows.findIndex((row) => row[columnOf(rows, header)] === value) + 1;
  }

  async cell(tab: string, header: string, row: number): Promise<string> {
    const column = columnOf(await this.rows(tab), header);
    return `${String.fromCharCode(65 + column)}${String(row)}`;
  }

  /** The values of a tab, as scripts read them. */
  private rows(tab: string): Promise<unknown[][]> {
    return this.page.evaluate((name) => window.playground.host.values(`'${name}'!A:AN`), tab);
  }
}

async function appears(what: Locator): Promise<boolean> {
  try {
    await what.waitFor({ timeout: 8_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

function columnOf(rows: readonly (readonly unknown[])[], header: string): number {
  return rows[0]?.indexOf(header) ?? -1;
}

declare global {
  interface Window {
    readonly playground: {
      readonly host: {
        readonly document: { readonly tabs: { readonly activeId: string; name(sheetId: string): string } };
        values(a1: string): unknown[][];
        callLater(functionName: string, args?: readonly unknown[]): Promise<{ readonly status: string }>;
        settle(): Promise<void>;
      };
    };
  }
}
