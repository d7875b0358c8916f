/** Where a chart draws its figures: what title and legend leave of it, in pixels from each edge. */
import { type DrawnChart, isSideways } from './drawn-chart';
import { LEGEND_LINE, legendPlace, legendWidth } from './chart-legend';
import { titleBottom } from './chart-title';
import { hasLabelsOutside } from './value-labels';

export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const EDGE = 20;
const BELOW_TITLE = 12;
const BESIDE_LEGEND = 16;
/** What the label of the longest bar needs beyond its end. */
const LABEL_ABOVE = 12;
const LABEL_BESIDE = 36;

export function plotArea(chart: DrawnChart): PlotArea {
  const place = legendPlace(chart);
  const beside = EDGE + legendWidth(chart) + BESIDE_LEGEND;
  const hasLabels = hasLabelsOutside(chart);
  return {
    left: place === 'left' ? beside : EDGE,
    right: (place === 'right' ? beside : EDGE) + (hasLabels && isSideways(chart) ? LABEL_BESIDE : 0),
    top: legendTop(chart) + (place === 'top' ? LEGEND_LINE : 0) + (hasLabels && !isSideways(chart) ? LABEL_ABOVE : 0),
    bottom: place === 'bottom' ? EDGE + LEGEND_LINE : EDGE - 4,
  };
}

/** Where a legend at the top stands. */
export function legendTop(chart: DrawnChart): number {
  return titleBottom(chart) + BELOW_TITLE;
}
