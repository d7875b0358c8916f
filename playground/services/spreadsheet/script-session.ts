/** What one run sees of a document: its own unflushed writes over what everybody sees, and every call counted. */
import type { Rect } from '../engine/a1-notation';
import type { Area } from '../engine/area';
import type { CellContent, CellWrite } from '../engine/cell-write';
import type { CellScalar } from '../engine/cell-value';
import type { SheetDocument } from '../engine/document';
import type { SheetCells } from '../engine/sheet-cells';
import { spreadsheetErrors } from '../errors';
import { Exception } from '../exception';
import type { Execution } from '../execution';
import type { Switches } from '../switches';
import { PendingWrites } from './pending-writes';

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly timeoutSeconds: number;
}

export interface SessionOptions {
  readonly switches: Switches;
  readonly getUi: () => unknown;
  readonly toast?: (toast: Toast) => void;
  /** The Date that scripts are given. */
  readonly realmDate?: DateConstructor;
}

export type CellSource = (row: number, column: number, format: string | undefined) => CellWrite;

export class ScriptSession {
  readonly document: SheetDocument;
  readonly execution: Execution;
  readonly switches: Switches;
  readonly getUi: () => unknown;
  readonly toast: (toast: Toast) => void;
  activeSheetId: string;
  activeArea: Area | null = null;
  private readonly realmDate: DateConstructor;
  private readonly pending = new PendingWrites();
  private late: Exception | null = null;

  constructor(document: SheetDocument, execution: Execution, options: SessionOptions) {
    const { switches, getUi, toast, realmDate } = options;
    this.document = document;
    this.execution = execution;
    this.switches = switches;
    this.getUi = getUi;
    this.toast = toast ?? (() => undefined);
    this.realmDate = realmDate ?? Date;
    this.activeSheetId = document.tabs.activeId;
  }

  /** Asks something of the document: what the run has written counts, so it is committed first. */
  query<T>(name: string, ask: () => T): T {
    return this.execution.call({ name, kind: 'query', cells: 0 }, () => {
      this.commit();
      return ask();
    });
  }

  read<T>(name: string, area: Area, take: (cells: SheetCells) => T): T {
    return this.execution.call({ name, kind: 'read', cells: area.rows * area.columns }, () => {
      this.commit();
      return take(this.freshCells(area.sheetId));
    });
  }

  /** Changes the document at once, after whatever was written before. */
  change<T>(name: string, effect: () => T): T {
    return this.execution.call({ name, kind: 'change', cells: 0 }, () => {
      this.commit();
      return effect();
    });
  }

  /** Writes contents that nobody else sees before the next flush; a refusal may come late (S-11). */
  write(name: string, area: Area, source: CellSource): void {
    this.execution.call({ name, kind: 'write', cells: area.rows * area.columns }, () => {
      this.raiseLate();
      this.refuse(() => this.take(area, source));
    });
  }

  /** Writes looks, which nothing but a protection refuses. */
  style(name: string, area: Area, source: (row: number, column: number) => CellWrite): void {
    this.execution.call({ name, kind: 'write', cells: area.rows * area.columns }, () => {
      this.raiseLate();
      this.refuse(() => {
        this.checkProtection(area);
        this.pending.add(area.sheetId, cellsOf(area, source));
      });
    });
  }

  /** Finds its place and writes there in one call, after whatever was written before. */
  append(name: string, cells: number, effect: () => void): void {
    this.execution.call({ name, kind: 'write', cells }, () => {
      this.commit();
      this.refuse(effect);
    });
  }

  /** Within a call that has found where to write. */
  writeNow(area: Area, source: CellSource): void {
    this.take(area, source);
    this.commit();
  }

  fresh(sheetId: string): SheetCells {
    return this.freshCells(sheetId);
  }

  activeSheet(): string {
    const { tabs } = this.document;
    return tabs.has(this.activeSheetId) ? this.activeSheetId : tabs.activeId;
  }

  activateSheet(sheetId: string): void {
    this.activeSheetId = sheetId;
    this.document.tabs.activate(sheetId);
  }

  activate(area: Area): void {
    this.activateSheet(area.sheetId);
    this.activeArea = area;
    this.document.onSelect?.(area);
  }

