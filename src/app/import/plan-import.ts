/** What an import would do: pure, the same for the preview and for the import itself. */
import { isBlank, readText, writeDay } from '../../cells/cell-value';
import { type CellKind, DEAL_COLUMNS } from '../../cells/columns';
import { type DealLayout, type DealRow, readDealRow } from '../../cells/deal-row';
import { compactName } from '../../cells/recognise/plain-name';
import type { RecognisedRow, RecognisedTable } from '../../cells/recognise/recognise-table';
import type { Deal, TrackedFields } from '../../domain/deal';
import type { Instant } from '../../domain/move';
import { nameKey, type StageList } from '../../domain/pipeline';
import { isClosed, type Stage } from '../../domain/stage';
import type { Zone } from '../../domain/zone';
import { dealId } from '../deal-ids';
import type { Past } from '../opening-moves';
import { pickTracked } from '../pending';
import { composedName, TO_CHECK, toCheck } from '../plan-set-up';
import type { Cells, JournalCell } from '../ports';
import { cellWords, type Mapping, mapColumns, saysSame } from './imported-cells';
import { type DealMatch, matchDeals } from './match-deals';
import { matchStages, type StageMatch, stageIn } from './match-stages';

export interface ImportInput {
  /** The list, recognised, and its cells. */
  readonly list: RecognisedTable;
  readonly source: Cells;
  /** The deals table, header first, and its rows that have an ID. */
  readonly cells: Cells;
  readonly rows: readonly DealRow[];
  readonly layout: DealLayout;
  /** Columns of the table that hold formulas. */
  readonly formulas: ReadonlySet<number>;
  readonly stages: StageList;
  readonly zone: Zone;
  readonly now: Instant;
  readonly nextId: number;
  readonly said: ImportSaid;
}

export interface ImportSaid {
  /** Stage word of the list → key of a stage, '' to leave the stage as it is. */
  readonly stages: Readonly<Record<string, string>>;
  /** Known deals that are to stay as they are. */
  readonly skip: readonly string[];
  /** Unclear rows that are new deals: all of them, or those that stand there under that name. */
  readonly add: 'all' | readonly { readonly row: number; readonly name: string }[];
}

