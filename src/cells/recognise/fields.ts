/** What a column of somebody else's list can be: one of our own columns, or something that only exports know. */
import { DEAL_COLUMNS, type DealField } from '../columns';
import { compactName } from './plain-name';

const EXTRA_LABELS = {
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
export type ExtraField = keyof typeof EXTRA_LABELS;
export const EXTRA_FIELDS: readonly string[] = Object.keys(EXTRA_LABELS);
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
  ...Object.entries(EXTRA_LABELS),
]);

/** The English header by which a field is spoken of. */
export function fieldLabel(field: string): string {
  return LABELS.get(field) ?? field;
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
