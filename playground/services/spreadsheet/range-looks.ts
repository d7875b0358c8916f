/** The part of a Range that reads and writes how cells look. */
import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy as Wrap,
} from '@univerjs/core';
import type { Rect } from '../engine/a1-notation';
import { isGeneral } from '../engine/number-format';
import { Color, hexColor } from './color';
import { BorderStyle, WrapStrategy } from './enums';
import { inner } from './handles';
import { RangeValues } from './range-values';
import { checkSignature } from './signature';

type Rows = readonly (readonly unknown[])[];
type StyleKey = keyof IStyleData;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const GENERAL = '0.###############';
const BORDERS: readonly [string, number][] = [
  ['DOTTED', 2],
  ['DASHED', 4],
  ['SOLID', 1],
  ['SOLID_MEDIUM', 8],
  ['SOLID_THICK', 13],
  ['DOUBLE', 7],
];

/** One property of cells: how a script's value becomes a style, and back. */
interface Look<T> {
  readonly key: StyleKey;
  write(value: unknown): Nullable<IStyleData[StyleKey]>;
  read(style: Nullable<IStyleData>): T;
}

const on = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const LOOKS = {
  background: {
    key: 'bg',
    write: (value) => colorStyle(value),
    read: (style) => style?.bg?.rgb ?? '#ffffff',
  } satisfies Look<string>,
  fontColor: {
    key: 'cl',
    write: (value) => colorStyle(value),
    read: (style) => style?.cl?.rgb ?? '#000000',
  } satisfies Look<string>,
  fontFamily: {
    key: 'ff',
    write: (value) => (value === null ? null : String(value)),
    read: (style) => style?.ff ?? 'Arial',
  } satisfies Look<string>,
  fontSize: {
    key: 'fs',
    write: (value) => (value === null ? null : Number(value)),
    read: (style) => style?.fs ?? 10,
  } satisfies Look<number>,
  fontStyle: {
    key: 'it',
    write: (value) => (value === null ? null : on(value === 'italic')),
    read: (style) => (style?.it === BooleanNumber.TRUE ? 'italic' : 'normal'),
  } satisfies Look<string>,
  fontWeight: {
    key: 'bl',
    write: (value) => (value === null ? null : on(value === 'bold')),
    read: (style) => (style?.bl === BooleanNumber.TRUE ? 'bold' : 'normal'),
  } satisfies Look<string>,
  horizontalAlignment: {
    key: 'ht',
    write: (value) => HORIZONTAL[String(value)] ?? null,
    read: (style) => nameOf(HORIZONTAL, style?.ht) ?? 'general',
  } satisfies Look<string>,
  verticalAlignment: {
    key: 'vt',
    write: (value) => VERTICAL[String(value)] ?? null,
    read: (style) => nameOf(VERTICAL, style?.vt) ?? 'bottom',
  } satisfies Look<string>,
  wrap: {
    key: 'tb',
    write: (value) => (value === true ? Wrap.WRAP : Wrap.OVERFLOW),
    read: (style) => style?.tb === Wrap.WRAP,
  } satisfies Look<boolean>,
  wrapStrategy: {
    key: 'tb',
    write: (value) =>
      value === WrapStrategy.WRAP ? Wrap.WRAP : value === WrapStrategy.CLIP ? Wrap.CLIP : Wrap.OVERFLOW,
    read: (style) =>
      style?.tb === Wrap.WRAP ? WrapStrategy.WRAP : style?.tb === Wrap.CLIP ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW,
  } satisfies Look<unknown>,
  numberFormat: {
    key: 'n',
    write: (value) => (value === null || isGeneral(String(value)) ? null : { pattern: String(value) }),
    read: (style) => style?.n?.pattern ?? GENERAL,
  } satisfies Look<string>,
} as const;

type LookName = keyof typeof LOOKS;

export class RangeLooks extends RangeValues {
  getBackground(): string {
    return this.#one('getBackground', 'background');
  }

  getBackgrounds(): string[][] {
    return this.#all('getBackgrounds', 'background');
  }

  getBackgroundObject(): Color {
    return new Color(this.getBackground());
  }

  setBackground(color: unknown): this {
    checkSignature('Range.setBackground', [color], 'string', 'object');
    return this.#set('setBackground', 'background', color);
  }

  setBackgrounds(colors: Rows): this {
    return this.#setAll('setBackgrounds', 'background', colors);
  }

  setBackgroundObject(color: unknown): this {
    return this.#set('setBackgroundObject', 'background', color);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    checkSignature('Range.setBackgroundRGB', [red, green, blue], 'number, number, number');
    return this.#set('setBackgroundRGB', 'background', `rgb(${red}, ${green}, ${blue})`);
  }

  getFontColor(): string {
    return this.#one('getFontColor', 'fontColor');
  }

  getFontColors(): string[][] {
    return this.#all('getFontColors', 'fontColor');
  }

  getFontColorObject(): Color {
    return new Color(this.getFontColor());
  }

