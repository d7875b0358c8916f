/** Draws the monthly figures as columns with a line, and later as bars. */
function makeChart() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const data = sheet.getDataRange();
  const chart = sheet
    .newChart()
    .setChartType(Charts.ChartType.COMBO)
    .addRange(data)
    .setNumHeaders(1)
    .setPosition(2, data.getLastColumn() + 2, 0, 0)
    .setOption('title', 'Visitors and sales')
    .setOption('series', { 0: { type: 'bars' }, 1: { type: 'line', targetAxisIndex: 1 } })
    .setOption('height', 300)
    .build();
  sheet.insertChart(chart);
  return sheet.getCharts().length;
}

function turnIntoBars() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const [chart] = sheet.getCharts();
  const changed = chart.modify().asBarChart().setTitle('Visitors and sales, as bars').setStacked().build();
  sheet.updateChart(changed);
}

function removeCharts() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getCharts().forEach((chart) => sheet.removeChart(chart));
  return sheet.getCharts().length;
}
