/** Plan: from the target back to what every stage and every rep needs, against what is there; and what if. */
import { texts } from '../texts/texts';
import { areaName, fixedCell } from './cell-names';
import { COLOURS } from './chart-colours';
import { lyingBars, sideBySide } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, sentence, whereNumber, whole } from './formula';
import { FILTERS, FIRST_ROW, inCurrency } from './frame';
import { type Card, layoutFor, type PlacedTable, tableRow } from './grid';
import { metric } from './metric';
import { wholeUp } from './rounded-up';
import type { TabContext } from './tab-context';
import type { PlannedCell, TabPlan } from './tab-plan';
import { TABLES } from './tables';

const QUESTIONS = 5;
const FORM_ROW = FIRST_ROW;
/** The form: a name over two columns, the answer to type, the figure that counts while it is empty. */
const ANSWER = 3;
const OWN = 4;
/** Beside it a rate for each stage. */
const STAGE = 6;
const STAGE_RATE = 8;

export function planTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.plan;
  const stages = context.stages.stages.filter(({ kind }) => kind === 'open').map(({ name }) => name);
  const formRows = Math.max(QUESTIONS, stages.length) + 2;
  const layout = layoutFor(FORM_ROW + formRows, { cards: 4, charts: 4 });
  const tables = tableRow(layout.tables);
  const form = planForm(context, stages);
  const asked = metric(
    'PIPELINE_PLAN',
    'Deals',
    'DealLog',
    'Stages',
    form.goal,
    'AsOf',
    form.rates,
    form.averageTyped,
    FILTERS,
  );
  const size = metric('IDEAL_PIPELINE_SIZE', form.target, form.average, form.rate, form.reps);
  const plan = tables.place('plan', {
    formula: `=${wholeUp(asked.call, TABLES.plan, {
      up: ['Must enter', 'Still to enter', 'Must stand', 'Per rep'],
      down: ['Gap'],
    })}`,
  });
  const ideal = tables.place('idealSize', {
    formula: `=${form.ifComplete(wholeUp(size.call, TABLES.idealSize, { up: ['Needed', 'Per rep'], down: [] }), say.noPlan)}`,
  });
  return composeTab(
    {
      title: say.title,
      period: '',
      layout,
      tables,
      others: form.cells,
      cards: [
        {
          name: inCurrency(say.target),
          format: 'money',
          figure: `=${whereNumber(form.target, form.target, literal(say.noGoal))}`,
          note: (target) =>
            `=IF(${target}=${literal(say.noGoal)};${literal(say.addGoal)};IF(${form.isAsked};${literal(say.typed)};${literal(say.targetNote)}))`,
        },
        winsCard(plan),
        gapCard(plan),
        bringsCard(form, size.call),
      ],
      charts: [
        {
          key: 'flow',
          type: 'COLUMN',
          title: say.flow,
          basis: asked.basis,
          ranges: [plan.area('Stage'), plan.area('Must enter'), plan.area('Entered')],
          options: sideBySide([COLOURS.before, COLOURS.main], 'decimal'),
        },
        {
          key: 'stock',
          type: 'COLUMN',
          title: say.stock,
          basis: asked.basis,
          ranges: [plan.area('Stage'), plan.area('Must stand'), plan.area('Stands (not stale)')],
          options: sideBySide([COLOURS.before, COLOURS.main], 'decimal'),
        },
        {
          key: 'gap',
          type: 'BAR',
          title: say.gaps,
          basis: asked.basis,
          ranges: [plan.area('Stage'), plan.area('Gap')],
          options: lyingBars(COLOURS.main, 'decimal', 'any'),
        },
        {
          key: 'ideal',
          type: 'COLUMN',
          title: say.ideal,
          basis: `=${form.ifComplete(size.basis.slice(1), '')}`,
          ranges: [ideal.area('Step'), ideal.area('Needed'), ideal.area('Per rep')],
          options: sideBySide([COLOURS.main, COLOURS.before], 'decimal'),
        },
      ],
    },
    context,
  );
}

interface PlanForm {
  readonly cells: readonly PlannedCell[];
  /** What counts: the typed answer, else the pipeline's own figure. */
  readonly target: string;
  readonly average: string;
  readonly rate: string;
  readonly reps: string;
  readonly cycle: string;
  /** The goals, or the typed target in their place. */
  readonly goal: string;
  /** Typed rates: all stages' or the one for all; blank for the pipeline's own. */
  readonly rates: string;
  readonly averageTyped: string;
  readonly isAsked: string;
  /** An expression where there is a figure for every question, else a sentence. */
  ifComplete(expression: string, otherwise: string): string;
}

