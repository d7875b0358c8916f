/** What a column of somebody else's list can be: one of our own columns, or something that only exports know. */
import { type Language, LANGUAGES, spokenLanguage } from '../../domain/language';
import { DEAL_COLUMNS, type DealField, headerOf } from '../columns';
import { compactName } from './plain-name';

const EXTRA_IN_ENGLISH = {
  status: 'Status',
  closed: 'Closed',
  wonAt: 'Won on',
  lostAt: 'Lost on',
  isWon: 'Is won',
  isLost: 'Is lost',
  isClosed: 'Is closed',
  stageChangedAt: 'Last stage change',
  inStageSince: 'In stage since',
  enteredStage: 'Entered stage',
  fromStage: 'Stage before',
} as const;

/** What exports know beyond our columns; set-up makes log rows and the owned block out of it. */
export type ExtraField = keyof typeof EXTRA_IN_ENGLISH;

const EXTRA_FIELDS = Object.keys(EXTRA_IN_ENGLISH).filter(isExtra);

function isExtra(field: string): field is ExtraField {
  return field in EXTRA_IN_ENGLISH;
}

const EXTRA_LABELS: Readonly<Record<Language, Readonly<Record<ExtraField, string>>>> = {
  en: EXTRA_IN_ENGLISH,
  pl: {
    status: 'Status',
    closed: 'Zamknięto',
    wonAt: 'Wygrano dnia',
    lostAt: 'Przegrano dnia',
    isWon: 'Czy wygrana',
    isLost: 'Czy przegrana',
    isClosed: 'Czy zamknięta',
    stageChangedAt: 'Ostatnia zmiana etapu',
    inStageSince: 'W etapie od',
    enteredStage: 'Wejście do etapu',
    fromStage: 'Poprzedni etap',
  },
  id: {
    status: 'Status',
    closed: 'Ditutup',
    wonAt: 'Menang pada',
    lostAt: 'Kalah pada',
    isWon: 'Menang?',
    isLost: 'Kalah?',
    isClosed: 'Sudah ditutup?',
    stageChangedAt: 'Perubahan tahap terakhir',
    inStageSince: 'Di tahap sejak',
    enteredStage: 'Masuk ke tahap',
    fromStage: 'Tahap sebelumnya',
  },
  zh: {
    status: '状态',
    closed: '结单日期',
    wonAt: '赢单日期',
    lostAt: '输单日期',
    isWon: '是否赢单',
    isLost: '是否输单',
    isClosed: '是否关闭',
    stageChangedAt: '最近阶段变更',
    inStageSince: '进入阶段日期',
    enteredStage: '进入某阶段的日期',
    fromStage: '上一阶段',
  },
};
export type RecognisedField = DealField | ExtraField;

/** What the cells of a column must look like to be believed. */
export type Content = 'text' | 'words' | 'id' | 'date' | 'money' | 'number' | 'percent' | 'email' | 'phone' | 'flag';

export const CONTENT: Readonly<Record<RecognisedField, Content>> = {
  id: 'id',
  name: 'text',
  company: 'text',
  contact: 'text',
  phone: 'phone',
  email: 'email',
  owner: 'text',
  pipeline: 'words',
  stage: 'words',
  value: 'money',
  currency: 'words',
  probability: 'percent',
  expectedClose: 'date',
  source: 'text',
  priority: 'text',
  created: 'date',
  lastActivity: 'date',
  nextStep: 'text',
  nextStepDue: 'date',
  closeReason: 'text',
  score: 'number',
  notes: 'text',
  status: 'words',
  closed: 'date',
  wonAt: 'date',
  lostAt: 'date',
  isWon: 'flag',
  isLost: 'flag',
  isClosed: 'flag',
  stageChangedAt: 'date',
  inStageSince: 'date',
  enteredStage: 'date',
  fromStage: 'text',
};

/** Every field that a column can be taken for, in the order in which they are offered. */
export const ALL_FIELDS: readonly RecognisedField[] = [...DEAL_COLUMNS.map(({ key }) => key), ...EXTRA_FIELDS];

/** The header by which a field is spoken of. */
export function fieldLabel(field: string, language: Language = spokenLanguage()): string {
  const column = DEAL_COLUMNS.find(({ key }) => key === field);
  if (column) return headerOf(column, language);
  return isExtra(field) ? EXTRA_LABELS[language][field] : field;
}

/** The field that a person means by its key or its header in any language, whatever the case and spacing. */
export function fieldNamed(text: string): RecognisedField | null {
  const wanted = compactName(text);
  const names = (field: string) => [field, ...LANGUAGES.map((language) => fieldLabel(field, language))];
  return ALL_FIELDS.find((field) => names(field).some((name) => compactName(name) === wanted)) ?? null;
}
