/** Colours of charts: of what is drawn, and of letters that must be read on it. */
import { type ChartOptions, optionAt, textAt } from './chart-options';

/** Colours in the order in which Google Sheets gives them to series. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const PAPER = '#ffffff';
const DARK_INK = '#202124';

export interface Inks {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly faint: string;
}

const ON_LIGHT = { text: '#3c4043', quiet: '#5f6368', faint: '#e0e3e7' };
const ON_DARK = { text: '#e8eaed', quiet: '#bdc1c6', faint: '#5f6368' };

/** What letters and lines are drawn in on the chart's own background. */
export function inksOf(options: ChartOptions): Inks {
  const paper = textAt(options, 'backgroundColor') ?? textAt(options, 'backgroundColor.fill') ?? PAPER;
  return { paper, ...(inkOn(paper) === PAPER ? ON_DARK : ON_LIGHT) };
}

export function colourOf(index: number, options: ChartOptions): string {
  const own = textAt(options, `series.${index}.color`);
  if (own !== undefined) return own;
  const colours = optionAt(options, 'colors');
  const chosen: unknown = Array.isArray(colours) ? colours[index % colours.length] : undefined;
  return typeof chosen === 'string' ? chosen : (COLOURS[index % COLOURS.length] ?? DARK_INK);
}

/** `transparent`, and hexadecimal colours whose last pair is no opacity at all. */
export function isInvisible(colour: string): boolean {
  return colour === 'transparent' || colour === 'none' || /^#[0-9a-f]{6}00$|^#[0-9a-f]{3}0$/i.test(colour);
}

/** White or nearly black, whichever is the easier to read on the fill; names of colours are taken for light ones. */
export function inkOn(fill: string): string {
  const luminance = luminanceOf(fill);
  if (luminance === null) return DARK_INK;
  const withWhite = 1.05 / (luminance + 0.05);
  const withDark = (luminance + 0.05) / ((luminanceOf(DARK_INK) ?? 0) + 0.05);
  return withWhite > withDark ? PAPER : DARK_INK;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number | null {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})/i.exec(colour)?.[1];
  if (digits === undefined || isInvisible(colour)) return null;
  const pairs = (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).match(/../g) ?? [];
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => linear(parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
