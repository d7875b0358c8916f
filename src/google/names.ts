import { type Language, spokenLanguage } from '../domain/language';

/** The names under which the document's tabs are found again, whatever the user calls or moves them. */
export const NAMES = {
  deals: 'Deals',
  stages: 'Stages',
  log: 'DealLog',
  activities: 'Activities',
  goals: 'Goals',
  asOf: 'AsOf',
  journal: 'LastImport',
  bin: 'DeletedDeals',
} as const;

type Tab = 'deals' | 'stages' | 'log' | 'activities' | 'goals' | 'settings' | 'chart' | 'journal' | 'bin';

/** What the tabs are called when they are made; the user may rename them. */
const TABS: Readonly<Record<Language, Readonly<Record<Tab, string>>>> = {
  en: {
    deals: 'Deals',
    stages: 'Pipelines',
    log: 'Deal log',
    activities: 'Activities',
    goals: 'Goals',
    settings: 'Settings',
    chart: 'Pipeline',
    journal: 'Dealsheet import',
    bin: 'Dealsheet deleted',
  },
  pl: {
    deals: 'Szanse',
    stages: 'Lejki',
    log: 'Dziennik szans',
    activities: 'Działania',
    goals: 'Cele',
    settings: 'Ustawienia',
    chart: 'Lejek',
    journal: 'Dealsheet: import',
    bin: 'Dealsheet: usunięte',
  },
  id: {
    deals: 'Deal',
    stages: 'Pipeline',
    log: 'Log deal',
    activities: 'Aktivitas',
    goals: 'Target',
    settings: 'Pengaturan',
    chart: 'Grafik pipeline',
    journal: 'Impor Dealsheet',
    bin: 'Terhapus Dealsheet',
  },
  zh: {
    deals: '商机',
    stages: '销售管道',
    log: '商机日志',
    activities: '跟进记录',
    goals: '目标',
    settings: '设置',
    chart: '管道图表',
    journal: 'Dealsheet 导入',
    bin: 'Dealsheet 已删除',
  },
};

export function tabName(tab: Tab): string {
  return TABS[spokenLanguage()][tab];
}

/** Every name that a tab of ours can have been given. */
export const ALL_TAB_NAMES: ReadonlySet<string> = new Set(Object.values(TABS).flatMap((names) => Object.values(names)));
