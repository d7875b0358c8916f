/** Health: what is wrong, which deals are stale, why deals are lost and where, and the review of the stages. */
import { texts } from '../texts/texts';
import { COLOURS } from './chart-colours';
import { lyingBars, lyingSideBySide, sideBySide } from './chart-looks';
import { composeTab } from './compose-tab';
import { literal, percent, sentence, whole } from './formula';
import { CLOSED_SINCE, FILTERS, FIRST_ROW, filterCell, OWN_FILTER, ownFilter } from './frame';
import { type Card, layoutFor, type PlacedTable, tableRow } from './grid';
import { cutList, HISTORY, LONGEST_LIST, metric } from './metric';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';
import type { TableName } from './tables';

/** Links for so many rows of a list; each is a search for its deal. */
const LINKED_ROWS = 500;

export function healthTab(context: TabContext): TabPlan {
  const say = texts().chartTabs.health;
  const layout = layoutFor(FIRST_ROW, { cards: 4, charts: 6 });
  const tables = tableRow(layout.tables);
  const problem = filterCell(OWN_FILTER);
  const summed = metric('HEALTH_SUMMARY', ...HISTORY, 'AsOf', '', FILTERS);
  const listed = metric('PIPELINE_HEALTH', ...HISTORY, 'AsOf', problem, '', FILTERS);
  const slow = metric('STALE_DEALS', ...HISTORY, 'AsOf', '', '', FILTERS);
  const why = metric('CLOSE_REASONS', 'Deals', 'DealLog', '"lost"', '', FILTERS, CLOSED_SINCE);
  const where = metric('CLOSE_REASONS', 'Deals', 'DealLog', '"lost"', '"Stage"', FILTERS, CLOSED_SINCE);
  const reviewed = metric('STAGE_REVIEW', ...HISTORY, 'AsOf', '', FILTERS);
  const summary = tables.place('healthSummary', summed);
  const problems = tables.place('health', { formula: cutList(listed.call) }, LONGEST_LIST);
  tables.place('links', { formula: linksTo(problems, context) }, LINKED_ROWS);
  const stale = tables.place('stale', { formula: cutList(slow.call) }, LONGEST_LIST);
  tables.place('links', { formula: linksTo(stale, context) }, LINKED_ROWS);
  const reasons = tables.place('reasons', why);
  tables.place('closeReasons', where);
  const review = tables.place('review', reviewed);
  return composeTab(
    {
      title: say.title,
      period: say.period,
      layout,
      tables,
      others: ownFilter(
        OWN_FILTER,
        say.problem,
        { content: '', choices: { kind: 'cells', area: summary.column('Problem') } },
        say.problemHint,
      ),
      cards: [
        {
          name: say.findings,
          from: [summary],
          format: 'count',
          note: say.findingsNote,
          figure: `=SUM(${summary.column('Deals')})`,
        },
        staleCard(summary),
        reasonCard(reasons),
        {
          name: say.readyToMove,
          from: [summary],
          format: 'count',
          note: say.readyNote,
          figure: `=SUMIF(${summary.column('Problem')};"ready to move";${summary.column('Deals')})`,
        },
      ],
      charts: [
        {
          key: 'problems',
          type: 'BAR',
          title: say.problems,
          basis: summed.basis,
          ranges: [summary.area('Problem'), summary.area('Deals')],
          options: lyingBars(COLOURS.care, 'decimal'),
        },
        {
          key: 'value',
          type: 'BAR',
          title: say.valueAtStake,
          basis: summed.basis,
          ranges: [summary.area('Problem'), summary.area('Value')],
          options: lyingBars(COLOURS.main),
        },
        {
          key: 'reasons',
          type: 'BAR',
          title: say.reasons,
          basis: why.basis,
          ranges: [reasons.area('Reason'), reasons.area('Deals')],
          options: lyingBars(COLOURS.lost, 'decimal'),
        },
        {
          key: 'lostValue',
          type: 'BAR',
          title: say.lostValue,
          basis: where.basis,
          ranges: [reasons.area('Reason'), reasons.area('Value')],
          options: lyingBars(COLOURS.lost),
        },
        {
          key: 'stale',
          type: 'BAR',
          title: say.staleDays,
          basis: slow.basis,
          ranges: [stale.area('Deal'), stale.area('Days'), stale.area('Limit')],
          options: lyingSideBySide([COLOURS.care, COLOURS.before]),
        },
        {
          key: 'flow',
          type: 'COLUMN',
          title: say.flow,
          basis: reviewed.basis,
          ranges: [review.area('Stage'), review.area('Entries'), review.area('Exits')],
          options: sideBySide([COLOURS.main, COLOURS.before], 'decimal'),
        },
      ],
    },
    context,
  );
}

/** Beside a list, a link from each deal to its row. */
function linksTo<T extends TableName & ('health' | 'stale')>(list: PlacedTable<T>, { deals }: TabContext): string {
  const ids = list.first('Deal ID', LINKED_ROWS);
  const { link, links } = texts().chartTabs.health;
  const table = `'${deals.tab.replace(/'/g, "''")}'!${deals.idLetter}:${deals.idLetter}`;
  const target = `"#gid=${deals.sheetId}&range=${deals.idLetter}"&MATCH(id;${table};0)`;
  const one = `IF(id="";"";IFERROR(HYPERLINK(${target};${literal(link)});""))`;
  return `=VSTACK(${literal(links)};MAP(${ids};LAMBDA(id;${one})))`;
}

/** Counted from the summary: the list is cut where it is long. */
function staleCard(summary: PlacedTable<'healthSummary'>): Card {
  const { stale, staleNote, staleNone } = texts().chartTabs.health;
  const of = (header: 'Deals' | 'Value') =>
    `SUMIF(${summary.column('Problem')};"longer than usual";${summary.column(header)})`;
  return {
    name: stale,
    from: [summary],
    format: 'count',
    figure: `=${of('Deals')}`,
    note: `=IF(${of('Deals')}=0;${literal(staleNone)};${sentence(staleNote, whole(of('Value')))})`,
  };
}

function reasonCard(reasons: PlacedTable<'reasons'>): Card {
  const { commonest, commonestNote, noReason } = texts().chartTabs.health;
  const first = reasons.cell('Reason', 1);
  const all = `SUM(${reasons.column('Deals')})`;
  const own = reasons.cell('Deals', 1);
  return {
    name: commonest,
    from: [reasons],
    format: 'text',
    figure: `=IF(${first}="";${literal(noReason)};${first})`,
    note: `=IF(N(${own})=0;"";${sentence(commonestNote, whole(own), whole(all), percent(`${own}/${all}`))})`,
  };
}
