/** What was written on each chart tab, in a document property each. */
import { CHART_TABS, type ChartTab } from '../../app/chart-tabs/chart-tab';
import type { WrittenTab } from '../../app/chart-tabs/users-changes';

const key = (tab: ChartTab) => `dealsheet.tab.${tab}`;

export function readWritten(tab: ChartTab): WrittenTab | null {
  const text = PropertiesService.getDocumentProperties()?.getProperty(key(tab)) ?? null;
  return text === null ? null : (JSON.parse(text) as WrittenTab);
}

export function keepWritten(tab: ChartTab, written: WrittenTab): void {
  PropertiesService.getDocumentProperties()?.setProperty(key(tab), JSON.stringify(written));
}

export function forgetWritten(tabs: readonly ChartTab[] = CHART_TABS): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const tab of tabs) properties?.deleteProperty(key(tab));
}
