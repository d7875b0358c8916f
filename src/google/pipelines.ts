/** The editor of pipelines: its reading and its changes, with what they mean for the look of the tabs. */
import { changePipelines } from '../app/change-pipelines';
import { done, issues, refused } from '../app/issues';
import { pipelinesValue } from '../app/pipelines-value';
import { readPipelinesTab } from '../app/pipelines-tab';
import { reconcile } from '../app/reconcile';
import type { Answer, PipelinesValue, Request } from '../app/rpc';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import { columnPacks } from '../cells/column-packs';
import { STAGE_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import { findLayout } from '../cells/layout';
import { columnLetter } from '../cells/recognise/suggest-columns';
import { type DocumentBook, openBook } from './document-book';
import { nameColumns } from './make-tab';
import { NAMES } from './names';
import { insertPackColumns } from './pack-columns';
import { recolourStages } from './stage-rules';
import { readYou } from './you';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function readPipelines(spreadsheet: Spreadsheet): Answer<PipelinesValue> {
  return inLock(spreadsheet, (book) => {
    const settled = reconcile(book);
    recolourStages(spreadsheet, book, settled.look);
    return done(pipelinesValue({ settled, tab: readPipelinesTab(book), told: settled.told }));
  });
}

export function changePipelinesOf(
  spreadsheet: Spreadsheet,
  { version, act }: Request<'changePipelines'>,
): Answer<PipelinesValue> {
  return inLock(spreadsheet, (book) => {
    if (act.act === 'addPack') return addPack(spreadsheet, book, act.pack);
    keepText(spreadsheet, book);
    const changed = changePipelines(book, { version, act }, readYou());
    if (!changed.ok) return changed;
    if (act.act === 'addPipeline') showPipelineColumn(spreadsheet, book);
    recolourStages(spreadsheet, book, changed.value.settled.look);
    return done(pipelinesValue(changed.value));
  });
}

function inLock(
  spreadsheet: Spreadsheet,
  work: (book: DocumentBook) => Answer<PipelinesValue>,
): Answer<PipelinesValue> {
  const book = openBook(spreadsheet);
  return book ? withLock(book, () => work(book)) : refused(issues.notSetUp());
}

function addPack(spreadsheet: Spreadsheet, book: DocumentBook, pack: string): Answer<PipelinesValue> {
  const sheet = spreadsheet.getSheetByName(book.deals.name);
  if (!sheet || !columnPacks().some(({ key }) => key === pack))
    return refused(issues.pipelines('invalid', texts().pipelines.unknown));
  const cells = book.deals.readAll();
  const added = insertPackColumns(sheet, cells, [pack]);
  if (added > 0) nameColumns(spreadsheet, NAMES.deals, sheet, (cells[0]?.length ?? 0) + added);
  book.flush();
  // The table is wider now, and is opened anew.
  const wider = openBook(spreadsheet, book.zone) ?? book;
  const settled = reconcile(wider);
  return done(pipelinesValue({ settled, tab: readPipelinesTab(wider), told: settled.told }));
}

/** Typed words become cells of plain text before they are written, so that none of them is a date or a formula for a moment. */
function keepText(spreadsheet: Spreadsheet, book: DocumentBook): void {
  const layout = findLayout(book.stages.readHeader(), STAGE_COLUMNS);
  const words = STAGE_COLUMNS.filter(({ kind }) => kind !== 'number' && kind !== 'percent');
  const deals = dealLayout(book.deals.readHeader());
  const asText = (tab: string, columns: readonly (number | undefined)[]) => {
    const ranges = columns.flatMap((at) => (at === undefined ? [] : [`${columnLetter(at)}2:${columnLetter(at)}`]));
    if (ranges.length > 0) spreadsheet.getSheetByName(tab)?.getRangeList(ranges).setNumberFormat('@');
  };
  asText(
    book.stages.name,
    words.map(({ key }) => layout[key]),
  );
  asText(book.deals.name, [deals.stage, deals.pipeline]);
}

/** With a second pipeline the column that tells them apart is worth seeing. */
function showPipelineColumn(spreadsheet: Spreadsheet, book: DocumentBook): void {
  const at = dealLayout(book.deals.readHeader()).pipeline;
  if (at !== undefined) spreadsheet.getSheetByName(book.deals.name)?.showColumns(at + 1);
}
