/** The add-on's menu. Built without any service that needs permission, because it appears before there is any. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Turn this sheet into a pipeline', 'turnIntoPipeline')
    .addItem('Make chart tab', 'makeChartTab')
    .addSeparator()
    .addItem('Check and repair', 'checkAndRepair')
    .addItem('Remove Dealsheet', 'removeDealsheet')
    .addSeparator()
    .addItem('Formula help', 'showFormulaHelp')
    .addItem('Help', 'showHelp')
    .addItem('About', 'showAbout')
    .addToUi();
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Dealsheet');
  SpreadsheetApp.getUi().showSidebar(page);
}
