/** The command as a shell runs it: a file in, JSON or one line of complaint out. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCsv } from '../../playground/files/csv';
import { writeXlsx } from '../../playground/files/xlsx';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const A_MINUTE = 60_000;

// Won 2 of 3 decided; mean won value 150; mean days to win (10 + 20) / 2 = 15; 1 open deal.
const ROWS = [
  ['Deal', 'Stage', 'Value', 'Created', 'Closed on', 'Lost reason'],
  ['Anton', 'Won', '100', '2026-01-01', '2026-01-11', ''],
  ['Berta', 'Won', '200', '2026-01-01', '2026-01-21', ''],
  ['Carla', 'Lost', '300', '2026-01-02', '2026-01-05', 'Price'],
  ['Doris', 'Proposal', '400', '2026-02-01', '', ''],
];

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

function evaluate(...args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const command = ['scripts/run-ts.mjs', 'playground/evaluate.ts', ...args];
    const child = spawn(process.execPath, command, { cwd: ROOT });
    const said = { output: '', complaint: '' };
    child.stdout.on('data', (chunk) => (said.output += String(chunk)));
    child.stderr.on('data', (chunk) => (said.complaint += String(chunk)));
    child.on('close', (status) => done({ status, ...said }));
  });
}

describe('evaluate', { timeout: A_MINUTE }, () => {
  let folder = '';
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    await ensureBuilt();
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    await writeFile(file('deals.csv'), formatCsv(ROWS));
    const typed = ROWS.map((row, index) => row.map((text) => (index > 0 && /^\d+$/.test(text) ? Number(text) : text)));
    await writeFile(file('deals.xlsx'), await (await writeXlsx([{ name: 'Deals 2026', rows: typed }])).bytes());
    await writeFile(file('empty.csv'), '\n\n');
  }, A_MINUTE);

  afterAll(() => rm(folder, { recursive: true }));

  it('prints the results of formulas over a CSV file', async () => {
    const { status, output, complaint } = await evaluate(
      file('deals.csv'),
      ...['=WIN_RATE(Deals)', '=PIPELINE_VELOCITY(Deals)', '=AsOf', '=WIN_RATE(5)', '--as-of', '2026-03-05'],
    );

    expect(complaint).toBe('');
    expect(status).toBe(0);
    const { results } = JSON.parse(output) as { results: { formula: string; values: unknown[][] }[] };
    expect(results.map(({ formula }) => formula)).toEqual([
      '=WIN_RATE(Deals)',
      '=PIPELINE_VELOCITY(Deals)',
      '=AsOf',
      '=WIN_RATE(5)',
    ]);
    expect(results[0]?.values[0]?.[0]).toBeCloseTo(2 / 3, 12);
    // Open deals × win rate × mean won value ÷ days: 1 × 2/3 × 150 ÷ 15.
    expect(results[1]?.values[0]?.[0]).toBeCloseTo(100 / 15, 10);
    expect(results[2]?.values).toEqual([['2026-03-05']]);
    expect(results[3]?.values).toMatchObject([[{ error: '#ERROR!' }]]);
  });

  it('reads a workbook, takes a mapping and an answer, and reports them', async () => {
    const { status, output } = await evaluate(
      file('deals.xlsx'),
      ...['=WIN_RATE(Deals)', '--map', 'Notes=Lost reason', '--answer', 'proposal=parked', '--report'],
    );

    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      report: { deals: 4, mapping: { 'Lost reason': 'notes', Stage: 'stage' }, stages: { Proposal: 'parked' } },
    });
  });

  it('takes the cautious reading of what only the user can say, asks, and reads it as he answers', async () => {
    await writeFile(
      file('mess.csv'),
      'My list;;;\nDeal;Stage;Value;Due date\nRoof;Lead;1.200 €;03/04/2026\nGate;Mystery;tbd;05/06/2026\nTotal;;1.200 €;\n',
    );
    const dueAndValue = ['=INDEX(Deals;2;4)', '=SUM(INDEX(Deals;0;3))', '--report'];
    const asked: unknown = JSON.parse((await evaluate(file('mess.csv'), ...dueAndValue)).output);
    expect(asked).toMatchObject({
      results: [{ values: [['03/04/2026']] }, { values: [[1200]] }],
      report: {
        rows: { total: 3, deals: 0, withQuestion: 2, notDeals: 1 },
        stages: { Lead: 'open', Mystery: 'open' },
      },
    });
    expect(JSON.stringify(asked)).toContain('day-first or month-first');

    const answers = ['--answer', 'due date=day-first', '--answer', 'mystery=parked'];
    const answered: unknown = JSON.parse((await evaluate(file('mess.csv'), ...dueAndValue, ...answers)).output);
    expect(answered).toMatchObject({
      results: [{ values: [['2026-04-03']] }, { values: [[1200]] }],
      report: {
        rows: { total: 3, deals: 1, withQuestion: 1, notDeals: 1 },
        stages: { Lead: 'open', Mystery: 'parked' },
      },
    });
    expect(JSON.stringify(answered)).not.toMatch(/day-first or month-first|Mystery” an open stage/);
  });

  it.each([
    [
      'a file that is not there',
      ['nowhere.csv', '=1'],
      /^evaluate: cannot read .*nowhere\.csv: there is no such file\n$/,
    ],
    ['an empty file', ['empty.csv', '=1'], /^evaluate: .*empty\.csv is empty\n$/],
    [
      'a field that does not exist',
      ['deals.csv', '=1', '--map', 'Colour=Deal'],
      /^evaluate: --map: "Colour" is no field; .*\n$/,
    ],
    [
      'a stage that the file lacks',
      ['deals.csv', '=1', '--answer', 'stalled=parked'],
      /^evaluate: --answer: .*"stalled"; it has .*\n$/,
    ],
    ['an unknown option', ['deals.csv', '=1', '--fast'], /^evaluate: Unknown option '--fast'\n$/],
  ])('refuses %s in one line and with status 1', async (_, [name = '', ...rest], complaint) => {
    const ended = await evaluate(file(name), ...rest);

    expect(ended.complaint).toMatch(complaint);
    expect(ended).toMatchObject({ status: 1, output: '' });
  });
});
