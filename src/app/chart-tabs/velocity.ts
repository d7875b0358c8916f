/** Velocity: where it goes, what changed it, and what it would be with each factor at its own best. */
import { texts } from '../texts/texts';
import { areaName } from './cell-names';
import { COLOURS } from './chart-colours';
import { bars, lyingBars } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, sentence, whereNumber, whole } from './formula';
import { FILTERS, FIRST_ROW, filterCell, inCurrency, ownFilter, PERIOD, SINCE } from './frame';
import { type Card, layoutFor, type PlacedTable, tableRow } from './grid';
import { metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';
import { flowOverTime, velocityOverTime, winRateOverTime } from './trend-charts';

/** Rows of VELOCITY_CHANGE: four factors, then the velocity and what was really won. */
const FACTORS = 4;
const VELOCITY = 5;
const WON = 6;

export function velocityTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.velocity;
  const layout = layoutFor(FIRST_ROW, { cards: 4, charts: 8 });
  const tables = tableRow(layout.tables);
  const history = metric('PIPELINE_TREND', 'Deals', 'AsOf', stepWord(), filterCell(SINCE), FILTERS);
  const split = metric('VELOCITY_CHANGE', 'Deals', 'AsOf', stepWord(), FILTERS);
  const trend = tables.place('trend', history);
  const change = tables.place('velocityChange', split);
  const overTime = (key: string, title: string, header: Parameters<typeof trend.area>[0]) => ({
    key,
    title,
    basis: history.basis,
    type: 'COLUMN' as const,
    options: bars(COLOURS.main),
    ranges: [trend.area('Period start'), trend.area(header)],
  });
  return composeTab(
    {
      title: say.title,
      period: '',
      layout,
      tables,
      others: [
        ...ownFilter(PERIOD, say.step, {
          content: '',
          choices: { kind: 'words', words: Object.values(say.steps) },
        }),
        ...ownFilter(SINCE, say.periods, { content: '', format: 'count' }, say.periodsHint),
      ],
      cards: [
        nowCard(inCurrency(say.now), change, VELOCITY, say.before),
        nowCard(inCurrency(say.wonPerDay), change, WON, say.before),
        mostCard(change),
        monthCard(change),
      ],
      charts: [
        velocityOverTime(say.trend, trend, history.basis),
        {
          key: 'shares',
          type: 'BAR',
          title: say.shares,
          basis: split.basis,
          ranges: [change.area('Factor'), change.area('Share of change')],
          options: lyingBars(COLOURS.care, 'percent', 'any'),
        },
        overTime('open', say.open, 'Open at end'),
        winRateOverTime(say.winRate, trend, history.basis),
        overTime('average', say.average, 'Average won'),
        overTime('cycle', say.cycle, 'Cycle days'),
        {
          key: 'best',
          type: 'BAR',
          title: say.best,
          basis: split.basis,
          ranges: [change.area('Factor'), change.area('Velocity at best')],
          options: lyingBars(COLOURS.won),
        },
        flowOverTime(say.flow, trend, history.basis),
      ],
    },
    context,
  );
}

/** The chosen step in the word that the functions know. */
function stepWord(): string {
  const { week, month, quarter } = texts().chartTabs.velocity.steps;
  const cell = filterCell(PERIOD);
  const cases = [literal(week), '"week"', literal(month), '"month"', literal(quarter), '"quarter"'].join(';');
  return `IF(${cell}="";"month";SWITCH(${cell};${cases};${cell}))`;
}

function nowCard(name: string, change: PlacedTable<'velocityChange'>, row: number, before: string): Card {
  const { noData } = texts().chartTabs.velocity;
  const [now, then] = [change.cell('Now', row), change.cell('Before', row)];
  return {
    name,
    from: [change],
    format: 'money',
    figure: `=${whereNumber(now, now, literal(noData))}`,
    note: `=${whereNumber(then, sentence(before, whole(then)), change.cell('Note', row))}`,
  };
}

function mostCard(change: PlacedTable<'velocityChange'>): Card {
  const { moved, movedNote, noData } = texts().chartTabs.velocity;
  const factors = (header: 'Factor' | 'Share of change') =>
    areaName({ ...change.area(header), row: change.area(header).row + 1, rows: FACTORS });
  const shares = factors('Share of change');
  const [up, down] = [`MAX(${shares})`, `MIN(${shares})`];
  const place = (share: string) => `MATCH(${share};${shares};0)`;
  const most = `INDEX(${factors('Factor')};IF(${up}>=-${down};${place(up)};${place(down)}))`;
  return {
    name: moved,
    from: [change],
    format: 'text',
    note: movedNote,
    figure: `=IF(COUNT(${shares})=0;${literal(noData)};${most})`,
  };
}

/** Velocity times the days of the month is what a month at this pace brings. */
function monthCard(change: PlacedTable<'velocityChange'>): Card {
  const { month, monthNote, noData } = texts().chartTabs.velocity;
  const now = change.cell('Now', VELOCITY);
  const days = 'DAY(EOMONTH(AsOf;0))';
  return {
    name: inCurrency(month),
    from: [change],
    format: 'money',
    figure: `=${whereNumber(now, `${now}*${days}`, literal(noData))}`,
    note: `=${sentence(monthNote, days)}`,
  };
}
