/**
 * Every state of the sidebar, looked at by axe in light and in dark. With DEALSHEET_SCREENS set the pictures in
 * docs/screens are made anew; `all` makes those of every language too.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from './chromium';
import type {} from './fake-page';
import { lookAt, lookWhetherItFits, OTHER_LANGUAGES, press, type Scheme } from './look-at';
import { openSidebar, type SidebarOptions } from './sidebar-page';

const WIDE: SidebarOptions = { width: 1200, height: 720 };

interface StateCase {
  readonly name: string;
  readonly options?: SidebarOptions;
  readonly reach?: (page: Page) => Promise<void>;
}

const STATES: readonly StateCase[] = [
  { name: 'board' },
  {
    name: 'loading',
    options: { latencyMs: 60_000, settled: false },
    reach: (page) => page.waitForSelector('.skeleton').then(none),
  },
  { name: 'failed', options: { openFaults: ['accounts'] } },
  { name: 'empty-pipeline', options: { changes: { deals: [] } } },
  { name: 'two-pipelines', options: { changes: twoPipelines() } },
  {
    name: 'told',
    options: { changes: { told: ['3 deals had changed in the sheet; the changes are now in the deal log.'], you: '' } },
  },
  {
    name: 'search',
    reach: async (page) => {
      await page.fill('.search-input', 'ann');
      await page.waitForSelector('.found');
    },
  },
  {
    name: 'nothing-found',
    reach: async (page) => {
      await page.fill('.search-input', 'zebra');
      await page.waitForSelector('.found');
    },
  },
  { name: 'needs-care', reach: (page) => page.click('.chips .chip') },
  {
    name: 'add',
    reach: async (page) => {
      await page.keyboard.press('n');
      await page.keyboard.type('Acme 12k');
    },
  },
  { name: 'stage-menu', reach: (page) => press(page, 'D-1', 'm') },
  { name: 'close-lost', reach: (page) => press(page, 'D-3', 'l') },
  { name: 'close-won', reach: (page) => press(page, 'D-7', 'w') },
  {
    name: 'moved',
    reach: async (page) => {
      await press(page, 'D-1', ']');
      await page.waitForSelector('[data-stage="s2"] [data-deal="D-1"]:not(.pending)');
    },
  },
  { name: 'saving', options: { latencyMs: 0 }, reach: saving },
  {
    name: 'refused',
    reach: async (page) => {
      await press(page, 'D-4', ']');
      await page.waitForSelector('.panel input[type="date"]');
    },
  },
  {
    name: 'conflict',
    reach: async (page) => {
      await page.evaluate(() => window.fake.server.moveByHand('D-3', 's4', 'Bob Stone'));
      await press(page, 'D-3', '[');
      await page.waitForSelector('.panel.bad');
    },
  },
  {
    name: 'several-accounts',
    reach: async (page) => {
      await page.evaluate(() => window.fake.line.faults.push('accounts'));
      await press(page, 'D-1', ']');
      await page.waitForSelector('.banner.bad');
    },
  },
  {
    name: 'offline',
    reach: async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event('offline')));
      await press(page, 'D-1', ']');
      await page.waitForSelector('.pending');
    },
  },
  {
    name: 'dragging',
    reach: async (page) => {
      await page.hover('[data-deal="D-1"] .marks');
      await page.mouse.down();
      await page.mouse.move(150, 300, { steps: 4 });
      await page.waitForSelector('.dock');
      await page.hover('[data-drop="s4"]');
      await page.waitForSelector('.dock-stage.over');
    },
  },
  {
    name: 'deal',
    reach: async (page) => {
      await press(page, 'D-1', ']');
      await press(page, 'D-1', 'Enter');
      await page.waitForSelector('.entries');
    },
  },
  {
    name: 'deal-unsaved',
    reach: async (page) => {
      await press(page, 'D-1', 'Enter');
      await page.waitForSelector('.fields');
      await page.fill('[data-focus="field:Next step"]', 'Call again on Monday');
      await page.fill('[data-focus="field:Value"]', 'a lot');
      await page.click('.save-bar .primary');
      await page.waitForSelector('.error');
    },
  },
  { name: 'hostile', options: { document: 'hostile' } },
  { name: 'menu', reach: (page) => page.click('[data-focus="more"]') },
  {
    name: 'checks',
    reach: async (page) => {
      await page.click('[data-focus="more"]');
      await page.click('text=Values to check');
      await page.waitForSelector('text=about 12k');
    },
  },
  { name: 'view-panel', options: { height: 1000 }, reach: (page) => page.keyboard.press('v') },
  {
    name: 'view-filter',
    options: { height: 1100 },
    reach: async (page) => {
      await page.keyboard.press('v');
      await page.selectOption('label:has-text("Filter by column") select', 'Region');
      await page.selectOption('label:has-text("Region is") select', '=North');
      await page.waitForSelector('.condition');
    },
  },
  {
    name: 'view-save',
    options: { height: 1100 },
    reach: async (page) => {
      await page.keyboard.press('v');
      await page.click('text=Save as a view…');
      await page.keyboard.type('Offers in the north');
    },
  },
  {
    name: 'figures',
    reach: async (page) => {
      await page.keyboard.press('f');
      await page.waitForSelector('.figure-list');
    },
  },
  { name: 'selected', reach: (page) => selectTwo(page) },
  {
    name: 'lost-together',
    reach: async (page) => {
      await selectTwo(page);
      await press(page, 'D-1', 'l');
      await page.waitForSelector('.panel.form');
    },
  },
  {
    name: 'card-fields',
    options: { height: 1200 },
    reach: async (page) => {
      await page.keyboard.press('v');
      for (const field of ['Priority', 'Expected close', 'Probability', 'Last activity', 'Touches'])
        await page.check(`.card-fields label:has-text("${field}")`);
      await page.keyboard.press('Escape');
    },
  },
  { name: 'wide', options: WIDE, reach: counted },
  { name: 'wide-empty', options: { ...WIDE, changes: { deals: [] } }, reach: counted },
  { name: 'wide-large', options: { ...WIDE, document: 'large' }, reach: counted },
  {
    name: 'wide-deal',
    options: WIDE,
    reach: async (page) => {
      await press(page, 'D-1', 'Enter');
      await page.waitForSelector('.fields');
      await counted(page);
    },
  },
  {
    name: 'wide-view',
    options: WIDE,
    reach: async (page) => {
      await page.keyboard.press('v');
      await counted(page);
    },
  },
  {
    name: 'wide-filtered',
    options: WIDE,
    reach: async (page) => {
      await page.fill('.search-input', 'ann');
      await page.waitForSelector('.found');
      await counted(page);
    },
  },
  {
    name: 'wide-counting-again',
    options: WIDE,
    reach: async (page) => {
      await counted(page);
      await page.evaluate(() => window.fake.line.faults.push('hang', 'hang'));
      await page.fill('.search-input', 'ann');
      await page.waitForSelector('.found');
      await page.waitForSelector('.figures-body.old');
    },
  },
  {
    name: 'wide-lost',
    options: WIDE,
    reach: async (page) => {
      await selectTwo(page);
      await press(page, 'D-1', 'l');
      await page.waitForSelector('.panel.form');
    },
  },
  { name: 'keys', reach: (page) => page.keyboard.press('?') },
  { name: 'pipelines', options: { height: 1100 }, reach: openPipelines },
  {
    name: 'pipelines-failed',
    reach: async (page) => {
      await page.evaluate(() => window.fake.line.faults.push('quota'));
      await page.click('[data-focus="more"]');
      await page.click('text=Pipelines…');
      await page.waitForSelector('.centred');
    },
  },
  {
    name: 'pipelines-two',
    options: { changes: twoPipelines() },
    reach: async (page) => {
      await openPipelines(page);
      await page.click('text=Delete');
      await page.waitForSelector('.editor-form');
    },
  },
  {
    name: 'pipelines-new',
    reach: async (page) => {
      await openPipelines(page);
      await page.click('text=New pipeline');
      await page.waitForSelector('.editor-form');
    },
  },
  {
    name: 'pipelines-saving',
    reach: async (page) => {
      await openPipelines(page);
      await page.evaluate(() => window.fake.line.faults.push('hang'));
      await page.click('[aria-label="Move Lead down"]');
      await page.waitForSelector('.progress');
    },
  },
  {
    name: 'stage-editor',
    options: { height: 1300 },
    reach: async (page) => {
      await openStage(page, 's3');
      await page.click('.needs summary');
      await page.fill('textarea >> nth=1', 'Send the offer within a day.');
    },
  },
  {
    name: 'stage-refused',
    options: { height: 900 },
    reach: async (page) => {
      await openStage(page, 's3');
      await page.fill('.fields input >> nth=0', 'Qualified');
      await page.click('.save-bar .primary');
      await page.waitForSelector('.banner.bad');
    },
  },
  {
    name: 'stage-delete',
    options: { height: 900 },
    reach: async (page) => {
      await openStage(page, 's2');
      await page.click('text=Delete this stage');
      await page.waitForSelector('.editor-form');
      await page.locator('.editor-form').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'welcome',
    options: { changes: { setUp: false } },
    reach: (page) => page.waitForSelector('.setup .button').then(none),
  },
  ...(['where', 'columns', 'stages', 'check'] as const).map((step, at) => ({
    name: `setup-${step}`,
    options: { changes: { setUp: false } },
    reach: (page: Page) => toSetupStep(page, at),
  })),
  {
    name: 'setup-clash',
    options: { changes: { setUp: false } },
    reach: async (page) => {
      await toSetupStep(page, 1);
      await page.selectOption('label:has-text("Client") select', 'name');
    },
  },
  {
    name: 'setup-running',
    options: { changes: { setUp: false } },
    reach: async (page) => {
      await toSetupStep(page, 3);
      await page.evaluate(() => window.fake.line.faults.push('hang'));
      await page.click('.save-bar .primary');
      await page.waitForSelector('.save-bar [role="progressbar"]');
    },
  },
  {
    name: 'setup-failed',
    options: { changes: { setUp: false } },
    reach: async (page) => {
      await toSetupStep(page, 3);
      await page.evaluate(
        () => (window.fake.server.setupProblems = ['Leads 2026!F7: "soon" found; a date is needed.']),
      );
      await page.click('.save-bar .primary');
      await page.waitForSelector('.banner.bad');
    },
  },
  {
    name: 'setup-empty',
    options: { changes: { setUp: false } },
    reach: (page) => page.click('text=Start with an empty pipeline'),
  },
  {
    name: 'setup-done',
    options: { changes: { setUp: false } },
    reach: async (page) => {
      await toSetupStep(page, 3);
      await page.click('.save-bar .primary');
      await page.waitForSelector('text=Open the board');
    },
  },
];

/** Goes on from the start until that step, counted from 0. */
async function toSetupStep(page: Page, at: number): Promise<void> {
  await page.click('.setup .primary');
  for (let step = 0; step < at; step += 1) await page.click('.save-bar .primary');
  await page.waitForSelector(`.steps li:nth-child(${at + 1}) [aria-current]`);
}

