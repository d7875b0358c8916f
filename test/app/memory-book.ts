/**
 * A document in memory behind the ports of src/app, as strict as they promise: it counts and can interrupt every
 * service call, and other people can edit it between two of them.
 */
import { dealLayout } from '../../src/cells/deal-row';
import { DEAL_COLUMNS, LOG_COLUMNS, OWNED_COLUMNS, STAGE_COLUMNS } from '../../src/cells/columns';
import { writeStage } from '../../src/cells/stage-row';
import type { Book, CellBlock, Cells, Checkpoint, ImportMark, JournalEntry, Tab } from '../../src/app/ports';
import type { Stage } from '../../src/domain/stage';
import type { Zone } from '../../src/domain/zone';

export class Killed extends Error {}

const MS_PER_DAY = 86_400_000;
const UTC: Zone = {
  dayOf: (instant) => Math.floor(instant / MS_PER_DAY) + 25_569,
  startOf: (day) => (day - 25_569) * MS_PER_DAY,
};

export const DEAL_HEADERS = [...DEAL_COLUMNS, ...OWNED_COLUMNS].map((column) => column.header);

export class MemoryBook implements Book {
  readonly dealCells: unknown[][] = [[...DEAL_HEADERS]];
  readonly logCells: unknown[][] = [LOG_COLUMNS.map((column) => column.header)];
  readonly stageCells: unknown[][];
  readonly dealNotes = new Map<string, string>();
  checkpoint: Checkpoint | null = null;
  lastImport: ImportMark | null = null;
  entries: readonly JournalEntry[] = [];
  /** Positions of the columns of the deals table that hold formulas. */
  readonly formulas = new Set<number>();
  clock = Date.UTC(2026, 2, 5, 9, 30);
  /** Runs before the n-th service call of a run; may throw `Killed` or change the cells. */
  before: (call: number, name: string) => void = () => undefined;
  calls: string[] = [];
  private locked = false;

  constructor(stages: readonly Stage[]) {
    this.stageCells = [STAGE_COLUMNS.map((column) => column.header), ...stages.map((stage) => [...writeStage(stage)])];
  }

  readonly zone = UTC;
  readonly deals = this.tab('Deals', () => this.dealCells, DEAL_HEADERS.length, this.dealNotes);
  readonly stages = this.tab('Pipelines', () => this.stageCells, STAGE_COLUMNS.length, new Map());
  readonly log = this.tab('Deal log', () => this.logCells, LOG_COLUMNS.length, new Map());
  readonly memory = {
    readCheckpoint: () => this.call('readCheckpoint', () => this.checkpoint),
    writeCheckpoint: (checkpoint: Checkpoint) =>
      this.call('writeCheckpoint', () => {
        this.checkpoint = checkpoint;
      }),
    // The same property as the checkpoint, which has been read by then.
    readImport: () => this.lastImport,
    writeImport: (mark: ImportMark | null) =>
      this.call('writeImport', () => {
        this.lastImport = mark;
      }),
  };
  readonly journal = {
    read: () => this.call('journal.read', () => structuredClone(this.entries)),
    write: (entries: readonly JournalEntry[]) =>
      this.call('journal.write', () => {
        this.entries = structuredClone(entries);
      }),
  };
  readonly kept = new Map<string, readonly unknown[]>();
  readonly bin = {
    keep: (dealId: string, row: number) =>
      this.call('bin.keep', () => {
        const cells = [...(this.dealCells[row - 1] ?? [])];
        this.kept.set(dealId, cells);
        return cells.includes(dealId);
      }),
    has: (dealId: string) => this.call('bin.has', () => this.kept.has(dealId)),
    putBack: (dealId: string, row: number) =>
      this.call('bin.putBack', () => {
        while (this.dealCells.length < row) this.dealCells.push(DEAL_HEADERS.map(() => ''));
        this.dealCells[row - 1] = [...(this.kept.get(dealId) ?? [])];
        return [];
      }),
    putBackFormulas: () => [],
    forget: (dealId: string) =>
      this.call('bin.forget', () => {
        this.kept.delete(dealId);
      }),
    clear: () =>
      this.call('bin.clear', () => {
        this.kept.clear();
      }),
  };
  readonly lock = {
    acquire: () =>
      this.call('lock', () => {
        if (this.locked) return false;
        this.locked = true;
        return true;
      }),
    release: () => {
      this.locked = false;
    },
  };

