/** Results of custom functions by function and argument values, as Google reuses them (C-9, C-10). */
import type { CustomResult } from './custom-result';

interface Remembered {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly cells: number;
  readonly result: CustomResult;
}

/** About a hundred megabytes of argument cells at most. */
const CELL_LIMIT = 8_000_000;
const ENTRY_LIMIT = 500;

export class ResultMemory {
  private entries: Remembered[] = [];
  private cells = 0;

  find(name: string, args: readonly unknown[]): CustomResult | undefined {
    return this.entries.find((entry) => entry.name === name && sameValues(entry.args, args))?.result;
  }

  keep(name: string, args: readonly unknown[], result: CustomResult): void {
    const cells = cellCount(args);
    this.entries.push({ name, args, cells, result });
    this.cells += cells;
    while (this.entries.length > 1 && (this.cells > CELL_LIMIT || this.entries.length > ENTRY_LIMIT)) {
      this.cells -= this.entries.shift()?.cells ?? 0;
    }
  }

  clear(): void {
    this.entries = [];
    this.cells = 0;
  }
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    if (!sameValue(a[i], b[i])) return false;
  }
  return true;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && sameValues(a, b);
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  return Object.is(a, b);
}

function cellCount(args: readonly unknown[]): number {
  let count = 0;
  for (const arg of args) count += Array.isArray(arg) ? cellCount(arg) : 1;
  return count;
}
