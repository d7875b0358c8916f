/**
 * The add-on's menu. Built without any service that needs permission, because it appears before there is any: so it speaks
 * the language of the Google account, whatever the user has chosen since.
 */
import { CHART_TABS, type ChartTab } from '../app/chart-tabs/chart-tab';
import { texts } from '../app/texts/texts';
import { speakLanguageOfAccount } from './your-language';

/** Google makes a dialog smaller where the window is. */
const BOARD_WIDTH = 1200;
const BOARD_HEIGHT = 720;

/** The global that makes each tab: a menu item calls a function by its name and tells it nothing. */
const MAKERS: Readonly<Record<ChartTab, string>> = {
  dashboard: 'makeDashboard',
  funnel: 'makeFunnel',
  velocity: 'makeVelocity',
  plan: 'makePlan',
  team: 'makeTeam',
  timeMachine: 'makeTimeMachine',
  health: 'makeHealth',
};

export function addMenu(): void {
  speakLanguageOfAccount();
  const captions = texts().menu;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(captions.openSidebar, 'openSidebar')
    .addItem(texts().views.openBoard, 'openBoard')
    .addItem(texts().month.menu, 'closeMonth')
    .addItem(captions.turnIntoPipeline, 'turnIntoPipeline')
    .addSubMenu(chartTabsMenu())
    .addSeparator()
    .addItem(captions.checkAndRepair, 'checkAndRepair')
    .addItem(texts().erase.menu, 'erasePerson')
    .addItem(captions.remove, 'removeDealsheet')
    .addSeparator()
    .addItem(captions.formulaHelp, 'showFormulaHelp')
    .addItem(captions.help, 'showHelp')
    .addItem(captions.about, 'showAbout')
    .addToUi();
}

function chartTabsMenu() {
  const { menu } = texts().chartTabs;
  const ui = SpreadsheetApp.getUi();
  const items = ui.createMenu(menu.caption).addItem(menu.all, 'makeChartTabs').addSeparator();
  for (const tab of CHART_TABS) items.addItem(texts().chartTabs[tab].title, MAKERS[tab]);
  return items.addSeparator().addItem(menu.freeze, 'freezeChartTabs').addItem(menu.remove, 'removeChartTabs');
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(program().setTitle('Dealsheet'));
}

/** The same program, as wide as Google lets it be; it takes the place of the sidebar. */
export function openWideBoard(): void {
  SpreadsheetApp.getUi().showModalDialog(program().setWidth(BOARD_WIDTH).setHeight(BOARD_HEIGHT), 'Dealsheet');
}

function program() {
  return HtmlService.createHtmlOutputFromFile('sidebar');
}
