/** Draws a chart into an element, again whenever it is told to or changes size. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { SheetLocale } from '../../services/engine/locale';
import type { ChartData } from './chart-data';
import { chartOption } from './chart-option';
import type { ChartOptions } from './chart-options';
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
  LabelLayout,
  SVGRenderer,
]);

export interface ChartContent {
  readonly type: string;
  readonly data: ChartData;
  readonly options: ChartOptions;
  readonly locale: SheetLocale;
}

export interface ChartView {
  draw(content: ChartContent): void;
  dispose(): void;
}

export function createChartView(place: HTMLElement): ChartView {
  const chart = init(place, null, { renderer: 'svg' });
  let drawn: ChartContent | null = null;
  const draw = (): void => {
    if (!drawn) return;
    const { type, ...content } = drawn;
    const size = { width: chart.getWidth(), height: chart.getHeight() };
    const option = isDrawnType(type)
      ? chartOption({ type, ...content, size })
      : note(`${type} charts are drawn in Google Sheets only`);
    chart.setOption(option, { notMerge: true });
  };
  const observer = new ResizeObserver(() => {
    const isSame = chart.getWidth() === place.clientWidth && chart.getHeight() === place.clientHeight;
    if (isSame) return;
    chart.resize();
    draw();
  });
  observer.observe(place);
  return {
    draw(content) {
      drawn = content;
      draw();
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
