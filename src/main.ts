/** The globals that Google calls: triggers, menu items, the sidebar's one door, and the custom functions. */
import { CHART_TABS } from './app/chart-tabs/chart-tab';
import { FUNCTION_REFERENCE } from './functions/reference';
import { setSpreadsheet } from './functions/spreadsheet-port';
import { askForChartTabs, askToFreeze, askToRemoveChartTabs } from './google/chart-tabs/chart-tab-items';
import { spreadsheetRegion } from './google/document-book';
import { answer } from './google/door';
import { addMenu, openSidebar, openWideBoard } from './google/menu';
import {
  askToErase,
  askToRemove,
  askToRepair,
  showAbout,
  showFormulaHelp,
  showHelp,
  showMonth,
  showSetUp,
} from './google/menu-items';
import { onHandEdit } from './google/on-edit';
import { readFunctionSettings } from './google/settings-tab';
import { speakYourLanguage } from './google/your-language';
import './functions';

declare const global: Record<
  | 'onOpen'
  | 'onInstall'
  | 'onEdit'
  | 'dealsheet'
  | 'openSidebar'
  | 'openBoard'
  | 'closeMonth'
  | 'turnIntoPipeline'
  | 'makeChartTabs'
  | 'makeDashboard'
  | 'makeFunnel'
  | 'makeVelocity'
  | 'makePlan'
  | 'makeTeam'
  | 'makeTimeMachine'
  | 'makeHealth'
  | 'freezeChartTabs'
  | 'removeChartTabs'
  | 'checkAndRepair'
  | 'removeDealsheet'
  | 'erasePerson'
  | 'showFormulaHelp'
  | 'showHelp'
  | 'showAbout',
  unknown
>;

setSpreadsheet(() => ({
  region: spreadsheetRegion(SpreadsheetApp.getActiveSpreadsheet()),
  settings: () => readFunctionSettings(SpreadsheetApp.getActiveSpreadsheet()),
}));

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();
global.onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit | undefined) => onHandEdit(event);
global.dealsheet = (call: unknown, request: unknown, language: unknown) => answer(call, request, language);
global.openSidebar = () => openSidebar();
global.openBoard = () => openWideBoard();
global.closeMonth = () => showMonth();
global.turnIntoPipeline = inYourLanguage(showSetUp);
global.makeChartTabs = inYourLanguage(() => askForChartTabs(CHART_TABS));
global.makeDashboard = inYourLanguage(() => askForChartTabs(['dashboard']));
global.makeFunnel = inYourLanguage(() => askForChartTabs(['funnel']));
global.makeVelocity = inYourLanguage(() => askForChartTabs(['velocity']));
global.makePlan = inYourLanguage(() => askForChartTabs(['plan']));
global.makeTeam = inYourLanguage(() => askForChartTabs(['team']));
global.makeTimeMachine = inYourLanguage(() => askForChartTabs(['timeMachine']));
global.makeHealth = inYourLanguage(() => askForChartTabs(['health']));
global.freezeChartTabs = inYourLanguage(askToFreeze);
global.removeChartTabs = inYourLanguage(askToRemoveChartTabs);
global.checkAndRepair = inYourLanguage(askToRepair);
global.erasePerson = inYourLanguage(askToErase);
global.removeDealsheet = inYourLanguage(askToRemove);
global.showFormulaHelp = inYourLanguage(() => showFormulaHelp(FUNCTION_REFERENCE));
global.showHelp = inYourLanguage(showHelp);
global.showAbout = inYourLanguage(showAbout);

/** A menu item, said in the language that the user chose. */
function inYourLanguage(item: () => void): () => void {
  return () => {
    speakYourLanguage();
    item();
  };
}
