function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open notes', 'showNotes').addToUi();
}

function onInstall() {
  onOpen();
}

function showNotes() {
  var template = HtmlService.createTemplateFromFile('Sidebar');
  template.sheetName = SpreadsheetApp.getActiveSheet().getName();
  template.colours = ['gold', 'tomato', 'skyblue'];
  var page = template.evaluate().setTitle('Notes').setSandboxMode(HtmlService.SandboxMode.IFRAME);
  SpreadsheetApp.getUi().showSidebar(page);
}

function include(fileName) {
  return HtmlService.createHtmlOutputFromFile(fileName).getContent();
}

/** The notes of the active sheet, newest first. */
function listNotes() {
  var sheet = notesSheet_();
  if (sheet.getLastRow() < 2) return [];
  return sheet
    .getRange(2, 1, sheet.getLastRow() - 1, 3)
    .getValues()
    .map(function (row) {
      return { written: row[0], text: row[1], colour: row[2] };
    })
    .reverse();
}

/** Adds a note and answers with all of them. */
function addNote(form) {
  if (!form.text) throw new Error('A note needs some text.');
  var lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  try {
    var id = Utilities.formatDate(new Date(), 'Etc/UTC', "yyyy-MM-dd HH:mm 'UTC'");
    notesSheet_().appendRow([id, "'" + form.text, form.colour || 'gold']);
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
  var properties = PropertiesService.getUserProperties();
  properties.setProperty('lastColour', form.colour || 'gold');
  return listNotes();
}

function lastColour() {
  return PropertiesService.getUserProperties().getProperty('lastColour');
}

/** Answers with a date, which the page cannot receive. */
function whenOpened() {
  return { opened: new Date() };
}

function notesSheet_() {
  var spreadsheet = SpreadsheetApp.getActive();
  var sheet = spreadsheet.getSheetByName('Notes');
  if (sheet === null) {
    sheet = spreadsheet.insertSheet('Notes', spreadsheet.getNumSheets());
    sheet.getRange('A1:C1').setValues([['Written', 'Note', 'Colour']]).setFontWeight('bold');
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.setFrozenRows(1);
  }
  return sheet;
}
