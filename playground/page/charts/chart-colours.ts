/** Colours and numbers as charts show them. */
import { type ChartOptions, optionAt, textAt } from './chart-data';

/** Colours in the order in which Google Sheets gives them to series. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
export const TEXT = '#3c4043';
export const FAINT = '#e0e3e7';

export function colourOf(index: number, options: ChartOptions): string {
  const own = textAt(options, `series.${index}.color`);
  if (own !== undefined) return own;
  const colours = optionAt(options, 'colors');
  const chosen: unknown = Array.isArray(colours) ? colours[index % colours.length] : undefined;
  return typeof chosen === 'string' ? chosen : (COLOURS[index % COLOURS.length] ?? TEXT);
}

/** `transparent`, and hexadecimal colours whose last pair is no opacity at all. */
export function isInvisible(colour: string): boolean {
  return colour === 'transparent' || colour === 'none' || /^#[0-9a-f]{6}00$|^#[0-9a-f]{3}0$/i.test(colour);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export function short(value: number): string {
  return Math.abs(value) < 10_000 ? plain.format(value) : compact.format(value);
}
