/** What a run has written and not yet flushed: seen by the run itself, by nobody else (S-10, S-11, L-3). */
import type { IStyleData } from '@univerjs/core';
import type { CellContent, CellWrite } from '../engine/cell-write';
import type { SheetDocument } from '../engine/document';
import type { FormulaSyntax } from '../engine/formula-text';

interface PendingCell {
  readonly row: number;
  readonly column: number;
  content?: CellContent | undefined;
  style?: IStyleData | null | undefined;
}

/** More columns than any sheet has. */
const STRIDE = 20_000;

export class PendingWrites {
  private sheets = new Map<string, Map<number, PendingCell>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  add(sheetId: string, writes: readonly CellWrite[]): void {
    const cells = this.sheets.get(sheetId) ?? new Map<number, PendingCell>();
    this.sheets.set(sheetId, cells);
    for (const { row, column, content, style } of writes) {
      const key = row * STRIDE + column;
      const cell = cells.get(key) ?? { row, column };
      if (content) cell.content = content;
      if (style !== undefined) cell.style = style === null || !cell.style ? style : { ...cell.style, ...style };
      cells.set(key, cell);
    }
  }

  at(sheetId: string, row: number, column: number): CellWrite | undefined {
    return this.sheets.get(sheetId)?.get(row * STRIDE + column);
  }

  commit(document: SheetDocument, syntax: FormulaSyntax, growNames: boolean): void {
    const { sheets } = this;
    this.sheets = new Map();
    for (const [sheetId, cells] of sheets) {
      if (!document.tabs.has(sheetId)) continue;
      document.write(sheetId, cells.values(), syntax);
      if (growNames) document.growNames(sheetId, cells.values());
    }
  }

  drop(): void {
    this.sheets = new Map();
  }
}
