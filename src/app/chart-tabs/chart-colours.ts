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

/** How far the weakest part of a pastel, which is made to stand behind text, goes from white; and how much of all is left. */
const AWAY_FROM_WHITE = 70;
const BRIGHTNESS = 0.86;

/** The same hue, deep enough for a bar on white: the strongest part of the colour stays, the weakest loses most. */
function deepened(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const weakest = Math.min(...parts);
  const span = Math.max(...parts) - weakest || 1;
  const deep = parts.map((part) => {
    const weakness = 1 - (part - weakest) / span;
    return Math.max(0, Math.round((part - weakness * AWAY_FROM_WHITE) * BRIGHTNESS));
  });
  return `#${deep.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour for each bar of a chart over the open stages, in the order in which the functions list them; Won comes last. */
export function stageBars(stages: StageList, which: 'open' | 'and won' = 'open'): ChartOptions {
  const open = stages.stages.filter(({ kind }) => kind === 'open').map(({ colour }) => deepened(colour));
  const colours = which === 'open' ? open : [...open, COLOURS.won];
  return Object.fromEntries(colours.map((color, index) => [String(index), { color }]));
}
