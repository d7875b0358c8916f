/** Reads `win_rate` or `stage_rates`: one rate, a column of them, or a column of stages beside one. */
import { isBlank } from './cell-value';
import { requireRate, saysNoData, scalarOf } from './read-argument';
import { readRateCell } from './read-cell';
import type { Reading } from './reading';
import { refusal } from './refusal';
import { shownCell } from './shown-cell';
import { endOfRows, isCells } from './table';

export interface StageRate {
  readonly stage: string;
  /** Chance to get to the next stage, 0..1; null where it is blank. */
  readonly rate: number | null;
}

/** `name` is the argument's where it holds one rate and where it holds several. */
export function readStageRates(
  argument: unknown,
  reading: Reading,
  name: { readonly single: string; readonly several: string } = { single: 'win_rate', several: 'stage_rates' },
): readonly StageRate[] {
  const single = scalarOf(argument);
  if (!isCells(single)) {
    const rate = saysNoData(single) ? null : requireRate(single, name.single, reading);
    return [{ stage: 'Leads', rate }];
  }
  const rows = single.slice(0, endOfRows(single));
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width < 1 || width > 2) throw refusal([wrongShape(name.several, rows.length, width)]);
  const body = isHeader(rows[0] ?? []) ? rows.slice(1) : rows;
  const skipped = rows.length - body.length;
  return body.map((row, index) => {
    const cell = row[width - 1];
    const where = () => `${name.several}, row ${index + skipped + 1}`;
    return {
      stage: width === 2 ? shownCell(row[0]) : `Step ${index + 1}`,
      rate: saysNoData(cell) ? null : readRateCell(cell, where, reading),
    };
  });
}

/** A header names its columns where rates begin; neither a rate nor a blank does that. */
function isHeader(row: readonly unknown[]): boolean {
  const cell = row[row.length - 1];
  return typeof cell === 'string' && !isBlank(cell.trim()) && !/\d/.test(cell) && !saysNoData(cell);
}

function wrongShape(where: string, rows: number, columns: number) {
  return {
    code: 'wrong-shape',
    where,
    received: rows === 0 ? '' : `${columns} columns`,
    expected: '1 column of rates, or 2 columns, stage and rate,',
    fix: 'Put one stage in each row, in order.',
  };
}
