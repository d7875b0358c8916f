/** Funnel: how far deals come, where they drop, and which stage holds the others up. */
import { texts } from '../texts/texts';
import { COLOURS, stageBars } from './chart-colours';
import { bars, funnel, lyingBars, rateBars, ratesSideBySide } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, sentence, whole } from './formula';
import { FILTERS, FIRST_ROW, SINCE_CELL } from './frame';
import { layoutFor, type PlacedTable, tableRow } from './grid';
import { HISTORY, metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';

export function funnelTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.funnel;
  const layout = layoutFor(FIRST_ROW, { cards: 4, charts: 6 });
  const tables = tableRow(layout.tables);
  const counted = metric('PIPELINE_FUNNEL', ...HISTORY, '"count"', SINCE_CELL, FILTERS);
  const worth = metric('PIPELINE_FUNNEL', ...HISTORY, '"money"', SINCE_CELL, FILTERS);
  const moved = metric('STAGE_CONVERSION', ...HISTORY, 'AsOf', '"reached"', SINCE_CELL, FILTERS);
  const reviewed = metric('STAGE_REVIEW', ...HISTORY, 'AsOf', '', FILTERS);
  const count = tables.place('funnel', counted);
  const conversion = tables.place('conversion', moved);
  const review = tables.place('review', reviewed);
  const money = tables.place('funnelMoney', worth);

  const ofStages = stageBars(context.stages);
  const withWon = stageBars(context.stages, 'and won');
  return composeTab(
    {
      title: say.title,
      period: say.period,
      layout,
      tables,
      cards: [
        throughCard(count),
        dropCard(count),
        {
          name: say.bottleneck,
          from: [review],
          format: 'text',
          note: say.bottleneckNote,
          figure: stageNoted(review, 'bottleneck', say.noneYet),
        },
        {
          name: say.weaker,
          from: [review],
          format: 'text',
          note: say.weakerNote,
          figure: stageNoted(review, 'weaker', say.noneWeaker),
        },
      ],
      charts: [
        {
          key: 'reached',
          type: 'BAR',
          title: say.reached,
          basis: counted.basis,
          options: funnel(withWon),
          ranges: [count.area('Stage'), count.area('Spacer'), count.area('Reached')],
        },
        {
          key: 'worth',
          type: 'BAR',
          title: say.worth,
          basis: worth.basis,
          options: funnel(withWon),
          ranges: [money.area('Stage'), money.area('Spacer'), money.area('Reached')],
        },
        {
          key: 'conversion',
          type: 'COMBO',
          title: say.conversion,
          basis: moved.basis,
          options: rateBars(ofStages),
          ranges: [
            conversion.area('Stage'),
            conversion.area('Rate of decided'),
            conversion.area('Low'),
            conversion.area('High'),
          ],
        },
        {
          key: 'lost',
          type: 'COLUMN',
          title: say.lostHere,
          basis: counted.basis,
          options: bars(COLOURS.lost),
          ranges: [count.area('Stage'), count.area('Lost here')],
        },
        {
          key: 'days',
          type: 'BAR',
          title: say.dealDays,
          basis: reviewed.basis,
          options: lyingBars(COLOURS.care),
          ranges: [review.area('Stage'), review.area('Deal-days per won')],
        },
        {
          key: 'before',
          type: 'COLUMN',
          title: say.beforeAndNow,
          basis: reviewed.basis,
          options: ratesSideBySide([COLOURS.before, COLOURS.main]),
          ranges: [review.area('Stage'), review.area('Rate before'), review.area('Rate of decided')],
        },
      ],
    },
    context,
  );
}

/** The last row of a funnel is Won; above it stand as many as the first stage saw. */
function throughCard(count: PlacedTable<'funnel'>) {
  const { cameThrough, wonOfEntered, noData } = texts().chartTabs.funnel;
  const entered = count.cell('Reached', 1);
  const last = (header: 'Reached' | 'Of first') => `INDEX(${count.column(header)};COUNT(${count.column('Reached')}))`;
  return {
    name: cameThrough,
    from: [count],
    format: 'rate' as const,
    figure: `=IF(N(${entered})>0;${last('Of first')};${literal(noData)})`,
    note: `=IF(N(${entered})>0;${sentence(wonOfEntered, whole(last('Reached')), whole(entered))};"")`,
  };
}

function dropCard(count: PlacedTable<'funnel'>) {
  const { dropsMost, lostThere, noneLost } = texts().chartTabs.funnel;
  const lost = count.column('Lost here');
  const stage = `INDEX(${count.column('Stage')};MATCH(MAX(${lost});${lost};0))`;
  return {
    name: dropsMost,
    from: [count],
    format: 'text' as const,
    figure: `=IF(MAX(${lost})>0;${stage};${literal(noneLost)})`,
    note: `=IF(MAX(${lost})>0;${sentence(lostThere, whole(`MAX(${lost})`))};"")`,
  };
}

/** The first stage whose Note holds a word. */
function stageNoted(review: PlacedTable<'review'>, word: string, none: string): string {
  const found = `INDEX(${review.column('Stage')};MATCH("*${word}*";${review.column('Note')};0))`;
  return `=IFERROR(${found};${literal(none)})`;
}
