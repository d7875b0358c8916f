import type { ChartTab } from '../app/chart-tabs/chart-tab';
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

/** The name under which a chart tab is found again. */
export function chartTabName(tab: ChartTab): string {
  return `${tab.charAt(0).toUpperCase()}${tab.slice(1)}Tab`;
}

type Tab = 'deals' | 'stages' | 'log' | 'activities' | 'goals' | 'settings' | 'journal' | 'bin' | 'monthDraft';

/** What the tabs are called when they are made; the user may rename them. */
const TABS: Readonly<Record<Language, Readonly<Record<Tab, string>>>> = {
  en: {
    deals: 'Deals',
    stages: 'Pipelines',
    log: 'Deal log',
    activities: 'Activities',
    goals: 'Goals',
    settings: 'Settings',
    journal: 'Dealsheet import',
    bin: 'Dealsheet deleted',
    monthDraft: 'Dealsheet month, not finished',
  },
  pl: {
    deals: 'Szanse',
    stages: 'Lejki',
    log: 'Dziennik szans',
    activities: 'Działania',
    goals: 'Cele',
    settings: 'Ustawienia',
    journal: 'Dealsheet: import',
    bin: 'Dealsheet: usunięte',
    monthDraft: 'Dealsheet: miesiąc, niedokończone',
  },
  id: {
    deals: 'Deal',
    stages: 'Pipeline',
    log: 'Log deal',
    activities: 'Aktivitas',
    goals: 'Target',
    settings: 'Pengaturan',
    journal: 'Impor Dealsheet',
    bin: 'Terhapus Dealsheet',
    monthDraft: 'Bulan Dealsheet, belum selesai',
  },
  zh: {
    deals: '商机',
    stages: '销售管道',
    log: '商机日志',
    activities: '跟进记录',
    goals: '目标',
    settings: '设置',
    journal: 'Dealsheet 导入',
    bin: 'Dealsheet 已删除',
    monthDraft: 'Dealsheet 月报（未完成）',
  },
};

export function tabName(tab: Tab): string {
  return TABS[spokenLanguage()][tab];
}

/** The names of that tab in all languages: whoever made it may have spoken another one. */
export function namesOfTab(tab: Tab): readonly string[] {
  return Object.values(TABS).map((names) => names[tab]);
}

/** Every name that a tab of ours can have been given. */
export const ALL_TAB_NAMES: ReadonlySet<string> = new Set(Object.values(TABS).flatMap((names) => Object.values(names)));

/** What the chart tabs are called when they are made. */
const CHART_TAB_CAPTIONS: Readonly<Record<Language, Readonly<Record<ChartTab, string>>>> = {
  en: {
    dashboard: 'Dashboard',
    funnel: 'Funnel',
    velocity: 'Velocity',
    plan: 'Plan',
    team: 'Team',
    timeMachine: 'Time machine',
    health: 'Health',
  },
  pl: {
    dashboard: 'Pulpit',
    funnel: 'Lejek sprzedaży',
    velocity: 'Tempo',
    plan: 'Plan',
    team: 'Zespół',
    timeMachine: 'Wehikuł czasu',
    health: 'Kondycja',
  },
  id: {
    dashboard: 'Dasbor',
    funnel: 'Corong',
    velocity: 'Kecepatan',
    plan: 'Rencana',
    team: 'Tim',
    timeMachine: 'Mesin waktu',
    health: 'Kesehatan',
  },
  zh: {
    dashboard: '仪表盘',
    funnel: '漏斗',
    velocity: '销售速度',
    plan: '计划',
    team: '团队',
    timeMachine: '时光机',
    health: '健康检查',
  },
};

export function chartTabCaption(tab: ChartTab): string {
  return CHART_TAB_CAPTIONS[spokenLanguage()][tab];
}
