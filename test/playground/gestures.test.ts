import { ICommandService } from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  InsertRowCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { describe, expect, it } from 'vitest';
import { type PersonsEdit, watchGestures } from '../../playground/page/gestures';
import { bootHeadless } from '../../playground/services/engine/boot-headless';
import type { ChangeType } from '../../playground/services/triggers';

const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

function setUp() {
  const document = bootHeadless({
    sheets: [
      {
        name: 'Deals',
        values: [
          ['Deal', 'Stage'],
          ['A', 'Lead'],
          ['B', 'Lead'],
        ],
      },
    ],
  });
  const edits: PersonsEdit[] = [];
  const changes: ChangeType[] = [];
  watchGestures(document, { edited: (edit) => edits.push(edit), changed: (change) => changes.push(change) });
  const commands = document.engine.injector.get(ICommandService);
  const at = { unitId: document.engine.unitId, subUnitId: document.tabs.activeId };
  const run = (id: string, params: object) => commands.executeCommand(id, { ...at, ...params });
  const reported = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { document, edits, changes, run, reported, at };
}

describe('watchGestures', () => {
  it('reports what was typed into a cell with what stood there before', async () => {
    const { edits, run, reported } = setUp();

    await run(SetRangeValuesCommand.id, { range: range(1, 1), value: { v: 'Won' } });
    await reported();

    expect(edits).toEqual([
      { gesture: 'type', sheetName: 'Deals', row: 1, column: 1, rows: 1, columns: 1, value: 'Won', oldValue: 'Lead' },
    ]);
  });

  it('reports a block as one gesture without values', async () => {
    const { edits, run, reported } = setUp();

    await run(SetRangeValuesCommand.id, {
      range: range(1, 0, 2, 1),
      value: [
        [{ v: 'x' }, { v: 'y' }],
        [{ v: 'z' }, { v: 1 }],
      ],
    });
    await reported();

    expect(edits).toEqual([{ gesture: 'type', sheetName: 'Deals', row: 1, column: 0, rows: 2, columns: 2 }]);
  });

  it('reports clearing as clearing', async () => {
    const { edits, run, reported } = setUp();

    await run(ClearSelectionContentCommand.id, { ranges: [range(2, 1)] });
    await reported();

    expect(edits).toMatchObject([{ gesture: 'clear', row: 2, column: 1, value: '', oldValue: 'Lead' }]);
  });

  it('says nothing of looks', async () => {
    const { edits, run, reported } = setUp();

    await run(SetStyleCommand.id, { range: range(1, 1), style: { type: 'bl', value: 1 } });
    await reported();

    expect(edits).toEqual([]);
  });

  it('says nothing of what a script writes', async () => {
    const { document, edits, run, reported, at } = setUp();

    await run(SetRangeValuesMutation.id, { cellValue: { 1: { 1: { v: 'Won' } } } });
    document.write(at.subUnitId, [{ row: 2, column: 1, content: { kind: 'value', value: 'Won' } }]);
    await reported();

    expect(edits).toEqual([]);
  });

  it('reports rows that a person inserts, not those that a script does', async () => {
    const { document, changes, run, at } = setUp();

    document.grid.insert(at.subUnitId, 'rows', 1, 1, 'before');
    expect(changes).toEqual([]);

    await run(InsertRowCommand.id, { range: range(1, 0, 1, 25), direction: 0 });
    expect(changes).toEqual(['INSERT_ROW']);
  });
});
