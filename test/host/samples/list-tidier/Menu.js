/** Adds the menu when the spreadsheet is opened. */
function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Tidy')
    .addItem('Trim spaces', 'trimSpaces')
    .addItem('Fill blanks from above', 'fillFromAbove')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Rows')
        .addItem('Delete empty rows', 'deleteEmptyRows')
        .addItem('Delete repeated rows', 'deleteRepeatedRows')
        .addItem('Cut off the unused grid', 'cropSheet'),
    )
    .addToUi();
}

function onInstall(e) {
  onOpen(e);
}
