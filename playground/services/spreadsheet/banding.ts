import type { Banding as Kept } from '../engine/decorations';
import { hexColor } from './color';
import { type RangeHandle, type Handles, inner } from './handles';

type Colors = Pick<Kept, 'header' | 'first' | 'second' | 'footer'>;

/** Header, first and second band, footer of each theme. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

export function themeColors(theme: string, showHeader: boolean, showFooter: boolean): Colors {
  const [header = null, first = null, second = null, footer = null] = THEMES[theme] ?? [];
  return { header: showHeader ? header : null, first, second, footer: showFooter ? footer : null };
}

export class Banding {
  readonly [inner]: { readonly handles: Handles; readonly kept: Kept };

  constructor(handles: Handles, kept: Kept) {
    this[inner] = { handles, kept };
  }

  getRange(): RangeHandle {
    return this[inner].handles.range(this[inner].kept.area);
  }

  setRange(range: RangeHandle): this {
    return this.#change('setRange', (kept) => {
      kept.area = range[inner].area;
    });
  }

  getHeaderRowColor(): string | null {
    return this[inner].kept.header;
  }

  getFirstRowColor(): string | null {
    return this[inner].kept.first;
  }

  getSecondRowColor(): string | null {
    return this[inner].kept.second;
  }

  getFooterRowColor(): string | null {
    return this[inner].kept.footer;
  }

  setHeaderRowColor(color: unknown): this {
    return this.#paint('setHeaderRowColor', 'header', color);
  }

  setFirstRowColor(color: unknown): this {
    return this.#paint('setFirstRowColor', 'first', color);
  }

  setSecondRowColor(color: unknown): this {
    return this.#paint('setSecondRowColor', 'second', color);
  }

  setFooterRowColor(color: unknown): this {
    return this.#paint('setFooterRowColor', 'footer', color);
  }

  remove(): void {
    const { decorations } = this[inner].handles.session.document;
    this.#change('remove', (kept) => {
      decorations.bandings = decorations.bandings.filter((one) => one !== kept);
    });
  }

  #paint(method: string, which: keyof Colors, color: unknown): this {
    return this.#change(method, (kept) => {
      kept[which] = hexColor(color);
    });
  }

  #change(method: string, effect: (kept: Kept) => void): this {
    const { handles, kept } = this[inner];
    handles.session.change(`Banding.${method}`, () => effect(kept));
    return this;
  }
}