  setFontColor(color: unknown): this {
    checkSignature('Range.setFontColor', [color], 'string', 'object');
    return this.#set('setFontColor', 'fontColor', color);
  }

  setFontColors(colors: Rows): this {
    return this.#setAll('setFontColors', 'fontColor', colors);
  }

  setFontColorObject(color: unknown): this {
    return this.#set('setFontColorObject', 'fontColor', color);
  }

  getFontFamily(): string {
    return this.#one('getFontFamily', 'fontFamily');
  }

  getFontFamilies(): string[][] {
    return this.#all('getFontFamilies', 'fontFamily');
  }

  setFontFamily(family: unknown): this {
    checkSignature('Range.setFontFamily', [family], 'string', 'object');
    return this.#set('setFontFamily', 'fontFamily', family);
  }

  setFontFamilies(families: Rows): this {
    return this.#setAll('setFontFamilies', 'fontFamily', families);
  }

  getFontSize(): number {
    return this.#one('getFontSize', 'fontSize');
  }

  getFontSizes(): number[][] {
    return this.#all('getFontSizes', 'fontSize');
  }

  setFontSize(size: number): this {
    checkSignature('Range.setFontSize', [size], 'number');
    return this.#set('setFontSize', 'fontSize', size);
  }

  setFontSizes(sizes: Rows): this {
    return this.#setAll('setFontSizes', 'fontSize', sizes);
  }

  getFontStyle(): string {
    return this.#one('getFontStyle', 'fontStyle');
  }

  getFontStyles(): string[][] {
    return this.#all('getFontStyles', 'fontStyle');
  }

  setFontStyle(style: unknown): this {
    checkSignature('Range.setFontStyle', [style], 'string', 'object');
    return this.#set('setFontStyle', 'fontStyle', style);
  }

  setFontStyles(styles: Rows): this {
    return this.#setAll('setFontStyles', 'fontStyle', styles);
  }

  getFontWeight(): string {
    return this.#one('getFontWeight', 'fontWeight');
  }

  getFontWeights(): string[][] {
    return this.#all('getFontWeights', 'fontWeight');
  }

  setFontWeight(weight: unknown): this {
    checkSignature('Range.setFontWeight', [weight], 'string', 'object');
    return this.#set('setFontWeight', 'fontWeight', weight);
  }

  setFontWeights(weights: Rows): this {
    return this.#setAll('setFontWeights', 'fontWeight', weights);
  }

  getFontLine(): string {
    return this.#lines('getFontLine', true)[0]?.[0] ?? 'none';
  }

  getFontLines(): string[][] {
    return this.#lines('getFontLines', false);
  }

  setFontLine(line: unknown): this {
    checkSignature('Range.setFontLine', [line], 'string', 'object');
    return this.#style('setFontLine', () => lineStyle(line));
  }

  setFontLines(lines: Rows): this {
    this.checkSize(lines);
    const { row, column } = this[inner].area;
    return this.#style('setFontLines', (r, c) => lineStyle(lines[r - row]?.[c - column]));
  }

  getHorizontalAlignment(): string {
    return this.#one('getHorizontalAlignment', 'horizontalAlignment');
  }

  getHorizontalAlignments(): string[][] {
    return this.#all('getHorizontalAlignments', 'horizontalAlignment');
  }

  /** Words that are no alignment are ignored (S-15). */
  setHorizontalAlignment(alignment: unknown): this {
    checkSignature('Range.setHorizontalAlignment', [alignment], 'string', 'object');
    return this.#set('setHorizontalAlignment', 'horizontalAlignment', alignment);
  }

  setHorizontalAlignments(alignments: Rows): this {
    return this.#setAll('setHorizontalAlignments', 'horizontalAlignment', alignments);
  }

  getVerticalAlignment(): string {
    return this.#one('getVerticalAlignment', 'verticalAlignment');
  }

  getVerticalAlignments(): string[][] {
    return this.#all('getVerticalAlignments', 'verticalAlignment');
  }

  setVerticalAlignment(alignment: unknown): this {
    checkSignature('Range.setVerticalAlignment', [alignment], 'string', 'object');
    return this.#set('setVerticalAlignment', 'verticalAlignment', alignment);
  }

  setVerticalAlignments(alignments: Rows): this {
    return this.#setAll('setVerticalAlignments', 'verticalAlignment', alignments);
  }

  getWrap(): boolean {
    return this.#one('getWrap', 'wrap');
  }

  getWraps(): boolean[][] {
    return this.#all('getWraps', 'wrap');
  }

  setWrap(wrap: boolean): this {
    checkSignature('Range.setWrap', [wrap], 'boolean');
    return this.#set('setWrap', 'wrap', wrap);
  }

  setWraps(wraps: Rows): this {
    return this.#setAll('setWraps', 'wrap', wraps);
  }

  getWrapStrategy(): unknown {
    return this.#one('getWrapStrategy', 'wrapStrategy');
  }

