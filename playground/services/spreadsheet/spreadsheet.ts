/** A spreadsheet as a run sees it. */
import { limits, spreadsheetErrors } from '../errors';
import { Banding } from './banding';
import { ProtectionType } from './enums';
import { type RangeHandle, inner, rangeArea, sheetNumber } from './handles';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import { areaOfNotation, openArea } from './range-reference';
import type { Sheet } from './sheet';
import type { SheetHandles } from './sheet-basics';
import { checkSignature } from './signature';
import { TextFinder } from './text-finder';

interface InsertOptions {
  readonly template?: unknown;
}

/** A spreadsheet makes whole sheets. */
export interface SpreadsheetHandles extends SheetHandles {
  sheet(sheetId: string): Sheet;
}

export class Spreadsheet {
  readonly [inner]: { readonly handles: SpreadsheetHandles };

  constructor(handles: SpreadsheetHandles) {
    this[inner] = { handles };
  }

  toString(): string {
    return 'Spreadsheet';
  }

  getId(): string {
    return this.#document.engine.unitId;
  }

  getName(): string {
    return this.#document.engine.workbook.name;
  }

  rename(name: string): void {
    checkSignature('Spreadsheet.rename', [name], 'string');
    this.#change('rename', () => this.#document.engine.workbook.setName(name));
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.#query('getSpreadsheetTimeZone', () => this.#document.timeZone.name);
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    checkSignature('Spreadsheet.setSpreadsheetTimeZone', [timeZone], 'string');
    this.#change('setSpreadsheetTimeZone', () => this.#document.setTimeZone(timeZone));
  }

  getSpreadsheetLocale(): string {
    return this.#query('getSpreadsheetLocale', () => this.#document.locale.name);
  }

  setSpreadsheetLocale(locale: string): void {
    checkSignature('Spreadsheet.setSpreadsheetLocale', [locale], 'string');
    this.#change('setSpreadsheetLocale', () => this.#document.setLocale(locale));
  }

  getSheets(): Sheet[] {
    return this.#query('getSheets', () => this.#document.tabs.ids()).map((id) => this.#handles.sheet(id));
  }

  getNumSheets(): number {
    return this.#query('getNumSheets', () => this.#document.tabs.ids().length);
  }

  getSheetByName(name: string): Sheet | null {
    checkSignature('Spreadsheet.getSheetByName', [name], 'string');
    const id = this.#document.tabs.named(name);
    return id === null ? null : this.#handles.sheet(id);
  }

  getSheetById(id: number): Sheet | null {
    checkSignature('Spreadsheet.getSheetById', [id], 'number');
    const found = this.#document.tabs.ids().find((one) => sheetNumber(one) === id);
    return found === undefined ? null : this.#handles.sheet(found);
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }

  getActiveSheet(): Sheet {
    return this.#handles.sheet(this.#handles.session.activeSheet());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    checkSignature('Spreadsheet.setActiveSheet', [sheet], 'object', 'object, boolean');
    return sheet.activate();
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList {
    const range = this.getActiveRange();
    return new RangeList(range ? [range] : []);
  }

  getActiveCell(): RangeHandle {
    return this.getActiveSheet().getActiveCell();
  }

  getCurrentCell(): RangeHandle {
    return this.getActiveCell();
  }

  getSelection(): Selection {
    return new Selection(this);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  insertSheet(...args: readonly unknown[]): Sheet {
    const forms = ['', 'string', 'number', 'object', 'string, number', 'string, object', 'number, object'];
    checkSignature('Spreadsheet.insertSheet', args, ...forms, 'string, number, object');
    const { tabs } = this.#document;
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as InsertOptions | undefined;
    const template = options?.template as Sheet | undefined;
    const id = this.#change('insertSheet', () => {
      if (name !== undefined && tabs.named(name) !== null) throw spreadsheetErrors.sheetName(name);
      if (tabs.cellCount() + NEW_CELLS > limits.workbookCells) throw spreadsheetErrors.cellCount();
      if (template !== undefined) {
        const copied = this.#document.copySheet(
          template[inner].sheetId,
          name ?? tabs.copyName(template[inner].sheetId),
        );
        if (index !== undefined) tabs.move(copied, index);
        return copied;
      }
      const after = tabs.ids().indexOf(this.#handles.session.activeSheet()) + 1;
      return tabs.insert({ name, index: index ?? after });
    });
    this.#handles.session.activeSheetId = id;
    return this.#handles.sheet(id);
  }

