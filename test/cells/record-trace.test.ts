import { describe, expect, it } from 'vitest';
import { recordTrace } from '../../src/cells/record-trace';
import { DEALS, readTable } from '../../src/cells/table';

const TABLE = readTable(
  [
    ['Deal ID', 'Deal', 'Stage', 'Status'],
    ['D1', 'Roof', 'Lead', 'Open'],
    ['D2', 'Gate', 'Lead', 'Open'],
    ['', '', '', ''],
    ['D4', ' Desk ', 'Won', 'Won'],
    [7, '', '', ''],
  ],
  DEALS,
  1,
);
const rows = (...numbers: readonly number[]) => Int32Array.from(numbers);
const reasons = (trace: ReturnType<typeof recordTrace>) => trace.leftOut().map(({ deal, reason }) => [deal, reason]);

describe('what stands behind a figure', () => {
  it('keeps its parts in order, a deal in each as often as it is added', () => {
    const trace = recordTrace();
    trace.add(1, 'denominator', 1);
    trace.add(1, 'numerator', 5);
    trace.add(1, 'numerator', 5);
    trace.add({ id: 'D9', name: 'Gone' }, 'deleted', null);
    expect(trace.parts).toEqual([
      { deal: 1, part: 'denominator', value: 1 },
      { deal: 1, part: 'numerator', value: 5 },
      { deal: 1, part: 'numerator', value: 5 },
      { deal: { id: 'D9', name: 'Gone' }, part: 'deleted', value: null },
    ]);
    expect(trace.countDeals()).toBe(2);
  });

  it('counts deals by their row, else by their ID, and nothing that has none', () => {
    const trace = recordTrace();
    expect(trace.countDeals()).toBe(0);
    trace.add({ id: '', name: 'this month' }, 'goal', 5);
    expect(trace.countDeals()).toBe(0);
    trace.add({ id: 'D9', name: 'Gone' }, 'deleted', 1);
    trace.add({ id: 'D9', name: 'Gone, renamed' }, 'deleted', 1);
    trace.add(2, 'denominator', 1);
    expect(trace.countDeals()).toBe(2);
  });

  it('names a deal of the table by its row, and another by what is known of it', () => {
    const trace = recordTrace();
    expect(trace.nameOf(1)).toEqual({ id: '', name: '' });
    trace.setRows(TABLE, rows());
    expect([1, 4, 5].map((row) => trace.nameOf(row))).toEqual([
      { id: 'D1', name: 'Roof' },
      { id: 'D4', name: 'Desk' },
      { id: '7', name: '' },
    ]);
    expect(trace.nameOf({ id: 'D1', name: 'Old' })).toEqual({ id: 'D1', name: 'Old' });
  });

  it('speaks of all deals of a table, of numbers without one, or of the period that is set', () => {
    const trace = recordTrace();
    expect(trace.window).toBe('the numbers given');
    trace.setRows(TABLE, rows(1));
    expect(trace.window).toBe('all deals');
    trace.setWindow('2026-01-01 to 2026-03-01');
    expect(trace.window).toBe('2026-01-01 to 2026-03-01');
  });
});

describe('what is left out of a figure', () => {
  it('is told with its first reason, and not at all where it is counted', () => {
    const trace = recordTrace();
    trace.leaveOut(1, 'has no value');
    trace.leaveOut(1, 'is not won');
    trace.leaveOut({ id: 'D9', name: 'Gone' }, 'came later');
    trace.leaveOut({ id: 'D9', name: 'Gone' }, 'came sooner');
    trace.leaveOut(2, 'has no value');
    trace.add(2, 'numerator', 1);
    expect(reasons(trace)).toEqual([
      [1, 'has no value'],
      [{ id: 'D9', name: 'Gone' }, 'came later'],
    ]);
  });

  it('is each row that holds anything: for the rest the common reason, else that it was not met or not used', () => {
    const trace = recordTrace();
    trace.setRows(TABLE, rows(1, 2, 4));
    trace.add(1, 'numerator', 1);
    expect(reasons(trace)).toEqual([
      [2, 'not used by this figure'],
      [4, 'not used by this figure'],
      [5, 'does not meet the criteria'],
    ]);
    trace.leaveOutRest('is not won');
    trace.leaveOut(4, 'has no value');
    expect(reasons(trace)).toEqual([
      [4, 'has no value'],
      [2, 'is not won'],
      [5, 'does not meet the criteria'],
    ]);
  });

  it('is nothing where nobody was', () => {
    expect(recordTrace().leftOut()).toEqual([]);
    const trace = recordTrace();
    trace.leaveOutRest('is not won');
    expect(trace.leftOut()).toEqual([]);
  });
});
