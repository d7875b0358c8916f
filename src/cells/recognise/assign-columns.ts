/** Gives columns to fields: by their headers first, then by what they hold. */
import { type Assignments, columnFor, type HeadedColumn } from './assigned-columns';
import { canBe, canBeWords, type ColumnProfile } from './column-profile';
import { fieldLabel } from './fields';
import type { HeaderMeaning } from './header-names/header-names';
import { GOOD_NAME, type HeaderMatch } from './match-header';
import type { Sentences } from './sentences/english';
import { sentences } from './sentences/sentences';
import { meaningOf } from './stage-words';

export function assignByHeader(columns: readonly HeadedColumn[], chosen: Assignments): void {
  const taken = new Set<HeaderMeaning>([...chosen.values()].map((one) => one.field));
  const candidates = columns
    .flatMap((column) => column.matches.map((match) => ({ column, match })))
    .filter(({ column, match }) => isBelievable(column, match))
    .sort((a, b) => b.match.score - a.match.score || a.column.index - b.column.index);
  for (const { column, match } of candidates) {
    if (chosen.has(column.index) || (taken.has(match.meaning) && match.meaning !== 'enteredStage')) continue;
    taken.add(match.meaning);
    chosen.set(column.index, {
      field: match.meaning,
      why: whyMatched(column, match),
      sure: match.score >= GOOD_NAME || SELF_EVIDENT.includes(match.meaning),
      known: match.known,
    });
  }
}

const SELF_EVIDENT: readonly HeaderMeaning[] = [
  'id',
  'email',
  'phone',
  'notes',
  'score',
  'priority',
  'contact',
  'nextStep',
  'lastActivity',
  'source',
];

function isBelievable(column: HeadedColumn, match: HeaderMatch): boolean {
  // A report of changes repeats the ID of its deal, under a header that leaves no doubt.
  if (match.meaning === 'id' && match.ground === 'named' && match.score >= GOOD_NAME) return column.profile.dates < 0.5;
  if (!canBe(match.meaning, column.profile)) return false;
  if (match.meaning === 'stage' && BOARD_LISTS.has(match.known)) return endsDeals(column.profile);
  if (match.meaning === 'stage' && match.ground !== 'named')
    return column.profile.stageWords >= 0.5 || isStageId(match);
  return match.ground !== 'weak' || column.profile.filled > 0;
}

const BOARD_LISTS = new Set(['List name', 'List', 'Column']);

/** Any work has lists such as Review and Done; only deals are won or lost. */
function endsDeals(profile: ColumnProfile): boolean {
  const ends = profile.distinct.some((word) => ['won', 'lost'].includes(meaningOf(word).kind));
  return ends && profile.stageWords >= 0.5;
}

function isStageId(match: HeaderMatch): boolean {
  return match.ground === 'weak' && / id$/i.test(match.known);
}

function labelOf(meaning: HeaderMeaning): string {
  return meaning === 'closeDate' ? sentences().closeDate : fieldLabel(meaning);
}

function whyMatched(column: HeadedColumn, match: HeaderMatch): string {
  const label = labelOf(match.meaning);
  switch (match.ground) {
    case 'named':
      return sentences().why.named(column.header, label);
    case 'weak':
      return sentences().why.weaklyNamed(column.header, label);
    case 'similar':
      return sentences().why.similar(column.header, match.known, label);
    case 'contained':
      return sentences().why.contained(column.header, match.known, label);
    case 'entered-stage':
      return sentences().why.enteredStage(match.stage ?? '');
  }
}

/** A list without a stage column has its stages in Status; beside one, Status must speak of won, lost or open. */
export function assignStage(columns: readonly HeadedColumn[], chosen: Assignments): void {
  const status = columns.find((column) => column.index === columnFor(chosen, 'status'));
  if (!status || chosen.get(status.index)?.why === sentences().why.forced(fieldLabel('status'))) return;
  if (columnFor(chosen, 'stage') !== null) {
    const speaks =
      status.profile.filled === 0 || status.profile.distinct.some((word) => meaningOf(word).kind !== 'unknown');
    if (!speaks) chosen.delete(status.index);
    return;
  }
  chosen.delete(status.index);
  if (!canBeWords(status.profile) || !namesStages(status.profile)) return;
  chosen.set(status.index, { field: 'stage', why: sentences().why.statusIsStage(status.header), sure: true });
}

/** Paid, Open and Overdue are an invoice's; a third of the words must be a sale's, one of them beyond doubt. */
function namesStages(profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const clear = profile.distinct.some(
    (word) => meaningOf(word).kind !== 'unknown' && meaningOf(word).kind !== 'suspect',
  );
  return clear && profile.stageWords >= 1 / 3;
}

interface ByContent {
  readonly field: keyof Sentences['content'];
  readonly sure: boolean;
  readonly holds: (profile: ColumnProfile) => boolean;
}

const BY_CONTENT: readonly ByContent[] = [
  {
    field: 'stage',
    sure: false,
    holds: (profile) =>
      profile.stageWords >= 0.6 &&
      profile.distinct.length > 1 &&
      profile.filled >= 2 * profile.distinct.length &&
      canBeWords(profile),
  },
  { field: 'email', sure: true, holds: (profile) => profile.emails >= 0.8 },
  { field: 'value', sure: false, holds: (profile) => profile.marked >= 0.6 },
  { field: 'currency', sure: true, holds: (profile) => profile.currencies >= 0.8 },
  {
    field: 'phone',
    sure: true,
    holds: (profile) => profile.phones >= 0.8 && profile.amounts < 0.2 && profile.dates < 0.2,
  },
];

export function assignByContent(columns: readonly HeadedColumn[], chosen: Assignments): void {
  for (const { field, sure, holds } of BY_CONTENT) {
    if (columnFor(chosen, field) !== null) continue;
    const column = columns.find((one) => !chosen.has(one.index) && one.profile.filled > 0 && holds(one.profile));
    if (column)
      chosen.set(column.index, {
        field,
        why: sentences().why.content(sentences().content[field], fieldLabel(field)),
        sure,
      });
  }
}

const BARE_NAMES = new Set(['Name', 'Nome', 'Nombre', 'Nom', 'Nazwa', 'Nama', '名称', 'Lead', 'Lead name']);

/** `Name` beside an e-mail address or a phone number is a person's, unless nothing else could name the deal. */
export function tellContactFromDeal(columns: readonly HeadedColumn[], chosen: Assignments): void {
  const name = columns.find((column) => column.index === columnFor(chosen, 'name'));
  const assignment = name && chosen.get(name.index);
  if (!name || !assignment?.known || !BARE_NAMES.has(assignment.known)) return;
  const isPerson = columnFor(chosen, 'email') !== null || columnFor(chosen, 'phone') !== null;
  if (!isPerson || columnFor(chosen, 'contact') !== null) return;
  chosen.set(name.index, { field: 'contact', why: sentences().why.contactNotDeal(name.header), sure: true });
}

/** A second `Name`, where another column names the deal, is the person whose e-mail address or telephone stands beside. */
export function nameContact(columns: readonly HeadedColumn[], chosen: Assignments): void {
  const isPerson = columnFor(chosen, 'email') !== null || columnFor(chosen, 'phone') !== null;
  if (!isPerson || columnFor(chosen, 'contact') !== null || columnFor(chosen, 'name') === null) return;
  const column = columns.find((one) => !chosen.has(one.index) && BARE_NAMES.has(one.header.trim()));
  if (!column || !canBe('contact', column.profile)) return;
  chosen.set(column.index, { field: 'contact', why: sentences().why.contactNotDeal(column.header), sure: true });
}
