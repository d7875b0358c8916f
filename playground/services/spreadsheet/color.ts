/** Colours as scripts write them, `#rgb`, `#rrggbb` or a CSS name, and as Google gives them back. */
import { serviceName } from '../membrane';
import { ColorType } from './enums';

const NAMES: Readonly<Record<string, string>> = {
  ...{ black: '#000000', white: '#ffffff', red: '#ff0000', lime: '#00ff00', blue: '#0000ff', yellow: '#ffff00' },
  ...{ cyan: '#00ffff', aqua: '#00ffff', magenta: '#ff00ff', fuchsia: '#ff00ff', silver: '#c0c0c0', gray: '#808080' },
  ...{ grey: '#808080', maroon: '#800000', olive: '#808000', green: '#008000', purple: '#800080', teal: '#008080' },
  ...{ navy: '#000080', orange: '#ffa500', pink: '#ffc0cb', brown: '#a52a2a', gold: '#ffd700', beige: '#f5f5dc' },
  ...{ lightgray: '#d3d3d3', lightgrey: '#d3d3d3', darkgray: '#a9a9a9', darkgrey: '#a9a9a9', lightblue: '#add8e6' },
  ...{ lightgreen: '#90ee90', lightyellow: '#ffffe0', lightpink: '#ffb6c1', darkred: '#8b0000', darkgreen: '#006400' },
  ...{ darkblue: '#00008b', darkorange: '#ff8c00', indigo: '#4b0082', violet: '#ee82ee', tomato: '#ff6347' },
  ...{ salmon: '#fa8072', khaki: '#f0e68c', lavender: '#e6e6fa', coral: '#ff7f50', crimson: '#dc143c', tan: '#d2b48c' },
  ...{ skyblue: '#87ceeb', steelblue: '#4682b4', royalblue: '#4169e1', slategray: '#708090', whitesmoke: '#f5f5f5' },
  ...{ cornflowerblue: '#6495ed', gainsboro: '#dcdcdc', ivory: '#fffff0', mintcream: '#f5fffa', aliceblue: '#f0f8ff' },
};

/** `#rrggbb`, or null where the text is no colour (which takes a colour away). */
export function hexColor(color: unknown): string | null {
  if (color instanceof Color) return color.asRgbColor().asHexString();
  if (typeof color !== 'string') return null;
  const text = color.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  return NAMES[text] ?? null;
}

export class Color {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  getColorType() {
    return ColorType.RGB;
  }

  asRgbColor() {
    const hex = this.#hex;
    const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
    return {
      [serviceName]: 'RgbColor',
      asHexString: () => hex,
      getRed: () => part(1),
      getGreen: () => part(3),
      getBlue: () => part(5),
      getColorType: () => ColorType.RGB,
    };
  }
}

export class ColorBuilder {
  #hex = '#000000';

  setRgbColor(color: unknown): this {
    this.#hex = hexColor(color) ?? this.#hex;
    return this;
  }

  asColor(): Color {
    return new Color(this.#hex);
  }

  build(): Color {
    return new Color(this.#hex);
  }
}