  flush(): void {
    this.call('flush', () => undefined);
  }

  now(): number {
    return this.clock;
  }

  /** The value of a deal's cell by the header, outside of any run. */
  cell(row: number, header: string): unknown {
    return this.dealCells[row - 1]?.[this.column(header)] ?? '';
  }

  set(row: number, header: string, value: unknown): void {
    while (this.dealCells.length < row) this.dealCells.push(DEAL_HEADERS.map(() => ''));
    const cells = this.dealCells[row - 1];
    if (cells) cells[this.column(header)] = value;
  }

  rowOf(id: string): number {
    const at = dealLayout(this.dealCells[0] ?? []).id ?? 0;
    return this.dealCells.findIndex((row) => row[at] === id) + 1;
  }

  /** Begins a new run: its calls are counted from 1. */
  restart(before: (call: number, name: string) => void = () => undefined): void {
    this.calls = [];
    this.before = before;
    this.locked = false;
  }

  private column(header: string): number {
    const at = this.dealCells[0]?.indexOf(header) ?? -1;
    if (at < 0) throw new Error(`no column ${header}`);
    return at;
  }

  private call<T>(name: string, effect: () => T): T {
    this.calls.push(name);
    this.before(this.calls.length, name);
    return effect();
  }

  private tab(name: string, cells: () => unknown[][], width: number, notes: Map<string, string>): Tab {
    const lastRow = () => cells().reduce((last, row, index) => (row.some((cell) => cell !== '') ? index + 1 : last), 0);
    const put = ({ row, column, cells: block }: CellBlock) => {
      block.forEach((line, down) => {
        while (cells().length < row + down) cells().push(Array.from({ length: width }, () => ''));
        line.forEach((cell, right) => {
          const target = cells()[row + down - 1];
          if (target) target[column + right - 1] = cell;
        });
      });
    };
    const rowsWith = (column: number, text: string) =>
      cells().flatMap((row, index) => (index > 0 && String(row[column - 1]) === text ? [index + 1] : []));
    return {
      name,
      width,
      lastRow: () => this.call(`${name}.lastRow`, lastRow),
      lastRowIn: (column) =>
        this.call(`${name}.lastRowIn`, () =>
          cells().reduce((last, row, index) => ((row[column - 1] ?? '') === '' ? last : index + 1), 1),
        ),
      readHeader: () => this.call(`${name}.readHeader`, () => [...(cells()[0] ?? [])]),
      readAll: () => this.call(`${name}.readAll`, () => copy(cells().slice(0, Math.max(lastRow(), 1)))),
      readRows: (row, count) => this.call(`${name}.readRows`, () => copy(cells().slice(row - 1, row - 1 + count))),
      findRow: (column, text) => this.call(`${name}.findRow`, () => rowsWith(column, text)[0] ?? null),
      findRows: (column, text) => this.call(`${name}.findRows`, () => rowsWith(column, text)),
      write: (block) => this.call(`${name}.write`, () => put(block)),
      append: (row, block) => this.call(`${name}.append`, () => put({ row, column: 1, cells: block })),
      insertRowBelow: (row) =>
        this.call(`${name}.insertRowBelow`, () => {
          cells().splice(
            row,
            0,
            Array.from({ length: width }, () => ''),
          );
        }),
      deleteRows: (row, count) =>
        this.call(`${name}.deleteRows`, () => {
          cells().splice(row - 1, count);
        }),
      clearRows: (rows) =>
        this.call(`${name}.clearRows`, () => {
          for (const row of rows) cells()[row - 1]?.fill('');
        }),
      columnsWithFormulas: () => this.call(`${name}.columnsWithFormulas`, () => new Set(this.formulas)),
      readNotes: (row, column, count) =>
        this.call(`${name}.readNotes`, () =>
          Array.from({ length: count }, (_, index) => notes.get(`${row + index}:${column}`) ?? ''),
        ),
      writeNotes: (row, column, texts) =>
        this.call(`${name}.writeNotes`, () => {
          texts.forEach((text, index) => {
            notes.set(`${row + index}:${column}`, text);
          });
        }),
    };
  }
}

function copy(cells: Cells): Cells {
  return cells.map((row) => [...row]);
}
