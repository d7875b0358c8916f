/** The axes of a chart: one with names or dates, one or two with values. */
import { inksOf } from './chart-colours';
import { isDateCell } from './chart-data';
import { isOff, isOn, numberAt, textAt } from './chart-options';
import { type AxisEnds, axisEnds, axisFormat, axisTitle, cellFormat, isShareAxis, pathOf } from './axis-options';
import { domainLabels } from './domain-labels';
import { domainPath, type DrawnChart, isSideways } from './drawn-chart';
import { lettersAt } from './letters';
import { columnNames, rowNames } from './name-labels';
import { seriesKind } from './series-kind';
import { seriesOn, valueExtent } from './stacking';
import { axisWriter, writeDate } from './value-format';
import { hasLabelsOutside } from './value-labels';

const LETTERS = 12;
const NAME_LETTERS = 11;
const NAME_GAP = 12;
/** For labels below the lowest bar. */
const ROOM_BELOW: [string, number] = ['12%', 0];

/** Room for the labels of an axis, before they are measured. */
const VALUE_LABELS = 44;

/** The axis with the names; `room` is how long it is, as far as is known before anything is drawn. */
export function domainAxis(chart: DrawnChart, room: { readonly width: number; readonly height: number }) {
  const { options } = chart;
  const path = domainPath(chart);
  const { faint, text } = inksOf(options);
  const letters = lettersAt(options, `${path}.textStyle`, { color: text, fontSize: NAME_LETTERS });
  const labels = domainLabels(chart);
  const isText = chart.data.domain.some((cell) => typeof cell.value === 'string');
  const names = isSideways(chart)
    ? rowNames(labels, { width: chart.size.width, height: room.height, fontSize: letters.fontSize })
    : columnNames(labels, {
        width: room.width - VALUE_LABELS * axesOf(chart).length,
        height: room.height,
        fontSize: letters.fontSize,
        isText,
        slanted: isOn(options, `${path}.slantedText`) ? true : isOff(options, `${path}.slantedText`) ? false : null,
        angle: numberAt(options, `${path}.slantedTextAngle`),
      });
  return {
    type: 'category' as const,
    data: [...labels],
    // Sheets writes the first row of a bar chart at the top.
    inverse: isSideways(chart) !== (numberAt(options, `${path}.direction`) === -1),
    axisLine: { lineStyle: { color: faint } },
    axisTick: { show: false },
    axisLabel: { ...letters, show: textAt(options, `${path}.textPosition`) !== 'none', ...names },
    ...title(chart, `${path}.titleTextStyle`, textAt(options, `${path}.title`) ?? ''),
  };
}

export function valueAxes(chart: DrawnChart) {
  return axesOf(chart).map((axis) => valueAxis(chart, axis));
}

/** The axis below a scatter chart: numbers too, or dates. */
export function pointsAxis(chart: DrawnChart) {
  const { options, data, locale } = chart;
  const first = data.domain.find(({ value }) => typeof value === 'number');
  const own = textAt(options, 'hAxis.format');
  const write =
    first && isDateCell(first)
      ? (value: number) => writeDate(value, own, first.format, locale)
      : axisWriter(own, first?.format, locale);
  const min = numberAt(options, 'hAxis.viewWindow.min') ?? numberAt(options, 'hAxis.minValue');
  const max = numberAt(options, 'hAxis.viewWindow.max') ?? numberAt(options, 'hAxis.maxValue');
  return {
    ...measure(chart, (name) => `hAxis.${name}`, write),
    scale: true,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...title(chart, 'hAxis.titleTextStyle', textAt(options, 'hAxis.title') ?? data.domainName),
  };
}

/** Both axes where a series asks for the second. */
function axesOf(chart: DrawnChart): readonly (0 | 1)[] {
  return seriesOn(chart, 1).length > 0 ? [0, 1] : [0];
}

function valueAxis(chart: DrawnChart, axis: 0 | 1) {
  const at = (name: string): string => pathOf(chart, axis, name);
  const isShare = isShareAxis(chart, axis);
  const format = axisFormat(chart, axis) ?? (isShare ? 'percent' : undefined);
  const ends = { ...(isShare ? { max: 1 } : {}), ...axisEnds(chart, axis) };
  const measured = measure(chart, at, axisWriter(format, cellFormat(chart, axis), chart.locale));
  return {
    ...measured,
    // The lines of a second axis would cross those of the first.
    splitLine: { ...measured.splitLine, show: measured.splitLine.show && axis === 0 },
    // Bars and areas stand on zero; lines need not show it.
    scale: seriesOn(chart, axis).every((index) => ['line', 'points'].includes(seriesKind(chart, index))),
    ...(hasLabelsOutside(chart) && (valueExtent(chart, axis)?.min ?? 0) < 0 ? { boundaryGap: ROOM_BELOW } : {}),
    ...ends,
    ...steps(numberAt(chart.options, at('gridlines.count')), ends),
    ...title(chart, at('titleTextStyle'), axisTitle(chart, axis)),
  };
}

/** An axis of numbers; `at` gives the path of one of its options. */
function measure({ options }: DrawnChart, at: (name: string) => string, write: (value: number) => string) {
  const { text, faint } = inksOf(options);
  const lines = numberAt(options, at('gridlines.count'));
  return {
    type: 'value' as const,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: {
      show: lines !== 0 && lines !== 1,
      lineStyle: { color: textAt(options, at('gridlines.color')) ?? faint },
    },
    axisLabel: {
      ...lettersAt(options, at('textStyle'), { color: text, fontSize: LETTERS }),
      show: textAt(options, at('textPosition')) !== 'none',
      hideOverlap: true,
      formatter: write,
    },
  };
}

/** Google's count is of lines: kept between two given ends, a wish otherwise. */
function steps(lines: number | undefined, { min, max }: AxisEnds) {
  if (lines === undefined || lines < 2) return {};
  return min === undefined || max === undefined ? { splitNumber: lines - 1 } : { interval: (max - min) / (lines - 1) };
}

function title({ options }: DrawnChart, letters: string, name: string) {
  const { quiet } = inksOf(options);
  const nameTextStyle = lettersAt(options, letters, { color: quiet, fontSize: LETTERS });
  return { name, nameLocation: 'middle' as const, nameGap: NAME_GAP, nameTextStyle };
}
