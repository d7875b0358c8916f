/**
 * Custom functions against a bare loop over the same columns and against arquero: `npm run bench`. Prints the ratios
 * beside the budgets of the design and fails above them at 100,000 deals.
 */
import { zoneOfOffsets } from '../src/cells/zone';
import '../src/functions/index';
import { setSpreadsheet } from '../src/functions/spreadsheet-port';
import * as bare from './bare-loops';
import { medianTimes } from './median-times';
import { AS_OF, COLUMNS, makePipeline, type Pipeline, ZONE_MINUTES } from './pipeline';
import * as withArquero from './with-arquero';

/** Deals, and rows of the log. */
const SIZES = [
  [10_000, 6_000],
  [100_000, 60_000],
] as const;
/** Below this size what a formula costs before its first row outweighs the rows; the budget is about the rows. */
const JUDGED_SIZE = 100_000;
const FIGURE = 3;
const TABLE = 10;

interface Case {
  readonly formula: string;
  readonly budget: number;
  readonly args: (pipeline: Pipeline) => readonly unknown[];
  readonly bare: (pipeline: Pipeline) => unknown;
  readonly arquero?: (columns: withArquero.Columns) => unknown;
}

const isDecided = (row: readonly unknown[]) => bare.hasStatus('Won')(row) || bare.hasStatus('Lost')(row);
const QUARTER = [AS_OF - 89, AS_OF] as const;

const FIGURES: readonly Omit<Case, 'budget'>[] = [
  {
    formula: 'PIPELINE_VELOCITY(Deals)',
    args: ({ deals }) => [deals],
    bare: bare.velocity,
    arquero: withArquero.velocity,
  },
  { formula: 'WIN_RATE(Deals)', args: ({ deals }) => [deals], bare: bare.countWins, arquero: withArquero.winRate },
  {
    formula: 'WIN_RATE(Deals; "money")',
    args: ({ deals }) => [deals, 'money'],
    bare: (pipeline) => bare.sumOfValues(pipeline, isDecided),
    arquero: withArquero.winRateByValue,
  },
  { formula: 'WIN_RATE(Deals; "leads")', args: ({ deals }) => [deals, 'leads'], bare: bare.leads },
  {
    formula: 'AVERAGE_DEAL_SIZE(Deals)',
    args: ({ deals }) => [deals],
    bare: (pipeline) => bare.sumOfValues(pipeline, bare.hasStatus('Won')),
    arquero: (columns) => withArquero.meanValue(columns, 'Won'),
  },
  {
    formula: 'SALES_CYCLE(Deals)',
    args: ({ deals }) => [deals],
    bare: bare.cycles,
    arquero: (columns) => withArquero.cycle(columns, 'mean'),
  },
  {
    formula: 'SALES_CYCLE(Deals; ; "median")',
    args: ({ deals }) => [deals, '', 'median'],
    bare: bare.medianCycle,
    arquero: (columns) => withArquero.cycle(columns, 'median'),
  },
  {
    formula: 'PIPELINE_VALUE(Deals)',
    args: ({ deals }) => [deals],
    bare: (pipeline) => bare.sumOfValues(pipeline, bare.hasStatus('Open')),
    arquero: (columns) => withArquero.sumOfValues(columns, 'Open'),
  },
  {
    formula: 'WEIGHTED_PIPELINE(Deals; Stages)',
    args: ({ deals, stages }) => [deals, stages],
    bare: bare.weighted,
    arquero: withArquero.weighted,
  },
  {
    formula: 'PIPELINE_COVERAGE(Deals; 1000000000; start; end)',
    args: ({ deals }) => [deals, 1e9, ...QUARTER],
    bare: (pipeline) => bare.coverage(pipeline, ...QUARTER),
  },
  { formula: 'WON_PER_DAY(Deals; AsOf)', args: ({ deals }) => [deals, AS_OF], bare: bare.wonPerDay },
  {
    formula: 'LEAD_RESPONSE_TIME(Deals; Activities; AsOf)',
    args: ({ deals, activities }) => [deals, activities, AS_OF],
    bare: bare.touches,
  },
  {
    formula: 'SLIP_RATE(Deals; DealLog; start; end)',
    args: ({ deals, log }) => [deals, log, ...QUARTER],
    bare: bare.stays,
  },
];

