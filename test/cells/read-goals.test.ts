import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/cells/read-goals';
import { startReading } from '../../src/cells/reading';
import { GOALS, readTable } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';

const REGION = { zone: zoneOfOffsets(() => 0), decimalComma: () => false };
const HEADER = ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'];

function read(...rows: unknown[][]) {
  const reading = startReading(REGION);
  return { goals: readGoals(readTable([HEADER, ...rows], GOALS, 4), reading), issues: reading.issues };
}

describe('goals', () => {
  it('are the rows with a target', () => {
    const { goals, issues } = read(
      [1, 31, ' Ana ', 'Sales', '1 000', 'EUR'],
      ['', '', '', '', '', ''],
      [32, '', 'Ben', '', '', ''],
      [5, 5, '', '', 0, ''],
    );
    expect(goals).toEqual([
      { start: 1, end: 31, owner: 'Ana', pipeline: 'Sales', target: 1000, currency: 'EUR' },
      { start: 5, end: 5, owner: '', pipeline: '', target: 0, currency: '' },
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['no first day', ['', 31, '', '', 5, '']],
    ['no last day', [1, '', '', '', 5, '']],
    ['an end before the start', [31, 30, '', '', 5, '']],
  ])('are refused with %s', (_, row) => {
    expect(read(row)).toEqual({
      goals: [],
      issues: [
        {
          code: 'no-period',
          where: 'Goals, row 2, Period end',
          received: '',
          expected: 'a period that ends on or after its first day',
          fix: 'Type the first and the last day of the period that the target is for.',
        },
      ],
    });
  });

  it('are refused once for a day or a target that cannot be read', () => {
    expect(read([1, 'soon', '', '', 5, '']).issues.map(({ where }) => where)).toEqual(['Goals, row 2, Period end']);
    expect(read([1, 31, '', '', 'much', '']).issues.map(({ where }) => where)).toEqual(['Goals, row 2, Target']);
  });

  it('need a column for their end', () => {
    const goals = readTable(
      [
        ['Period start', 'Target'],
        [1, 5],
      ],
      GOALS,
      4,
    );
    expect(() => readGoals(goals, startReading(REGION))).toThrow('Goals has no column "Period end".');
  });
});
