/** What an import would do: pure, the same for the preview and for the import itself. */
import { saysNothing } from '../../cells/recognise/cell-text';
import type { RecognisedRow } from '../../cells/recognise/recognise-table';
import { dealId } from '../deal-ids';
import { composedName } from '../plan-set-up';
import { type AddedDeal, addedDeal } from './added-deal';
import { type ChangedDeal, changedDeal } from './changed-deal';
import type { ImportInput, ImportSaid } from './import-input';
import type { Mapping } from './imported-cells';
import { readingOf } from './list-reading';
import { type DealMatch, matchDeals } from './match-deals';
import type { StageMatch } from './match-stages';

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
  const reading = readingOf(input);
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
      added.push(addedDeal(reading, row, ids.give(match.kind === 'new' ? row.fields.id : ''), label));
      return;
    }
    const change = changedDeal(reading, row, match.row);
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
    stages: reading.matches,
    mapping: reading.mapping,
    unknownPipelines: [...reading.unknownPipelines],
    unread: named.flatMap(({ row, name, company }) => {
      const text = reading.problems(row);
      return text === '' ? [] : [{ name: name || company, text }];
    }),
    nextId: ids.next(),
  };
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
    give: (own = ''): string => {
      if (own !== '' && !saysNothing(own)) return own;
      while (taken.has(dealId(next))) next += 1;
      return dealId(next++);
    },
    next: () => next,
  };
}