  getWrapStrategies(): unknown[][] {
    return this.#all('getWrapStrategies', 'wrapStrategy');
  }

  setWrapStrategy(strategy: unknown): this {
    checkSignature('Range.setWrapStrategy', [strategy], 'object');
    return this.#set('setWrapStrategy', 'wrapStrategy', strategy);
  }

  setWrapStrategies(strategies: Rows): this {
    return this.#setAll('setWrapStrategies', 'wrapStrategy', strategies);
  }

  getNumberFormat(): string {
    return this.#one('getNumberFormat', 'numberFormat');
  }

  getNumberFormats(): string[][] {
    return this.#all('getNumberFormats', 'numberFormat');
  }

  setNumberFormat(format: string): this {
    checkSignature('Range.setNumberFormat', [format], 'string');
    return this.#set('setNumberFormat', 'numberFormat', format);
  }

  setNumberFormats(formats: Rows): this {
    return this.#setAll('setNumberFormats', 'numberFormat', formats);
  }

  setBorder(...sides: readonly unknown[]): this {
    const bools = 'any, any, any, any, any, any';
    checkSignature('Range.setBorder', sides, bools, `${bools}, any, any`);
    const [top, left, bottom, right, vertical, horizontal, color = null, style = null] = sides;
    const { area } = this[inner];
    const kind = BORDERS.find(([name]) => BorderStyle[name as keyof typeof BorderStyle] === style)?.[1] ?? 1;
    const line = { s: kind, cl: { rgb: hexColor(color) ?? '#000000' } };
    const side = (wanted: unknown) => (wanted === true ? line : wanted === false ? null : undefined);
    return this.#style('setBorder', (r, c) => ({
      bd: borders(area, r, c, [top, right, bottom, left, vertical, horizontal].map(side)),
    }));
  }

  clearFormat(): this {
    return this.#style('clearFormat', () => null);
  }

  #one<N extends LookName>(method: string, name: N): ReturnType<(typeof LOOKS)[N]['read']> {
    const look: Look<unknown> = LOOKS[name];
    const [[value] = []] = this.#read(method, name, true);
    return value ?? (look.read(null) as ReturnType<(typeof LOOKS)[N]['read']>);
  }

  #all<N extends LookName>(method: string, name: N): ReturnType<(typeof LOOKS)[N]['read']>[][] {
    return this.#read(method, name, false);
  }

  #read<N extends LookName>(method: string, name: N, firstOnly: boolean): ReturnType<(typeof LOOKS)[N]['read']>[][] {
    const look: Look<unknown> = LOOKS[name];
    return this.readEach(
      `Range.${method}`,
      (cells, r, c) => look.read(cells.style(r, c)) as ReturnType<(typeof LOOKS)[N]['read']>,
      firstOnly,
    );
  }

  #lines(method: string, firstOnly: boolean): string[][] {
    return this.readEach(
      `Range.${method}`,
      (cells, r, c) => {
        const style = cells.style(r, c);
        if (style?.ul?.s === BooleanNumber.TRUE) return 'underline';
        return style?.st?.s === BooleanNumber.TRUE ? 'line-through' : 'none';
      },
      firstOnly,
    );
  }

  #set(method: string, name: LookName, value: unknown): this {
    const look: Look<unknown> = LOOKS[name];
    const style = { [look.key]: look.write(value ?? null) };
    return this.#style(method, () => style);
  }

  #setAll(method: string, name: LookName, values: Rows): this {
    checkSignature(`Range.${method}`, [values], 'rows');
    this.checkSize(values);
    const look: Look<unknown> = LOOKS[name];
    const { row, column } = this[inner].area;
    return this.#style(method, (r, c) => ({ [look.key]: look.write(values[r - row]?.[c - column] ?? null) }));
  }

  #style(method: string, styleAt: (row: number, column: number) => Nullable<IStyleData>): this {
    const { handles, area } = this[inner];
    handles.session.style(`Range.${method}`, area, (row, column) => ({ row, column, style: styleAt(row, column) }));
    return this;
  }
}

function colorStyle(value: unknown): Nullable<IStyleData['bg']> {
  const rgb = hexColor(value);
  return rgb === null ? null : { rgb };
}

function nameOf(names: Readonly<Record<string, number>>, value: unknown): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function lineStyle(line: unknown): IStyleData {
  return {
    ul: { s: on(line === 'underline') },
    st: { s: on(line === 'line-through') },
  };
}

/** Null takes a line away, undefined leaves it; inner lines belong to the cells on both sides of them. */
function borders(area: Rect, row: number, column: number, sides: readonly unknown[]): NonNullable<IStyleData['bd']> {
  const [top, right, bottom, left, vertical, horizontal] = sides;
  const lastRow = row === area.row + area.rows - 1;
  const lastColumn = column === area.column + area.columns - 1;
  const lines = {
    t: row === area.row ? top : horizontal,
    b: lastRow ? bottom : horizontal,
    l: column === area.column ? left : vertical,
    r: lastColumn ? right : vertical,
  };
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
}
