/** The part of a Range that deals with what hangs on cells: notes, validation, protection, merges, banding, a filter. */
import type { Rect } from '../engine/a1-notation';
import { type Area, areaContains, areasMeet, rectsCovering } from '../engine/area';
import type { ValidationRule } from '../engine/validation-rule';
import { spreadsheetErrors } from '../errors';
import { Banding, themeColors } from './banding';
import { DataValidation, DataValidationBuilder } from './data-validation';
import { BandingTheme } from './enums';
import { Filter } from './filter';
import { type RangeHandle, inner } from './handles';
import { Protection } from './protection';
import { RangeLooks } from './range-looks';
import { checkSignature } from './signature';

type Rows = readonly (readonly unknown[])[];

export class RangeRules extends RangeLooks {
  getNote(): string {
    return this.#notes('Range.getNote', true)[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.#notes('Range.getNotes', false);
  }

  setNote(note: unknown): this {
    checkSignature('Range.setNote', [note ?? null], 'value');
    return this.#setNotes('Range.setNote', () => note);
  }

  setNotes(notes: Rows): this {
    checkSignature('Range.setNotes', [notes], 'rows');
    this.checkSize(notes);
    const { row, column } = this[inner].area;
    return this.#setNotes('Range.setNotes', (r, c) => notes[r - row]?.[c - column]);
  }

  clearNote(): this {
    return this.#setNotes('Range.clearNote', () => '');
  }

  getDataValidation(): DataValidation | null {
    return this.#validations('Range.getDataValidation', true)[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.#validations('Range.getDataValidations', false);
  }

  setDataValidation(rule: unknown): this {
    checkSignature('Range.setDataValidation', [rule], 'object');
    return this.#setValidations('Range.setDataValidation', () => ruleOf(rule));
  }

  setDataValidations(rules: Rows | null): this {
    checkSignature('Range.setDataValidations', [rules], 'rows', 'object');
    if (rules === null) return this.clearDataValidations();
    this.checkSize(rules);
    const { row, column } = this[inner].area;
    return this.#setValidations('Range.setDataValidations', (r, c) => ruleOf(rules[r - row]?.[c - column]));
  }

  clearDataValidations(): this {
    return this.#setValidations('Range.clearDataValidations', () => null);
  }

  insertCheckboxes(...values: readonly unknown[]): this {
    const builder = new DataValidationBuilder(this[inner].handles).requireCheckbox(...values).setAllowInvalid(false);
    const { rule } = builder[inner];
    this.#setValidations('Range.insertCheckboxes', () => rule);
    const unchecked = values[1] ?? (values.length === 0 ? false : '');
    return this.#fillBlanks(unchecked);
  }

  removeCheckboxes(): this {
    this.#setValidations('Range.removeCheckboxes', () => null);
    return this.setValueOfAll('');
  }

  check(): this {
    return this.setValueOfAll(true);
  }

  uncheck(): this {
    return this.setValueOfAll(false);
  }

  protect(): Protection {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    const kept = handles.session.change('Range.protect', () => document.protections.add('range', area));
    return new Protection(handles, kept);
  }

  canEdit(): boolean {
    const { handles, area } = this[inner];
    const { session } = handles;
    return session.query(
      'Range.canEdit',
      () => !session.document.protections.refuses(area, session.execution.user, true),
    );
  }

  merge(): this {
    return this.#merge('Range.merge', [this[inner].area]);
  }

  mergeAcross(): this {
    const { area } = this[inner];
    return this.#merge('Range.mergeAcross', bands(area, 'rows'));
  }

  mergeVertically(): this {
    const { area } = this[inner];
    return this.#merge('Range.mergeVertically', bands(area, 'columns'));
  }

  breakApart(): this {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    handles.session.change('Range.breakApart', () => {
      const touched = document.grid.merges(area.sheetId).filter((merge) => areasMeet(merge, area));
      if (touched.length > 0) document.grid.breakApart(area.sheetId, touched);
    });
    return this;
  }

  isPartOfMerge(): boolean {
    return this.#mergesHere('Range.isPartOfMerge').some((merge) => areasMeet(merge, this[inner].area));
  }

  getMergedRanges(): RangeHandle[] {
    const { area } = this[inner];
    const merges = this.#mergesHere('Range.getMergedRanges').filter((merge) => areaContains(area, merge));
    return merges.map((merge) => this.at({ ...merge, sheetId: area.sheetId }));
  }

  applyRowBanding(theme?: unknown, showHeader = true, showFooter = false): Banding {
    return this.#band('Range.applyRowBanding', 'rows', theme, showHeader, showFooter);
  }

  applyColumnBanding(theme?: unknown, showHeader = true, showFooter = false): Banding {
    return this.#band('Range.applyColumnBanding', 'columns', theme, showHeader, showFooter);
  }

  getBandings(): Banding[] {
    const { handles, area } = this[inner];
    const { decorations } = handles.session.document;
    return handles.session
      .query('Range.getBandings', () => decorations.bandingsOn(area))
      .map((kept) => new Banding(handles, kept));
  }

