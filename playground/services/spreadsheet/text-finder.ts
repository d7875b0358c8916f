/** Finds and replaces text. */
import type { Area } from '../engine/area';
import type { CellWrite } from '../engine/cell-write';
import { displayText } from '../engine/number-format';
import type { SheetCells } from '../engine/sheet-cells';
import { cellInput } from './cell-input';
import { type RangeHandle, type Handles, inner } from './handles';
import { checkSignature } from './signature';

interface Search {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  formulaText: boolean;
  regularExpression: boolean;
  ignoreDiacritics: boolean;
  start: Area | null;
}

interface Found {
  readonly area: Area;
}

export class TextFinder {
  readonly [inner]: { readonly handles: Handles; readonly search: Search; readonly where: () => readonly Area[] };
  #current: number | null = null;
  #found: readonly Found[] | null = null;

  constructor(handles: Handles, text: string, where: () => readonly Area[]) {
    const search: Search = {
      text,
      matchCase: false,
      entireCell: false,
      formulaText: false,
      regularExpression: false,
      ignoreDiacritics: false,
      start: null,
    };
    this[inner] = { handles, search, where };
  }

  matchCase(matchCase: boolean): this {
    return this.#set({ matchCase });
  }

  matchEntireCell(entireCell: boolean): this {
    return this.#set({ entireCell });
  }

  matchFormulaText(formulaText: boolean): this {
    return this.#set({ formulaText });
  }

  useRegularExpression(regularExpression: boolean): this {
    return this.#set({ regularExpression });
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.#set({ ignoreDiacritics });
  }

  startFrom(range: RangeHandle): this {
    return this.#set({ start: range[inner].area });
  }

  findAll(): RangeHandle[] {
    const { handles } = this[inner];
    return this.#search('TextFinder.findAll').map(({ area }) => handles.range(area));
  }

  findNext(): RangeHandle | null {
    return this.#step('TextFinder.findNext', 1);
  }

  findPrevious(): RangeHandle | null {
    return this.#step('TextFinder.findPrevious', -1);
  }

  getCurrentMatch(): RangeHandle | null {
    const match = this.#current === null ? undefined : this.#found?.[this.#current];
    return match ? this[inner].handles.range(match.area) : null;
  }

  replaceAllWith(replacement: string): number {
    checkSignature('TextFinder.replaceAllWith', [replacement], 'string');
    const { session } = this[inner].handles;
    const found = this.#search('TextFinder.findAll');
    return session.change('TextFinder.replaceAllWith', () => {
      let count = 0;
      for (const { area } of found) count += this.#replace(area, replacement);
      return count;
    });
  }

  replaceWith(replacement: string): number {
    checkSignature('TextFinder.replaceWith', [replacement], 'string');
    const match = this.#current === null ? undefined : this.#found?.[this.#current];
    if (!match) return 0;
    const { session } = this[inner].handles;
    return session.change('TextFinder.replaceWith', () => this.#replace(match.area, replacement));
  }

  #set(change: Partial<Search>): this {
    Object.assign(this[inner].search, change);
    this.#found = null;
    this.#current = null;
    return this;
  }

  #step(name: string, direction: 1 | -1): RangeHandle | null {
    this.#found ??= this.#search(name);
    const first = direction === 1 ? 0 : this.#found.length - 1;
    const next = this.#current === null ? first : this.#current + direction;
    const match = this.#found[next];
    if (!match) return null;
    this.#current = next;
    return this[inner].handles.range(match.area);
  }

  #search(name: string): Found[] {
    const { handles, where, search } = this[inner];
    const pattern = patternOf(search, '');
    return handles.session.query(name, () => {
      const found: Found[] = [];
      for (const area of where()) {
        const cells = handles.session.document.cells(area.sheetId);
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            const cell = { sheetId: area.sheetId, row, column, rows: 1, columns: 1 };
            if (pattern.test(this.#textAt(cells, cell))) found.push({ area: cell });
          }
        }
      }
      return fromStart(found, search.start);
    });
  }

  #textAt(cells: SheetCells, { sheetId, row, column }: Area): string {
    const { document } = this[inner].handles.session;
    const formula = this[inner].search.formulaText && cells.hasFormula(row, column);
    if (formula) return folded(document.formulaAt(sheetId, row, column), this[inner].search);
    const shown = displayText(cells.scalar(row, column), cells.format(row, column), document.locale);
    return folded(shown, this[inner].search);
  }

  #replace(area: Area, replacement: string): number {
    const { session } = this[inner].handles;
    const { document, switches } = session;
    const { sheetId, row, column } = area;
    const cells = document.cells(sheetId);
    const formula = cells.hasFormula(row, column);
    if (formula && !this[inner].search.formulaText) return 0;
    const text = this.#textAt(cells, area);
    const pattern = patternOf(this[inner].search, 'g');
    const count = [...text.matchAll(pattern)].length;
    const literal = this[inner].search.regularExpression ? replacement : replacement.replaceAll('$', '$$$$');
    const changed = text.replace(pattern, literal);
    const place = { row, column, format: cells.format(row, column) };
    const write: CellWrite = cellInput(changed, place, document, switches, 'TextFinder.replaceAllWith');
    document.write(sheetId, [write]);
    return count;
  }
}

function patternOf({ text, matchCase, entireCell, regularExpression }: Search, flags: string): RegExp {
  const source = regularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(entireCell ? `^(?:${source})$` : source, `${flags}${matchCase ? '' : 'i'}`);
}

function folded(text: string, { ignoreDiacritics }: Search): string {
  return ignoreDiacritics ? text.normalize('NFD').replace(/\p{Diacritic}/gu, '') : text;
}

/** Those after the start first, then round from the top. */
function fromStart(found: readonly Found[], start: Area | null): Found[] {
  if (!start) return [...found];
  const isAfter = ({ area }: Found) => area.row > start.row || (area.row === start.row && area.column > start.column);
  return [...found.filter(isAfter), ...found.filter((one) => !isAfter(one))];
}