const TABLES: readonly Omit<Case, 'budget'>[] = [
  {
    formula: 'WIN_RATE(Deals; "Owner"; "Owner 3"; "Closed"; ">=45900")',
    args: ({ deals }) => [deals, 'Owner', 'Owner 3', 'Closed', '>=45900'],
    bare: (pipeline) => bare.countWins(pipeline, bare.isOf('Owner 3', 45_900)),
    arquero: (columns) => withArquero.winRate(columns, 'Owner 3'),
  },
  {
    formula: 'WIN_RATE(Deals; "Owner"; "*3")',
    args: ({ deals }) => [deals, 'Owner', '*3'],
    bare: (pipeline) => bare.countWins(pipeline, bare.ownerEndsWith('3')),
  },
  {
    formula: 'STAGE_SUMMARY(Deals; Stages; AsOf; "all")',
    args: ({ deals, stages }) => [deals, stages, AS_OF, 'all'],
    bare: (pipeline) => bare.groups(pipeline, 'Stage'),
    arquero: withArquero.summary,
  },
  {
    formula: 'DEALS_BY(Deals; "Owner")',
    args: ({ deals }) => [deals, 'Owner'],
    bare: (pipeline) => bare.groups(pipeline, 'Owner'),
    arquero: withArquero.groups,
  },
  {
    formula: 'PIPELINE_TREND(Deals; AsOf)',
    args: ({ deals }) => [deals, AS_OF],
    bare: bare.months,
    arquero: withArquero.months,
  },
  {
    formula: 'GOAL_PROGRESS(Deals; Goals; AsOf)',
    args: ({ deals, goals }) => [deals, goals, AS_OF],
    bare: bare.goalSoFar,
  },
  { formula: 'VELOCITY_CHANGE(Deals; AsOf)', args: ({ deals }) => [deals, AS_OF], bare: bare.months },
  {
    formula: 'CLOSE_REASONS(Deals; DealLog; "lost"; "Stage")',
    args: ({ deals, log }) => [deals, log, 'lost', 'Stage'],
    bare: bare.stays,
  },
  {
    formula: 'ACTIVITY_SUMMARY(Deals; Activities; Stages)',
    args: ({ deals, activities, stages }) => [deals, activities, stages],
    bare: bare.touches,
  },
  ...(
    [
      ['STAGE_CONVERSION', [AS_OF], withArquero.reached],
      ['STAGE_DURATION', [AS_OF], withArquero.stays],
      ['STAGE_REVIEW', [AS_OF]],
      ['PIPELINE_FUNNEL', [], withArquero.reached],
      ['PIPELINE_AS_OF', [AS_OF - 200]],
      ['PIPELINE_CHANGES', [AS_OF - 30, AS_OF]],
      ['PIPELINE_CHANGES', [AS_OF - 30, AS_OF, 'owner']],
      ['CHANGES_SUMMARY', [AS_OF - 30, AS_OF]],
      ['CHANGES_SUMMARY', [AS_OF - 1_000, AS_OF, 'Company']],
      ['STALE_DEALS', [AS_OF]],
      ['PIPELINE_HEALTH', [AS_OF]],
      ['HEALTH_SUMMARY', [AS_OF]],
      ['PIPELINE_PLAN', [1_000_000, AS_OF]],
    ] as const
  ).map(([name, rest, arquero]) => ({
    formula: `${name}(Deals; DealLog; Stages; …)`,
    args: ({ deals, log, stages }: Pipeline) => [deals, log, stages, ...rest],
    bare: name === 'PIPELINE_HEALTH' || name === 'HEALTH_SUMMARY' ? bare.everything : bare.stays,
    ...(arquero && { arquero }),
  })),
  { formula: 'METRIC_BASIS("WIN_RATE"; Deals)', args: ({ deals }) => ['WIN_RATE', deals], bare: bare.listWins },
  { formula: 'METRIC_ROWS("WIN_RATE"; Deals)', args: ({ deals }) => ['WIN_RATE', deals], bare: bare.listWins },
];

const CASES: readonly Case[] = [
  ...FIGURES.map((one) => ({ ...one, budget: FIGURE })),
  ...TABLES.map((one) => ({ ...one, budget: TABLE })),
];

setSpreadsheet(() => ({
  region: { zone: zoneOfOffsets(() => ZONE_MINUTES), decimalComma: () => false },
  settings: () => ({ floor: 10, firstMonth: 1, countsInWinRate: () => true }),
}));

const chosen = CASES.filter(({ formula }) => process.argv.slice(2).every((word) => formula.includes(word)));
const failed = SIZES.map(([deals, logRows]) => measureAll(deals, logRows)).some((isAbove) => isAbove);
if (failed) process.exitCode = 1;

/** Prints a line for each case and answers whether one was above its budget. */
function measureAll(deals: number, logRows: number): boolean {
  const pipeline = makePipeline(deals, logRows);
  const columns = withArquero.columnsOf(pipeline);
  console.log(`\n${deals.toLocaleString('en')} × ${COLUMNS} cells, ${logRows.toLocaleString('en')} rows of the log`);
  console.log(`${''.padEnd(58)} formula    bare  ratio  budget  arquero`);
  const isJudged = deals >= JUDGED_SIZE;
  return chosen.map((one) => measure(one, pipeline, columns, isJudged)).some((isAbove) => isAbove);
}

function measure(one: Case, pipeline: Pipeline, columns: withArquero.Columns, isJudged: boolean): boolean {
  const { formula, budget, arquero } = one;
  const call = functionOf(formula.slice(0, formula.indexOf('(')));
  const args = one.args(pipeline);
  const [formulaMs, bareMs, arqueroMs] = medianTimes([
    () => call(...args),
    () => one.bare(pipeline),
    ...(arquero ? [() => arquero(columns)] : []),
  ]);
  const ratio = (formulaMs ?? 0) / (bareMs ?? 1);
  const isAbove = isJudged && ratio > budget;
  const verdict = isJudged ? `${isAbove ? 'ABOVE' : '≤'} ${budget}` : '';
  console.log(
    [
      formula.padEnd(56),
      ms(formulaMs),
      ms(bareMs),
      ratio.toFixed(1).padStart(6),
      verdict.padStart(7),
      arqueroMs === undefined ? '' : ms(arqueroMs),
    ].join(' '),
  );
  return isAbove;
}

function ms(time: number | undefined): string {
  return (time ?? 0).toFixed(2).padStart(8);
}

function functionOf(name: string): (...args: readonly unknown[]) => unknown {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') throw new Error(`${name} is not registered`);
  return (...args) => Reflect.apply(found, undefined, args) as unknown;
}
