/** What set-up makes of the cells of a list, before a single one is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftTable } from '../../src/app/plan-set-up';
import { saysNothing } from '../../src/cells/recognise/cell-text';
import { recogniseTable } from '../../src/cells/recognise/recognise-table';
import { zoneOfOffsets } from '../../src/cells/zone';

const zone = zoneOfOffsets(() => 0);
const HEADER = ['Deal', 'Stage', 'Amount', 'Expected close', 'Chance'];
type Row = readonly unknown[];

function draftOf(rows: readonly Row[], hasFormula = (_row: number, _column: number) => false) {
  const cells = rows.map((row) => [...row]);
  const table = recogniseTable(cells, { toCalendarDate: (date) => zone.dayOf(date.getTime()) });
  const stageNameOf = (row: { fields: { stage?: string } }) => row.fields.stage ?? '';
  return draftTable({ cells, hasFormula, table, stageNameOf, zone });
}

/** The finished rows as `header → cell`. */
function finished(rows: readonly Row[], hasFormula?: (row: number, column: number) => boolean) {
  const { header, columns, dropped, sourceWidth } = draftOf(rows, hasFormula);
  const body = rows.filter((_, index) => !dropped.includes(index + 1)).slice(1);
  return body.map((row, at) => {
    const cells = header.map((_, index): unknown => (index < sourceWidth ? row[index] : ''));
    for (const column of columns) cells[column.index] = column.cells[at];
    return Object.fromEntries(header.map((name, index) => [name, cells[index]]));
  });
}

describe('a value that cannot be read', () => {
  const rows = [
    HEADER,
    ['Roof', 'Lead', '1,200.50', '2026-03-05', '10%'],
    ['Gate', 'Lead', 'tbd', 'soon', '50%'],
    ['Shed', 'Lead', '$300', '2026-04-01', 'maybe'],
    ['Barn', 'Won', '-', '2026-02-01', '100%'],
  ];

  it('leaves its column, so that figures can be computed, and stays in its row with the reason', () => {
    const [roof, gate, shed, barn] = finished(rows);
    expect(roof).toMatchObject({ Value: 1200.5, 'Dealsheet: to check': '' });
    expect(gate).toMatchObject({
      Value: '',
      'Expected close': '',
      'Dealsheet: to check': 'Expected close: “soon” (it is not a date); Value: “tbd” (it is not an amount)',
    });
    expect(shed?.['Dealsheet: to check']).toMatch(/^Probability: “maybe” \(.+\)$/);
    expect(barn).toMatchObject({ Value: '', 'Dealsheet: to check': '' });
  });

  it('is counted among the questions', () => {
    expect(draftOf(rows).questions).toEqual([
      '2 rows hold something that could not be read or that is in doubt: see the column “Dealsheet: to check”.',
    ]);
    expect(draftOf(rows.slice(0, 2)).questions).toEqual([]);
  });

  it('stays where it is in a column of formulas, and is told all the same', () => {
    const [, gate] = finished(rows, (row, column) => row === 2 && column === 3);
    expect(gate).toMatchObject({ Value: 'tbd', 'Expected close': '' });
    expect(gate?.['Dealsheet: to check']).toContain('Value: “tbd”');
  });

  it('makes no column where everything can be read', () => {
    expect(draftOf(rows.slice(0, 2)).header).not.toContain('Dealsheet: to check');
  });

  it('is told where an ID that a row repeats was replaced', () => {
    const [, second] = finished([
      ['Deal ID', 'Deal', 'Stage', 'Amount'],
      ['008', 'Roof', 'Lead', 5],
      ['008', 'Gate', 'Lead', 6],
    ]);
    expect(second).toMatchObject({
      'Deal ID': 'D-000001',
      'Dealsheet: to check': 'Deal ID: “008” (another row has the same deal ID)',
    });
  });
});

describe('a column of dates that could be either way round', () => {
  const rows = [
    HEADER,
    ['Roof', 'Lead', 1, '03/04/2026', '10%'],
    ['Gate', 'Lead', 2, '05/06/2026', '10%'],
    ['Shed', 'Lead', 3, '07/07/2026', '10%'],
  ];

  it('stays as text in a column of the user’s own', () => {
    const [roof] = finished(rows);
    expect(roof).toMatchObject({ 'Expected close (yours)': '03/04/2026', 'Expected close': '' });
    expect(draftOf(rows).header).not.toContain('Dealsheet: to check');
  });

  it('is read as soon as one date shows the order', () => {
    const [roof] = finished([...rows, ['Barn', 'Lead', 4, '25/04/2026', '10%']]);
    expect(roof?.['Expected close']).toEqual(new Date('2026-04-03T00:00:00Z'));
  });
});

it('loses nothing that somebody typed: each cell is read, kept or told', () => {
  const cell = fc.constantFrom(
    'tbd',
    '-',
    '',
    12,
    -3,
    '1,200',
    '12k',
    '03/04/2026',
    '2026-04-03',
    '31/12/2026',
    '?',
    true,
  );
  const row = fc.tuple(fc.constantFrom('Roof', 'Gate'), fc.constantFrom('Lead', 'Won'), cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 8 }), (body) => {
      finished([HEADER, ...body]).forEach((made, at) => {
        ['Value', 'Expected close', 'Probability'].forEach((header, column) => {
          const raw = body[at]?.[column + 2] ?? '';
          if (raw === '' || (typeof raw === 'string' && saysNothing(raw))) return;
          const own = [HEADER[column + 2] ?? '', `${header} (yours)`];
          const isKept = (made[header] ?? '') !== '' || own.some((name) => made[name] === raw);
          if (!isKept) expect(made['Dealsheet: to check']).toContain(`“${String(raw)}”`);
        });
      });
    }),
  );
});
