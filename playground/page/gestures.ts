/**
 * What people do to the cells of the grid, told apart from what scripts and formulas do: Univer's own commands leave
 * their name on the mutations that they cause, the host's writes and the results of formulas do not.
 */
import { type ICellData, type IDisposable, type IRange, type Nullable, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, MoveRangeCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import type { SheetDocument } from '../services/engine/document';
import type { CellEdit, ChangeType } from '../services/triggers';

export type PersonsEdit = Omit<CellEdit, 'user'>;

export interface GestureListener {
  readonly edited: (edit: PersonsEdit) => void;
  readonly changed: (change: ChangeType) => void;
}

type Gesture = CellEdit['gesture'];

interface Block {
  readonly gesture: Gesture;
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** What the first cell held before. */
  readonly oldValue: unknown;
}

/** Commands of menus and keys; scripts insert and remove by commands of their own. */
const CHANGES: readonly (readonly [RegExp, ChangeType])[] = [
  [/^sheet\.command\.insert-(row|multi-rows)(-before|-after|-above)?$/, 'INSERT_ROW'],
  [/^sheet\.command\.insert-(col|multi-cols)(-before|-after|-right)?$/, 'INSERT_COLUMN'],
  [/^sheet\.command\.remove-row$/, 'REMOVE_ROW'],
  [/^sheet\.command\.remove-col$/, 'REMOVE_COLUMN'],
];
const SORT = 'sheet.command.sort-range';

/** Reports every gesture once Univer has done with it, a paste of many cells as one. */
export function watchGestures(document: SheetDocument, listener: GestureListener): IDisposable {
  const { commands } = document.engine;
  const before = new WeakMap<object, unknown>();
  let blocks: Block[] = [];

  const remember = (block: Block): void => {
    if (blocks.length === 0) setTimeout(report);
    const last = blocks.at(-1);
    const isSame = last?.gesture === block.gesture && last.sheetId === block.sheetId;
    blocks = isSame ? [...blocks.slice(0, -1), union(last, block)] : [...blocks, block];
  };

  function report(): void {
    const done = blocks;
    blocks = [];
    for (const block of done) {
      const edit = editOf(document, block);
      if (edit) listener.edited(edit);
    }
  }

  const looking = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id || !params) return;
    const block = editedBlock(params as ISetRangeValuesMutationParams, undefined);
    if (block) before.set(params, document.cells(block.sheetId).scalar(block.startRow, block.startColumn));
  });
  const listening = commands.onCommandExecuted(({ id, params }, options) => {
    for (const [command, change] of CHANGES) if (command.test(id)) listener.changed(change);
    if (!params || options?.['fromFormula'] === true) return;
    const block = blockOf(id, params, before.get(params));
    if (block) remember(block);
  });
  return {
    dispose() {
      looking.dispose();
      listening.dispose();
    },
  };
}

function blockOf(id: string, params: object, oldValue: unknown): Block | null {
  if (id === SetRangeValuesMutation.id) return editedBlock(params as ISetRangeValuesMutationParams, oldValue);
  const { subUnitId, range, toRange } = params as Partial<Record<'range' | 'toRange', IRange>> & { subUnitId?: string };
  if (subUnitId === undefined) return null;
  if (id === SORT && range) return { gesture: 'sort', sheetId: subUnitId, ...corners(range), oldValue: undefined };
  if (id === MoveRangeCommand.id && toRange) {
    return { gesture: 'move', sheetId: subUnitId, ...corners(toRange), oldValue: undefined };
  }
  return null;
}

/** The cells whose content changed; null where only looks did, or where no person was at work. */
function editedBlock(params: ISetRangeValuesMutationParams, oldValue: unknown): Block | null {
  const { trigger, subUnitId: sheetId, cellValue } = params;
  if (!trigger || !cellValue) return null;
  const gesture = gestureOf(trigger);
  let block: Block | null = null;
  new ObjectMatrix(cellValue).forValue((row, column, cell: Nullable<ICellData>) => {
    if (!changesContent(cell)) return;
    const one = { gesture, sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column, oldValue };
    block = block ? union(block, one) : one;
  });
  return block;
}

function changesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'p' in cell;
}

function gestureOf(trigger: string): Gesture {
  if (trigger.includes('undo') || trigger.includes('redo')) return 'undo';
  if (trigger.includes('clear')) return 'clear';
  if (trigger.includes('paste') || trigger.includes('auto-fill') || trigger.includes('auto-clear')) return 'paste';
  if (trigger.includes('sort')) return 'sort';
  return trigger.includes('move') ? 'move' : 'type';
}

function corners({ startRow, endRow, startColumn, endColumn }: IRange) {
  return { startRow, endRow, startColumn, endColumn };
}

function union(one: Block, other: Block): Block {
  return {
    ...one,
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

function editOf(document: SheetDocument, block: Block): PersonsEdit | null {
  const sheet = document.engine.workbook.getSheetBySheetId(block.sheetId);
  if (!sheet) return null;
  const rows = block.endRow - block.startRow + 1;
  const columns = block.endColumn - block.startColumn + 1;
  const edit = {
    gesture: block.gesture,
    sheetName: sheet.getName(),
    row: block.startRow,
    column: block.startColumn,
    rows,
    columns,
  };
  if (rows * columns > 1) return edit;
  const value = document.cells(block.sheetId).scalar(block.startRow, block.startColumn);
  return { ...edit, value, oldValue: block.oldValue };
}
