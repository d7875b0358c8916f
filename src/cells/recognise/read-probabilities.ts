/** Reads a column of probabilities as 0..1; whether 40 or 0.4 is meant is decided from the whole column. */
import { isBlankCell, isDateCell, saysNothing } from './cell-text';
import type { CellProblem } from './read-dates';
import { sentences } from './sentences/sentences';

export interface ProbabilityColumn {
  /** 0..1. */
  readonly values: readonly (number | null)[];
  readonly problems: readonly CellProblem[];
}

interface Share {
  readonly value: number;
  readonly percent: boolean;
}

export function readProbabilities(cells: readonly unknown[]): ProbabilityColumn {
  const shares = cells.map(readShare);
  const bare = shares.filter((share): share is Share => share !== null && !share.percent);
  const inHundreds = bare.some((share) => share.value > 1);
  const values: (number | null)[] = [];
  const problems: CellProblem[] = [];

  cells.forEach((cell, index) => {
    const share = shares[index] ?? null;
    const reason = share === null ? notRead(cell) : outOfScale(share, inHundreds);
    if (reason !== null)
      problems.push({ index, text: isDateCell(cell) ? sentences().aDate : String(cell).trim(), reason });
    values.push(share === null || reason !== null ? null : scaled(share, inHundreds));
  });
  return { values, problems };
}

function readShare(cell: unknown): Share | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, percent: false } : null;
  if (typeof cell !== 'string') return null;
  const match = /^(-?\d*[.,]?\d+)\s*(%?)$/.exec(cell.normalize('NFKC').trim());
  if (!match) return null;
  return { value: Number((match[1] ?? '').replace(',', '.')), percent: match[2] === '%' };
}

function notRead(cell: unknown): string | null {
  const nothing = isBlankCell(cell) || (typeof cell === 'string' && saysNothing(cell));
  return nothing ? null : sentences().reason.notAProbability;
}

function outOfScale(share: Share, inHundreds: boolean): string | null {
  const { value } = share;
  if (value < 0) return sentences().reason.below0;
  if (value > 100) return sentences().reason.above100;
  if (!share.percent && inHundreds && value > 0 && value < 1) return sentences().reason.shareOrPercentage;
  return null;
}

function scaled(share: Share, inHundreds: boolean): number {
  return share.percent || inHundreds ? share.value / 100 : share.value;
}