export interface CellChange {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface AddedDeal {
  readonly source: RecognisedRow;
  readonly deal: Deal;
  readonly past: Past;
  readonly cells: readonly JournalCell[];
}

export interface ChangedDeal {
  readonly source: RecognisedRow;
  readonly row: DealRow;
  readonly to: Stage | null;
  /** The tracked fields after the change; null where none of them changes. */
  readonly tracked: TrackedFields | null;
  readonly when: Instant;
  readonly cells: readonly JournalCell[];
  readonly changes: readonly CellChange[];
}

export interface UnclearRow {
  readonly row: number;
  readonly name: string;
  readonly why: 'table' | 'list';
  readonly count: number;
  /** The user says that it is a new deal. */
  readonly isAdded: boolean;
}

export interface ImportPlan {
  readonly added: readonly AddedDeal[];
  readonly changed: readonly ChangedDeal[];
  readonly unchanged: number;
  /** Known deals that the user wants left as they are. */
  readonly skipped: number;
  readonly unclear: readonly UnclearRow[];
  /** Deals of the table that the list does not speak of. */
  readonly absent: number;
  readonly stages: readonly StageMatch[];
  readonly mapping: Mapping;
  readonly unknownPipelines: readonly string[];
  readonly unread: readonly { readonly name: string; readonly text: string }[];
  readonly nextId: number;
}

export function planImport(input: ImportInput): ImportPlan {
  const { list, rows, said } = input;
  const header = headerWithCheck(input.cells);
  const mapping = mapColumns({
    table: list,
    source: input.source,
    header,
    layout: input.layout,
    fixed: input.formulas,
    zone: input.zone,
  });
  const stages = matchStages(list.stages, input.stages, said.stages);
  const reading = readingOf(input, header, mapping, stages);
  const named = list.rows.map((row) => ({ row, name: nameOf(row, input), company: row.fields.company ?? '' }));
  const matches = matchDeals(
    named.map(({ row, name, company }) => ({ id: row.fields.id ?? '', name, company })),
    rows,
  );
  const ids = idGiver(input);
  const added: AddedDeal[] = [];
  const changed: ChangedDeal[] = [];
  const unclear: UnclearRow[] = [];
  let unchanged = 0;
  let skipped = 0;
  named.forEach(({ row, name, company }, index) => {
    const match: DealMatch = matches[index] ?? { kind: 'new' };
    const label = name || company;
    if (match.kind === 'unclear') {
      const isAdded = isWanted(said.add, row.sourceRow, label);
      unclear.push({ row: row.sourceRow, name: label, why: match.why, count: match.count, isAdded });
      if (!isAdded) return;
    }
    if (match.kind !== 'known') {
      added.push(reading.added(row, ids.give(match.kind === 'new' ? (row.fields.id ?? '') : ''), name || company));
      return;
    }
    const change = reading.changed(row, match.row);
    if (!change) unchanged += 1;
    else if (said.skip.includes(match.row.deal.id)) skipped += 1;
    else changed.push(change);
  });
  const spoken = new Set(matches.flatMap((match) => (match.kind === 'known' ? [match.row.deal.id] : [])));
  return {
    added,
    changed,
    unchanged,
    skipped,
    unclear,
    absent: rows.filter(({ deal }) => !spoken.has(deal.id)).length,
    stages,
    mapping,
    unknownPipelines: [...reading.unknownPipelines],
    unread: named.flatMap(({ row, name, company }) => {
      const text = reading.problems(row);
      return text === '' ? [] : [{ name: name || company, text }];
    }),
    nextId: ids.next(),
  };
}

/** The table's header, with the column of what is to be checked behind it where the table has none yet. */
function headerWithCheck(cells: Cells): readonly string[] {
  const header = (cells[0] ?? []).map(String);
  return header.includes(TO_CHECK.header) ? header : [...header, TO_CHECK.header];
}

function nameOf(row: RecognisedRow, { list, source }: ImportInput): string {
  return (row.fields.name ?? composedName(row, { table: list, cells: source })).trim();
}

function isWanted(add: ImportSaid['add'], row: number, name: string): boolean {
  return add === 'all' || add.some((one) => one.row === row && one.name === name);
}

/** The list's own IDs are kept where nobody has them; all others are the next of ours. */
function idGiver({ rows, list, nextId }: ImportInput) {
  const taken = new Set([...rows.map(({ deal }) => deal.id), ...list.rows.map(({ fields }) => fields.id ?? '')]);
  let next = nextId;
  return {
    give: (own: string): string => {
      if (own !== '') return own;
      while (taken.has(dealId(next))) next += 1;
      return dealId(next++);
    },
    next: () => next,
  };
}

function readingOf(input: ImportInput, header: readonly string[], mapping: Mapping, matches: readonly StageMatch[]) {
  const { stages, layout, zone, list, now } = input;
  const byWord = new Map(matches.map((match) => [compactName(match.word) || match.word, match.to]));
  const stageOf = (word: string) => byWord.get(compactName(word) || word) ?? null;
  const isSeveral = stages.pipelines.length > 1;
  const unknownPipelines = new Set<string>();
  const problems = (row: RecognisedRow) =>
    toCheck(
      row,
      list,
      list.columns.map((column) => column.header),
    );

  const pipelineOf = (row: RecognisedRow): string => {
    const word = row.fields.pipeline ?? '';
    if (word === '' || !isSeveral) return '';
    const known = stages.pipelines.find((name) => nameKey(name) === nameKey(word));
    if (known === undefined) unknownPipelines.add(word);
    return known ?? '';
  };

  /** Where the row puts the deal, and in which pipeline; `stage` is null where it does not say. */
  const placeOf = (row: RecognisedRow, pipeline: string) => {
    const wanted = pipelineOf(row) || pipeline;
    const word = stageOf(row.fields.stage ?? '');
    const stage = word && stageIn(word, wanted, stages);
    return { wanted, stage };
  };

  const columnAt = (at: number | undefined, kind: CellKind) =>
    at === undefined || input.formulas.has(at) ? null : { at, header: header[at] ?? '', kind };

  const added = (row: RecognisedRow, id: string, name: string): AddedDeal => {
    const place = placeOf(row, '');
    const stage = place.stage ?? stages.first(place.wanted);
    const line = new Map<number, unknown>();
    const put = (at: number | undefined, cell: unknown) => {
      if (at !== undefined && !input.formulas.has(at) && !isBlank(cell)) line.set(at, cell);
    };
    for (const column of mapping.columns) put(column.at, column.read(row));
    put(layout.id, id);
    put(layout.name, name);
    put(layout.stage, stage?.name ?? '');
    put(layout.pipeline, place.wanted || (isSeveral ? (stage?.pipeline ?? '') : ''));
    const past: Past = {
      closed: row.closed,
      inStageSince: row.inStageSince,
      lastOpenStage: row.lastOpenStage === null ? null : (stageOf(row.lastOpenStage)?.name ?? null),
      entered: row.enteredStages.flatMap((entry) => {
        const known = stageOf(entry.stage);
        return known ? [{ stage: known.name, on: entry.on }] : [];
      }),
    };
    if ((row.fields.created ?? null) === null) put(layout.created, writeDay(firstDay(past, zone.dayOf(now)), zone));
    put(header.indexOf(TO_CHECK.header), problems(row));
    const array: unknown[] = [];
    for (const [at, cell] of line) array[at] = cell;
    const { deal } = readDealRow(array, layout, 0, zone);
    return {
      source: row,
      deal,
      past,
      cells: [...line].map(([at, after]) => ({ header: header[at] ?? '', before: '', after })),
    };
  };

  const changed = (row: RecognisedRow, known: DealRow): ChangedDeal | null => {
    const { deal } = known;
    const cells: JournalCell[] = [];
    const changes: CellChange[] = [];
    const now = (at: number) => input.cells[known.row - 1]?.[at] ?? '';
    const change = (column: { at: number; header: string; kind: CellKind }, after: unknown) => {
      const before = now(column.at);
      cells.push({ header: column.header, before, after });
      const words = (cell: unknown) => cellWords(cell, column.kind, zone);
      changes.push({ header: column.header, before: words(before), after: words(after) });
    };
    const nameColumn = columnAt(layout.name, 'text');
    const name = row.fields.name?.trim() ?? '';
    if (nameColumn && name !== '' && !saysSame({ kind: 'text', field: 'name' }, deal.name, name, zone))
      change(nameColumn, name);
    const { wanted, stage } = placeOf(row, deal.pipeline);
    const current = stages.find(deal.stage, deal.pipeline);
    const stageColumn = columnAt(layout.stage, 'choice');
    if (stage && stageColumn && stage.key !== current?.key) change(stageColumn, stage.name);
    const pipelineColumn = columnAt(layout.pipeline, 'choice');
    const target = stage ?? current;
    const pipeline = target && (wanted !== '' || deal.pipeline !== '') ? target.pipeline : '';
    if (isSeveral && pipelineColumn && pipeline !== '' && pipeline !== deal.pipeline) change(pipelineColumn, pipeline);
    for (const column of mapping.columns) {
      const after = column.read(row);
      if (!isBlank(after) && !saysSame(column, now(column.at), after, zone)) change(column, after);
    }
    const note = problems(row);
    const check = { at: header.indexOf(TO_CHECK.header), header: TO_CHECK.header, kind: TO_CHECK.kind };
    const old = readText(now(check.at), zone);
    if (note !== '' && !old.includes(note)) change(check, old === '' ? note : `${old}; ${note}`);
    if (cells.length === 0) return null;
    const tracked = trackedAfter(known, cells, header, input);
    return {
      source: row,
      row: known,
      to: target,
      tracked,
      when: whenOf(row, stage, current, input),
      cells,
      changes,
    };
  };

  return { added, changed, problems, unknownPipelines };
}

/** The tracked fields as they read once the cells are written; null where all of them stay. */
function trackedAfter(
  known: DealRow,
  cells: readonly JournalCell[],
  header: readonly string[],
  { layout, zone, cells: table }: ImportInput,
): TrackedFields | null {
  const line = [...(table[known.row - 1] ?? [])];
  for (const { header: name, after } of cells) line[header.indexOf(name)] = after;
  const before = pickTracked(known.deal);
  const after = pickTracked(readDealRow(line, layout, known.row, zone).deal);
  const keys = DEAL_COLUMNS.map(({ key }) => key).filter((key): key is keyof TrackedFields => key in before);
  return keys.every((key) => before[key] === after[key]) ? null : after;
}

/** A move has its own day where the list knows it; every other change happens now. */
function whenOf(row: RecognisedRow, to: Stage | null, from: Stage | null, { zone, now }: ImportInput): Instant {
  if (!to || to.key === from?.key) return now;
  const day = isClosed(to.kind) ? row.closed : row.inStageSince;
  return day === null || day === zone.dayOf(now) ? now : zone.startOf(day);
}

function firstDay(past: Past, today: number): number {
  const days = [...past.entered.map(({ on }) => on), past.inStageSince, past.closed].filter((day) => day !== null);
  return days.reduce((first, day) => Math.min(first, day), today);
}