  flush(): void {
    this.execution.call({ name: 'SpreadsheetApp.flush', kind: 'flush', cells: 0 }, () => this.commit());
  }

  finish(): void {
    this.commit();
  }

  abandon(applied: boolean): void {
    if (applied) this.pending.commit(this.document, this.syntax, this.switches.namedRangeGrows);
    else this.pending.drop();
  }

  /** Shows the run's own unflushed value where there is one, without committing it. */
  valueNow(sheetId: string, row: number, column: number): { value: CellScalar; format: string | undefined } {
    const cells = this.document.cells(sheetId);
    const own = this.pending.at(sheetId, row, column)?.content;
    const format = this.formatNow(cells, sheetId, row, column);
    return { value: own ? contentScalar(own) : cells.scalar(row, column), format };
  }

  toDate(serial: number): Date {
    return new this.realmDate(this.document.timeZone.epochAt(serial));
  }

  checkProtection(area: Area): void {
    if (this.document.protections.refuses(area, this.execution.user, this.switches.scriptsPassWarnings)) {
      throw spreadsheetErrors.protectedCell();
    }
  }

  private take(area: Area, source: CellSource): void {
    this.checkProtection(area);
    if (this.switches.typedColumnsRefuseWrites && this.document.isTyped(area)) throw spreadsheetErrors.typedColumn();
    const cells = this.document.cells(area.sheetId);
    const writes: CellWrite[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        writes.push(source(row, column, this.formatNow(cells, area.sheetId, row, column)));
      }
    }
    const refused = this.firstRefused(area.sheetId, writes);
    const accepted = refused < 0 ? writes : this.switches.partialWriteBeforeThrow ? writes.slice(0, refused) : [];
    this.pending.add(area.sheetId, accepted);
    const write = writes[refused];
    if (write) throw this.document.validations.refusal(area.sheetId, write.row, write.column);
  }

  /** The first cell of a block whose validation rejects what is written; blank is always accepted (S-20). */
  private firstRefused(sheetId: string, writes: readonly CellWrite[]): number {
    const { validations } = this.document;
    if (!validations.rejectsAnything(sheetId)) return -1;
    const look = (otherSheet: string, row: number, column: number) => this.valueNow(otherSheet, row, column);
    return writes.findIndex(({ row, column, content }) => {
      if (content?.kind !== 'value') return false;
      return !validations.accepts(sheetId, row, column, content.value, look);
    });
  }

  private formatNow(cells: SheetCells, sheetId: string, row: number, column: number): string | undefined {
    const own = this.pending.at(sheetId, row, column)?.style;
    if (own === null) return undefined;
    return own && 'n' in own ? (own.n?.pattern ?? undefined) : cells.format(row, column);
  }

  private refuse(write: () => void): void {
    try {
      write();
    } catch (thrown) {
      if (!(thrown instanceof Exception) || this.switches.refusedWrites === 'at once' || isSignature(thrown))
        throw thrown;
      this.late = thrown;
    }
  }

  private raiseLate(): void {
    const { late } = this;
    this.late = null;
    if (late) throw late;
  }

  private commit(): void {
    if (!this.pending.isEmpty) this.pending.commit(this.document, this.syntax, this.switches.namedRangeGrows);
    this.raiseLate();
  }

  private get syntax(): 'comma' | 'semicolon' {
    return this.switches.formulaLocale === 'en_US' ? 'comma' : this.document.locale.formulaSyntax;
  }

  private freshCells(sheetId: string): SheetCells {
    if (this.document.isDirty && this.document.hasFormulas(sheetId))
      this.document.recalculate(this.switches.loadingCells);
    return this.document.cells(sheetId);
  }
}

function cellsOf(area: Rect, source: (row: number, column: number) => CellWrite): CellWrite[] {
  const writes: CellWrite[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) writes.push(source(row, column));
  }
  return writes;
}

function contentScalar(content: CellContent): CellScalar {
  return content.kind === 'value' ? content.value : '';
}

function isSignature(exception: Exception): boolean {
  return /^The (parameters|number of (rows|columns) in the data)/.test(exception.message);
}
