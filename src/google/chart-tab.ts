/** The chart tab `Pipeline`: every figure a formula that can be read and copied, every chart fed by a spilled block. */
import { done } from '../app/issues';
import type { Answer } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { dealLayout, readDealRows } from '../cells/deal-row';
import type { DocumentBook } from './document-book';
import { freeTabName } from './free-tab-name';
import { tabName } from './names';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Names the tab that is ours, whatever the user calls it. */
const NAME = 'PipelineChart';
/** Rows kept free for the spilled summary and for its funnel; far more stages than any pipeline has. */
const STAGE_ROWS = 30;
const SUMMARY_ROW = 34;
const FIRST_STAGE = SUMMARY_ROW + 1;
const LAST_STAGE = SUMMARY_ROW + STAGE_ROWS;
const FUNNEL_COLUMN = 11;
const WIDTH = 14;
const ACCENT = '#1a73e8';
const MUTED = '#5f6368';

export function makeChartTab(spreadsheet: Spreadsheet, book: DocumentBook): Answer<{ readonly tab: string }> {
  const made = spreadsheet.getRangeByName(NAME)?.getSheet();
  const inputs = made ? readInputs(made) : suggestedInputs(book);
  const sheet = made ?? spreadsheet.insertSheet(freeTabName(spreadsheet, tabName('chart')));
  if (!made) spreadsheet.setNamedRange(NAME, sheet.getRange('A1'));
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clear();
  writeFigures(sheet, book);
  writePlan(sheet, inputs);
  writeStages(sheet);
  writeDefinitions(sheet);
  decorate(sheet);
  sheet.insertChart(funnelChart(sheet));
  sheet.insertChart(valueChart(sheet));
  SpreadsheetApp.flush();
  sheet.activate();
  return done({ tab: sheet.getName() });
}

/** What the plan starts from: numbers that the user may type over, and that a second making keeps. */
interface Inputs {
  readonly target: unknown;
  readonly reps: unknown;
}

function readInputs(sheet: Sheet): Inputs {
  const [[target] = [], , , [reps] = []] = sheet.getRange('E5:E8').getValues();
  return { target, reps };
}

/** Last year's won money per month, rounded, and the owners of deals. */
function suggestedInputs(book: DocumentBook): Inputs {
  const cells = book.deals.readAll();
  const rows = readDealRows(cells, dealLayout(cells[0] ?? []), book.zone);
  const today = book.zone.dayOf(book.now());
  const won = rows
    .filter(({ deal }) => deal.status === 'Won' && deal.closed !== null && deal.closed > today - 365)
    .reduce((sum, { deal }) => sum + (deal.value ?? 0), 0);
  const owners = new Set(rows.map(({ deal }) => deal.owner).filter((owner) => owner !== ''));
  return { target: Math.round(won / 12 / 1000) * 1000 || 10_000, reps: Math.max(owners.size, 1) };
}

function writeFigures(sheet: Sheet, book: DocumentBook): void {
  const { value, status, created, closed } = columnsOf(book);
  const won = `SUMIFS(${value};${status};"Won")`;
  const say = texts().chart;
  sheet.getRange('A1').setValue(say.title);
  sheet
    .getRange('A2')
    .setFormula(
      `=IF(AsOf=TODAY();${literal(say.asOfToday)};${literal(say.asOfBefore)}&TEXT(AsOf;"yyyy-mm-dd")&${literal(say.asOfAfter)})`,
    );
  sheet.getRange('A4:A8').setValues([[say.figures], [say.velocity], [say.wonPerDay], [say.winRate], [say.decided]]);
  sheet
    .getRange('B5:B8')
    .setFormulas([
      ['=PIPELINE_VELOCITY(Deals)'],
      [`=IF(COUNT(${closed})=0;${literal(say.noData)};${won}/(AsOf-MIN(${closed})+1))`],
      ['=WIN_RATE(Deals)'],
      ['=WIN_RATE(Deals;"count";"n")'],
    ]);
  const { before, between, after } = say.forgotten;
  const forgotten = `COUNTIFS(${status};"Open";${created};"<"&(AsOf-MAX(FILTER(${closed}-${created};${status}="Won"))))`;
  sheet
    .getRange('A9')
    .setFormula(
      `=IFERROR(IF(${forgotten}=0;"";${literal(before)}&${forgotten}&${literal(between)}&COUNTIFS(${status};"Open")&${literal(after)});"")`,
    );
  sheet.getRange('E6').setFormula(`=IFERROR(${won}/COUNTIFS(${status};"Won";${value};"<>");${literal(say.noData)})`);
}

