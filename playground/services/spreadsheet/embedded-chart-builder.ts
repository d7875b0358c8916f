/**
 * Describes a chart. Titles, colours and axes have methods only on the builders of a type, `asBarChart()` and its
 * like; on the plain one they are options (S-35).
 */
import type { ChartOption, DescribedChart } from '../engine/decorations';
import { spreadsheetErrors } from '../errors';
import type { Exception } from '../exception';
import { serviceName } from '../membrane';
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  CurveStyle,
  PointStyle,
  Position,
} from './charts-service';
import { hexColor } from './color';
import { type RangeHandle, type Handles, inner, rangeArea } from './handles';
import { checkSignature } from './signature';

/** What a builder may know of the chart that it builds. */
export interface BuiltChart {
  getContainerInfo(): object;
  getRanges(): RangeHandle[];
}

type MakeChart = new (handles: Handles, chart: DescribedChart) => BuiltChart;
type Typed = TypedChartBuilder & Record<string, (...args: readonly unknown[]) => unknown>;

const NO_HIDDEN_STRATEGY = new Set(['PIE', 'TABLE', '']);

export class EmbeddedChartBuilder {
  readonly [inner]: { readonly handles: Handles; chart: DescribedChart; readonly make: MakeChart };

  constructor(handles: Handles, chart: DescribedChart, make: MakeChart) {
    this[inner] = { handles, chart, make };
  }

  build(): BuiltChart {
    const { handles, chart, make } = this[inner];
    return new make(handles, chart);
  }

  getChartType(): unknown {
    return ChartType[this[inner].chart.type as keyof typeof ChartType];
  }

  getContainer(): unknown {
    return this.build().getContainerInfo();
  }

  getRanges(): RangeHandle[] {
    return this.build().getRanges();
  }

  /** A range that the chart has already is not added again (S-36). */
  addRange(range: unknown): this {
    const area = rangeArea(range);
    if (!area) throw this.signature('addRange', 'Object');
    const { areas } = this[inner].chart;
    const known = areas.some((one) => JSON.stringify(one) === JSON.stringify(area));
    return known ? this : this.change({ areas: [...areas, area] });
  }

  removeRange(range: unknown): this {
    const removed = rangeArea(range);
    if (!removed) throw this.signature('removeRange', 'Object');
    const gone = JSON.stringify(removed);
    return this.change({ areas: this[inner].chart.areas.filter((area) => JSON.stringify(area) !== gone) });
  }

  clearRanges(): this {
    return this.change({ areas: [] });
  }

