/** What a column of somebody else's list can be: one of our own columns, or something that only exports know. */
import { type Language, LANGUAGES, spokenLanguage } from '../../domain/language';
import { DEAL_COLUMNS, type DealField, headerOf } from '../columns';
import { compactName } from './plain-name';
import type { Sentences } from './sentences/english';
import { sentences } from './sentences/sentences';

/** What exports know beyond our columns; set-up makes log rows and the owned block out of it. */
export type ExtraField = keyof Sentences['extraField'];
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
export const ALL_FIELDS: readonly RecognisedField[] = [
  ...DEAL_COLUMNS.map(({ key }) => key),
  ...Object.keys(sentences('en').extraField).filter(isExtra),
];

/** By what a field is spoken of: our own columns by their header, the others by what they say. */
export function fieldLabel(field: string, language: Language = spokenLanguage()): string {
  const column = DEAL_COLUMNS.find(({ key }) => key === field);
  if (column) return headerOf(column, language);
  return isExtra(field) ? sentences(language).extraField[field] : field;
}

function isExtra(field: string): field is ExtraField {
  return field in sentences('en').extraField;
}

/** The field that a person means by its key or its header in any language, whatever the case and spacing. */
export function fieldNamed(text: string): RecognisedField | null {
  const wanted = compactName(text);
  const names = (field: string) => [field, ...LANGUAGES.map((language) => fieldLabel(field, language))];
  return ALL_FIELDS.find((field) => names(field).some((name) => compactName(name) === wanted)) ?? null;
}