/** A text within a formula. */
function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The columns of the deals table below their header, as they are written in a formula. */
function columnsOf(book: DocumentBook) {
  const layout = dealLayout(book.deals.readHeader());
  const column = (key: 'value' | 'status' | 'created' | 'closed') => {
    const letter = columnLetter(layout[key] ?? 0);
    return `'${book.deals.name.replace(/'/g, "''")}'!${letter}2:${letter}`;
  };
  return { value: column('value'), status: column('status'), created: column('created'), closed: column('closed') };
}

function writePlan(sheet: Sheet, inputs: Inputs): void {
  const say = texts().chart;
  sheet.getRange('D4:D8').setValues([[say.idealSize], [say.target], [say.averageWon], [say.winRate], [say.reps]]);
  sheet.getRange('E5').setValue(inputs.target);
  sheet.getRange('E7').setFormula('=B7');
  sheet.getRange('E8').setValue(inputs.reps);
  sheet.getRange('G4').setFormula(`=IFERROR(IDEAL_PIPELINE_SIZE(E5;E6;E7;E8);${literal(say.noPlan)})`);
}

function writeStages(sheet: Sheet): void {
  const say = texts().chart;
  sheet.getRange(SUMMARY_ROW, 1).setFormula('=STAGE_SUMMARY(Deals;Stages;AsOf)');
  const rows: string[][] = [];
  for (let row = FIRST_STAGE; row <= LAST_STAGE; row++) {
    rows.push([
      `=IF(A${row}="";"";A${row})`,
      `=IF(A${row}="";"";(MAX(B$${FIRST_STAGE}:B$${LAST_STAGE})-B${row})/2)`,
      `=IF(A${row}="";"";B${row})`,
    ]);
  }
  sheet.getRange(SUMMARY_ROW, FUNNEL_COLUMN, 1, 3).setValues([[say.stage, say.spacer, say.deals]]);
  sheet.getRange(FIRST_STAGE, FUNNEL_COLUMN, rows.length, 3).setFormulas(rows);
}

function writeDefinitions(sheet: Sheet): void {
  const definitions = texts().chart.definitions.map((definition) => [definition]);
  sheet.getRange(28, 1, definitions.length, 1).setValues(definitions);
}

function decorate(sheet: Sheet): void {
  sheet.getRange('A1').setFontSize(20).setFontWeight('bold');
  sheet.getRange('A2').setFontColor(MUTED);
  sheet
    .getRangeList(['A4:B4', 'D4:E4', 'G4:J4', `A${SUMMARY_ROW}:I${SUMMARY_ROW}`])
    .setFontWeight('bold')
    .setBackground('#e8f0fe');
  sheet.getRange('A9').setFontColor('#b06000');
  sheet.getRange('A28:A32').setFontColor(MUTED).setFontSize(9);
  sheet.getRange('E5:E8').setBackground('#fff8e1');
  sheet.getRangeList(['B5:B6', 'E5:E6', `C${FIRST_STAGE}:E${LAST_STAGE}`]).setNumberFormat('#,##0');
  sheet.getRangeList(['B7', 'E7', `F${FIRST_STAGE}:F${LAST_STAGE}`, 'H5:H15']).setNumberFormat('0.0%');
  sheet.getRange('I5:J15').setNumberFormat('#,##0.0');
  sheet.getRange(SUMMARY_ROW, FUNNEL_COLUMN, STAGE_ROWS + 1, 3).setFontColor('#bdc1c6');
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 190);
  sheet.setColumnWidth(4, 190);
  sheet.setColumnWidths(5, WIDTH - 5, 110);
}

function funnelChart(sheet: Sheet) {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.BAR)
    .addRange(sheet.getRange(SUMMARY_ROW, FUNNEL_COLUMN, STAGE_ROWS + 1, 3))
    .setNumHeaders(1)
    .setOption('title', texts().chart.openByStage)
    .setOption('isStacked', true)
    .setOption('legend', { position: 'none' })
    .setOption('series', {
      0: { color: 'transparent', enableInteractivity: false },
      1: { color: ACCENT, dataLabel: 'value' },
    })
    .setOption('hAxis', { textPosition: 'none', gridlines: { count: 0 } })
    .setOption('bar', { groupWidth: '85%' })
    .setOption('width', 520)
    .setOption('height', 360)
    .setPosition(11, 1, 0, 0)
    .build();
}

function valueChart(sheet: Sheet) {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(SUMMARY_ROW, 1, STAGE_ROWS + 1, 1))
    .addRange(sheet.getRange(SUMMARY_ROW, 3, STAGE_ROWS + 1, 1))
    .setNumHeaders(1)
    .setOption('title', texts().chart.valueByStage)
    .setOption('legend', { position: 'none' })
    .setOption('colors', ['#34a853'])
    .setOption('vAxis', { minValue: 0, format: 'short' })
    .setOption('width', 560)
    .setOption('height', 360)
    .setPosition(11, 5, 0, 0)
    .build();
}
