import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCriterion, type TestedKind } from '../../src/cells/criteria';
import { functionOptions } from '../../src/cells/function-options';
import { startReading } from '../../src/cells/reading';
import type { Region } from '../../src/cells/region';
import { DEALS, readTable } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';
import { conditionsIn, meetsPlainly, type ModelColumn } from './sumifs-model';

/** Columns of the deals table by every name that a formula may call them; the last one is the user's own. */
const COLUMNS = [
  { names: ['Owner', 'OWNER', 'Sales rep'], kind: 'choice', keeps: 'text' },
  { names: ['Company', ' company ', 'Account'], kind: 'text', keeps: 'text' },
  { names: ['Value', 'value', 'Amount'], kind: 'money', keeps: 'numbers' },
  { names: ['Probability', 'Win probability'], kind: 'percent', keeps: 'numbers' },
  { names: ['Expected close', 'expected-close'], kind: 'date', keeps: 'days' },
  { names: ['Region', 'region'], kind: null, keeps: 'own' },
] as const satisfies readonly {
  readonly names: readonly string[];
  readonly kind: TestedKind;
  readonly keeps: ModelColumn['keeps'];
}[];
type TestColumn = (typeof COLUMNS)[number];

const ISO_DAYS = ['2026-02-28', '2026-03-01', '2026-03-05', '2028-02-29'];
const serial = (iso: string) => Date.parse(iso) / 86_400_000 + 25_569;

const place = fc.record({
  decimalComma: fc.boolean(),
  offsetMinutes: fc.constantFrom(0, -480, 330),
});
type Place = typeof place extends fc.Arbitrary<infer P> ? P : never;

const regionOf = ({ decimalComma, offsetMinutes }: Place): Region => ({
  zone: zoneOfOffsets(() => offsetMinutes),
  decimalComma: () => decimalComma,
});

const words = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', '*', '?', '~', '.', '(', '\n', ' ', '👍'),
  minLength: 1,
  maxLength: 4,
});
const blank = fc.constantFrom('', null, undefined);
const halves = fc.integer({ min: -6, max: 6 }).map((n) => n / 2);

/** The same number as the people of the place type it. */
function numberTexts({ decimalComma }: Place): fc.Arbitrary<string> {
  const typed = fc.oneof(
    halves.map(String),
    fc.constantFrom('0.25', '-1.5', '1,000', '1,000.5', '50%', '2.5%', '007', '5'),
  );
  const swapped = (text: string) => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  return typed.map((text) => (decimalComma ? swapped(text) : text));
}

/** What may stand in a cell of the column, near to what criteria ask for. */
function cellsOf({ keeps }: TestColumn, where: Place): fc.Arbitrary<unknown> {
  const days = fc
    .tuple(fc.constantFrom(...ISO_DAYS), fc.constantFrom(0, 1, 720, 1439))
    .map(([iso, minute]) => new Date(Date.parse(iso) + (minute - where.offsetMinutes) * 60_000));
  const serials = fc
    .tuple(fc.constantFrom(...ISO_DAYS), fc.constantFrom(0, 0.75))
    .map(([iso, part]) => serial(iso) + part);
  const numbers = fc.oneof(halves, fc.constantFrom(0.25, 0.5, 1000, 1000.5, 7, 5));
  switch (keeps) {
    case 'text':
      return fc.oneof(words, blank, numbers, numberTexts(where), fc.boolean(), fc.constantFrom('True', '2026-03-05'));
    case 'numbers':
      return fc.oneof(numbers, blank, numberTexts(where), words, fc.constant('#N/A'));
    case 'days':
      return fc.oneof(days, days, serials, blank, fc.constantFrom(...ISO_DAYS), words);
    case 'own':
      return fc.oneof(words, blank, numbers, numberTexts(where), fc.boolean(), days, fc.constantFrom(...ISO_DAYS));
  }
}

/** What a formula may ask of the column: a value as it is, or with an operator before its text; or a range of them. */
function criteriaOf(column: TestColumn, where: Place): fc.Arbitrary<unknown> {
  const operator = fc.constantFrom('', '=', '<>', '>', '>=', '<', '<=');
  const operand = fc.oneof(
    { weight: 3, arbitrary: cellsOf(column, where).map((cell) => typed(cell, where)) },
    { weight: 1, arbitrary: fc.constantFrom('', 'true', 'FALSE', 'a*', '~*', '*') },
  );
  const joined = fc.tuple(operator, operand).map(([sign, text]) => `${sign}${text}`);
  const one = fc.oneof({ weight: 3, arbitrary: joined }, { weight: 1, arbitrary: cellsOf(column, where) });
  const range = fc.array(fc.tuple(one), { minLength: 1, maxLength: 3 });
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: range });
}

/** A cell as `&` joins it to an operator: a date as its serial number, a number with the decimal mark of the place. */
function typed(cell: unknown, { decimalComma, offsetMinutes }: Place): string {
  if (cell instanceof Date) return String(Math.floor((cell.getTime() / 60_000 + offsetMinutes) / 1440) + 25_569);
  if (typeof cell === 'number') return decimalComma ? String(cell).replace('.', ',') : String(cell);
  return String(cell ?? '').toUpperCase();
}

const anyColumn = fc.constantFrom<TestColumn>(...COLUMNS);

describe('criteria and a plain model of SUMIFS', () => {
  it('agree on every cell of every kind of column', () => {
    const given = fc
      .tuple(anyColumn, place)
      .chain(([column, where]) =>
        fc.tuple(fc.constant(column), fc.constant(where), criteriaOf(column, where), cellsOf(column, where)),
      );
    fc.assert(
      fc.property(given, ([column, where, criterion, cell]) => {
        const test = readCriterion(criterion, column.kind, regionOf(where));
        expect(test === null).toBe(conditionsIn(criterion).length === 0);
        expect(test?.(cell) ?? true).toBe(meetsPlainly(criterion, cell, { keeps: column.keeps, ...where }));
      }),
      { seed: 20_260_307, numRuns: 2000 },
    );
  });

  it('agree on the rows that meet several pairs, wherever their columns stand and whatever they are called', () => {
    const header = ['Stage', 'Status', ...COLUMNS.map(({ names }) => names[0])];
    const tables = place.chain((where) => {
      const row = fc.tuple(...COLUMNS.map((column) => cellsOf(column, where)));
      const pair = anyColumn.chain((column) =>
        fc.tuple(fc.constantFrom<string>(...column.names), criteriaOf(column, where), fc.constant(column)),
      );
      return fc.record({
        where: fc.constant(where),
        rows: fc.array(row, { maxLength: 12 }),
        pairs: fc.array(pair, { maxLength: 4 }),
      });
    });
    fc.assert(
      fc.property(tables, ({ where, rows, pairs }) => {
        const cells = [header, ...rows.map((row) => ['Lead', 'Open', ...row])];
        const open = [...cells, header.map(() => ''), header.map(() => '')];
        const reading = startReading(regionOf(where));
        const options = functionOptions(
          readTable(open, DEALS, 1),
          pairs.flatMap(([name, criterion]) => [name, criterion]),
          reading,
        );
        const wanted = cells.flatMap((_, index) => {
          const meets = pairs.every(([, criterion, column]) =>
            meetsPlainly(criterion, cells[index]?.[COLUMNS.indexOf(column) + 2], { keeps: column.keeps, ...where }),
          );
          return index > 0 && meets ? [index] : [];
        });
        expect([...options.rows()]).toEqual(wanted);
        expect(reading.issues).toEqual([]);
      }),
      { seed: 20_260_308, numRuns: 400 },
    );
  });
});
