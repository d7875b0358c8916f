/** The colours of the charts: the stages' own, deep enough to stand on white, and a few for everything else. */
import type { StageList } from '../../domain/pipeline';
import type { ChartOptions } from './tab-plan';

/** Blue for what is, green for what was won, red for what was lost, amber for what needs care, grey for what it is held against. */
export const COLOURS = {
  main: '#1a73e8',
  won: '#188038',
  lost: '#d93025',
  care: '#e37400',
  before: '#9aa0a6',
  range: '#80868b',
} as const;

/** Of black mixed into a stage's pastel, which is made to stand behind text. */
const DEPTH = 0.28;

function deepened(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const darkest = Math.min(...parts);
  const range = Math.max(...parts) - darkest || 1;
  // Away from white along the colour's own hue: the weakest part loses most.
  const deep = parts.map((part) => Math.round((part - (1 - (part - darkest) / range) * 70) * (1 - DEPTH / 2)));
  return `#${deep.map((part) => Math.max(0, part).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour for each bar of a chart over the open stages, in the order in which the functions list them; Won comes last. */
export function stageBars(stages: StageList, which: 'open' | 'and won' = 'open'): ChartOptions {
  const open = stages.stages.filter(({ kind }) => kind === 'open').map(({ colour }) => deepened(colour));
  const colours = which === 'open' ? open : [...open, COLOURS.won];
  return Object.fromEntries(colours.map((color, index) => [String(index), { color }]));
}
