/** The names under which the document's tabs are found again, whatever the user calls or moves them. */
export const NAMES = {
  deals: 'Deals',
  stages: 'Stages',
  log: 'DealLog',
  activities: 'Activities',
  goals: 'Goals',
  asOf: 'AsOf',
  journal: 'LastImport',
} as const;

export const TABS = {
  deals: 'Deals',
  stages: 'Pipelines',
  log: 'Deal log',
  activities: 'Activities',
  goals: 'Goals',
  settings: 'Settings',
  chart: 'Pipeline',
  journal: 'Dealsheet import',
} as const;