/** The suite has ten minutes for everything: the fullest states in each language, all of them where this is set. */
const IN_ALL_LANGUAGES =
  process.env['DEALSHEET_EVERY_CALL'] !== undefined || process.env['DEALSHEET_SCREENS'] !== undefined;
const EVERYWHERE = ['board', 'deal', 'setup-columns', 'wide', 'view-panel'];

/** What is longest in words. */
const IN_LANGUAGES: readonly StateCase[] = OTHER_LANGUAGES.flatMap(([language, locale]) => {
  const board = { language, changes: { locale } };
  const setup = { language, changes: { locale, setUp: false } };
  const states: readonly StateCase[] = [
    { name: 'board', options: { ...board, changes: { locale, you: '' } } },
    { name: 'needs-care', options: board, reach: (page) => page.click('.chips .chip') },
    {
      name: 'refused',
      options: board,
      reach: async (page) => {
        await press(page, 'D-4', ']');
        await page.waitForSelector('.panel input[type="date"]');
      },
    },
    {
      name: 'deal',
      options: board,
      reach: async (page) => {
        await press(page, 'D-1', ']');
        await press(page, 'D-1', 'Enter');
        await page.waitForSelector('.entries');
        await page.fill('[data-focus="field:Value"]', 'a lot');
        await page.click('.save-bar .primary');
        await page.waitForSelector('.error');
      },
    },
    { name: 'wide', options: { ...board, ...WIDE }, reach: counted },
    { name: 'view-panel', options: { ...board, height: 1000 }, reach: (page) => page.keyboard.press('v') },
    { name: 'menu', options: board, reach: (page) => page.click('[data-focus="more"]') },
    { name: 'welcome', options: setup, reach: (page) => page.waitForSelector('.setup .button').then(none) },
    { name: 'setup-columns', options: setup, reach: (page) => toSetupStep(page, 1) },
    { name: 'setup-check', options: setup, reach: (page) => toSetupStep(page, 3) },
    {
      name: 'setup-done',
      options: setup,
      reach: async (page) => {
        await toSetupStep(page, 3);
        await page.click('.save-bar .primary');
        await page.waitForSelector('.big-icon.good');
      },
    },
  ];
  return states
    .filter(({ name }) => IN_ALL_LANGUAGES || EVERYWHERE.includes(name))
    .map((state) => ({ ...state, name: `${state.name}-${language}` }));
});

