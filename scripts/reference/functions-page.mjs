/** docs/functions.md: how formulas are written, the sample pipeline, and every function with its examples. */
import { AS_OF, SAMPLE_TABLES } from '../sample-pipeline.mjs';
import { code, plainText, table } from './markdown.mjs';
import { argumentName, oneLine, signature } from './signature.mjs';

const MADE_BY =
  '<!-- Made by `npm run reference` from src/functions, scripts/reference/introduction.md and scripts/sample-pipeline.mjs. -->';

/** Columns of the sample that say the same in every row, or what the deals table says already. */
const NOT_SHOWN = {
  Deals: ['Pipeline', 'Currency'],
  DealLog: ['Logged', 'Deal', 'Pipeline', 'Status', 'Value', 'Currency', 'Owner', 'By', 'How'],
  Stages: ['Pipeline', 'Shown', 'Key'],
};

/** @param {readonly import('./read-functions.mjs').FunctionDoc[]} functions */
export function functionsPage(functions, introduction) {
  return `${[MADE_BY, introduction.trim(), contents(functions), samplePipeline(), ...functions.map(chapter)].join('\n\n')}\n`;
}

function contents(functions) {
  const lines = functions.map((one) => `- [${one.name}](#${one.name.toLowerCase()}): ${plainText(oneLine(one))}`);
  return ['## All functions', lines.join('\n')].join('\n\n');
}

function samplePipeline() {
  const tables = Object.entries(SAMPLE_TABLES).map(([name, rows]) => {
    return `${code(name)}\n\n${table(withoutColumns(rows, NOT_SHOWN[name] ?? []))}`;
  });
  return [
    '## The sample pipeline',
    `Every example below speaks of these six deals. They are in one pipeline and in EUR, and ${code('AsOf')} is ${AS_OF}. Settings are as set-up leaves them: with so few deals many rates stay blank, and the Note says why. The examples are run as tests: what is printed is what a cell shows, and … stands for further digits, columns or rows.`,
    ...tables,
  ].join('\n\n');
}

function withoutColumns(rows, headers) {
  const kept = rows[0].map((header) => !headers.includes(header));
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

function chapter(one) {
  return [
    `## ${one.name}`,
    plainText(one.summary),
    code(`=${signature(one)}`),
    table([
      ['argument', 'what it is'],
      ...one.parameters.map((each) => [code(argumentName(each)), plainText(each.text)]),
    ]),
    `**Result.** ${plainText(one.returns)}`,
    `**Definition.** ${plainText(one.definition)}`,
    `**Source.** ${plainText(one.source)}`,
    ...one.examples.map(example),
  ].join('\n\n');
}

function example({ formula, result }) {
  const [[first, ...others], ...rows] = result;
  if (others.length === 0 && rows.length === 0) return `${code(formula)} shows ${code(first)}`;
  return `${code(formula)} shows\n\n${table(result.map((row) => row.map(plainText)))}`;
}
