/** How each chart tab is planned. */
import type { ChartTab } from './chart-tab';
import { dashboardTab } from './dashboard';
import { funnelTab } from './funnel';
import { healthTab } from './health';
import { planTab } from './plan';
import type { TabContext } from './tab-context';
import type { TabPlan } from './tab-plan';
import { teamTab } from './team';
import { timeMachineTab } from './time-machine';
import { velocityTab } from './velocity';

export const TAB_PLANS: Readonly<Record<ChartTab, (context: TabContext) => TabPlan>> = {
  dashboard: dashboardTab,
  funnel: funnelTab,
  velocity: velocityTab,
  plan: planTab,
  team: teamTab,
  timeMachine: timeMachineTab,
  health: healthTab,
};
