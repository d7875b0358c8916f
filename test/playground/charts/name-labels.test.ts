import { describe, expect, it } from 'vitest';
import { columnNames, rowNames } from '../../../playground/page/charts/name-labels';

const ROOM = { width: 460, height: 240, fontSize: 11, isText: true, slanted: null, angle: undefined };
const LONG = ['Oczekiwanie na podpisanie umowy', 'Negocjacje warunków handlowych', '客户需求确认与方案评审阶段'];
const customers = (count: number) => Array.from({ length: count }, (_, index) => `Customer number ${index + 1}`);
const months = (count: number) => Array.from({ length: count }, (_, index) => `Jan ${10 + index}`);

describe('columnNames', () => {
  it.each([
    ['one', ['Won']],
    ['three', LONG],
  ])('shows %s on the level, whole', (_, names) => {
    const { interval, rotate, formatter } = columnNames(names, ROOM);
    expect([interval, rotate]).toEqual([0, undefined]);
    for (const name of names) expect(formatter(name).replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
  });

  it('slants twelve names that do not fit side by side, and shows them all', () => {
    expect(columnNames(customers(12), ROOM)).toMatchObject({ interval: 0, rotate: 30 });
  });

  it('leaves names out where forty would overlap, however they are slanted', () => {
    const { interval, rotate } = columnNames(customers(40), ROOM);
    // Lines of 13.75 px at 30 degrees need 27.5 px from each other; forty columns of 460 px are 11.5 px apart.
    expect([interval, rotate]).toEqual([2, 30]);
  });

  it('leaves out dates rather than slanting them', () => {
    const { interval, rotate } = columnNames(months(40), { ...ROOM, isText: false });
    expect(rotate).toBeUndefined();
    expect(interval).toBeGreaterThan(0);
    expect(columnNames(months(6), { ...ROOM, isText: false }).interval).toBe(0);
  });

  it('slants or does not slant as it is told', () => {
    expect(columnNames(['Won', 'Lost'], { ...ROOM, slanted: true, angle: 60 }).rotate).toBe(60);
    expect(columnNames(customers(12), { ...ROOM, slanted: false }).rotate).toBeUndefined();
  });
});

describe('rowNames', () => {
  it('breaks long names where rows are high', () => {
    const { interval, formatter } = rowNames(LONG, { width: 300, height: 200, fontSize: 11 });
    expect(interval).toBe(0);
    expect(formatter('Oczekiwanie na podpisanie umowy').split('\n')).toHaveLength(2);
  });

  it('cuts them to a line where rows are low, and leaves out those that would overlap', () => {
    const { interval, formatter } = rowNames(customers(40), { width: 300, height: 220, fontSize: 11 });
    // Rows are 5.5 px apart, lines of 13.75 px need three of them.
    expect(interval).toBe(2);
    expect(formatter('Oczekiwanie na podpisanie umowy')).toMatch(/^Oczekiwanie.*…$/);
  });
});
