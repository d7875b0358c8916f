import { describe, expect, it } from 'vitest';
import {
  columnIndex,
  columnLetters,
  parseA1,
  quotedSheet,
  rectA1,
} from '../../../playground/services/engine/a1-notation';
import {
  calledFunctions,
  referencesIn,
  toEngineFormula,
  toWrittenFormula,
} from '../../../playground/services/engine/formula-text';
import { fromRelative, toRelative } from '../../../playground/services/engine/relative-formula';
import { TimeZone } from '../../../playground/services/engine/time-zone';

const grid = (name: string | null) => (name === 'Deals' ? { rows: 500, columns: 10 } : { rows: 1000, columns: 26 });

describe('A1 notation', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18_277, 'ZZZ'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it('reads cells, ranges, whole lines and tabs', () => {
    const open = { sheetName: null, startRow: null, startColumn: null, endRow: null, endColumn: null };
    expect(parseA1('$B$2')).toEqual({ ...open, startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 });
    expect(parseA1('B2:B')).toEqual({ ...open, startRow: 1, startColumn: 1, endColumn: 1 });
    expect(parseA1('C9:B2')).toEqual({ ...open, startRow: 1, startColumn: 1, endRow: 8, endColumn: 2 });
    expect(parseA1("'It''s'!A:B")).toEqual({ ...open, sheetName: "It's", startColumn: 0, endColumn: 1 });
    expect(parseA1('2:5')).toEqual({ ...open, startRow: 1, endRow: 4 });
    for (const wrong of ['Deals', 'A', '5', 'A1:B2:C3', '']) expect(parseA1(wrong)).toBeNull();
  });

  it('writes ranges and quotes tabs that need it', () => {
    expect(rectA1({ row: 1, column: 1, rows: 2, columns: 3 })).toBe('B2:D3');
    expect([quotedSheet('Deals'), quotedSheet('Deal log'), quotedSheet("It's"), quotedSheet('Q1')]).toEqual([
      'Deals',
      "'Deal log'",
      "'It''s'",
      "'Q1'",
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['=SUM(A1;B1)', '=SUM(A1,B1)'],
    ['=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['=F("a;b";\'x;y\'!A1)', '=F("a;b",\'x;y\'!A1)'],
    ['={1;2}', '={1;2}'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ['=SUM(B2:B)', '=SUM(B2:B1000)'],
    ['=SUM(Deals!$B$2:$B)', '=SUM(Deals!$B$2:$B500)'],
    ["=SUM('Deals'!B2:B;C:C)", "=SUM('Deals'!B2:B500,C:C)"],
    ['=SUM(B2:2)', '=SUM(B2:Z2)'],
    ['="B2:B"&A1', '="B2:B"&A1'],
  ])('%s is %s to the engine', (written, given) => {
    expect(toEngineFormula(written, 'comma', grid)?.text).toBe(given);
  });

  it('the comma is a decimal sign where the semicolon separates', () => {
    expect(toEngineFormula('=SUM(1,5;A1)', 'semicolon', grid)?.text).toBe('=SUM(1.5,A1)');
    expect(toEngineFormula('=SUM(A1,B1)', 'semicolon', grid)).toBeNull();
  });

  it('a half-open range that the engine has moved is half-open again', () => {
    const open = toEngineFormula('=SUM(A1:A3)+SUM(B2:B)', 'comma', grid)?.open ?? [];
    expect(toWrittenFormula('=SUM(A1:A4)+SUM(B3:B1001)', open)).toBe('=SUM(A1:A4)+SUM(B3:B)');
  });

  it('names the functions it calls and the cells it reads', () => {
    const formula = '=sum(Deals!A1:B2; IF(Name>1; "NOW()"; $C$3))';
    expect(calledFunctions(formula)).toEqual(['SUM', 'IF']);
    expect(referencesIn(formula)).toEqual(['Deals!A1:B2', 'Name', '$C$3']);
  });

  it('is the same seen from any cell when its references are relative', () => {
    expect(toRelative('=A1*$B$2+"A1"', 0, 2)).toBe('=R[0]C[-2]*R2C2+"A1"');
    expect(fromRelative('=R[0]C[-2]*R2C2+"A1"', 4, 3)).toBe('=B5*$B$2+"A1"');
  });
});

describe('time zones', () => {
  const iso = (zone: string, serial: number) => new Date(new TimeZone(zone).epochAt(serial)).toISOString();

  it('a day begins at midnight of the zone', () => {
    expect(iso('America/Los_Angeles', 46_086)).toBe('2026-03-05T08:00:00.000Z');
    expect(iso('Asia/Kolkata', 46_086)).toBe('2026-03-04T18:30:00.000Z');
    expect(iso('Pacific/Apia', 46_086)).toBe('2026-03-04T11:00:00.000Z');
  });

  it('Z-5: days before, on and after a change of clocks stay whole', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Apia', 'America/Santiago', 'Africa/Cairo', 'UTC']) {
      const { serialAt, epochAt } = bound(new TimeZone(zone));
      for (let day = 40_000; day < 40_800; day += 1) {
        expect(Math.floor(serialAt(epochAt(day)))).toBe(day);
      }
    }
  });

  it('Z-5: a midnight that the clocks skip is the first moment of the same day', () => {
    // Santiago put its clocks forward at midnight of 2022-09-11.
    expect(iso('America/Santiago', 44_815)).toBe('2022-09-11T04:00:00.000Z');
  });
});

function bound(zone: TimeZone) {
  return { serialAt: (epoch: number) => zone.serialAt(epoch), epochAt: (serial: number) => zone.epochAt(serial) };
}
