/** Areas that the engine knows nothing of, and that have to move when rows and columns come and go. */
import type { ICommandInfo } from '@univerjs/core';
import {
  type IInsertRowMutationParams,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import type { Engine } from './univer';

export interface AreaHolder {
  readonly area: Area;
  readonly place: (area: Area) => void;
}

interface Shift {
  readonly sheetId: string;
  readonly along: 'row' | 'column';
  readonly start: number;
  /** Negative where lines were removed. */
  readonly count: number;
}

export class MovingAreas {
  private readonly sources: (() => readonly AreaHolder[])[] = [];
  private readonly gone: ((sheetId: string) => void)[] = [];

  constructor(engine: Engine) {
    engine.commands.onCommandExecuted((command) => {
      const shift = shiftOf(command, engine.unitId);
      if (shift) this.apply(shift);
      if (command.id === RemoveSheetMutation.id) {
        const { subUnitId } = command.params as { readonly subUnitId: string };
        for (const forget of this.gone) forget(subUnitId);
      }
    });
  }

  keep(source: () => readonly AreaHolder[]): void {
    this.sources.push(source);
  }

  onSheetGone(forget: (sheetId: string) => void): void {
    this.gone.push(forget);
  }

  private apply(shift: Shift): void {
    for (const source of this.sources) {
      for (const { area, place } of source()) {
        if (area.sheetId === shift.sheetId) place(shifted(area, shift));
      }
    }
  }
}

function shiftOf({ id, params }: ICommandInfo, unitId: string): Shift | null {
  const isRow = id === InsertRowMutation.id || id === RemoveRowMutation.id;
  const isColumn = id === InsertColMutation.id || id === RemoveColMutation.id;
  if (!isRow && !isColumn) return null;
  const { unitId: changed, subUnitId, range } = params as IInsertRowMutationParams;
  if (changed !== unitId) return null;
  const start = isRow ? range.startRow : range.startColumn;
  const end = isRow ? range.endRow : range.endColumn;
  const sign = id === InsertRowMutation.id || id === InsertColMutation.id ? 1 : -1;
  return { sheetId: subUnitId, along: isRow ? 'row' : 'column', start, count: sign * (end - start + 1) };
}

function shifted(area: Area, { along, start, count }: Shift): Area {
  const size = along === 'row' ? 'rows' : 'columns';
  const [first, length] = [area[along], area[size]];
  if (count > 0) {
    if (start <= first) return { ...area, [along]: first + count };
    return start < first + length ? { ...area, [size]: length + count } : area;
  }
  const end = start - count;
  const before = Math.max(0, Math.min(end, first) - start);
  const inside = Math.max(0, Math.min(end, first + length) - Math.max(start, first));
  return { ...area, [along]: first - before, [size]: length - inside };
}
