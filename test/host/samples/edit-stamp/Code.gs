/** Writes when a task was last changed, next to it, whenever somebody edits column A or B of the tab Tasks. */
function onEdit(e) {
  var range = e.range;
  var sheet = range.getSheet();
  if (sheet.getName() !== 'Tasks' || range.getRow() === 1 || range.getColumn() > 2) return;
  var zone = e.source.getSpreadsheetTimeZone();
  var stamp = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm');
  for (var row = range.rowStart; row <= range.rowEnd; row++) {
    sheet.getRange(row, 3).setNumberFormat('@').setValue(stamp);
  }
  if (e.value === 'done' && range.getColumn() === 2) {
    range.setNote('was: ' + (e.oldValue || 'nothing'));
    range.setFontLine('line-through');
  }
}
