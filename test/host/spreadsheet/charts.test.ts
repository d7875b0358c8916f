import { describe, expect, it } from 'vitest';
import { bootHeadless } from '../../../playground/services/engine/boot-headless';
import { openRun } from './open-run';

const open = () => {
  const document = bootHeadless({
    sheets: [
      {
        name: 'Pipeline',
        values: [
          ['Stage', 'Value'],
          ['New', 5],
        ],
      },
    ],
  });
  return { document, ...openRun(document) };
};

describe('charts', () => {
  it('S-33: a chart is built, inserted, changed and removed', () => {
    const { sheet, charts } = open();
    const builder = sheet.newChart().addRange(sheet.getRange('A1:B9')).setChartType(charts.ChartType.BAR);
    sheet.insertChart(builder.setOption('title', 'Funnel').setPosition(3, 4, 10, 20).build());
    const [chart] = sheet.getCharts();
    expect(chart?.getOptions()?.get('title')).toBe('Funnel');
    expect(chart?.getContainerInfo().getAnchorRow()).toBe(3);
    expect(chart?.getContainerInfo().getAnchorColumn()).toBe(4);
    expect(chart?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B9']);
    if (!chart) throw new Error('no chart');
    sheet.updateChart(chart.modify().setOption('title', 'Stages').build());
    expect(sheet.getCharts().map((one) => one.getOptions()?.get('title'))).toEqual(['Stages']);
    for (const one of sheet.getCharts()) sheet.removeChart(one);
    expect(sheet.getCharts()).toEqual([]);
  });

  it('S-34: there is no funnel and no scorecard', () => {
    const { charts } = open();
    expect(Object.keys(charts.ChartType)).toHaveLength(20);
    expect('FUNNEL' in charts.ChartType).toBe(false);
    expect('SCORECARD' in charts.ChartType).toBe(false);
  });

  it('S-35: titles and colours have methods on typed builders only', () => {
    const { sheet } = open();
    const generic = sheet.newChart();
    expect('setTitle' in generic).toBe(false);
    const bar = generic.asBarChart().setTitle('Funnel').setColors(['red']).setStacked();
    expect('setXAxisRange' in bar).toBe(false);
    expect('setXAxisRange' in sheet.newChart().asScatterChart()).toBe(true);
    sheet.insertChart(bar.build());
    const options = sheet.getCharts()[0]?.getOptions();
    expect([options?.get('title'), options?.get('colors'), options?.get('isStacked')]).toEqual([
      'Funnel',
      ['red'],
      'true',
    ]);
  });

  it('S-35: hidden rows have a strategy only once there is a type, and never in a pie', () => {
    const { sheet, charts } = open();
    const { SHOW_BOTH } = charts.ChartHiddenDimensionStrategy;
    expect(() => sheet.newChart().setHiddenDimensionStrategy(SHOW_BOTH)).toThrow('Unexpected error');
    expect(() => sheet.newChart().asPieChart().setHiddenDimensionStrategy(SHOW_BOTH)).toThrow('Unexpected error');
    expect(() => sheet.newChart().asBarChart().setHiddenDimensionStrategy(SHOW_BOTH)).not.toThrow();
  });

  it('S-35: a type is a member of the enumeration, not its name', () => {
    const { sheet, charts } = open();
    const text = charts.ChartType.BAR.toString() as unknown as GoogleAppsScript.Charts.ChartType;
    expect(() => sheet.newChart().setChartType(text)).toThrow("The parameters (String) don't match");
  });

  it('S-36: a range is in a chart once, and moves with its cells', () => {
    const { sheet, charts } = open();
    const range = sheet.getRange('A1:B9');
    const chart = sheet.newChart().asBarChart().addRange(range).addRange(range).setPosition(1, 1, 0, 0).build();
    sheet.insertChart(chart);
    sheet.insertRowsBefore(1, 2);
    expect(
      sheet
        .getCharts()[0]
        ?.getRanges()
        .map((one) => one.getA1Notation()),
    ).toEqual(['A3:B11']);
    expect(sheet.getCharts()[0]?.modify().getChartType()).toBe(charts.ChartType.BAR);
  });
});
