/**
 * Fills a letter from the rows of a list: {{Header}} in the template is replaced by what the row shows there.
 * The letters are written to a tab, one per row.
 */
const TEMPLATE_TAB = 'Template';
const LETTER_TAB = 'Letters';
const DONE = 'Written on';

function writeLetters(listTab = 'People') {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const list = spreadsheet.getSheetByName(listTab);
  const template = spreadsheet.getSheetByName(TEMPLATE_TAB).getRange('A1').getValue();
  const [headers, ...shown] = list.getDataRange().getDisplayValues();
  const doneColumn = headers.indexOf(DONE);
  if (doneColumn < 0) throw new Error(`The list needs a column "${DONE}".`);
  const people = shown.map((row) => headers.reduce((person, header, i) => ((person[header] = row[i]), person), {}));
  const letters = [];
  const dates = people.map((person) => {
    if (person[DONE] !== '') return [person[DONE]];
    letters.push([person.Name, fill_(template, person)]);
    return [new Date()];
  });
  if (letters.length > 0) {
    const tab = spreadsheet.getSheetByName(LETTER_TAB) || spreadsheet.insertSheet(LETTER_TAB);
    tab
      .getRange(tab.getLastRow() + 1, 1, letters.length, 2)
      .setValues(letters)
      .setWrap(true)
      .setVerticalAlignment('top');
  }
  list.getRange(2, doneColumn + 1, dates.length, 1).setValues(dates);
  return letters.length;
}

function fill_(template, person) {
  return template.replace(/\{\{([^{}]+)\}\}/g, (mark, header) => {
    if (!(header in person)) throw new Error('There is no column "' + header + '" for ' + mark + '.');
    return person[header];
  });
}

/** Sends them; what the local host cannot do. */
function sendLetters() {
  const rows = SpreadsheetApp.getActive().getSheetByName(LETTER_TAB).getDataRange().getValues();
  rows.forEach(([name, text]) => MailApp.sendEmail(`${name}@example.com`, 'A letter', text));
}
