const TITLE = 'Tidy';

/** Trims every text of the data and counts what it changed. */
function trimSpaces() {
  const range = SpreadsheetApp.getActiveSheet().getDataRange();
  let changed = 0;
  const values = range.getValues().map((row) =>
    row.map((value) => {
      if (typeof value !== 'string') return value;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed !== value) changed += 1;
      return trimmed;
    }),
  );
  range.setValues(values);
  SpreadsheetApp.getActiveSpreadsheet().toast(`${changed} cells trimmed`, TITLE, 5);
  return changed;
}

/** Deletes the rows that hold nothing, from the bottom up, neighbours together. */
function deleteEmptyRows() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const values = sheet.getDataRange().getValues();
  const empty = values
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => row.every((value) => value === ''))
    .map(({ number }) => number);
  const blocks = empty.reduce((list, number) => {
    const last = list[list.length - 1];
    if (last && number === last.end + 1) last.end = number;
    else list.push({ start: number, end: number });
    return list;
  }, []);
  blocks.reverse().forEach(({ start, end }) => sheet.deleteRows(start, end - start + 1));
  SpreadsheetApp.flush();
  console.log('%s blocks of empty rows deleted', blocks.length);
}

/** Keeps the first of every set of equal rows. */
function deleteRepeatedRows() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSheet();
  const data = sheet.getDataRange().getValues();
  const seen = new Set();
  const kept = data.filter((row) => {
    const key = JSON.stringify(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const answer = ui.alert(TITLE, `Delete ${data.length - kept.length} rows?`, ui.ButtonSet.YES_NO);
  if (answer !== ui.Button.YES) return;
  sheet.clearContents();
  sheet.getRange(1, 1, kept.length, kept[0].length).setValues(kept);
}

/** Fills the blanks of the selection's first column with the value above them. */
function fillFromAbove() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const start = sheet.getRange('A2');
  const column = start.offset(0, 0, sheet.getLastRow() - 1, 1);
  let above = '';
  const filled = column.getValues().map(([value]) => {
    above = value === '' ? above : value;
    return [above];
  });
  column.setValues(filled);
}

/** Makes the grid as large as its data. */
function cropSheet() {
  const data = SpreadsheetApp.getActiveSheet().getDataRange();
  const sheet = data.getSheet();
  const rows = Math.max(data.getNumRows(), sheet.getFrozenRows() + 1);
  const columns = Math.max(data.getNumColumns(), sheet.getFrozenColumns() + 1);
  if (rows < sheet.getMaxRows()) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  if (columns < sheet.getMaxColumns()) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
}
