/**
 * The add-on's menu. Built without any service that needs permission, because it appears before there is any: so it speaks
 * the language of the Google account, whatever the user has chosen since.
 */
import { texts } from '../app/texts/texts';
import { speakLanguageOfAccount } from './your-language';

export function addMenu(): void {
  speakLanguageOfAccount();
  const captions = texts().menu;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(captions.openSidebar, 'openSidebar')
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
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Dealsheet');
  SpreadsheetApp.getUi().showSidebar(page);
}
