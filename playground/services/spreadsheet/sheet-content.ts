/** The part of a Sheet that deals with all of its cells: appending, clearing, sorting, rules, protection. */
import type { FormatRule } from '../engine/conditional-formats';
import { limits, spreadsheetErrors } from '../errors';
import { Banding } from './banding';
import { cellInput } from './cell-input';
import { ConditionalFormatRule } from './conditional-format';
import { ProtectionType } from './enums';
import { Filter } from './filter';
import { type SheetHandle, inner } from './handles';
import { Protection } from './protection';
import type { Range } from './range';
import { SheetStructure } from './sheet-structure';
import { checkSignature } from './signature';
import { sortOrder } from './sort-order';

export class SheetContent extends SheetStructure {
  /** In one piece: nobody gets between finding the last row and writing below it (S-9). */
  appendRow(values: readonly unknown[]): this {
    checkSignature('Sheet.appendRow', [values], 'array');
    const { handles, sheetId } = this[inner];
    const { session } = handles;
    const { document, switches } = session;
    this.checkExists();
    session.append('Sheet.appendRow', values.length, () => {
      const { rows } = this.extent();
      if (rows >= document.tabs.rows(sheetId)) {
        const more = document.tabs.columns(sheetId);
        if (document.tabs.cellCount() + more > limits.workbookCells) throw spreadsheetErrors.cellCount();
        document.grid.insert(sheetId, 'rows', rows, 1, 'before');
      }
      const missing = values.length - document.tabs.columns(sheetId);
      if (missing > 0) document.grid.insert(sheetId, 'columns', document.tabs.columns(sheetId), missing, 'before');
      const area = { sheetId, row: rows, column: 0, rows: 1, columns: Math.max(values.length, 1) };
      session.writeNow(area, (row, column, format) =>
        cellInput(values[column], { row, column, format }, document, switches, 'Sheet.appendRow'),
      );
    });
    return this;
  }

  clear(options?: object): this {
    this.#all().clear(options);
    return this;
  }

  clearContents(): this {
    this.#all().clearContent();
    return this;
  }

  clearFormats(): this {
    this.#all().clearFormat();
    this.clearConditionalFormatRules();
    return this;
  }

  clearNotes(): this {
    this.#all().clearNote();
    return this;
  }

  sort(column: number, ascending = true): this {
    checkSignature('Sheet.sort', [column, ascending], 'number, boolean');
    const { handles, sheetId } = this[inner];
    const { document, switches } = handles.session;
    this.change('sort', () => {
      const { rows, columns } = this.extent();
      const skipped = switches.sortSkipsFrozenRows ? document.tabs.frozen(sheetId).rows : 0;
      const body = { row: skipped, column: 0, rows: rows - skipped, columns };
      handles.session.checkProtection({ sheetId, ...body });
      document.sortRows(sheetId, body, sortOrder(document.cells(sheetId), body, [{ column: column - 1, ascending }]));
    });
    return this;
  }

  copyTo(spreadsheet: unknown): SheetHandle {
    const { handles, sheetId } = this[inner];
    if (spreadsheet !== handles.spreadsheet())
      throw spreadsheetErrors.signature('Object', 'SpreadsheetApp.Sheet.copyTo');
    const { document } = handles.session;
    const id = this.change('copyTo', () => document.copySheet(sheetId, document.tabs.copyName(sheetId)));
    return handles.sheet(id);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { handles, sheetId } = this[inner];
    const rules = this.query('getConditionalFormatRules', () =>
      handles.session.document.conditionalFormats.on(sheetId),
    );
    return rules.map((rule) => {
      const ranges = rule.rects.map((rect) => handles.range({ ...rect, sheetId }));
      return new ConditionalFormatRule(handles, { ...rule, ranges });
    });
  }

  setConditionalFormatRules(rules: readonly unknown[]): void {
    checkSignature('Sheet.setConditionalFormatRules', [rules], 'array');
    const { handles, sheetId } = this[inner];
    const found = rules.map((rule): FormatRule => {
      if (rule instanceof ConditionalFormatRule) {
        const { rects, criteria, values, looks, gradient } = rule[inner].rule;
        return { rects, criteria, values, looks, gradient };
      }
      throw spreadsheetErrors.signature('Object[]', 'SpreadsheetApp.Sheet.setConditionalFormatRules');
    });
    this.change('setConditionalFormatRules', () => handles.session.document.conditionalFormats.replace(sheetId, found));
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): Protection {
    const { handles, sheetId } = this[inner];
    const { document } = handles.session;
    const area = {
      sheetId,
      row: 0,
      column: 0,
      rows: document.tabs.rows(sheetId),
      columns: document.tabs.columns(sheetId),
    };
    const kept = this.change('protect', () => {
      const [existing] = document.protections.on(sheetId, 'sheet');
      return existing ?? document.protections.add('sheet', area);
    });
    return new Protection(handles, kept);
  }

  getProtections(type: unknown): Protection[] {
    const { handles, sheetId } = this[inner];
    const kind = type === ProtectionType.SHEET ? 'sheet' : 'range';
    if (type !== ProtectionType.SHEET && type !== ProtectionType.RANGE) {
      throw spreadsheetErrors.signature('String', 'SpreadsheetApp.Sheet.getProtections');
    }
    const kept = this.query('getProtections', () => handles.session.document.protections.on(sheetId, kind));
    return kept.map((one) => new Protection(handles, one));
  }

  getFilter(): Filter | null {
    const { handles, sheetId } = this[inner];
    const rect = this.query('getFilter', () => handles.session.document.filters.on(sheetId));
    return rect ? new Filter(handles, sheetId, rect) : null;
  }

  getBandings(): Banding[] {
    const { handles, sheetId } = this[inner];
    const { bandings } = handles.session.document.decorations;
    return this.query('getBandings', () => bandings.filter(({ area }) => area.sheetId === sheetId)).map(
      (kept) => new Banding(handles, kept),
    );
  }

  #all(): Range {
    const { handles, sheetId } = this[inner];
    const { rows, columns } = this.query('getDataRange', () => this.extent());
    return handles.range({ sheetId, row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }
}
