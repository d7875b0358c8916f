/** Deals with the log that led them where they stand, as grids; the tests about stages say only the ways. */
import { LOG_COLUMNS } from '../../src/cells/columns';
import { type DealCells, dealsTable, type Grid } from './sheet';

export type LogCells = Partial<Record<(typeof LOG_COLUMNS)[number]['header'], unknown>>;

export const LOG_HEADER: readonly string[] = LOG_COLUMNS.map((column) => column.header);

/** A deal log; moves are numbered as they come, and one that does not say so was logged when it took effect. */
export function logTable(moves: readonly LogCells[], blankRows = 0): Grid {
  const rows = moves.map((cells, index) => {
    const filled: LogCells = {
      Move: index + 1,
      Logged: cells['When'] ?? LONG_AGO,
      'Deal ID': 'D-1',
      Pipeline: 'Sales',
      How: 'sidebar',
      ...cells,
    };
    return LOG_COLUMNS.map(({ header }) => filled[header] ?? '');
  });
  return [[...LOG_HEADER], ...rows, ...Array.from({ length: blankRows }, () => LOG_HEADER.map(() => ''))];
}

/** 2020-01-01. */
const LONG_AGO = 43_831;

/** January `n`th, 2026, as the serial number that a nested formula makes of a date cell. */
export function january(n: number): number {
  return 46_022 + n;
}

type Step = readonly [stage: string, day: unknown];

/** The stages that a deal entered, on which days ('' = nobody knows), and what else its row says. */
export interface Way {
  readonly path: readonly Step[];
  readonly cells?: DealCells;
  /** False where the log knows nothing of the deal. */
  readonly isLogged?: boolean;
}

const STATUS_OF: Readonly<Record<string, string>> = { Won: 'Won', Lost: 'Lost', Later: 'Parked' };

/** `D-1`, `D-2` and so on stand in the last stages of their ways; the log has every step of them, one way after the other. */
export function histories(ways: readonly Way[], blankRows = 0): readonly [deals: Grid, log: Grid] {
  const rows = ways.map(({ path, cells = {} }): DealCells => {
    const [stage, day] = path[path.length - 1] ?? ['', ''];
    const status = STATUS_OF[stage] ?? 'Open';
    const closed = status === 'Won' || status === 'Lost' ? day : '';
    const created = path[0]?.[1] ?? '';
    return { Stage: stage, Status: status, Created: created, 'In stage since': day, Closed: closed, ...cells };
  });
  const moves = ways.flatMap(({ path, cells = {}, isLogged = true }, index) =>
    (isLogged ? path : []).map(
      ([stage, day], at): LogCells => ({
        'Deal ID': cells['Deal ID'] ?? `D-${index + 1}`,
        Pipeline: cells.Pipeline ?? 'Sales',
        From: path[at - 1]?.[0] ?? '',
        To: stage,
        Status: STATUS_OF[stage] ?? 'Open',
        When: day,
      }),
    ),
  );
  return [dealsTable(rows, blankRows), logTable(moves, blankRows)];
}
