/** `npm run host -- FOLDER --call FUNCTION`: runs an Apps Script project of anybody's on the local host. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './evaluate/bad-input';
import { parseCsv } from './files/csv';
import { decodeText } from './files/decode-text';
import { isDateCell } from './files/plain-table';
import { typeText } from './files/sheet-tables';
import type { HeadlessOptions } from './services/engine/boot-headless';
import { TimeZone } from './services/engine/time-zone';
import type { HandValue } from './services/hand';
import { createHost, type Host, type HostOptions } from './services/host';
import { sheetContents } from './services/sheet-contents';
import { loadProject } from './services/project-folder';
import type { Outcome } from './services/runtime';
import type { ButtonName, Reply } from './services/screen';

/**
 * Steps run in their order: `--call FUNCTION [--args '[…]']`, `--menu 'Menu > Item'`, `--edit 'Sheet1!B2=5'`,
 * `--formula '=F(A1:A3)'`. They find the tabs of `--sheet data.csv` and the answers of `--answer YES`.
 */
const USAGE =
  "npm run --silent host -- FOLDER --call FUNCTION [--args '[…]'] [--sheet data.csv] [--formula '=F(A1:A3)']";

const BUTTONS: ReadonlySet<string> = new Set<ButtonName>(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

type Step =
  | { readonly kind: 'call'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'menu' | 'edit' | 'formula'; readonly text: string };

interface Command {
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly sheetFiles: readonly string[];
  readonly answers: readonly string[];
  readonly settings: Pick<HostOptions, 'timeZone' | 'locale' | 'users' | 'now'>;
}

interface StepReport {
  readonly failed: string | null;
  readonly shown: object;
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  const host = await openHost(command);
  host.screen.answer(...command.answers.map(replyOf));
  const reports: StepReport[] = [];
  for (const step of command.steps) reports.push(await run(host, step));
  await host.settle();
  const { questions, toasts, sidebar, dialog } = host.screen;
  const screen = { questions, toasts, sidebar, dialog };
  const shown = { results: reports.map((report) => report.shown), sheets: sheetContents(host.document), screen };
  for (const { failed } of reports) if (failed !== null) complain(failed);
  // The engine keeps timers that would hold the process open.
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`, () => process.exit());
}

function readCommand(words: readonly string[]): Command {
  const text = { type: 'string', multiple: true } as const;
  const options = {
    ...{ call: text, args: text, menu: text, edit: text, formula: text, sheet: text, answer: text },
    ...{ user: text, 'time-zone': text, locale: text, now: text },
  };
  const { positionals, tokens, values } = parsed(() =>
    parseArgs({ args: [...words], options, allowPositionals: true, tokens: true }),
  );
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new BadInput(`one folder is needed. Usage: ${USAGE}`);
  const last = (name: 'user' | 'time-zone' | 'locale' | 'now') => values[name]?.at(-1);
  const [timeZone, locale, user, now] = [last('time-zone'), last('locale'), last('user'), last('now')];
  return {
    folder,
    steps: stepsOf(tokens.flatMap((token) => (token.kind === 'option' ? [[token.name, token.value]] : []))),
    sheetFiles: values.sheet ?? [],
    answers: values.answer ?? [],
    settings: {
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(locale === undefined ? {} : { locale }),
      ...(user === undefined ? {} : { users: [user] }),
      ...(now === undefined ? {} : { now }),
    },
  };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}

function stepsOf(options: readonly (readonly string[])[]): Step[] {
  const steps: Step[] = [];
  for (const [name, value = ''] of options) {
    if (name === 'call') steps.push({ kind: 'call', functionName: value, args: [] });
    else if (name === 'menu' || name === 'edit' || name === 'formula') steps.push({ kind: name, text: value });
    else if (name === 'args') steps.push(withArguments(steps.pop(), value));
  }
  return steps;
}

function withArguments(step: Step | undefined, text: string): Step {
  if (step?.kind !== 'call') throw new BadInput('--args belongs behind the --call that it is for');
  const args = parsed((): unknown => JSON.parse(text));
  if (!Array.isArray(args)) throw new BadInput(`--args needs a JSON array, such as '[1, "two"]'; it is ${text}`);
  return { ...step, args };
}

async function openHost({ folder, sheetFiles, settings }: Command): Promise<Host> {
  if (!existsSync(folder)) throw new BadInput(`there is no folder ${folder}`);
  const project = parsed(() => loadProject(folder));
  const { timeZone = 'Etc/GMT', locale = 'en_US' } = settings;
  const sheets = sheetFiles.map((file) => sheetOf(file, timeZone, locale));
  return createHost({ ...settings, project, ...(sheets.length === 0 ? {} : { sheets }) });
}

function sheetOf(file: string, timeZone: string, locale: string): NonNullable<HeadlessOptions['sheets']>[number] {
  if (!existsSync(file)) throw new BadInput(`there is no file ${file}`);
  const zone = new TimeZone(timeZone);
  const valueOf = (text: string): HandValue => {
    const cell = typeText(text, locale);
    return isDateCell(cell) ? new Date(zone.epochAt(cell.serial)) : cell;
  };
  const rows = parseCsv(decodeText(readFileSync(file)));
  return { name: basename(file, extname(file)), values: rows.map((row) => row.map(valueOf)) };
}

function replyOf(answer: string): Partial<Reply> {
  return BUTTONS.has(answer) ? { button: answer as ButtonName } : { button: 'OK', text: answer };
}

async function run(host: Host, step: Step): Promise<StepReport> {
  switch (step.kind) {
    case 'call':
      return reportOf({ call: step.functionName }, [host.call(step.functionName, step.args)]);
    case 'menu': {
      host.open();
      return reportOf({ menu: step.text }, [parsed(() => host.clickMenu(step.text))]);
    }
    case 'edit':
      return edit(host, step.text);
    case 'formula': {
      const value = await host.evaluate(step.text);
      if (Array.isArray(value)) return { failed: null, shown: { formula: step.text, values: value } };
      return { failed: `${step.text}: ${value.error} ${value.message}`, shown: { formula: step.text, ...value } };
    }
  }
}

async function edit(host: Host, text: string): Promise<StepReport> {
  const at = text.indexOf('=');
  if (at < 1) throw new BadInput(`--edit needs a cell and a text, such as 'Sheet1!B2=5'; it is ${text}`);
  const before = host.outcomes.length;
  const accepted = parsed(() => host.edit(text.slice(0, at), text.slice(at + 1)));
  await host.settle();
  return reportOf({ edit: text, accepted }, host.outcomes.slice(before));
}

function reportOf(what: object, outcomes: readonly Outcome[]): StepReport {
  const complaints = outcomes.flatMap(({ functionName, status, error, lacking }) => {
    const ended = status === 'done' ? [] : [`${functionName}: ${error?.name ?? status}: ${error?.message ?? ''}`];
    const lacks = lacking.map((member) => `${functionName}: not implemented in the local host: ${member}`);
    return ended.some((line) => lacks.some((lack) => line.includes(lack.slice(functionName.length + 2))))
      ? ended
      : [...ended, ...lacks];
  });
  const runs = outcomes.map(({ functionName, status, value, error, logs, counts }) => ({
    function: functionName,
    status,
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { error: `${error.name}: ${error.message}` }),
    ...(logs.length === 0 ? {} : { logs: logs.map((line) => line.text) }),
    serviceCalls: counts.serviceCalls,
  }));
  return { failed: complaints.length === 0 ? null : complaints.join('\n'), shown: { ...what, runs } };
}

function complain(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (error instanceof BadInput) complain(error.message);
  else if (error instanceof SyntaxError) complain(`${error.stack?.split('\n')[0] ?? ''}: ${error.message}`);
  else throw error;
}