  createFilter(): Filter {
    const { handles, area } = this[inner];
    const { filters } = handles.session.document;
    handles.session.change('Range.createFilter', () => {
      if (filters.on(area.sheetId)) throw spreadsheetErrors.secondFilter();
      filters.create(area.sheetId, area);
    });
    return new Filter(handles, area.sheetId, area);
  }

  getFilter(): Filter | null {
    const { handles, area } = this[inner];
    const { filters } = handles.session.document;
    const rect = handles.session.query('Range.getFilter', () => filters.on(area.sheetId));
    return rect ? new Filter(handles, area.sheetId, rect) : null;
  }

  protected setValueOfAll(value: unknown): this {
    const { rows, columns } = this[inner].area;
    return this.setValues(Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value)));
  }

  #fillBlanks(value: unknown): this {
    const { handles, area } = this[inner];
    handles.session.change('Range.insertCheckboxes', () => {
      const cells = handles.session.document.cells(area.sheetId);
      const blanks = eachCell(area).filter(({ row, column }) => cells.scalar(row, column) === '');
      const scalar = typeof value === 'boolean' || typeof value === 'number' ? value : String(value);
      const writes = blanks.map((cell) => ({ ...cell, content: { kind: 'value', value: scalar } as const }));
      handles.session.document.write(area.sheetId, writes);
    });
    return this;
  }

  #notes(name: string, firstOnly: boolean): string[][] {
    const { handles, area } = this[inner];
    const { notes } = handles.session.document;
    const any = notes.any(area.sheetId);
    return this.readEach(name, (_cells, r, c) => (any ? notes.at(area.sheetId, r, c) : ''), firstOnly);
  }

  #setNotes(name: string, noteAt: (row: number, column: number) => unknown): this {
    const { handles, area } = this[inner];
    const { session } = handles;
    session.change(name, () => {
      session.checkProtection(area);
      for (const { row, column } of eachCell(area)) {
        const note = noteAt(row, column);
        session.document.notes.set(area.sheetId, row, column, note === null || note === undefined ? '' : String(note));
      }
    });
    return this;
  }

  #validations(name: string, firstOnly: boolean): (DataValidation | null)[][] {
    const { handles, area } = this[inner];
    const { validations } = handles.session.document;
    return this.readEach(
      name,
      (_cells, r, c) => {
        const rule = validations.at(area.sheetId, r, c);
        return rule ? new DataValidation(handles, rule) : null;
      },
      firstOnly,
    );
  }

  #setValidations(name: string, ruleAt: (row: number, column: number) => ValidationRule | null): this {
    const { handles, area } = this[inner];
    const { session } = handles;
    session.change(name, () => {
      if (session.document.isTyped(area)) throw spreadsheetErrors.typedColumn();
      session.checkProtection(area);
      for (const [rule, rects] of rulesByRect(area, ruleAt))
        session.document.validations.set(area.sheetId, rects, rule);
    });
    return this;
  }

  #merge(name: string, rects: readonly Rect[]): this {
    const { handles, area } = this[inner];
    const { document } = handles.session;
    handles.session.change(name, () => {
      document.grid.merge(
        area.sheetId,
        rects.filter(({ rows, columns }) => rows * columns > 1),
      );
      const cells = rects.flatMap((rect) => eachCell(rect).slice(1));
      document.write(
        area.sheetId,
        cells.map((cell) => ({ ...cell, content: { kind: 'blank' } as const })),
      );
    });
    return this;
  }

  #mergesHere(name: string): Rect[] {
    const { handles, area } = this[inner];
    return handles.session.query(name, () => handles.session.document.grid.merges(area.sheetId));
  }

  #band(name: string, by: 'rows' | 'columns', theme: unknown, showHeader: boolean, showFooter: boolean): Banding {
    const { handles, area } = this[inner];
    const { decorations } = handles.session.document;
    const themeName = theme === undefined ? 'LIGHT_GREY' : themeNameOf(theme);
    if (themeName === undefined) throw spreadsheetErrors.signature('String', `SpreadsheetApp.${name}`);
    const kept = handles.session.change(name, () => {
      if (decorations.bandingsOn(area).length > 0) throw spreadsheetErrors.banding();
      return decorations.addBanding(area, by, themeColors(themeName, showHeader, showFooter));
    });
    return new Banding(handles, kept);
  }
}

export function eachCell(rect: Rect): { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) cells.push({ row, column });
  }
  return cells;
}

function ruleOf(rule: unknown): ValidationRule | null {
  return rule instanceof DataValidation ? rule[inner].rule : null;
}

/** Equal rules of neighbouring cells are set as one. */
function rulesByRect(
  area: Area,
  ruleAt: (row: number, column: number) => ValidationRule | null,
): (readonly [ValidationRule | null, readonly Rect[]])[] {
  const groups = new Map<string, { rule: ValidationRule | null; cells: { row: number; column: number }[] }>();
  for (const cell of eachCell(area)) {
    const rule = ruleAt(cell.row, cell.column);
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rule, cells }) => [rule, rectsCovering(cells)] as const);
}

function bands(area: Area, by: 'rows' | 'columns'): Rect[] {
  if (by === 'rows') return Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
  return Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));
}

function themeNameOf(theme: unknown): string | undefined {
  return Object.entries(BandingTheme).find(([, member]) => member === theme)?.[0];
}
