/**
 * The add-on's menu. Built without any service that needs permission, because it appears before there is any: so it speaks
 * the language of the Google account, whatever the user has chosen since.
 */
import { texts } from '../app/texts/texts';
import { speakLanguageOfAccount } from './your-language';

/** Google makes a dialog smaller where the window is. */
const BOARD_WIDTH = 1200;
const BOARD_HEIGHT = 720;

export function addMenu(): void {
  speakLanguageOfAccount();
  const captions = texts().menu;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(captions.openSidebar, 'openSidebar')
    .addItem(texts().views.openBoard, 'openBoard')
    .addItem(captions.turnIntoPipeline, 'turnIntoPipeline')
    .addItem(captions.makeChartTab, 'makeChartTab')
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
