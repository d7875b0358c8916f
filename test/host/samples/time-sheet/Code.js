const COLUMN = { DAY: 1, PERSON: 2, START: 3, END: 4, BREAK: 5, HOURS: 6, STATE: 7 };
const STATES = ['OPEN', 'APPROVED', 'REJECTED'];

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Time sheet')
    .addItem('Set up columns', 'setUpColumns')
    .addItem('Totals per person', 'writeTotals')
    .addItem('Remind every week', 'installReminder')
    .addToUi();
}

/** Adds the hours as formulas and the state as a dropdown to whatever rows there are. */
function setUpColumns() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const first = Math.max(sheet.getFrozenRows(), 1) + 1;
  const count = sheet.getLastRow() - first + 1;
  sheet.getRange(1, COLUMN.HOURS, 1, 2).setValues([['Hours', 'State']]);
  sheet.setFrozenRows(1);
  if (count < 1) return;
  const formulas = [];
  for (let row = first; row < first + count; row++) formulas.push([`=ROUND((D${row}-C${row})*24-E${row}/60,2)`]);
  sheet.getRange(first, COLUMN.HOURS, count, 1).setFormulas(formulas).setNumberFormat('0.00');
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(STATES, true)
    .setAllowInvalid(false)
    .setHelpText('Choose one of ' + STATES.join(', '))
    .build();
  sheet.getRange(first, COLUMN.STATE, count, 1).setDataValidation(rule).setValue('OPEN');
  sheet.getRange('A2:A').setNumberFormat('yyyy-mm-dd');
  sheet.setColumnWidth(COLUMN.STATE, 120);
}

/** Writes hours per person and week to a tab of its own. */
function writeTotals() {
  const spreadsheet = SpreadsheetApp.getActive();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const [, ...rows] = spreadsheet.getSheets()[0].getDataRange().getValues();
  const totals = {};
  for (const row of rows) {
    const week = Utilities.formatDate(row[COLUMN.DAY - 1], zone, "YYYY-'W'ww");
    const key = `${row[COLUMN.PERSON - 1]}|${week}`;
    const minutes = (row[COLUMN.END - 1] - row[COLUMN.START - 1]) * 24 * 60 - row[COLUMN.BREAK - 1];
    totals[key] = (totals[key] || 0) + minutes;
  }
  const table = Object.keys(totals)
    .sort()
    .map((key) => [...key.split('|'), Math.round((totals[key] / 60) * 100) / 100]);
  const sheet = spreadsheet.getSheetByName('Totals') || spreadsheet.insertSheet('Totals');
  sheet.clear();
  sheet
    .getRange(1, 1, 1, 3)
    .setValues([['Person', 'Week', 'Hours']])
    .setFontWeight('bold')
    .setBackground('#e8eaed');
  if (table.length > 0) sheet.getRange(2, 1, table.length, 3).setValues(table);
  sheet.autoResizeColumns(1, 3);
  Logger.log('%s lines of totals', table.length);
  return table;
}

function installReminder() {
  const handler = 'remind';
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === handler)
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  ScriptApp.newTrigger(handler).timeBased().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(15).create();
}

function remind() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  const states = sheet.getRange(2, COLUMN.STATE, Math.max(sheet.getLastRow() - 1, 1), 1).getValues();
  const open = states.filter(([state]) => state === 'OPEN').length;
  sheet.getRange('I1').setValue(`${open} rows open`);
}
