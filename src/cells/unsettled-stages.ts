/**
 * What the hidden columns of the Pipelines tab lack: the key of a stage that somebody typed or copied, and the name that
 * somebody typed over another. A key stays with the stage whatever it is called.
 */
import { readText } from './cell-value';
import { STAGE_COLUMNS } from './columns';
import { readFormerNames, readKnownNames, writeKnownNames } from './former-names';
import { findLayout } from './layout';
import type { Zone } from '../domain/zone';

/** Cells side by side to write; rows and columns count from 1 as in the sheet. */
export interface StageCells {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly string[];
}

export interface UnsettledStages {
  readonly writes: readonly StageCells[];
  /** Names of the stages that had no key of their own. */
  readonly added: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly pipeline: string;
  readonly key: string;
  readonly known: string;
}

export function unsettledStages(cells: readonly (readonly unknown[])[], zone: Zone): UnsettledStages {
  const layout = findLayout(cells[0] ?? [], STAGE_COLUMNS);
  const { key, formerNames } = layout;
  if (key === undefined || formerNames === undefined) return { writes: [], added: [], renamed: [] };
  const writes: StageCells[] = [];
  const lines = cells.slice(1).flatMap((cells, index): readonly Line[] => {
    const text = (column: keyof typeof layout) => readText(cells[layout[column] ?? -1] ?? '', zone).trim();
    const line = { name: text('name'), pipeline: text('pipeline'), key: text('key'), known: text('formerNames') };
    if (line.name === '') return [];
    const row = index + 2;
    // A name such as 2026 that Sheets took for a number: dropdown and deals need it as text.
    if (layout.name !== undefined && typeof cells[layout.name] !== 'string')
      writes.push({ row, column: layout.name + 1, cells: [line.name] });
    return [{ row, ...line }];
  });
  const added: string[] = [];
  const renamed: { from: string; to: string }[] = [];
  const owners = ownersOfKeys(lines);
  let next = lines.reduce((highest, line) => Math.max(highest, Number(/^s(\d+)$/.exec(line.key)?.[1] ?? 0)), 0);
  for (const line of lines) {
    const isOwn = line.key !== '' && owners.get(line.key) === line;
    if (!isOwn) {
      next += 1;
      added.push(line.name);
    }
    // A copied row brings the names of the stage it was copied from.
    const known = isOwn ? line.known : '';
    const names = knownNames(line, known);
    const [from] = readKnownNames(known).names.slice(-1);
    if (from !== undefined && from !== line.name) renamed.push({ from, to: line.name });
    if (isOwn && names === line.known) continue;
    const { row } = line;
    if (isOwn) writes.push({ row, column: formerNames + 1, cells: [names] });
    // Together where they stand together, as the add-on made them.
    else if (formerNames === key + 1) writes.push({ row, column: key + 1, cells: [`s${next}`, names] });
    else {
      writes.push({ row, column: formerNames + 1, cells: [names] });
      writes.push({ row, column: key + 1, cells: [`s${next}`] });
    }
  }
  return { writes, added, renamed };
}

/** Unchanged where the present names are the last ones in it; else with them at the end. */
function knownNames({ name, pipeline }: Line, known: string): string {
  const { names, pipelines } = readKnownNames(known);
  const isKnown = names[names.length - 1] === name && (pipeline === '' || pipelines[pipelines.length - 1] === pipeline);
  return isKnown ? known : writeKnownNames(readFormerNames(known, name, pipeline), name, pipeline);
}

/** Of rows with one key, the one whose name the stage was last known by, else the topmost. */
function ownersOfKeys(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const owners = new Map<string, Line>();
  for (const line of lines) {
    const owner = owners.get(line.key);
    if (!owner || (!isAsKnown(owner) && isAsKnown(line))) owners.set(line.key, line);
  }
  return owners;
}

function isAsKnown({ name, known }: Line): boolean {
  const { names } = readKnownNames(known);
  return names[names.length - 1] === name;
}
