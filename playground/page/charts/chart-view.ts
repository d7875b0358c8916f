/** Draws a chart into an element, again whenever it is told to or changes size. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData, ChartOptions } from './chart-data';
import { chartOption } from './chart-option';
import { isDrawnType } from './drawn-types';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

export interface ChartView {
  draw(type: string, data: ChartData, options: ChartOptions): void;
  dispose(): void;
}

export function createChartView(place: HTMLElement): ChartView {
  const chart = init(place, null, { renderer: 'svg' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  return {
    draw(type, data, options) {
      if (isDrawnType(type)) chart.setOption(chartOption(type, data, options), { notMerge: true });
      else chart.setOption(note(`${type} charts are drawn in Google Sheets only`), { notMerge: true });
    },
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}

function note(text: string) {
  return { title: { text, left: 'center', top: 'middle', textStyle: { fontSize: 13, fontWeight: 'normal' as const } } };
}
