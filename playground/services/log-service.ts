/** Logger and console: both write to the log of the run. */
import { serviceName, uncopied } from './membrane';

export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  readonly text: string;
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

export function createLogger(lines: LogLine[]) {
  const logger = {
    [serviceName]: 'Logger',
    [uncopied]: new Set(['log']),
    log: (...values: unknown[]) => {
      lines.push({ level: 'info', text: formatLog(values) });
      return logger;
    },
    clear: () => {
      lines.length = 0;
    },
    getLog: () => lines.map((line) => `${line.text}\n`).join(''),
  };
  return logger;
}

export function createConsole(lines: LogLine[], now: () => number) {
  const started = new Map<string, number>();
  const write =
    (level: LogLine['level']) =>
    (...values: unknown[]) => {
      lines.push({ level, text: formatLog(values) });
    };
  return {
    [serviceName]: 'console',
    [uncopied]: new Set<string>(LEVELS),
    ...Object.fromEntries(LEVELS.map((level) => [level, write(level)])),
    time: (label = 'default') => {
      started.set(label, now());
    },
    timeEnd: (label = 'default') => {
      lines.push({ level: 'debug', text: `${label}: ${now() - (started.get(label) ?? now())}ms` });
    },
  };
}

/** `%s`, `%d` and `%j` in a first text take the values behind it; the rest follow, separated by blanks. */
function formatLog(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(shown).join(' ');
  const used = rest[Symbol.iterator]();
  const filled = first.replaceAll(/%[sdifjoO]/g, (mark) => {
    const next = used.next();
    return next.done === true ? mark : shown(next.value);
  });
  return [filled, ...[...used].map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Error]' && 'stack' in value) return String(value.stack);
  if (tag !== '[object Object]' && tag !== '[object Array]') return String(value);
  return JSON.stringify(value);
}
