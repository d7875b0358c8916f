/** Dashboard: where the pipeline stands today, against its goals, its past and what it needs. */
import { texts } from '../texts/texts';
import { COLOURS, stageBars } from './chart-colours';
import { bars, lyingBars, sideBySide } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, percent, sentence, whereNumber, whole } from './formula';
import { CLOSED_SINCE, FILTERS, FIRST_ROW, inCurrency, SINCE_CELL } from './frame';
import { type Card, layoutFor, onceCounted, type PlacedTable, tableRow } from './grid';
import { metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';
import { flowOverTime, velocityOverTime, winRateOverTime } from './trend-charts';

export function dashboardTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.dashboard;
  const layout = layoutFor(FIRST_ROW, { cards: 8, charts: 6 });
  const tables = tableRow(layout.tables);
  const standing = metric('STAGE_SUMMARY', 'Deals', 'Stages', 'AsOf', '', FILTERS);
  const history = metric('PIPELINE_TREND', 'Deals', 'AsOf', '', '', FILTERS);
  const goal = metric('GOAL_PROGRESS', 'Deals', 'Goals', 'AsOf', '', FILTERS);
  const care = metric('HEALTH_SUMMARY', 'Deals', 'DealLog', 'Stages', 'AsOf', '', FILTERS);
  const stages = tables.place('stageSummary', standing);
  const goals = tables.place('goals', goal);
  const health = tables.place('healthSummary', care);
  const trend = tables.place('monthlyTrend', history);

  return composeTab(
    {
      title: say.title,
      period: say.period,
      layout,
      tables,
      cards: [
        goalCard(inCurrency(say.wonThisMonth), goals, 1),
        goalCard(inCurrency(say.wonThisQuarter), goals, 2),
        openCard(),
        weightedCard(),
        velocityCard(health, stages),
        {
          name: inCurrency(say.wonPerDay),
          format: 'money',
          note: say.wonPerDayNote,
          figure: metric('WON_PER_DAY', 'Deals', 'AsOf', SINCE_CELL, FILTERS).formula,
        },
        winRateCard(),
        careCard(health),
      ],
      charts: [
        {
          key: 'money',
          type: 'COLUMN',
          title: say.money,
          basis: standing.basis,
          ranges: [stages.area('Stage'), stages.area('Value')],
          options: bars(COLOURS.main, stageBars(context.stages)),
        },
        {
          key: 'goals',
          type: 'COLUMN',
          title: say.goals,
          basis: goal.basis,
          ranges: [goals.area('Period'), goals.area('Goal'), goals.area('Won')],
          options: sideBySide([COLOURS.before, COLOURS.won]),
        },
        velocityOverTime(say.velocityTrend, trend, history.basis),
        winRateOverTime(say.winRateTrend, trend, history.basis),
        flowOverTime(say.flow, trend, history.basis),
        {
          key: 'care',
          type: 'BAR',
          title: say.careChart,
          basis: care.basis,
          ranges: [health.area('Problem'), health.area('Deals')],
          options: lyingBars(COLOURS.care, 'decimal'),
        },
      ],
    },
    context,
  );
}

function goalCard(name: string, goals: PlacedTable<'goals'>, row: number): Card {
  const { ofGoal, daysLeft } = texts().chartTabs.dashboard;
  const goal = goals.cell('Goal', row);
  const share = sentence(ofGoal, percent(goals.cell('Of goal', row)), whole(goal));
  const left = sentence(daysLeft, goals.cell('Days left', row));
  return {
    name,
    from: [goals],
    format: 'money',
    figure: `=${goals.cell('Won', row)}`,
    note: `=${whereNumber(goal, `${share}&"; "&${left}`, goals.cell('Note', row))}`,
  };
}

function openCard(): Card {
  const { open, openDeals } = texts().chartTabs.dashboard;
  const deals = metric('PIPELINE_VALUE', 'Deals', '"open"', '"deals"', FILTERS);
  return {
    name: inCurrency(open),
    format: 'money',
    figure: metric('PIPELINE_VALUE', 'Deals', '"open"', '"sum"', FILTERS).formula,
    note: `=${sentence(openDeals, whole(deals.call))}`,
  };
}

/** "no data" comes with the names of the stages that lack a probability: they belong into the note. */
function weightedCard(): Card {
  const { weighted, weightedNote, noProbability, noData } = texts().chartTabs.dashboard;
  const { call } = metric('WEIGHTED_PIPELINE', 'Deals', 'Stages', FILTERS);
  return {
    name: inCurrency(weighted),
    format: 'money',
    figure: `=LET(figure;${call};${whereNumber('figure', 'figure', literal(noData))})`,
    note: (figure) =>
      `=IF(${figure}=${literal(noData)};${literal(noProbability)};IF(ISNUMBER(${figure});${literal(weightedNote)};""))`,
  };
}

function velocityCard(health: PlacedTable<'healthSummary'>, stages: PlacedTable<'stageSummary'>): Card {
  const { velocity, velocityNote, forgotten } = texts().chartTabs.dashboard;
  const open = whole(`SUM(${stages.column('Deals')})`);
  const old = `SUMIF(${health.column('Problem')};"older than any win";${health.column('Deals')})`;
  return {
    name: inCurrency(velocity),
    format: 'money',
    figure: metric('PIPELINE_VELOCITY', 'Deals', SINCE_CELL, '', FILTERS).formula,
    note: onceCounted(
      `=LET(old;${old};IF(old=0;${literal(velocityNote)};${sentence(forgotten, whole('old'), open)}))`,
      [health, stages],
    ),
  };
}

function winRateCard(): Card {
  const { winRate, between, decided, noData } = texts().chartTabs.dashboard;
  const rate = (result: string) => metric('WIN_RATE', 'Deals', '"count"', `"${result}"`, FILTERS, CLOSED_SINCE);
  const range = `${sentence(between, percent('low'), percent('high'))}&"; "&${sentence(decided, whole('n'))}`;
  const [low, high, n] = [rate('low').call, rate('high').call, rate('n').call];
  return {
    name: winRate,
    format: 'rate',
    figure: rate('rate').formula,
    note: `=LET(low;${low};high;${high};n;${n};${whereNumber('low', range, literal(noData))})`,
  };
}

function careCard(health: PlacedTable<'healthSummary'>): Card {
  const { care, careFirst, careNone } = texts().chartTabs.dashboard;
  const first = health.cell('Problem', 1);
  return {
    name: care,
    from: [health],
    format: 'count',
    figure: `=SUM(${health.column('Deals')})`,
    note: `=IF(${first}="";${literal(careNone)};${sentence(careFirst, first)})`,
  };
}