const chromium = await findChromium();

describe.skipIf(!chromium)('the states of the sidebar', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  test.each(STATES)('$name: axe finds nothing, in light and in dark', async ({ name, options, reach }) => {
    const { page, errors } = await openSidebar(browser, options);
    await reach?.(page);
    await lookAt(page, name, picturesOf(name));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each<StateCase>(IN_LANGUAGES)('$name fits', async ({ name, options, reach }) => {
    const { page, errors } = await openSidebar(browser, options);
    await reach?.(page);
    await lookWhetherItFits(page, name, picturesOf(name));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

const ALSO_DARK = [
  'board',
  'deal',
  'refused',
  'conflict',
  'setup-columns',
  'setup-check',
  'pipelines',
  'stage-editor',
  'wide',
  'wide-deal',
  'figures',
];
/** Of the states in other languages, those of which the documentation has a picture. */
const PICTURED = ['board-pl', 'setup-columns-pl', 'board-zh', 'setup-columns-zh', 'wide-pl', 'wide-zh'];

function picturesOf(name: string): readonly Scheme[] {
  const isTold = process.env['DEALSHEET_SCREENS'] === 'all' || !/-(?:pl|id|zh)$/.test(name) || PICTURED.includes(name);
  return [...(isTold ? ['light' as const] : []), ...(ALSO_DARK.includes(name) ? ['dark' as const] : [])];
}

async function saving(page: Page): Promise<void> {
  await page.evaluate(() => window.fake.line.faults.push('hang'));
  await press(page, 'D-1', ']');
  await page.waitForSelector('.pending');
}

async function selectTwo(page: Page): Promise<void> {
  for (const dealId of ['D-1', 'D-3']) await press(page, dealId, ' ');
  await page.waitForSelector('.selection');
}

/** Waits for the figures of the view as it is now. */
async function counted(page: Page): Promise<void> {
  await page.waitForSelector('.figures-body:not(.old) .figure-list');
}

async function openPipelines(page: Page): Promise<void> {
  await page.click('[data-focus="more"]');
  await page.click('text=Pipelines…');
  await page.waitForSelector('.stage-list');
}

async function openStage(page: Page, key: string): Promise<void> {
  await openPipelines(page);
  await page.click(`[data-focus="stage:${key}"]`);
  await page.waitForSelector('.colours');
}

function none(): void {}

function twoPipelines(): object {
  const stage = {
    colour: '#4f86ec',
    shown: true,
    staleAfterDays: null,
    probability: null,
    needs: [],
    exitWhen: '',
    whatToDo: '',
  };
  return {
    pipelines: [
      {
        name: 'New business',
        stages: [
          { ...stage, key: 's1', name: 'Lead', kind: 'open' },
          { ...stage, key: 's2', name: 'Offer', kind: 'open', shown: false },
        ],
      },
      {
        name: 'Renewals',
        stages: [
          { ...stage, key: 's3', name: 'Due', kind: 'open' },
          { ...stage, key: 's4', name: 'Signed', kind: 'won' },
        ],
      },
    ],
    deals: [
      { id: 'D-1', stage: 's1', since: '2026-03-01', cells: { Deal: 'Brightwater', Owner: 'Ann Lee', Value: 12000 } },
      { id: 'D-2', stage: 's2', since: '2026-03-01', cells: { Deal: 'Helios', Owner: 'Ann Lee', Value: 9000 } },
    ],
  };
}
