/** A project that makes charts and formats, as any script may. */

function makeCharts() {
  const sheet = freshSheet('Dashboard');
  writeFigures(sheet);
  const chart = (type, ranges, row, column, options) => insertChart(sheet, { type, ranges, row, column, options });
  chart('COMBO', ['A1:D12'], 15, 1, {
    title: 'Won against target',
    legend: { position: 'bottom' },
    series: {
      0: { type: 'bars', color: '#34a853' },
      1: { type: 'line', color: '#5f6368', lineDashStyle: [4, 4] },
      2: { type: 'line', color: '#1a73e8', targetAxisIndex: 1 },
    },
    vAxes: {
      0: { format: 'short', minValue: 0, title: 'EUR' },
      1: { format: 'percent', viewWindow: { min: 0, max: 1 }, title: 'Win rate' },
    },
  });
  chart('BAR', ['F1:G6'], 15, 7, {
    title: 'Open deals by stage',
    legend: 'none',
    series: { 0: { color: '#1a73e8', dataLabel: 'value', items: { 4: { color: '#ea4335' } } } },
  });
  chart('COLUMN', ['F1:F6', 'H1:H6'], 32, 1, {
    title: 'Change since the month before, with a title that is too long for a single line of this chart',
    subtitle: 'Deals',
    legend: { position: 'top' },
    series: { 0: { dataLabel: 'value' } },
  });
  chart('PIE', ['F1:G6'], 32, 7, { title: 'Share of stages', pieHole: 0.5 });
  chart('LINE', ['A1:A12', 'D1:D12'], 49, 1, { title: 'Win rate', legend: 'none', hAxis: { format: 'd MMM yyyy' } });
  chart('COLUMN', ['W1:X9'], 49, 7, { title: 'Nothing yet' });
  sheet.activate();
}

function freshSheet(name) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const known = book.getSheetByName(name);
  if (known) book.deleteSheet(known);
  return book.insertSheet(name);
}

function writeFigures(sheet) {
  const rates = [0.31, 0.42, '', 0.63, 0.5, 0.38];
  const rows = rates.map((rate, month) => [new Date(2026, month, 1), 120000 + month * 31000, 250000, rate]);
  sheet.getRange('A1:D1').setValues([['Month', 'Won', 'Target', 'Win rate']]);
  sheet.getRange(2, 1, rows.length, 4).setValues(rows);
  sheet.getRange('A2:A12').setNumberFormat('mmm yy');
  sheet.getRange('B2:C12').setNumberFormat('#,##0');
  sheet.getRange('D2:D12').setNumberFormat('0%');
  sheet.getRange('F1:H6').setValues([
    ['Stage', 'Deals', 'Change'],
    ['Oczekiwanie na podpisanie umowy', 40, -5],
    ['Negocjacje warunków handlowych', 22, 12],
    ['客户需求确认与方案评审阶段', 31, -14],
    ['Won', 9, 4],
    ['Lost', 17, -2],
  ]);
}

function insertChart(sheet, { type, ranges, row, column, options }) {
  let builder = sheet.newChart().setChartType(Charts.ChartType[type]).setNumHeaders(1).setPosition(row, column, 4, 4);
  for (const range of ranges) builder = builder.addRange(sheet.getRange(range));
  for (const [name, value] of Object.entries({ width: 520, height: 300, ...options })) {
    builder = builder.setOption(name, value);
  }
  sheet.insertChart(builder.build());
}

function widenFirstColumn() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Dashboard').setColumnWidth(1, 180);
}

function makeFormats() {
  const sheet = freshSheet('Formats');
  sheet.getRange('A1:C4').setValues([
    ['Owner', 'Status', 'Value'],
    ['Ana', 'Won', 120],
    ['Bo', 'Lost', 20],
    ['Dewi', 'Open', ''],
  ]);
  const rule = (range) => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(range)]);
  sheet.setConditionalFormatRules([
    rule('A2:A9').whenFormulaSatisfied('=AND($A2<>"";$C2="")').setBackground('#0000ff').build(),
    rule('B2:B9').whenTextEqualTo('Won').setBackground('#00ff00').build(),
    rule('C2:C9').whenNumberGreaterThan(50).setBackground('#ff0000').build(),
  ]);
  const names = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A9'), true).build();
  sheet.getRange('D2:D9').setDataValidation(names);
  sheet.getRange('E2:G2').merge().setWrap(true).setValue('A sentence that is far too long for one line. '.repeat(3));
  sheet.setRowHeight(2, 90);
  sheet.setHiddenGridlines(true);
  sheet.activate();
}
