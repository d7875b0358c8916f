/** The marks of points: their shape and size. */
import { isOff, optionAt, textAt } from './chart-options';
import type { DrawnChart } from './drawn-chart';

/** Charts.PointStyle, as the typed builders keep it. */
const SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 3, MEDIUM: 7, LARGE: 10, HUGE: 14 };

const STAR = 'path://M50 5 L61 38 L96 38 L68 59 L79 93 L50 72 L21 93 L32 59 L4 38 L39 38 Z';
const SYMBOLS: Readonly<Record<string, string>> = {
  circle: 'circle',
  triangle: 'triangle',
  square: 'rect',
  diamond: 'diamond',
  star: STAR,
  polygon: 'path://M50 5 L93 36 L77 90 L23 90 L7 36 Z',
};

/** Lines have no points unless they are given a size. */
export function pointSize({ type, options }: DrawnChart, index: number): number {
  if (isOff(options, `series.${index}.pointsVisible`) || isOff(options, 'pointsVisible')) return 0;
  const wanted = optionAt(options, `series.${index}.pointSize`) ?? optionAt(options, 'pointSize');
  if (typeof wanted === 'number') return wanted;
  return (typeof wanted === 'string' ? SIZES[wanted] : undefined) ?? (type === 'SCATTER' ? 7 : 0);
}

export function pointSymbol({ options }: DrawnChart, index: number): string {
  const shape =
    textAt(options, `series.${index}.pointShape.type`) ??
    textAt(options, `series.${index}.pointShape`) ??
    textAt(options, 'pointShape');
  return SYMBOLS[shape ?? 'circle'] ?? 'circle';
}
