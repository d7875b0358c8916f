/** Text with looks of its own, as far as scripts ask for it: one style for the whole text, and a link. */
import { serviceName } from '../membrane';
import { hexColor } from './color';

interface Style {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly fontSize: number | null;
  readonly fontFamily: string | null;
  readonly color: string | null;
}

const PLAIN: Style = {
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontSize: null,
  fontFamily: null,
  color: null,
};

function textStyle(style: Style) {
  return {
    [serviceName]: 'TextStyle',
    isBold: () => style.bold,
    isItalic: () => style.italic,
    isUnderline: () => style.underline,
    isStrikethrough: () => style.strikethrough,
    getFontSize: () => style.fontSize,
    getFontFamily: () => style.fontFamily,
    getForegroundColor: () => style.color,
    copy: () => new TextStyleBuilder(style),
  };
}

export class TextStyleBuilder {
  #style: Style;

  constructor(style: Style = PLAIN) {
    this.#style = style;
  }

  build() {
    return textStyle(this.#style);
  }

  setBold(bold: boolean): this {
    return this.#set({ bold });
  }

  setItalic(italic: boolean): this {
    return this.#set({ italic });
  }

  setUnderline(underline: boolean): this {
    return this.#set({ underline });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#set({ strikethrough });
  }

  setFontSize(fontSize: number): this {
    return this.#set({ fontSize });
  }

  setFontFamily(fontFamily: string): this {
    return this.#set({ fontFamily });
  }

  setForegroundColor(color: unknown): this {
    return this.#set({ color: hexColor(color) });
  }

  #set(change: Partial<Style>): this {
    this.#style = { ...this.#style, ...change };
    return this;
  }
}

/** What Range.setRichTextValue is given. */
export class RichTextValue {
  readonly #text: string;
  readonly #link: string | null;
  readonly #style: object | null;

  constructor(text: string, link: string | null, style: object | null) {
    this.#text = text;
    this.#link = link;
    this.#style = style;
  }

  getText(): string {
    return this.#text;
  }

  getLinkUrl(): string | null {
    return this.#link;
  }

  getTextStyle(): object {
    return this.#style ?? new TextStyleBuilder().build();
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder().setText(this.#text).setLinkUrl(this.#link);
  }
}

export class RichTextValueBuilder {
  #text = '';
  #link: string | null = null;
  #style: object | null = null;

  build(): RichTextValue {
    return new RichTextValue(this.#text, this.#link, this.#style);
  }

  setText(text: unknown): this {
    this.#text = String(text);
    return this;
  }

  setLinkUrl(...args: readonly unknown[]): this {
    const link = args[args.length - 1];
    this.#link = typeof link === 'string' ? link : null;
    return this;
  }

  setTextStyle(...args: readonly unknown[]): this {
    const style = args[args.length - 1];
    this.#style = typeof style === 'object' ? style : null;
    return this;
  }
}
