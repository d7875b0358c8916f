import { describe, expect, it } from 'vitest';
import { zoneOfOffsets } from '../../src/cells/zone';
import { writeDay } from '../../src/cells/cell-value';
import { numberOrNull, writeTable } from '../../src/cells/write-table';
import { offsetIn } from './offset-in';

describe('a table as cells', () => {
  it('has its header row, also where nothing follows', () => {
    expect(writeTable(['Stage', 'Deals'], [])).toEqual([['Stage', 'Deals']]);
  });

  it('is blank where there is no number, never NaN or infinite, and keeps 0 and blank text', () => {
    const cells = [null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0.5, ''];
    expect(writeTable(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [cells])[1]).toEqual(['', '', '', '', 0, -0.5, '']);
  });

  it('is a full rectangle: short rows are filled up, and what stands under no header is left away', () => {
    expect(writeTable(['a', 'b'], [['x'], ['y', 1, 2], []])).toEqual([
      ['a', 'b'],
      ['x', ''],
      ['y', 1],
      ['', ''],
    ]);
  });

  it.each([
    ['UTC', '2026-03-01T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-03-01T08:00:00.000Z'],
    ['Pacific/Apia', '2026-02-28T11:00:00.000Z'],
    ['Asia/Kolkata', '2026-02-28T18:30:00.000Z'],
  ])('has days as date cells at the beginning of the day in %s', (zone, instant) => {
    const day = writeDay(46_082, zoneOfOffsets(offsetIn(zone)));
    expect(
      writeTable(
        ['When'],
        [
          [day],
          [
            writeDay(
              null,
              zoneOfOffsets(() => 0),
            ),
          ],
        ],
      ),
    ).toEqual([['When'], [new Date(instant)], ['']]);
  });

  it('does not share its header with the caller', () => {
    const header = ['a'];
    const [written = []] = writeTable(header, []);
    written[0] = 'b';
    expect(header).toEqual(['a']);
  });
});

describe('a figure in a table', () => {
  it('is its number, or nothing where words stand for it', () => {
    expect([5, 0, null, { kind: 'no-data' }].map(numberOrNull)).toEqual([5, 0, null, null]);
  });
});
