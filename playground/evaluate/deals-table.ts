/** Has the add-on turn the file into a deals table, by the calls that its own sidebar makes. */
import { type Answer, type Answers, type CallName, DOOR, type Request, type SetupSuggestion } from '../../src/app/rpc';
import type { Host } from '../services/host';
import { BadInput } from './bad-input';
import type { History } from './history';
import type { EvaluateOptions } from './options';

export interface SetUpReport {
  /** Rows below the header that hold something: deals without and with a question, and what is no deal. */
  readonly rows: Readonly<Record<'total' | 'deals' | 'withQuestion' | 'notDeals', number>>;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly questions: readonly string[];
  readonly findings: readonly string[];
  readonly deals: number;
  readonly serviceCalls: number;
}

export function setUpDeals(host: Host, options: EvaluateOptions, history: History): SetUpReport {
  const { value: guess } = request(host, 'suggestSetup', {});
  const { tab } = guess;
  if (tab === null) throw new BadInput(`${options.file} holds no list of deals`);
  const said = {
    columns: mappedColumns(guess, options.columns),
    kinds: answered(
      options.kinds,
      guess.stages.map(({ word }) => word),
      'stage',
    ),
    dates: answered(
      options.dates,
      guess.columns.map(({ header }) => header),
      'column',
    ),
  };
  const { value: suggestion } = request(host, 'suggestSetup', { tab, ...said });
  const { value, serviceCalls } = request(host, 'setUp', { tab, ...said, history });
  const { deals, doubtful, notDeals } = suggestion;
  return {
    rows: { total: deals + notDeals, deals: deals - doubtful, withQuestion: doubtful, notDeals },
    mapping: Object.fromEntries(suggestion.columns.map(({ header, field }) => [header, field])),
    stages: Object.fromEntries(suggestion.stages.map(({ word, kind }) => [word, kind])),
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

/** Only what the user mapped: the rest is recognised around it. */
function mappedColumns(suggestion: SetupSuggestion, wanted: EvaluateOptions['columns']): Record<string, string | null> {
  const headers = suggestion.columns.map(({ header }) => header);
  const mapped: Record<string, string | null> = {};
  for (const [fieldName, header] of wanted) {
    const field = suggestion.fields.find(({ key, header: known }) => same(key, fieldName) || same(known, fieldName));
    if (!field) {
      const known = suggestion.fields.map((each) => each.header).join(', ');
      throw new BadInput(`--map: "${fieldName}" is no field; there are ${known}`);
    }
    const column = headers.find((each) => same(each, header));
    if (column === undefined) {
      throw new BadInput(`--map: the file has no column "${header}"; it has ${headers.join(', ')}`);
    }
    mapped[column] = field.key;
  }
  return mapped;
}

/** The answers, each under the word or header as the file writes it. */
function answered<T>(answers: ReadonlyMap<string, T>, known: readonly string[], what: string): Record<string, T> {
  return Object.fromEntries(
    [...answers].map(([word, answer]): [string, T] => {
      const own = known.find((each) => same(each, word));
      if (own !== undefined) return [own, answer];
      throw new BadInput(`--answer: the file has no ${what} "${word}"; it has ${known.join(', ')}`);
    }),
  );
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
