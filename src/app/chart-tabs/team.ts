/** Team: the same figures by owner, or by any other column: source, region, product. */
import { texts } from '../texts/texts';
import { COLOURS } from './chart-colours';
import { lyingBars, rateBars, shareLines, sideBySide, withLine } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, percent, sentence, whole } from './formula';
import { FILTERS, FIRST_ROW, filterCell, OWN_FILTER, ownFilter, SINCE_CELL } from './frame';
import { type Card, layoutFor, type PlacedTable, tableRow } from './grid';
import { cutList, LONGEST_LIST, metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';

const CREATED_SINCE = `"Created";">="&${SINCE_CELL}`;

export function teamTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.team;
  const layout = layoutFor(FIRST_ROW, { cards: 4, charts: 6 });
  const tables = tableRow(layout.tables);
  const by = filterCell(OWN_FILTER);
  const grouped = metric('DEALS_BY', 'Deals', by, '', String(LONGEST_LIST), FILTERS, CREATED_SINCE);
  const touched = metric('ACTIVITY_SUMMARY', 'Deals', 'Activities', 'Stages', by, FILTERS, CREATED_SINCE);
  const planned = metric('PIPELINE_PLAN', 'Deals', 'DealLog', 'Stages', 'Goals', 'AsOf', '', '', FILTERS);
  const groups = tables.place('groups', grouped, LONGEST_LIST);
  const load = tables.place('load', { formula: `=${planPerGroup(groups, planned.call)}` });
  const touches = tables.place('activities', { formula: cutList(touched.call) }, LONGEST_LIST);
  return composeTab(
    {
      title: say.title,
      period: say.period,
      layout,
      tables,
      others: ownFilter(
        OWN_FILTER,
        say.by,
        { content: context.headers.owner, choices: { kind: 'headers' } },
        say.byHint,
      ),
      cards: [
        topFifthCard(groups),
        notedCard(say.higher, say.higherNote, groups, 'higher than the rest'),
        notedCard(say.lower, say.lowerNote, groups, 'lower than the rest'),
        {
          name: say.never,
          from: [touches],
          format: 'count',
          note: say.neverNote,
          figure: `=SUM(${touches.column('Never contacted')})`,
        },
      ],
      charts: [
        {
          key: 'won',
          type: 'BAR',
          title: say.wonValue,
          basis: grouped.basis,
          ranges: [groups.area('Group'), groups.area('Won value')],
          options: lyingBars(COLOURS.won),
        },
        {
          key: 'winRate',
          type: 'COMBO',
          title: say.winRate,
          basis: grouped.basis,
          options: rateBars({}),
          ranges: [groups.area('Group'), groups.area('Win rate'), groups.area('Low'), groups.area('High')],
        },
        {
          key: 'load',
          type: 'COMBO',
          title: say.load,
          basis: planned.basis,
          ranges: [groups.area('Group'), groups.area('Open'), load.area('Plan per group')],
          options: withLine(),
        },
        {
          key: 'share',
          type: 'COMBO',
          title: say.share,
          basis: grouped.basis,
          options: shareLines(),
          ranges: [groups.area('Group'), groups.area('Share'), groups.area('Running share')],
        },
        {
          key: 'velocity',
          type: 'COLUMN',
          title: say.velocity,
          basis: grouped.basis,
          ranges: [groups.area('Group'), groups.area('Velocity per day'), groups.area('Won per day')],
          options: sideBySide([COLOURS.main, COLOURS.won]),
        },
        {
          key: 'touches',
          type: 'COLUMN',
          title: say.touches,
          basis: touched.basis,
          ranges: [touches.area('Group'), touches.area('Touches per won'), touches.area('Touches per lost')],
          options: sideBySide([COLOURS.won, COLOURS.lost], 'decimal'),
        },
      ],
    },
    context,
  );
}

/** What must stand in all stages together, shared among the groups that have open deals; for the chart's line. */
function planPerGroup(groups: PlacedTable<'groups'>, plan: string): string {
  const must = `SUM(INDEX(${plan};0;6))`;
  const sharers = `COUNTIF(${groups.column('Open')};">0")`;
  const lines = `MAP(${groups.column('Group')};LAMBDA(group;IF(OR(group="";must=0;sharers=0);"";CEILING(must/sharers-1E-9;1))))`;
  return `LET(must;${must};sharers;${sharers};VSTACK("Plan per group";${lines}))`;
}

/** The fifth of the groups that won most, and what they brought together. */
function topFifthCard(groups: PlacedTable<'groups'>): Card {
  const { topFifth, topFifthNote, noData } = texts().chartTabs.team;
  const running = groups.column('Running share');
  const count = `COUNT(${running})`;
  const fifth = `ROUNDUP(${count}/5;0)`;
  const share = `INDEX(${running};${fifth})`;
  return {
    name: topFifth,
    from: [groups],
    format: 'rate',
    figure: `=IF(SUM(${running})=0;${literal(noData)};${share})`,
    note: `=IF(SUM(${running})=0;"";${sentence(topFifthNote, whole(fifth), whole(count), percent(share))})`,
  };
}

/** The groups that a function marks as different from the rest by more than chance. */
function notedCard(name: string, note: string, groups: PlacedTable<'groups'>, mark: string): Card {
  const noted = `FILTER(${groups.column('Group')};ISNUMBER(SEARCH(${literal(mark)};${groups.column('Note')})))`;
  return {
    name,
    from: [groups],
    format: 'text',
    note,
    figure: `=IFERROR(TEXTJOIN(", ";TRUE;${noted});${literal(texts().chartTabs.team.none)})`,
  };
}
