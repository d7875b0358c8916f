import { parseArgs } from 'node:util';
import type { DateOrder } from '../../src/app/rpc';
import { BadInput } from './bad-input';

export interface EvaluateOptions {
  readonly file: string;
  readonly formulas: readonly string[];
  /** `YYYY-MM-DD`; null leaves it at today. */
  readonly asOf: string | null;
  readonly timeZone: string;
  readonly locale: string;
  /** The file is read as an import in the locale reads it, because the user named one. */
  readonly isLocaleNamed: boolean;
  /** Field, by its header or key → header in the file. */
  readonly columns: ReadonlyMap<string, string>;
  /** Stage word → what it means. */
  readonly kinds: ReadonlyMap<string, StageKind>;
  /** Header of a column of dates → which of the first two numbers is the day. */
  readonly dates: ReadonlyMap<string, DateOrder>;
  readonly log: string | null;
  readonly isReportWanted: boolean;
}

const USAGE = "npm run --silent evaluate -- deals.csv '=PIPELINE_VELOCITY(Deals)' [more formulas] [options]";

const KINDS = ['open', 'won', 'lost', 'parked'] as const;
export type StageKind = (typeof KINDS)[number];
const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

export function readOptions(args: readonly string[]): EvaluateOptions {
  const { values, positionals } = parsed(args);
  const [file, ...formulas] = positionals;
  if (file === undefined) throw new BadInput(`no file given. Usage: ${USAGE}`);
  if (formulas.length === 0) throw new BadInput(`no formulas given. Usage: ${USAGE}`);
  const notFormula = formulas.find((formula) => !formula.startsWith('='));
  if (notFormula !== undefined) throw new BadInput(`"${notFormula}" is not a formula: a formula starts with "="`);
  return {
    file,
    formulas,
    asOf: readDay(values['as-of']),
    timeZone: readTimeZone(values['time-zone']),
    locale: values.locale ?? 'en_US',
    isLocaleNamed: values.locale !== undefined,
    columns: new Map((values.map ?? []).map((text) => readPair(text, '--map', 'Stage=deal_stage'))),
    ...readAnswers(values.answer ?? []),
    log: values.log ?? null,
    isReportWanted: values.report ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        'time-zone': { type: 'string' },
        locale: { type: 'string' },
        map: { type: 'string', multiple: true },
        answer: { type: 'string', multiple: true },
        log: { type: 'string' },
        report: { type: 'boolean' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new BadInput(error.message.split('. ')[0] ?? error.message, { cause: error });
    }
    throw error;
  }
}

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new BadInput(`--as-of "${text}" is not a day: write it as 2026-03-05`);
  }
  return text;
}

function readTimeZone(name = 'Etc/UTC'): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadInput(`--time-zone "${name}" is unknown: write it as Europe/Warsaw`, { cause: error });
  }
}

function readPair(text: string, option: string, example: string): readonly [string, string] {
  const at = text.indexOf('=');
  const left = text.slice(0, at).trim();
  const right = text.slice(at + 1).trim();
  if (at < 0 || left === '' || right === '') {
    throw new BadInput(`${option} "${text}" is not understood: write it as ${option} "${example}"`);
  }
  return [left, right];
}

function readAnswers(texts: readonly string[]): Pick<EvaluateOptions, 'kinds' | 'dates'> {
  const kinds = new Map<string, StageKind>();
  const dates = new Map<string, DateOrder>();
  for (const text of texts) {
    const [about, answer] = readPair(text, '--answer', 'stalled=parked');
    const kind = KINDS.find((each) => each === answer.toLowerCase());
    const order = ORDERS.find((each) => each === answer.toLowerCase());
    if (kind) kinds.set(about, kind);
    else if (order) dates.set(about, order);
    else throw new BadInput(`--answer "${text}": "${answer}" is none of ${[...KINDS, ...ORDERS].join(', ')}`);
  }
  return { kinds, dates };
}
