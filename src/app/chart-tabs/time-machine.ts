/** Time machine: the pipeline as it was on a day beside the pipeline of today, and all that happened since. */
import { texts } from '../texts/texts';
import { COLOURS } from './chart-colours';
import { sideBySide, stacked } from './chart-looks';
import { composeTab } from './compose-tab';
import { sentence, whole } from './formula';
import { FILTERS, FIRST_ROW, filterCell, inCurrency, ownFilter, PERIOD } from './frame';
import { type Card, layoutFor, type PlacedTable, tableRow } from './grid';
import { cutList, HISTORY, LONGEST_LIST, metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';

export function timeMachineTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.timeMachine;
  const layout = layoutFor(FIRST_ROW, { cards: 8, charts: 4 });
  const tables = tableRow(layout.tables);
  const day = filterCell(PERIOD);
  // What happened on the day itself is part of how it ended.
  const since = `${day}+1`;
  const before = metric('PIPELINE_AS_OF', ...HISTORY, day, '', '', FILTERS);
  const today = metric('STAGE_SUMMARY', 'Deals', 'Stages', 'AsOf', '', FILTERS);
  const listed = metric('PIPELINE_CHANGES', ...HISTORY, since, 'AsOf', '"owner"', FILTERS);
  const summed = metric('CHANGES_SUMMARY', ...HISTORY, since, 'AsOf', '', FILTERS);
  tables.place('changes', { formula: cutList(listed.call) }, LONGEST_LIST);
  const summary = tables.place('changesSummary', summed);
  const then = tables.place('stageSummary', before);
  const now = tables.place('stageSummary', today);
  return composeTab(
    {
      title: say.title,
      period: '',
      layout,
      tables,
      others: ownFilter(PERIOD, say.day, { content: '=AsOf-7', format: 'date' }, say.dayHint),
      cards: [
        beside(say.openDeals, 'Deals', 'count', then, now),
        beside(inCurrency(say.openValue), 'Value', 'money', then, now),
        sumCard(say.added, say.addedNote, summary, 'Added'),
        sumCard(say.advanced, sentenceOf(say.advancedNote, summary, 'Went back'), summary, 'Advanced'),
        sumCard(say.slipped, say.slippedNote, summary, 'Slipped'),
        sumCard(say.won, sentenceOf(say.wonNote, summary, 'Won value'), summary, 'Won'),
        sumCard(say.lost, sentenceOf(say.lostNote, summary, 'Lost value'), summary, 'Lost'),
        sumCard(say.withoutStep, say.withoutStepNote, summary, 'Without next step'),
      ],
      charts: [
        {
          key: 'value',
          type: 'COLUMN',
          title: say.valueThenNow,
          basis: before.basis,
          ranges: [then.area('Stage'), then.area('Value'), now.area('Value')],
          options: named(sideBySide([COLOURS.before, COLOURS.main]), [say.then, say.now]),
        },
        {
          key: 'deals',
          type: 'COLUMN',
          title: say.dealsThenNow,
          basis: before.basis,
          ranges: [then.area('Stage'), then.area('Deals'), now.area('Deals')],
          options: named(sideBySide([COLOURS.before, COLOURS.main], 'decimal'), [say.then, say.now]),
        },
        {
          key: 'changes',
          type: 'BAR',
          title: say.byOwner,
          basis: summed.basis,
          ranges: [
            summary.area('Group'),
            summary.area('Added'),
            summary.area('Advanced'),
            summary.area('Went back'),
            summary.area('Slipped'),
            summary.area('Won'),
            summary.area('Lost'),
          ],
          options: stacked([COLOURS.before, COLOURS.main, '#c58af9', COLOURS.care, COLOURS.won, COLOURS.lost]),
        },
        {
          key: 'closed',
          type: 'COLUMN',
          title: say.closedValue,
          basis: summed.basis,
          ranges: [summary.area('Group'), summary.area('Won value'), summary.area('Lost value')],
          options: sideBySide([COLOURS.won, COLOURS.lost]),
        },
      ],
    },
    context,
  );
}

/** A figure of today, with what it was then below it. */
function beside(
  name: string,
  header: 'Deals' | 'Value',
  format: Card['format'],
  then: PlacedTable<'stageSummary'>,
  now: PlacedTable<'stageSummary'>,
): Card {
  const { wasThen } = texts().chartTabs.timeMachine;
  const day = `TEXT(${filterCell(PERIOD)};"yyyy-mm-dd")`;
  return {
    name,
    from: [then, now],
    format,
    figure: `=SUM(${now.column(header)})`,
    note: `=${sentence(wasThen, whole(`SUM(${then.column(header)})`), day)}`,
  };
}

type Counted = Parameters<PlacedTable<'changesSummary'>['column']>[0];

function sumCard(name: string, note: string, summary: PlacedTable<'changesSummary'>, header: Counted): Card {
  return { name, from: [summary], format: 'count', note, figure: `=SUM(${summary.column(header)})` };
}

function sentenceOf(template: string, summary: PlacedTable<'changesSummary'>, header: Counted): string {
  return `=${sentence(template, whole(`SUM(${summary.column(header)})`))}`;
}

/** Both series come from columns with one header: the legend says which is which. */
function named(
  options: ReturnType<typeof sideBySide>,
  names: readonly [string, string],
): ReturnType<typeof sideBySide> {
  const series = options['series'] as Readonly<Record<string, object>>;
  return {
    ...options,
    series: Object.fromEntries(
      Object.entries(series).map(([index, one]) => [index, { ...one, labelInLegend: names[Number(index)] ?? '' }]),
    ),
  };
}
