/** Grids as Sheets hands them to a custom function, and the functions that a formula would call. */
import '../../src/functions/index';
import { zoneOfOffsets } from '../../src/cells/zone';
import { setSpreadsheet } from '../../src/functions/spreadsheet-port';
import { offsetIn } from '../cells/offset-in';

export type Grid = unknown[][];

interface SheetSettings {
  readonly zone?: string;
  readonly decimalComma?: boolean;
  readonly countsInWinRate?: (reason: string) => boolean;
  readonly floor?: number;
  readonly firstMonth?: number;
}

/** The spreadsheet in which the next formulas stand. */
export function inSpreadsheet({
  zone = 'UTC',
  decimalComma = false,
  countsInWinRate = () => true,
  floor = 10,
  firstMonth = 1,
}: SheetSettings = {}): void {
  const region = { zone: zoneOfOffsets(offsetIn(zone)), decimalComma: () => decimalComma };
  setSpreadsheet(() => ({ region, settings: () => ({ floor, firstMonth, countsInWinRate }) }));
}

/** What the formula's cell shows: the value, the rows of a spill, or throws with the message of its note. */
export function evaluate(name: string, ...args: unknown[]): unknown {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') throw new Error(`${name} is not registered`);
  return Reflect.apply(found, undefined, args);
}

/** The rows of a spill as objects by header, for tests that look at a few columns. */
export function records(spill: unknown): Record<string, unknown>[] {
  if (!Array.isArray(spill)) throw new Error('no spill');
  const [header = [], ...rows] = spill as unknown[][];
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index]])));
}

/** A plain day as the spreadsheet in UTC hands it over. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

const DEAL_HEADER = [
  'Deal ID',
  'Deal',
  'Owner',
  'Pipeline',
  'Stage',
  'Value',
  'Currency',
  'Probability',
  'Expected close',
  'Created',
  'Close reason',
  'Status',
  'In stage since',
  'Closed',
] as const;
export type DealCells = Partial<Record<(typeof DEAL_HEADER)[number], unknown>>;

const STAGE_OF: Readonly<Record<string, string>> = { Open: 'Proposal', Won: 'Won', Lost: 'Lost', Parked: 'Later' };

/** A deals table; what a row leaves out is filled with a plausible open deal, and `blankRows` follow as in an open range. */
export function dealsTable(deals: readonly DealCells[], blankRows = 0): Grid {
  const rows = deals.map((cells, index) => {
    const status = String(cells.Status ?? 'Open');
    const filled: DealCells = {
      'Deal ID': `D-${index + 1}`,
      Deal: `Deal ${index + 1}`,
      Owner: 'Ana',
      Pipeline: 'Sales',
      Stage: STAGE_OF[status] ?? 'Proposal',
      Value: 100,
      Currency: 'EUR',
      Created: day('2026-01-01'),
      Status: 'Open',
      'In stage since': day('2026-01-01'),
      Closed: status === 'Won' || status === 'Lost' ? day('2026-01-31') : '',
      ...cells,
    };
    return DEAL_HEADER.map((header) => filled[header] ?? '');
  });
  const blank = Array.from({ length: blankRows }, () => DEAL_HEADER.map(() => ''));
  return [[...DEAL_HEADER], ...rows, ...blank];
}

export function stagesTable(
  stages: readonly { name: string; kind?: string; probability?: unknown; pipeline?: string; former?: string }[],
): Grid {
  return [
    ['Pipeline', 'Stage', 'Kind', 'Probability', 'Former names'],
    ...stages.map(({ name, kind = 'open', probability = '', pipeline = 'Sales', former = '' }) => [
      pipeline,
      name,
      kind,
      probability,
      former,
    ]),
  ];
}
