/** Tabs that Dealsheet once made in a document where it is no longer, or not yet, set up: after "Remove", or in a copy. */
import {
  ACTIVITY_COLUMNS,
  type Column,
  DEAL_COLUMNS,
  GOAL_COLUMNS,
  LOG_COLUMNS,
  OWNED_COLUMNS,
  STAGE_COLUMNS,
} from '../cells/columns';
import { findLayout } from '../cells/layout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FormerTabs {
  readonly deals: Sheet;
  readonly log: Sheet;
  readonly stages: Sheet;
  readonly activities: Sheet | null;
  readonly goals: Sheet | null;
  readonly settings: Sheet | null;
}

/** More tabs than these nobody has beside a pipeline; each costs one reading. */
const TABS_LOOKED_AT = 20;
/** All that a table's columns can take, the user's own included. */
const WIDEST = 100;
const AS_OF = 'AsOf';

/** The tabs by what their first rows hold, whatever they are called; null where one that cannot be made anew is missing. */
export function findFormerTabs(spreadsheet: Spreadsheet): FormerTabs | null {
  const tabs = spreadsheet
    .getSheets()
    .slice(0, TABS_LOOKED_AT)
    .map((sheet) => {
      const width = Math.min(sheet.getMaxColumns(), WIDEST);
      const rows: readonly (readonly unknown[])[] = sheet
        .getRange(1, 1, Math.min(sheet.getMaxRows(), 2), width)
        .getValues();
      return { sheet, header: rows[0] ?? [], second: rows[1] ?? [] };
    });
  const withColumns = (columns: readonly Column[]) =>
    tabs.find(({ header }) => {
      const layout: Readonly<Record<string, number | undefined>> = findLayout(header, columns);
      return columns.every(({ key }) => layout[key] !== undefined);
    })?.sheet ?? null;
  const deals = withColumns([...OWNED_COLUMNS, ...DEAL_COLUMNS.filter(({ key }) => key === 'id' || key === 'stage')]);
  const log = withColumns(LOG_COLUMNS);
  const stages = withColumns(STAGE_COLUMNS);
  if (!deals || !log || !stages) return null;
  return {
    deals,
    log,
    stages,
    activities: withColumns(ACTIVITY_COLUMNS),
    goals: withColumns(GOAL_COLUMNS),
    settings: tabs.find(({ second }) => second[0] === AS_OF)?.sheet ?? null,
  };
}
