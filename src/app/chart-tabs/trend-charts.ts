/** The charts over time that more than one tab shows. */
import { COLOURS } from './chart-colours';
import { lines, rateLines, sideBySide } from './chart-looks';
import type { ChartDraft, PlacedTable } from './grid';

type Trend = PlacedTable<'trend'> | PlacedTable<'monthlyTrend'>;

/** Velocity as it is defined beside what was really won per day. */
export function velocityOverTime(title: string, trend: Trend, basis: string): ChartDraft {
  return {
    key: 'velocity',
    type: 'LINE',
    title,
    basis,
    ranges: [trend.area('Period start'), trend.area('Velocity per day'), trend.area('Won per day')],
    options: lines([COLOURS.main, COLOURS.won]),
  };
}

export function winRateOverTime(title: string, trend: Trend, basis: string): ChartDraft {
  return {
    key: 'winRate',
    type: 'LINE',
    title,
    basis,
    ranges: [trend.area('Period start'), trend.area('Win rate'), trend.area('Low'), trend.area('High')],
    options: rateLines(),
  };
}

/** Deals that came in, and both ways out. */
export function flowOverTime(title: string, trend: Trend, basis: string): ChartDraft {
  return {
    key: 'flow',
    type: 'COLUMN',
    title,
    basis,
    ranges: [trend.area('Period start'), trend.area('Added'), trend.area('Won'), trend.area('Lost')],
    options: sideBySide([COLOURS.main, COLOURS.won, COLOURS.lost], 'decimal'),
  };
}
