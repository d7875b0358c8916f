/** Puts the columns together again: one deal for each row, with its stage, its outcome and its dates. */
import type { StageKind } from '../../domain/stage';
import { saysNothing } from './cell-text';
import { outcomeOf, standingOf } from './deal-standing';
import { dealsOfHistory, isHistoryReport } from './history-report';
import type { RecognisedField } from './fields';
import type { DealColumnsRead } from './read-deal-columns';
import { orderOfEntry } from './order-of-entry';
import { compactName, nameTokens } from './plain-name';
import { dealOf, type RecognisedRow, type RowProblem, withoutPipeline } from './recognised-row';
import { sentences } from './sentences/sentences';
import { statusKind } from './closing-stages';
import { type RecognisedStage, recogniseStages } from './stages';
import type { ColumnSuggestion } from './suggest-columns';

interface Reading {
  readonly rows: readonly RecognisedRow[];
  readonly stages: readonly RecognisedStage[];
  readonly questions: readonly string[];
}

interface Placing {
  readonly positions: readonly number[];
  readonly answers: Readonly<Record<string, string>>;
}

export function readDealRows(columns: readonly ColumnSuggestion[], read: DealColumnsRead, placing: Placing): Reading {
  const { positions, answers } = placing;
  const stageWords = read.texts.get('stage') ?? positions.map(() => '');
  const outcomes = positions.map((_, row) => outcomeOf(read, row));
  const empty = read.entered
    .filter(({ days }) => days.some((day) => day !== null))
    .map(({ stage }) => withoutPipeline(stage));
  const places = orderOfEntry(read.entered.map(({ stage, days }) => ({ stage: withoutPipeline(stage), days })));
  const recognised = recogniseStages(stageWords, read.statuses, { answers, outcomes, empty, places });
  const statusCache = new Map<string, StageKind | null>();
  const byKind = columns.find((column) => column.closeDateMeaning === 'by-kind')?.field ?? null;
  const problems = problemsByRow(read, positions.length);
  const isHistory = isHistoryReport(columns);
  const repeated = repeatedIds(isHistory ? [] : (read.texts.get('id') ?? []));
  const contradictions: number[] = [];
  const noStage: number[] = [];

  const all = positions.map((position, row): RecognisedRow => {
    const status = read.statuses[row] ?? '';
    const said = cachedKind(statusCache, status, answers) ?? outcomes[row] ?? null;
    const stageWord = stageWords[row] ?? '';
    const standing = standingOf(recognised, stageWord, said);
    const own = problems[row] ?? [];
    if (!standing.stage && read.texts.has('stage')) noStage.push(row);
    if (standing.contradiction) {
      contradictions.push(position + 1);
      own.push({
        header: headerOf(columns, 'status'),
        text: status.trim() || (said ?? ''),
        reason: sentences().reason.stageSays(stageWord.trim()),
      });
    }
    if (repeated.has(row))
      own.push({
        header: headerOf(columns, 'id'),
        text: read.texts.get('id')?.[row] ?? '',
        reason: sentences().reason.sameId,
      });
    return dealOf({
      read,
      row,
      sourceRow: position + 1,
      stageWord,
      standing,
      recognised,
      byKind,
      isChange: isHistory,
      problems: own,
    });
  });

  const rows = isHistory ? dealsOfHistory(all) : all;
  const counts = new Map<string, number>();
  for (const { fields } of rows) if (fields.stage) counts.set(fields.stage, (counts.get(fields.stage) ?? 0) + 1);
  const stages = recognised.stages.map((stage) => ({ ...stage, deals: counts.get(stage.name) ?? 0 }));
  const questions = [
    ...recognised.questions,
    ...(contradictions[0] === undefined
      ? []
      : [sentences().ask.contradiction(contradictions.length, contradictions[0])]),
    ...aboutRefusals(columns, read),
    ...(noStage.length === 0 ? [] : [sentences().ask.noStage(noStage.length)]),
    ...(repeated.size === 0 ? [] : [sentences().ask.repeatedIds(repeated.size, [...repeated.values()][0] ?? '')]),
    ...aboutRows(repeatedDeals(rows), sentences().ask.repeatedDeals),
    ...aboutRows(
      rows.filter(({ fields }) => (fields.value ?? 0) < 0),
      sentences().ask.negativeValues,
    ),
    ...aboutRows(isAboutLosses(columns) ? rows.filter(isOpenWithReason) : [], sentences().ask.lostReasons),
  ];
  return { rows, stages, questions };
}

/** `Order received: N` may mean that the order is still awaited; with a column beside it that speaks of the loss nobody has to ask. */
function aboutRefusals(columns: readonly ColumnSuggestion[], read: DealColumnsRead): readonly string[] {
  const speaksOfLoss = ['isLost', 'isClosed'].some((field) => columns.some((column) => column.field === field));
  if (speaksOfLoss || read.texts.has('stage') || read.texts.has('status')) return [];
  const refused = (read.flags.get('isWon') ?? []).filter((won) => won === false).length;
  return refused === 0 ? [] : [sentences().ask.notWon(headerOf(columns, 'isWon'), refused)];
}

function headerOf(columns: readonly ColumnSuggestion[], field: RecognisedField): string {
  return columns.find((column) => column.field === field)?.header ?? '';
}

function cachedKind(
  cache: Map<string, StageKind | null>,
  status: string,
  answers: Readonly<Record<string, string>>,
): StageKind | null {
  if (status === '') return null;
  const known = cache.get(status);
  if (known !== undefined) return known;
  const kind = statusKind(status, answers);
  cache.set(status, kind);
  return kind;
}

function problemsByRow(read: DealColumnsRead, rows: number): RowProblem[][] {
  const byRow = Array.from({ length: rows }, (): RowProblem[] => []);
  for (const { index, header, text, reason } of read.problems) byRow[index]?.push({ header, text, reason });
  return byRow;
}

function aboutRows(
  rows: readonly RecognisedRow[],
  sentence: (count: number, row: number) => string,
): readonly string[] {
  const [first] = rows;
  return first === undefined ? [] : [sentence(rows.length, first.sourceRow)];
}

/** A column such as Lost Reason; a plain Close reason may be one for winning. */
function isAboutLosses(columns: readonly ColumnSuggestion[]): boolean {
  const header = headerOf(columns, 'closeReason');
  return nameTokens(header).some((token) => LOSS.test(token));
}

const LOSS = /^(?:lost|loss|perdid[ao]|perda|perdida|perte|verlust|przegran|kalah|丢单|输单)/;

function isOpenWithReason({ fields, kind }: RecognisedRow): boolean {
  const reason = fields.closeReason ?? '';
  return (kind === 'open' || kind === 'parked') && reason.trim() !== '' && !saysNothing(reason);
}

/** Rows without an ID of their own that are called like an earlier one and have its value. */
function repeatedDeals(rows: readonly RecognisedRow[]): readonly RecognisedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ fields }) => {
    const { id = '', company = '', name = '', contact = '', value = null } = fields;
    const names = [company, name, contact].map((text) => compactName(text));
    if (id !== '' || names.filter((text) => text !== '').length < 2) return false;
    const key = JSON.stringify([...names, value]);
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
}

/** Rows whose deal ID an earlier row has, with that ID. */
function repeatedIds(ids: readonly string[]): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  const repeated = new Map<number, string>();
  ids.forEach((raw, row) => {
    const id = raw.trim();
    if (id === '' || saysNothing(id)) return;
    if (seen.has(id)) repeated.set(row, id);
    seen.add(id);
  });
  return repeated;
}
