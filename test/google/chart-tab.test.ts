import { describe, expect, it } from 'vitest';
import { ask, pipelineOf, value } from './add-on';

const LIST = [
  ['Deal name', 'Stage', 'Amount', 'Created', 'Closed'],
  ['Old', 'Lead', 1000, new Date('2025-01-01T00:00:00Z'), ''],
  ['Young', 'Lead', 3000, new Date('2026-03-01T00:00:00Z'), ''],
  ['Gate', 'Won', 400, new Date('2026-01-01T00:00:00Z'), new Date('2026-01-11T00:00:00Z')],
  ['Desk', 'Lost', 500, new Date('2026-01-05T00:00:00Z'), new Date('2026-02-01T00:00:00Z')],
];

describe('the chart tab', () => {
  it('shows velocity beside what was really won per day, the plan and every stage', async () => {
    const host = await pipelineOf(LIST);
    const { tab } = value(ask(host, 'makeChartTab', {}));
    await host.settle();
    const cells = host.values(`'${tab}'!A1:M40`);
    // Two open deals × 50 % × 400 ÷ 10 days.
    expect(cells[4]?.slice(0, 2)).toEqual(['Velocity per day', 40]);
    // 400 won in the 54 days from 11 January to 5 March, both counted.
    expect(cells[5]?.[1]).toBeCloseTo(400 / 54, 9);
    expect(cells[6]?.slice(0, 2)).toEqual(['Win rate', 0.5]);
    expect(cells[8]?.[0]).toBe('1 of 2 open deals are older than any win ever took: velocity counts them too.');
    expect(cells[3]?.slice(6, 10)).toEqual(['Step', 'Rate to next', 'Needed', 'Per rep']);
    expect(cells[33]?.slice(0, 3)).toEqual(['Stage', 'Deals', 'Value']);
    expect(cells[34]?.slice(0, 3)).toEqual(['Lead', 2, 4000]);
    expect(cells[34]?.slice(10, 13)).toEqual(['Lead', 0, 2]);
  });

  it('keeps the target that the user typed when it is made again', async () => {
    const host = await pipelineOf(LIST);
    const { tab } = value(ask(host, 'makeChartTab', {}));
    host.edit(`'${tab}'!E5`, '77000');
    value(ask(host, 'makeChartTab', {}));
    expect(host.values(`'${tab}'!E5`)).toEqual([[77_000]]);
    expect(host.sheetNames().filter((name) => name.startsWith('Pipeline'))).toEqual(['Pipelines', tab].sort());
  });

  it('says that there is no data yet on an empty pipeline', async () => {
    const host = await pipelineOf([
      ['Deal name', 'Stage', 'Amount'],
      ['Only', 'Lead', ''],
    ]);
    const { tab } = value(ask(host, 'makeChartTab', {}));
    await host.settle();
    const cells = host.values(`'${tab}'!A1:B9`);
    expect(cells.slice(4, 7).map((row) => row[1])).toEqual(['no data', 'no data', 'no data']);
  });
});
