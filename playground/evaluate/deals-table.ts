/** Has the add-on turn the file into a deals table, by the calls that its own sidebar makes. */
import { type Answer, type Answers, type CallName, DOOR, type Request, type SetupSuggestion } from '../../src/app/rpc';
import type { Host } from '../services/host';
import { BadInput } from './bad-input';
import type { History } from './history';
import type { EvaluateOptions } from './options';

export interface SetUpReport {
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly questions: readonly string[];
  readonly findings: readonly string[];
  readonly deals: number;
  readonly serviceCalls: number;
}

export function setUpDeals(host: Host, options: EvaluateOptions, history: History): SetUpReport {
  const { value: suggestion } = request(host, 'suggestSetup', {});
  if (suggestion.tab === null) throw new BadInput(`${options.file} holds no list of deals`);
  const columns = mappedColumns(suggestion, options.columns);
  const kinds = answeredKinds(suggestion, options.kinds);
  const { value, serviceCalls } = request(host, 'setUp', { tab: suggestion.tab, columns, kinds, history });
  return {
    mapping: columns,
    stages: kinds,
    questions: [...new Set([...suggestion.questions, ...value.questions])],
    findings: value.findings,
    deals: value.deals,
    serviceCalls,
  };
}

interface Answered<T> {
  readonly value: T;
  readonly serviceCalls: number;
}

function request<K extends CallName>(host: Host, call: K, sent: Request<K>): Answered<Answers[K]> {
  const { status, value, error, counts } = host.rpc(DOOR, [call, sent]);
  if (status !== 'done') throw new Error(`${call} failed: ${error?.message ?? status}`);
  const answer = value as Answer<Answers[K]>;
  if (answer.ok) return { value: answer.value, serviceCalls: counts.serviceCalls };
  throw new BadInput(answer.issues.map(({ text }) => text).join(' '));
}

function mappedColumns(suggestion: SetupSuggestion, wanted: EvaluateOptions['columns']): Record<string, string | null> {
  const columns = new Map(suggestion.columns.map(({ header, field }) => [header, field]));
  for (const [fieldName, header] of wanted) {
    const field = suggestion.fields.find(({ key, header: known }) => same(key, fieldName) || same(known, fieldName));
    if (!field) {
      const known = suggestion.fields.map((each) => each.header).join(', ');
      throw new BadInput(`--map: "${fieldName}" is no field; there are ${known}`);
    }
    const column = [...columns.keys()].find((each) => same(each, header));
    if (column === undefined) {
      throw new BadInput(`--map: the file has no column "${header}"; it has ${[...columns.keys()].join(', ')}`);
    }
    for (const [other, taken] of columns) if (taken === field.key) columns.set(other, null);
    columns.set(column, field.key);
  }
  return Object.fromEntries(columns);
}

function answeredKinds(suggestion: SetupSuggestion, answers: EvaluateOptions['kinds']): Request<'setUp'>['kinds'] {
  const kinds = new Map(suggestion.stages.map(({ word, kind }) => [word, kind]));
  for (const [word, kind] of answers) {
    const stage = [...kinds.keys()].find((each) => same(each, word));
    if (stage === undefined) {
      throw new BadInput(`--answer: the file has no stage "${word}"; it has ${[...kinds.keys()].join(', ')}`);
    }
    kinds.set(stage, kind);
  }
  return Object.fromEntries(kinds);
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
