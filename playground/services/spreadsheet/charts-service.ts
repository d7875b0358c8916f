/** The `Charts` global: only its enumerations, which charts in spreadsheets are described with (S-34). */
import { enumeration } from '../enumeration';

export const ChartType = enumeration([
  ...([
    'TIMELINE',
    'AREA',
    'BAR',
    'BUBBLE',
    'CANDLESTICK',
    'COLUMN',
    'COMBO',
    'GAUGE',
    'GEO',
    'HISTOGRAM',
    'LINE',
  ] as const),
  ...(['ORG', 'PIE', 'RADAR', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TREEMAP', 'WATERFALL'] as const),
]);
export const ChartMergeStrategy = enumeration(['MERGE_COLUMNS', 'MERGE_ROWS']);
export const ChartHiddenDimensionStrategy = enumeration(['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH']);
export const CurveStyle = enumeration(['NORMAL', 'SMOOTH']);
export const PointStyle = enumeration(['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
export const Position = enumeration(['TOP', 'RIGHT', 'BOTTOM', 'NONE', 'LEFT']);
const ColumnType = enumeration(['DATE', 'NUMBER', 'STRING']);

export class Charts {
  readonly ChartType = ChartType;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly CurveStyle = CurveStyle;
  readonly PointStyle = PointStyle;
  readonly Position = Position;
  readonly ColumnType = ColumnType;
}
