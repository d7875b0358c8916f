/** The chart tabs, in the order in which they stand. */
export const CHART_TABS = ['dashboard', 'funnel', 'velocity', 'plan', 'team', 'timeMachine', 'health'] as const;
export type ChartTab = (typeof CHART_TABS)[number];
