import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { moveDeal } from '../../src/app/move-deal';
import { reconcile } from '../../src/app/reconcile';
import { undoMove } from '../../src/app/undo-move';
import { LOG_COLUMNS } from '../../src/cells/columns';
import { OWN_LOG_LAYOUT, readMoves, writeMove } from '../../src/cells/move-row';
import { readShadow } from '../../src/cells/shadow';
import { bookWith, STAGES } from '../app/builders';
import type { MemoryBook } from '../app/memory-book';
import { day, evaluate, type Grid, inSpreadsheet, records, stagesTable } from '../functions/sheet';

/** One thing that somebody does to the document in the course of a day. */
type Act =
  | { readonly do: 'edit' | 'move'; readonly row: number; readonly stage: number }
  | { readonly do: 'set'; readonly row: number; readonly header: string; readonly cell: unknown }
  | { readonly do: 'add'; readonly stage: number; readonly value: number }
  | { readonly do: 'delete' | 'undo' | 'bring back'; readonly row: number }
  | { readonly do: 'sort' };

const row = fc.nat(5);
const stage = fc.nat(STAGES.length - 1);
const cell = fc.oneof(
  fc.record({ header: fc.constant('Value'), cell: fc.nat(99) }),
  fc.record({ header: fc.constant('Owner'), cell: fc.constantFrom('Ana', 'Ben') }),
  fc.record({ header: fc.constant('Probability'), cell: fc.constantFrom(0, 0.5, 1) }),
  fc.record({ header: fc.constant('Expected close'), cell: fc.constantFrom('2026-03-06', '2026-03-20').map(day) }),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom('edit' as const, 'move' as const), row, stage }),
  fc.tuple(row, cell).map(([at, changed]): Act => ({ do: 'set', row: at, ...changed })),
  fc.record({ do: fc.constant('add' as const), stage, value: fc.nat(99) }),
  fc.record({ do: fc.constantFrom('delete' as const, 'undo' as const, 'bring back' as const), row }),
  fc.record({ do: fc.constant('sort' as const) }),
);
const days = fc.array(fc.array(act, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

const MS_PER_DAY = 86_400_000;

function perform(book: MemoryBook, one: Act, bin: unknown[][]): void {
  const rows = book.dealCells.length - 1;
  const at = 'row' in one && rows > 0 ? (one.row % rows) + 2 : 0;
  if ('row' in one && at === 0 && one.do !== 'bring back') return;
  const dealId = at ? String(book.cell(at, 'Deal ID')) : '';
  const seen = at ? (readShadow(book.cell(at, 'Logged'))?.move ?? 0) : 0;
  switch (one.do) {
    case 'edit':
      book.set(at, 'Stage', STAGES[one.stage]?.name);
      reconcile(book, { firstRow: at, lastRow: at, fields: new Set(['stage']) });
      break;
    case 'move':
      moveDeal(book, { dealId, row: at, seen, to: STAGES[one.stage]?.key ?? '', closeReason: 'Price', fields: {} }, '');
      break;
    case 'set':
      book.set(at, one.header, one.cell);
      break;
    case 'add':
      book.set(rows + 2, 'Deal', `New ${rows}`);
      book.set(rows + 2, 'Stage', STAGES[one.stage]?.name);
      book.set(rows + 2, 'Value', one.value);
      break;
    case 'delete':
      bin.push(...book.dealCells.splice(at - 1, 1));
      break;
    case 'bring back':
      book.dealCells.push(...bin.splice(0, 1));
      break;
    case 'undo':
      if (seen > 0) undoMove(book, { dealId, row: at, move: seen }, '');
      break;
    case 'sort':
      book.dealCells.push(...book.dealCells.splice(1).reverse());
      break;
  }
  book.restart();
}

interface Evening {
  readonly day: number;
  readonly table: Grid;
}

/** Lives through the days and keeps the table as it stood each evening. */
function live(acts: readonly (readonly Act[])[]): { book: MemoryBook; evenings: readonly Evening[] } {
  const book = bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Won', 30]);
  const bin: unknown[][] = [];
  const evenings = acts.map((ofDay) => {
    for (const one of ofDay) {
      perform(book, one, bin);
      book.clock += 60_000;
    }
    reconcile(book);
    const evening = { day: book.zone.dayOf(book.clock), table: book.dealCells.map((cells) => [...cells]) };
    book.clock += MS_PER_DAY;
    return evening;
  });
  return { book, evenings };
}

const PAIRS = [[], ['Owner', 'Ana'], ['Value', '>=20'], ['Expected close', '<2026-03-10']] as const;

function expectEvenings(book: MemoryBook, evenings: readonly Evening[], basis: string): void {
  for (const { day: date, table } of evenings) {
    for (const pairs of PAIRS) {
      const shown = evaluate('STAGE_SUMMARY', table, book.stageCells, date, 'all', ...pairs);
      const rebuilt = evaluate(
        'PIPELINE_AS_OF',
        ...[book.dealCells, book.logCells, book.stageCells, date, basis, 'all', ...pairs],
      );
      expect(rebuilt).toEqual(shown);
    }
  }
}

beforeEach(() => {
  inSpreadsheet();
});

describe('PIPELINE_AS_OF', () => {
  it.each(['as it was', 'as known then'])(
    '%s shows every evening what STAGE_SUMMARY showed, whatever was moved, edited, deleted, brought back or undone',
    (basis) => {
      fc.assert(
        fc.property(days, (acts) => {
          const { book, evenings } = live(acts);
          expectEvenings(book, evenings, basis);
        }),
        { seed: 31, numRuns: 150 },
      );
    },
  );

  it('as known then does not know an import before its day; as it was does', () => {
    const { book, evenings } = live([[], [], []]);
    const [first] = readMoves(book.logCells.slice(1), OWN_LOG_LAYOUT, book.zone);
    if (!first) throw new Error('nothing logged');
    const imported = {
      ...first,
      move: book.logCells.length,
      from: 'Lead',
      stage: 'Proposal',
      how: 'import',
      when: first.logged + MS_PER_DAY,
      logged: first.logged + 2 * MS_PER_DAY,
    } as const;
    book.logCells.push([...writeMove(imported, book.zone)]);
    const proposals = (date: number, basis: string) =>
      records(evaluate('PIPELINE_AS_OF', book.dealCells, book.logCells, book.stageCells, date, basis))[2]?.['Deals'];
    expect(evenings.map((evening) => proposals(evening.day, 'as it was'))).toEqual([0, 1, 1]);
    expect(evenings.map((evening) => proposals(evening.day, 'as known then'))).toEqual([0, 0, 1]);
  });

  const LOG_HEADER = LOG_COLUMNS.map((column) => column.header);
  const stages = stagesTable([{ name: 'Lead' }, { name: 'Won', kind: 'won' }]);
  const deals: Grid = [
    ['Deal ID', 'Deal', 'Pipeline', 'Stage', 'Value', 'Created', 'Status', 'In stage since', 'Closed'],
    ['D1', 'Acme', 'Sales', 'Won', 10, day('2026-01-05'), 'Won', day('2026-02-01'), day('2026-02-01')],
    ['D2', 'Bolt', 'Sales', 'Lead', 20, day('2026-01-10'), 'Open', day('2026-01-12'), ''],
    ['D3', 'Cora', 'Sales', 'Lead', 30, '', 'Open', '', ''],
  ];
  const summary = (date: string, ...rest: unknown[]) =>
    records(evaluate('PIPELINE_AS_OF', deals, [LOG_HEADER], stages, day(date), ...rest));

  it('rebuilds what stood before anything was logged from Created and Closed, and says so', () => {
    expect(summary('2026-01-20', '', 'all')).toMatchObject([
      { Stage: 'Lead', Deals: 2, Value: 30, 'Median days here': 8 },
      { Stage: 'Won', Deals: 0 },
    ]);
    expect(summary('2026-01-20')[0]?.['Note']).toMatch(
      /^nothing is logged: 2 deals rebuilt from Created and Closed; 1 deal left out: neither logged then nor with a Created/,
    );
    expect(summary('2026-02-01', '', 'all')).toMatchObject([{ Deals: 1 }, { Deals: 1, Value: 10 }]);
    expect(summary('2026-01-04')).toMatchObject([{ Deals: 0, Value: 0 }]);
  });

  it('asks for the date', () => {
    expect(() => evaluate('PIPELINE_AS_OF', deals, [LOG_HEADER], stages, '')).toThrow(
      'date: nothing found; a date is needed. Type it as DATE(2026;1;1) or point to a cell that holds it.',
    );
    expect(() => evaluate('PIPELINE_AS_OF', deals, [LOG_HEADER], stages, 46_000, 'then')).toThrow(
      '"then" is neither an option (as it was, as known then) nor a column of Deals.',
    );
  });
});
