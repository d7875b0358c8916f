/** A chart on a sheet: a description, drawn by whoever shows the document. */
import type { Chart, ChartOption, DescribedChart } from '../engine/decorations';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './charts-service';
import { type BuiltChart, EmbeddedChartBuilder } from './embedded-chart-builder';
import { type RangeHandle, type Handles, inner } from './handles';

export class EmbeddedChart implements BuiltChart {
  readonly [inner]: { readonly handles: Handles; chart: DescribedChart };

  constructor(handles: Handles, chart: DescribedChart) {
    this[inner] = { handles, chart };
  }

  getChartId(): number | null {
    const { id } = this[inner].chart;
    return id === null ? null : Number(/\d+$/.exec(id)?.[0] ?? 0);
  }

  getRanges(): RangeHandle[] {
    const { handles, chart } = this[inner];
    return chart.areas.map((area) => handles.range(area));
  }

  getNumHeaders(): number {
    return this[inner].chart.numHeaders ?? 0;
  }

  getMergeStrategy(): unknown {
    return ChartMergeStrategy[this[inner].chart.mergeStrategy];
  }

  getHiddenDimensionStrategy(): unknown {
    const strategy = this[inner].chart.hiddenStrategy ?? 'IGNORE_BOTH';
    return ChartHiddenDimensionStrategy[strategy as keyof typeof ChartHiddenDimensionStrategy];
  }

  getTransposeRowsAndColumns(): boolean {
    return this[inner].chart.transposed;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this[inner].chart.position);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this[inner].chart.options);
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this[inner].handles, this[inner].chart, EmbeddedChart);
  }
}

class ChartOptions {
  readonly #options: Readonly<Record<string, ChartOption>>;

  constructor(options: Readonly<Record<string, ChartOption>>) {
    this.#options = options;
  }

  get(option: string): ChartOption {
    return this.#options[option] ?? null;
  }

  getOrDefault(option: string): ChartOption {
    return this.get(option);
  }
}

class ContainerInfo {
  readonly #position: Chart['position'];

  constructor(position: Chart['position']) {
    this.#position = position;
  }

  getAnchorRow(): number {
    return this.#position.row + 1;
  }

  getAnchorColumn(): number {
    return this.#position.column + 1;
  }

  getOffsetX(): number {
    return this.#position.offsetX;
  }

  getOffsetY(): number {
    return this.#position.offsetY;
  }
}