  setChartType(type: unknown): this {
    const name = nameOf(ChartType, type);
    if (name === undefined) throw this.signature('setChartType', typeof type === 'string' ? 'String' : 'null');
    return this.change({ type: name });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    const args = [row, column, offsetX, offsetY];
    checkSignature('EmbeddedChartBuilder.setPosition', args, 'number, number, number, number');
    return this.change({ position: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): this {
    checkSignature('EmbeddedChartBuilder.setOption', [option, value ?? null], 'string, any');
    return this.change({ options: { ...this[inner].chart.options, [option]: optionValue(value) } });
  }

  setNumHeaders(headers: number): this {
    checkSignature('EmbeddedChartBuilder.setNumHeaders', [headers], 'number');
    return this.change({ numHeaders: headers });
  }

  setTransposeRowsAndColumns(transposed: boolean): this {
    checkSignature('EmbeddedChartBuilder.setTransposeRowsAndColumns', [transposed], 'boolean');
    return this.change({ transposed });
  }

  setMergeStrategy(strategy: unknown): this {
    const name = nameOf(ChartMergeStrategy, strategy);
    if (name !== 'MERGE_COLUMNS' && name !== 'MERGE_ROWS') throw this.signature('setMergeStrategy', 'String');
    return this.change({ mergeStrategy: name });
  }

  setHiddenDimensionStrategy(strategy: unknown): this {
    const name = nameOf(ChartHiddenDimensionStrategy, strategy);
    if (name === undefined) throw this.signature('setHiddenDimensionStrategy', 'String');
    if (NO_HIDDEN_STRATEGY.has(this[inner].chart.type)) {
      throw spreadsheetErrors.unexpected('setHiddenDimensionStrategy');
    }
    return this.change({ hiddenStrategy: name });
  }

  asAreaChart(): Typed {
    return this.#typed('AREA');
  }

  asBarChart(): Typed {
    return this.#typed('BAR');
  }

  asColumnChart(): Typed {
    return this.#typed('COLUMN');
  }

  asComboChart(): Typed {
    return this.#typed('COMBO');
  }

  asHistogramChart(): Typed {
    return this.#typed('HISTOGRAM');
  }

  asLineChart(): Typed {
    return this.#typed('LINE');
  }

  asPieChart(): Typed {
    return this.#typed('PIE');
  }

  asScatterChart(): Typed {
    return this.#typed('SCATTER');
  }

  asTableChart(): Typed {
    return this.#typed('TABLE');
  }

  protected change(change: Partial<DescribedChart>): this {
    this[inner].chart = { ...this[inner].chart, ...change };
    return this;
  }

  protected signature(method: string, types: string): Exception {
    return spreadsheetErrors.signature(types, `SpreadsheetApp.EmbeddedChartBuilder.${method}`);
  }

  #typed(type: TypedName): Typed {
    const { handles, chart, make } = this[inner];
    return new TypedChartBuilder(handles, { ...chart, type }, make, type) as Typed;
  }
}

type TypedName = keyof typeof METHODS;
type Write = (...args: readonly unknown[]) => Readonly<Record<string, unknown>>;

const TITLES: Readonly<Record<string, Write>> = {
  setTitle: (title) => ({ title }),
  setTitleTextStyle: (style) => ({ titleTextStyle: style }),
  setBackgroundColor: (color) => ({ backgroundColor: hexColor(color) }),
  setColors: (colors) => ({ colors }),
  setLegendPosition: (position) => ({ 'legend.position': nameOf(Position, position)?.toLowerCase() ?? 'right' }),
  setLegendTextStyle: (style) => ({ 'legend.textStyle': style }),
};
const AXES: Readonly<Record<string, Write>> = {
  setXAxisTitle: (title) => ({ 'hAxis.title': title }),
  setYAxisTitle: (title) => ({ 'vAxis.title': title }),
  setXAxisTitleTextStyle: (style) => ({ 'hAxis.titleTextStyle': style }),
  setYAxisTitleTextStyle: (style) => ({ 'vAxis.titleTextStyle': style }),
  setXAxisTextStyle: (style) => ({ 'hAxis.textStyle': style }),
  setYAxisTextStyle: (style) => ({ 'vAxis.textStyle': style }),
};
const SERIES: Readonly<Record<string, Write>> = {
  ...AXES,
  setRange: (start, end) => ({ 'vAxis.minValue': start, 'vAxis.maxValue': end }),
  setStacked: () => ({ isStacked: 'true' }),
  reverseCategories: () => ({ 'hAxis.direction': -1 }),
  useLogScale: () => ({ 'vAxis.logScale': true }),
};
const BARS: Readonly<Record<string, Write>> = {
  ...SERIES,
  setRange: (start, end) => ({ 'hAxis.minValue': start, 'hAxis.maxValue': end }),
  reverseCategories: () => ({ 'vAxis.direction': -1 }),
  reverseDirection: () => ({ 'hAxis.direction': -1 }),
  useLogScale: () => ({ 'hAxis.logScale': true }),
};
const LINES: Readonly<Record<string, Write>> = {
  setPointStyle: (style) => ({ pointSize: nameOf(PointStyle, style) ?? 'NONE' }),
  setCurveStyle: (style) => ({ curveType: nameOf(CurveStyle, style) === 'SMOOTH' ? 'function' : 'none' }),
};
const PIE: Readonly<Record<string, Write>> = {
  set3D: () => ({ is3D: true }),
  reverseCategories: () => ({ reverseCategories: true }),
};
const SCATTER: Readonly<Record<string, Write>> = {
  ...AXES,
  setPointStyle: (style) => ({ pointSize: nameOf(PointStyle, style) ?? 'NONE' }),
  setXAxisRange: (start, end) => ({ 'hAxis.minValue': start, 'hAxis.maxValue': end }),
  setYAxisRange: (start, end) => ({ 'vAxis.minValue': start, 'vAxis.maxValue': end }),
  setXAxisLogScale: () => ({ 'hAxis.logScale': true }),
  setYAxisLogScale: () => ({ 'vAxis.logScale': true }),
};
const TABLE: Readonly<Record<string, Write>> = {
  enablePaging: (size) => ({ page: 'enable', pageSize: typeof size === 'number' ? size : null }),
  enableSorting: (enabled) => ({ sort: enabled === false ? 'disable' : 'enable' }),
  enableRtlTable: (enabled) => ({ rtlTable: enabled !== false }),
  setFirstRowNumber: (number) => ({ firstRowNumber: number }),
  showRowNumberColumn: (shown) => ({ showRowNumber: shown !== false }),
  useAlternatingRowStyle: (used) => ({ alternatingRowStyle: used !== false }),
};

/** What each typed builder can be told beside what every builder can. */
const METHODS = {
  AREA: { ...TITLES, ...SERIES, setPointStyle: LINES['setPointStyle'] },
  BAR: { ...TITLES, ...BARS },
  COLUMN: { ...TITLES, ...SERIES },
  COMBO: { ...TITLES, ...SERIES },
  HISTOGRAM: { ...TITLES, ...SERIES },
  LINE: { ...TITLES, ...SERIES, ...LINES },
  PIE: { ...TITLES, ...PIE },
  SCATTER: { ...TITLES, ...SCATTER },
  TABLE,
} as const;

const TYPED_NAMES: Readonly<Record<TypedName, string>> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  HISTOGRAM: 'EmbeddedHistogramChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
  SCATTER: 'EmbeddedScatterChartBuilder',
  TABLE: 'EmbeddedTableChartBuilder',
};

class TypedChartBuilder extends EmbeddedChartBuilder {
  readonly [serviceName]: string;

  constructor(handles: Handles, chart: DescribedChart, make: MakeChart, type: TypedName) {
    super(handles, chart, make);
    this[serviceName] = TYPED_NAMES[type];
    for (const [method, write] of Object.entries<Write | undefined>(METHODS[type])) {
      const set = (...args: readonly unknown[]) => {
        for (const [option, value] of Object.entries(write?.(...args) ?? {})) this.setOption(option, value);
        return this;
      };
      Object.defineProperty(this, method, { value: set, enumerable: false });
    }
  }
}

function optionValue(value: unknown): ChartOption {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(optionValue);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, optionValue(one)]));
}

function nameOf(members: Readonly<Record<string, unknown>>, wanted: unknown): string | undefined {
  return Object.entries(members).find(([, member]) => member === wanted)?.[0];
}