  deleteSheet(sheet: Sheet): void {
    checkSignature('Spreadsheet.deleteSheet', [sheet], 'object');
    const { tabs } = this.#document;
    this.#change('deleteSheet', () => {
      const id = sheet[inner].sheetId;
      if (!tabs.has(id)) throw spreadsheetErrors.sheetGone(sheetNumber(id));
      if (tabs.ids().length === 1) throw spreadsheetErrors.lastSheet();
      tabs.remove(id);
    });
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const { tabs } = this.#document;
    const source = this.#handles.session.activeSheet();
    const id = this.#change('duplicateActiveSheet', () => {
      const copied = this.#document.copySheet(source, tabs.copyName(source));
      tabs.move(copied, tabs.ids().indexOf(source) + 1);
      return copied;
    });
    this.#handles.session.activeSheetId = id;
    return this.#handles.sheet(id);
  }

  moveActiveSheet(position: number): void {
    checkSignature('Spreadsheet.moveActiveSheet', [position], 'number');
    this.#change('moveActiveSheet', () => this.#document.tabs.move(this.#handles.session.activeSheet(), position - 1));
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  getRange(notation: string): Range {
    checkSignature('Spreadsheet.getRange', [notation], 'string');
    const { handles } = this[inner];
    return handles.range(areaOfNotation(handles, notation, handles.session.activeSheet()));
  }

  getRangeList(notations: readonly string[]): RangeList {
    checkSignature('Spreadsheet.getRangeList', [notations], 'array');
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getRangeByName(name: string): RangeHandle | null {
    checkSignature('Spreadsheet.getRangeByName', [name], 'string');
    const kept = this.#document.names.find(name.slice(name.lastIndexOf('!') + 1));
    return kept ? new NamedRange(this.#handles, kept).getRange() : null;
  }

  getNamedRanges(): NamedRange[] {
    return this.#query('getNamedRanges', () => this.#document.names.all()).map(
      (kept) => new NamedRange(this.#handles, kept),
    );
  }

  setNamedRange(name: string, range: unknown): void {
    checkSignature('Spreadsheet.setNamedRange', [name, range], 'string, object');
    const area = rangeArea(range);
    if (!area) throw spreadsheetErrors.signature('String,Object', 'SpreadsheetApp.Spreadsheet.setNamedRange');
    const { sheetId, open } = openArea(this.#handles, area);
    this.#change('setNamedRange', () => this.#document.names.set(name, sheetId, open));
  }

  removeNamedRange(name: string): void {
    checkSignature('Spreadsheet.removeNamedRange', [name], 'string');
    this.#change('removeNamedRange', () => this.#document.names.remove(name));
  }

  getProtections(type: unknown): Protection[] {
    const kind = type === ProtectionType.SHEET ? 'sheet' : 'range';
    const kept = this.#query('getProtections', () =>
      this.#document.protections.list.filter((one) => one.kind === kind),
    );
    return kept.map((one) => new Protection(this.#handles, one));
  }

  getBandings(): Banding[] {
    const { bandings } = this.#document.decorations;
    return this.#query('getBandings', () => bandings).map((kept) => new Banding(this.#handles, kept));
  }

  createTextFinder(text: string): TextFinder {
    checkSignature('Spreadsheet.createTextFinder', [text], 'string');
    return new TextFinder(this.#handles, text, () =>
      this.#document.tabs.ids().map((sheetId) => ({ sheetId, row: 0, column: 0, ...this.#document.extent(sheetId) })),
    );
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  appendRow(values: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }

  toast(message: unknown, title: unknown = '', timeoutSeconds = 5): void {
    const { session } = this.#handles;
    session.execution.call({ name: 'Spreadsheet.toast', kind: 'ui', cells: 0 }, () =>
      session.toast({ message: String(message), title: String(title), timeoutSeconds }),
    );
  }

  get #handles(): SpreadsheetHandles {
    return this[inner].handles;
  }

  get #document() {
    return this[inner].handles.session.document;
  }

  #query<T>(method: string, ask: () => T): T {
    return this.#handles.session.query(`Spreadsheet.${method}`, ask);
  }

  #change<T>(method: string, effect: () => T): T {
    return this.#handles.session.change(`Spreadsheet.${method}`, effect);
  }
}

const NEW_CELLS = 26_000;

class Selection {
  readonly #spreadsheet: Spreadsheet;

  constructor(spreadsheet: Spreadsheet) {
    this.#spreadsheet = spreadsheet;
  }

  getActiveRange(): Range | null {
    return this.#spreadsheet.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.#spreadsheet.getActiveRangeList();
  }

  getActiveSheet(): Sheet {
    return this.#spreadsheet.getActiveSheet();
  }

  getCurrentCell(): RangeHandle {
    return this.#spreadsheet.getCurrentCell();
  }
}
