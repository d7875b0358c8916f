import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { cellOf } from './add-on';
import { sampleDocument } from './sample-document';

let host: Host;

/** Types into the cell of Settings beside (or two beside) the name that stands in column A. */
function type(name: string, column: 'A' | 'B' | 'C', typed: string): void {
  const row = host.values("'Settings'!A1:A40").findIndex(([cell]) => cell === name) + 1;
  if (row === 0) throw new Error(`Settings have no ${name}`);
  host.edit(`'Settings'!${column}${row}`, typed);
}

async function figure(formula: string): Promise<unknown> {
  const shown = await host.evaluate(formula);
  return Array.isArray(shown) ? shown[0]?.[0] : shown;
}

/** One column of a table that a formula spills, without its header. */
async function column(formula: string, header: string): Promise<unknown[]> {
  const shown = await host.evaluate(formula);
  if (!Array.isArray(shown)) throw new Error(`${shown.error} ${shown.message}`);
  const [headers = [], ...rows] = shown;
  return rows.map((row) => row[headers.indexOf(header)]);
}

const FLOOR = 'Not enough history below';
const CONVERSION = '=STAGE_CONVERSION(Deals; DealLog; Stages; AsOf)';

beforeEach(async () => {
  // D1 and D2 are won, D4 is lost for its price; D3, D5 and D6 are open.
  host = await sampleDocument();
});

describe('a close reason that Settings do not count in the win rate', () => {
  it.each(['no', ' No ', 'FALSE'])('leaves the win rate where "%s" stands beside it', async (typed) => {
    type('Price', 'C', typed);
    expect(await figure('=WIN_RATE(Deals)')).toBe(1);
    expect(await figure('=WIN_RATE(Deals; "count"; "n")')).toBe(2);
    expect(await figure('=WIN_RATE(Deals; "money")')).toBe(1);
  });

  it('is told by METRIC_BASIS and METRIC_ROWS', async () => {
    type('Price', 'C', 'no');
    expect(await column('=METRIC_BASIS("WIN_RATE"; Deals)', 'n')).toEqual([2]);
    expect(await column('=METRIC_BASIS("WIN_RATE"; Deals)', 'Excluded')).toEqual([
      'neither won nor lost (3 deals); closed for a reason that Settings leave out of win rates (1 deal)',
    ]);
    expect(await column('=METRIC_ROWS("WIN_RATE"; Deals)', 'Part')).toContain(
      'excluded: closed for a reason that Settings leave out of win rates',
    );
  });

  it('counts where "yes" or nothing stands beside it, and where another reason does not count', async () => {
    type('Duplicate', 'C', 'no');
    type('Best offer', 'C', 'no');
    type('Price', 'C', '');
    expect(await figure('=WIN_RATE(Deals)')).toBeCloseTo(2 / 3, 12);
    expect(await column('=METRIC_BASIS("WIN_RATE"; Deals)', 'Excluded')).toEqual(['neither won nor lost (3 deals)']);
  });

  it('is the reason of the deal in whatever letters', async () => {
    type('Price', 'A', 'pRICE ');
    type('pRICE ', 'C', 'no');
    expect(await figure('=WIN_RATE(Deals)')).toBe(1);
  });
});

describe('a formula that was evaluated before Settings changed', () => {
  it('shows the change with the next change of its deals, for Sheets keeps the results of the same arguments', async () => {
    expect(await figure('=WIN_RATE(Deals)')).toBeCloseTo(2 / 3, 12);
    type('Price', 'C', 'no');
    expect(await figure('=WIN_RATE(Deals)')).toBeCloseTo(2 / 3, 12);
    host.edit(cellOf(host, 'D6', 'Notes'), 'called');
    expect(await figure('=WIN_RATE(Deals)')).toBe(1);
  });
});

describe('the floor in Settings', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['4', [1, 0.75, ''], ['', '', 'not enough history (n = 2)']],
    ['5', [1, '', ''], ['', 'not enough history (n = 4)', 'not enough history (n = 2)']],
    ['0', [1, 0.75, 1], ['', '', '']],
    // Neither is a number of deals: the usual 10.
    ['', ['', '', ''], [5, 4, 2].map((n) => `not enough history (n = ${n})`)],
    ['-1', ['', '', ''], [5, 4, 2].map((n) => `not enough history (n = ${n})`)],
  ])('of "%s" leaves STAGE_CONVERSION the rates %j', async (typed, rates, notes) => {
    type(FLOOR, 'B', typed);
    expect(await column(CONVERSION, 'Rate of decided')).toEqual(rates);
    expect(await column(CONVERSION, 'Note')).toEqual(notes);
    expect(await column(CONVERSION, 'Entered')).toEqual([6, 5, 3]);
  });

  it('is 10 as Settings come', async () => {
    expect(await column(CONVERSION, 'Rate of decided')).toEqual(['', '', '']);
  });
});

describe('the first month of the fiscal year in Settings', () => {
  const QUARTER = '=GOAL_PROGRESS(Deals; Goals; AsOf; "quarter")';

  // AsOf is 2026-03-01; D1 was won on February 1st, D2 on February 10th.
  it.each([
    ['1', '2026-01-01'],
    ['2', '2026-02-01'],
    ['12', '2026-03-01'],
    // None is a month: January.
    ['', '2026-01-01'],
    ['0', '2026-01-01'],
    ['13', '2026-01-01'],
    ['2.5', '2026-01-01'],
    ['April', '2026-01-01'],
  ])('of "%s" lets the quarter begin on %s', async (typed, first) => {
    type('First month of fiscal year', 'B', typed);
    expect(await column(QUARTER, 'From')).toEqual([new Date(`${first}T00:00Z`)]);
    expect(await column(QUARTER, 'Won')).toEqual([first === '2026-03-01' ? 0 : 80_000]);
  });

  it('is January as Settings come', async () => {
    expect(await column(QUARTER, 'From')).toEqual([new Date('2026-01-01T00:00Z')]);
  });
});
