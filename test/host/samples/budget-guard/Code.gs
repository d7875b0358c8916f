/** Guards a budget: a locked header and formula column, warnings above the limit, a dropdown of categories. */
function guardBudget() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = spreadsheet.getSheetByName('Budget');
  var last = sheet.getLastRow();

  var header = sheet.getRange('A1:D1');
  header.protect().setDescription('Header').setWarningOnly(true);
  header.setFontWeight('bold').setBackground('#d9ead3').setHorizontalAlignment('center');

  var categories = sheet.getRange(2, 1, last - 1, 1);
  categories.setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['Rent', 'Food', 'Travel'], true).setAllowInvalid(false).build()
  );
  sheet
    .getRange(2, 3, last - 1, 1)
    .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 100000).setAllowInvalid(false).build());
  spreadsheet.setNamedRange('Spent', sheet.getRange(2, 3, last - 1, 1));

  var rules = sheet.getConditionalFormatRules();
  rules.push(
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$C2>$B2')
      .setBackground('#f4cccc')
      .setRanges([sheet.getRange(2, 1, last - 1, 4)])
      .build()
  );
  sheet.setConditionalFormatRules(rules);
  if (sheet.getFilter() === null) sheet.getRange(1, 1, last, 4).createFilter();
}

function unguardBudget() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget');
  sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach(function (protection) {
    protection.remove();
  });
  sheet.setConditionalFormatRules([]);
  sheet.getDataRange().clearDataValidations();
}

/** Adds a line; a category that is not in the list is refused by the sheet itself. */
function addLine(category, planned, spent) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget');
  try {
    sheet.getRange(2, 1, 1, 3).setValues([[category, planned, spent]]);
    SpreadsheetApp.flush();
    return 'saved';
  } catch (error) {
    return error.message;
  }
}
