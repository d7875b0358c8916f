/** The list that is to be imported: a tab or a text, recognised with what the pipeline already knows of its stages. */
import type { IncomingList } from '../app/import/import-deals';
import { matchStages } from '../app/import/match-stages';
import { done, issues, refused, wireIssue } from '../app/issues';
import type { Answer, Request } from '../app/rpc';
import { texts } from '../app/texts/texts';
import type { Cells } from '../app/ports';
import { readDelimited } from '../cells/read-delimited';
import { type RecognisedTable, recogniseTable } from '../cells/recognise/recognise-table';
import type { StageList } from '../domain/pipeline';
import type { DocumentBook } from './document-book';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Said = Pick<Request<'importDeals'>, 'source' | 'columns' | 'dates' | 'stages'>;

export function readIncoming(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  stages: StageList,
  said: Said,
): Answer<IncomingList> {
  const cells = readCells(spreadsheet, book, said.source);
  if (!cells.ok) return cells;
  const list = recogniseWith(cells.value, stages, book, said);
  if (list.refusal) return refused(wireIssue({ ...list.refusal, code: 'not-a-list' }));
  return done({ list, source: cells.value });
}

function readCells(spreadsheet: Spreadsheet, book: DocumentBook, source: Said['source']): Answer<Cells> {
  if ('text' in source) {
    const cells = readDelimited(source.text);
    return cells.some((row) => row.some((cell) => cell.trim() !== '')) ? done(cells) : plain(texts().imports.emptyText);
  }
  const sheet = spreadsheet.getSheetByName(source.tab);
  if (!sheet) return refused(issues.noTab(source.tab));
  if (source.tab === book.deals.name) return plain(texts().imports.ownTab(source.tab));
  return done(sheet.getDataRange().getValues());
}

function plain(text: string): Answer<never> {
  return refused(wireIssue({ code: 'invalid', where: 'import', received: '', expected: '', fix: '' }, text));
}

/**
 * Which of its words close a deal is the pipeline's to say, not the list's: it is looked at once for its words, and read
 * again with what they mean here, where that is something else.
 */
function recogniseWith(cells: Cells, stages: StageList, { zone }: DocumentBook, said: Said): RecognisedTable {
  const { columns = {}, dates = {} } = said;
  const read = (answers: Readonly<Record<string, string>>) =>
    recogniseTable(cells, {
      toCalendarDate: (date) => zone.dayOf(date.getTime()),
      columns,
      answers: { ...answers, ...dates },
    });
  const first = read({});
  const matches = matchStages(first.stages, stages, said.stages ?? {});
  const kinds = first.stages.map((stage, at) => [stage.name, matches[at]?.to?.kind ?? stage.kind] as const);
  const isNews = first.stages.some((stage, at) => !stage.sure || stage.kind !== kinds[at]?.[1]);
  // A stage without deals was made of a status, which keeps its own meaning.
  const words = kinds.filter((_, at) => (first.stages[at]?.words.length ?? 0) > 0);
  return isNews ? read(Object.fromEntries(words)) : first;
}
