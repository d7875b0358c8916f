import { inner } from './handles';
import type { Range } from './range';

const CONTENT: ReadonlySet<string> = new Set(['setValue', 'setFormula', 'setFormulaR1C1', 'clearContent']);

type Forwarded = {
  [K in keyof Range]: Range[K] extends (...args: never[]) => unknown ? K : never;
}[keyof Range];

/** Several ranges of one sheet that are changed alike. */
export class RangeList {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  activate(): this {
    return this.#each('activate', []);
  }

  clear(...args: readonly unknown[]): this {
    return this.#each('clear', args);
  }

  clearContent(): this {
    return this.#each('clearContent', []);
  }

  clearFormat(): this {
    return this.#each('clearFormat', []);
  }

  clearNote(): this {
    return this.#each('clearNote', []);
  }

  clearDataValidations(): this {
    return this.#each('clearDataValidations', []);
  }

  check(): this {
    return this.#each('check', []);
  }

  uncheck(): this {
    return this.#each('uncheck', []);
  }

  breakApart(): this {
    return this.#each('breakApart', []);
  }

  insertCheckboxes(...args: readonly unknown[]): this {
    return this.#each('insertCheckboxes', args);
  }

  removeCheckboxes(): this {
    return this.#each('removeCheckboxes', []);
  }

  trimWhitespace(): this {
    return this.#each('trimWhitespace', []);
  }

  setValue(value: unknown): this {
    return this.#each('setValue', [value]);
  }

  setFormula(formula: unknown): this {
    return this.#each('setFormula', [formula]);
  }

  setFormulaR1C1(formula: unknown): this {
    return this.#each('setFormulaR1C1', [formula]);
  }

  setNote(note: unknown): this {
    return this.#each('setNote', [note]);
  }

  setBackground(color: unknown): this {
    return this.#each('setBackground', [color]);
  }

  setBackgroundRGB(...args: readonly unknown[]): this {
    return this.#each('setBackgroundRGB', args);
  }

  setFontColor(color: unknown): this {
    return this.#each('setFontColor', [color]);
  }

  setFontFamily(family: unknown): this {
    return this.#each('setFontFamily', [family]);
  }

  setFontLine(line: unknown): this {
    return this.#each('setFontLine', [line]);
  }

  setFontSize(size: unknown): this {
    return this.#each('setFontSize', [size]);
  }

  setFontStyle(style: unknown): this {
    return this.#each('setFontStyle', [style]);
  }

  setFontWeight(weight: unknown): this {
    return this.#each('setFontWeight', [weight]);
  }

  setHorizontalAlignment(alignment: unknown): this {
    return this.#each('setHorizontalAlignment', [alignment]);
  }

  setVerticalAlignment(alignment: unknown): this {
    return this.#each('setVerticalAlignment', [alignment]);
  }

  setNumberFormat(format: unknown): this {
    return this.#each('setNumberFormat', [format]);
  }

  setWrap(wrap: unknown): this {
    return this.#each('setWrap', [wrap]);
  }

  setWrapStrategy(strategy: unknown): this {
    return this.#each('setWrapStrategy', [strategy]);
  }

  setBorder(...args: readonly unknown[]): this {
    return this.#each('setBorder', args);
  }

  /** One service call, however many ranges there are. */
  #each(method: Forwarded, args: readonly unknown[]): this {
    const [first] = this.#ranges;
    if (first === undefined) return this;
    const cells = this.#ranges.reduce((sum, range) => sum + range.getNumRows() * range.getNumColumns(), 0);
    const kind = CONTENT.has(method) ? 'write' : 'change';
    first[inner].handles.session.execution.call({ name: `RangeList.${method}`, kind, cells }, () => {
      for (const range of this.#ranges) (range[method] as (...all: unknown[]) => unknown).apply(range, [...args]);
    });
    return this;
  }
}
