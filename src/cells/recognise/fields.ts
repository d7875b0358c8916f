/** What a column of somebody else's list can be: one of our own columns, or something that only exports know. */
import { DEAL_COLUMNS, type DealField } from '../columns';
import { compactName } from './plain-name';
import { english, type Sentences } from './sentences/english';
import { sentences } from './sentences/sentences';

/** What exports know beyond our columns; set-up makes log rows and the owned block out of it. */
export type ExtraField = keyof Sentences['extraField'];
export const EXTRA_FIELDS: readonly string[] = Object.keys(english.extraField);
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

const LABELS: ReadonlyMap<string, string> = new Map([
  ...DEAL_COLUMNS.map((column): [string, string] => [column.key, column.header]),
  ...Object.entries(english.extraField),
]);

/** By what a field is spoken of: our own columns by their header, the others in the user's language. */
export function fieldLabel(field: string): string {
  return isExtra(field) ? sentences().extraField[field] : (LABELS.get(field) ?? field);
}

function isExtra(field: string): field is ExtraField {
  return field in english.extraField;
}

function isField(key: string): key is RecognisedField {
  return key in CONTENT;
}

/** The field that a person means by its key or its English header, whatever the case and spacing. */
export function fieldNamed(text: string): RecognisedField | null {
  const wanted = compactName(text);
  for (const [key, label] of LABELS) {
    if ((compactName(key) === wanted || compactName(label) === wanted) && isField(key)) return key;
  }
  return null;
}
