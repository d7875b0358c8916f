import { describe, expect, it } from 'vitest';
import { isDateCell, type PlainCell, type PlainTable } from '../../playground/files/plain-table';
import { createRandom } from '../../playground/samples/random';
import { SAMPLES } from '../../playground/samples/samples';
import { salesPipeline } from '../../playground/samples/sales-pipeline';

const TODAY = 46_348;

type Row = Readonly<Record<string, PlainCell>>;

function rowsOf(table: PlainTable): Row[] {
  const [headers = [], ...rows] = table.rows;
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])));
}

function dayOf(cell: PlainCell | undefined): number | null {
  return cell !== undefined && isDateCell(cell) ? cell.serial : null;
}

function shareOf(rows: readonly Row[], has: (row: Row) => boolean): number {
  return rows.filter(has).length / rows.length;
}

const isOpen = (row: Row) => !['Won', 'Lost', 'On hold'].includes(String(row['Stage']));

describe('random numbers', () => {
  it('repeat with the seed and differ between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);

    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('spread evenly over the unit interval', () => {
    const { next } = createRandom(3);
    const draws = Array.from({ length: 20_000 }, next);

    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    // One standard error of the mean of 20,000 draws is 0.002.
    expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(0.5, 2);
  });

  it('wait for the mean that was asked for', () => {
    const { waiting } = createRandom(4);
    const draws = Array.from({ length: 20_000 }, () => waiting(12));

    expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(12, 0);
  });
});

describe.each(SAMPLES.filter(({ key }) => key !== 'empty'))('sample "$name"', ({ make }) => {
  it('is the same every time on the same day', () => {
    expect(make(TODAY)).toEqual(make(TODAY));
  });

  it('moves with the day', () => {
    const shift = (cell: PlainCell) => (isDateCell(cell) ? cell.serial - TODAY : null);

    expect(
      make(TODAY + 364).rows.map((row) => row.map((cell) => (isDateCell(cell) ? cell.serial - TODAY - 364 : null))),
    ).toEqual(make(TODAY).rows.map((row) => row.map(shift)));
  });

  it('has a header over every column and rows of equal length', () => {
    const { rows } = make(TODAY);

    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]?.every((header) => typeof header === 'string' && header !== '')).toBe(true);
  });
});

describe('the sales pipeline', () => {
  const rows = rowsOf(salesPipeline(TODAY, { deals: 180, days: 400 }));
  const open = rows.filter(isOpen);
  const decided = rows.filter((row) => row['Stage'] === 'Won' || row['Stage'] === 'Lost');

  it('holds 180 deals, a fair part of them open', () => {
    expect(rows).toHaveLength(180);
    expect(open.length).toBeGreaterThan(40);
    expect(open.length).toBeLessThan(90);
  });

  it('wins between a fifth and two fifths of what is decided', () => {
    const winRate = shareOf(decided, (row) => row['Stage'] === 'Won');

    expect(winRate).toBeGreaterThan(0.2);
    expect(winRate).toBeLessThan(0.4);
  });

  it('has wins in at least eight of the last twelve months', () => {
    const months = new Set(
      decided
        .filter((row) => row['Stage'] === 'Won')
        .map((row) => Math.floor((TODAY - (dayOf(row['Closed on']) ?? TODAY)) / 30.44)),
    );

    expect([...months].filter((month) => month < 12).length).toBeGreaterThanOrEqual(8);
  });

  it('orders the dates of every deal and lets none lie in the future that has happened', () => {
    for (const row of rows) {
      const created = dayOf(row['Created']) ?? Number.NaN;
      const entered = dayOf(row['Last stage change']) ?? Number.NaN;
      expect(created).toBeLessThanOrEqual(entered);
      expect(entered).toBeLessThanOrEqual(TODAY);
      expect(dayOf(row['Last activity'])).toBeLessThanOrEqual(TODAY);
      expect(dayOf(row['Closed on']) === null).toBe(isOpen(row) || row['Stage'] === 'On hold');
    }
  });

  it('gives a reason to every lost deal', () => {
    expect(rows.filter((row) => row['Stage'] === 'Lost').every((row) => row['Close reason'] !== '')).toBe(true);
  });

  it('leaves something to care for: steps overdue, steps missing, closes past due', () => {
    expect(shareOf(open, (row) => (dayOf(row['Next step due']) ?? TODAY) < TODAY)).toBeGreaterThan(0.1);
    expect(shareOf(open, (row) => row['Next step'] === '')).toBeGreaterThan(0.1);
    expect(open.some((row) => (dayOf(row['Expected close']) ?? TODAY) < TODAY)).toBe(true);
  });

  it('sends no letters and calls nobody: reserved domains, fictitious numbers', () => {
    expect(rows.every((row) => String(row['Email']).endsWith('.example'))).toBe(true);
    expect(rows.every((row) => String(row['Phone']).startsWith('+1 202-555-01'))).toBe(true);
  });
});
