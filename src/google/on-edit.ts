/** A hand edit: finds out cheaply whether it concerns the pipeline, and has it logged or put back if it does. */
import type { Edit } from '../app/plan';
import { reconcile } from '../app/reconcile';
import { DEAL_COLUMNS, type DealField, OWNED_COLUMNS, type OwnedField, STAGE_COLUMNS } from '../cells/columns';
import { dealLayout } from '../cells/deal-row';
import { findLayout } from '../cells/layout';
import { openBook } from './document-book';
import { NAMES } from './names';
import { speakLanguageOfAccount, speakYourLanguage } from './your-language';
import { recolourStages } from './stage-rules';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Columns whose edit the log has to know of; all others are the user's own business. */
const WATCHED: ReadonlySet<DealField | OwnedField> = new Set([
  'id',
  'pipeline',
  'stage',
  'value',
  'currency',
  'owner',
  'probability',
  'expectedClose',
  'status',
  'inStageSince',
  'logged',
]);

/** Columns of the Pipelines tab on which the deals table depends. */
const STAGE_CELLS = ['pipeline', 'name', 'kind', 'colour', 'key', 'formerNames'] as const;

/** onEdit may queue only two events, so it must be done soon: the next look finds what it leaves. */
const LOCK_WAIT_MS = 5_000;

export function onHandEdit(event: EditEvent | undefined): void {
  if (!event) return;
  const deals = event.source.getRangeByName(NAMES.deals);
  const { range } = event;
  if (deals?.getSheet().getSheetId() !== range.getSheet().getSheetId()) {
    onStagesEdit(event);
    return;
  }
  const edit = editOf(event, deals);
  if (edit.lastRow < 2 || ![...edit.fields].some((field) => WATCHED.has(field))) return;
  const book = openBook(event.source);
  if (!book?.lock.acquire(LOCK_WAIT_MS)) return;
  // A paste that is partly refused, on the day the log has to grow, has no call left to ask what the user chose.
  if (edit.firstRow === edit.lastRow) speakYourLanguage();
  else speakLanguageOfAccount();
  // The lock goes with the end of the run.
  reconcile(book, edit);
}

/** Another name, colour or order of stages, or a new stage: taken up at once, so that no deal stands in a name that is gone. */
function onStagesEdit({ source, range }: EditEvent): void {
  const stages = source.getRangeByName(NAMES.stages);
  if (stages?.getSheet().getSheetId() !== range.getSheet().getSheetId()) return;
  const first = stages.getColumn();
  const [header = []] = stages.getSheet().getRange(1, first, 1, stages.getNumColumns()).getValues();
  const layout = findLayout(header, STAGE_COLUMNS);
  const isTouched = (at: number | undefined) =>
    at !== undefined && at + first >= range.getColumn() && at + first <= range.getLastColumn();
  if (!STAGE_CELLS.some((key) => isTouched(layout[key]))) return;
  const book = openBook(source);
  if (!book?.lock.acquire(LOCK_WAIT_MS)) return;
  recolourStages(source, book, reconcile(book).look);
}

function editOf({ range, value }: EditEvent, deals: Range): Edit {
  const first = deals.getColumn();
  const header = deals.getSheet().getRange(1, first, 1, deals.getNumColumns()).getValues()[0] ?? [];
  const layout = dealLayout(header);
  const fields = [...DEAL_COLUMNS, ...OWNED_COLUMNS]
    .map((column) => column.key)
    .filter((key) => {
      const at = layout[key];
      return at !== undefined && at + first >= range.getColumn() && at + first <= range.getLastColumn();
    });
  const typed: unknown = value;
  const isStage = fields.length === 1 && fields[0] === 'stage' && typeof typed === 'string';
  return {
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    fields: new Set(fields),
    ...(isStage ? { typedStage: typed } : {}),
  };
}