/** An empty cell asks nothing: then the pipeline's own figure beside it counts. */
function planForm(context: TabContext, stages: readonly string[]): PlanForm {
  const say = texts().chartTabs.plan;
  const goal = `INDEX(GOAL_PROGRESS(Deals;Goals;AsOf;"month";${FILTERS});2;4)`;
  const owners = openOwners(context);
  const questions: readonly (readonly [string, string, PlannedCell['format']])[] = [
    [inCurrency(say.targetQuestion), `=${goal}`, 'money'],
    [inCurrency(say.averageQuestion), metric('AVERAGE_DEAL_SIZE', 'Deals', '', '', FILTERS).formula, 'money'],
    [say.rateQuestion, metric('WIN_RATE', 'Deals', '"leads"', '', FILTERS).formula, 'rate'],
    [say.repsQuestion, `=${owners}`, 'count'],
    [say.cycleQuestion, metric('SALES_CYCLE', 'Deals', '', '', FILTERS).formula, 'days'],
  ];
  const cells = questions.flatMap(([question, own, format = 'number'], index): readonly PlannedCell[] => {
    const row = FORM_ROW + 1 + index;
    return [
      { row, column: 1, content: question, look: 'label' },
      { row, column: ANSWER, content: '', look: 'input', format, isInput: true },
      { row, column: OWN, content: own, look: 'figure', format },
    ];
  });
  const stageCells = stages.flatMap((stage, index): readonly PlannedCell[] => {
    const row = FORM_ROW + 1 + index;
    return [
      { row, column: STAGE, content: stage, look: 'label' },
      { row, column: STAGE_RATE, content: '', look: 'input', format: 'rate', isInput: true },
    ];
  });
  const heads: readonly PlannedCell[] = [
    { row: FORM_ROW, column: 1, content: say.whatIf, look: 'section' },
    { row: FORM_ROW, column: ANSWER, content: say.yours, look: 'filterName' },
    { row: FORM_ROW, column: OWN, content: say.own, look: 'filterName' },
    { row: FORM_ROW, column: STAGE, content: say.stageRates, look: 'filterName', note: say.stageRatesHint },
  ];
  const typed = (index: number) => fixedCell(FORM_ROW + 1 + index, ANSWER);
  const inForce = (index: number) => `IF(${typed(index)}="";${fixedCell(FORM_ROW + 1 + index, OWN)};${typed(index)})`;
  const rateCells = areaName({ row: FORM_ROW + 1, column: STAGE_RATE, rows: stages.length || 1, columns: 1 });
  const answers = areaName({ row: FORM_ROW + 1, column: ANSWER, rows: QUESTIONS, columns: 1 });
  return {
    cells: [...heads, ...cells, ...stageCells],
    target: inForce(0),
    average: inForce(1),
    rate: inForce(2),
    reps: inForce(3),
    cycle: inForce(4),
    goal: `IF(${typed(0)}="";Goals;${typed(0)})`,
    rates: `IF(COUNT(${rateCells})=ROWS(${rateCells});${rateCells};${typed(2)})`,
    averageTyped: typed(1),
    isAsked: `COUNT(${answers};${rateCells})>0`,
    ifComplete: (expression, otherwise) => {
      const answered = [0, 1, 2, 3].map((index) => `ISNUMBER(${inForce(index)})`).join(';');
      return `IF(AND(${answered});${expression};${literal(otherwise)})`;
    },
  };
}

/** How many owners have an open deal. */
function openOwners(context: TabContext): string {
  const column = (header: string) => `INDEX(Deals;0;MATCH(${literal(header)};INDEX(Deals;1;0);0))`;
  const { owner, status } = context.headers;
  const theirs = `FILTER(${column(owner)};(${column(status)}="Open")*(${column(owner)}<>""))`;
  return `IFERROR(ROWS(UNIQUE(${theirs}));1)`;
}

function winsCard(plan: PlacedTable<'plan'>): Card {
  const { mustWin, mustWinNote } = texts().chartTabs.plan;
  const last = (header: 'Still to enter' | 'Note') =>
    `INDEX(${plan.column(header)};MATCH("Won";${plan.column('Stage')};0))`;
  return {
    name: mustWin,
    from: [plan],
    format: 'count',
    figure: `=IFERROR(${last('Still to enter')};"")`,
    note: `=IFERROR(${last('Note')};${literal(mustWinNote)})`,
  };
}

/** The stage that lacks most deals. */
function gapCard(plan: PlacedTable<'plan'>): Card {
  const { worst, worstNote, noGap, noPace } = texts().chartTabs.plan;
  const gaps = plan.column('Gap');
  const lowest = `MIN(${gaps})`;
  const stage = `INDEX(${plan.column('Stage')};MATCH(${lowest};${gaps};0))`;
  return {
    name: worst,
    from: [plan],
    format: 'text',
    figure: `=IF(COUNT(${gaps})=0;${literal(noPace)};IF(${lowest}<0;${stage};${literal(noGap)}))`,
    note: `=IF(${lowest}<0;${sentence(worstNote, whole(`-${lowest}`))};"")`,
  };
}

/** What a pipeline of that size would bring a day. */
function bringsCard(form: PlanForm, size: string): Card {
  const { brings, bringsNote, noPace } = texts().chartTabs.plan;
  const leads = `INDEX(${size};2;3)`;
  const velocity = `PIPELINE_VELOCITY(${leads};${form.rate};${form.average};${form.cycle})`;
  return {
    name: inCurrency(brings),
    format: 'money',
    note: bringsNote,
    figure: `=${form.ifComplete(`IF(ISNUMBER(${form.cycle});${velocity};${literal(noPace)})`, noPace)}`,
  };
}
