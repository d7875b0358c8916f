import { texts } from '../texts/texts';
import { frameCells } from './frame';
import { type Card, type ChartDraft, cardsFrom, chartsFrom, type Layout, type TableRow } from './grid';
import type { TabContext } from './tab-context';
import type { PlannedCell, TabPlan } from './tab-plan';

export interface TabDraft {
  readonly title: string;
  /** What the period of the filters is about; '' where the tab has none. */
  readonly period: string;
  readonly layout: Layout;
  readonly tables: TableRow;
  readonly cards: readonly Card[];
  readonly charts: readonly ChartDraft[];
  /** Cells of the tab's own. */
  readonly others?: readonly PlannedCell[];
}

/** Puts the parts of a tab together: frame, cards, charts, and below them the tables that they read. */
export function composeTab(draft: TabDraft, context: TabContext): TabPlan {
  const { layout, tables, others = [] } = draft;
  const cards = cardsFrom(layout.cards, draft.cards);
  const charts = chartsFrom(layout.charts, draft.charts);
  const frame = frameCells(draft, context);
  const heading: PlannedCell = {
    row: layout.tables - 1,
    column: 1,
    across: 8,
    content: texts().chartTabs.behind,
    look: 'section',
  };
  return {
    cells: [...frame, ...cards.cells, ...charts.cells, ...others, heading],
    blocks: tables.placed(),
    charts: charts.charts,
    heights: [...cards.heights, ...charts.heights],
  };
}
