/**
 * Google's formula syntax and the engine's. The engine separates arguments by commas only and knows no half-open
 * range such as `B2:B`; both are rewritten, and what the user wrote is kept beside the formula.
 */
import { columnLetters } from './a1-notation';

/** Whose separators a formula is written with: `,` between arguments, or `;` where the comma is the decimal sign. */
export type FormulaSyntax = 'comma' | 'semicolon';

export interface EngineFormula {
  readonly text: string;
  /** Which of the ranges in the text, counted from the left, stand for half-open ones. */
  readonly open: readonly number[];
}

/** How many rows and columns a sheet has; the formula's own sheet where the name is null. */
export type GridSize = (sheetName: string | null) => { readonly rows: number; readonly columns: number };

/** Kept with the cell: what was written, and what the engine was given for it. */
export interface FormulaSource {
  readonly written: string;
  readonly given: string;
  readonly open: readonly number[];
}

const LITERAL = /"(?:[^"]|"")*"/y;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const RANGE = new RegExp(
  String.raw`(${SHEET})?(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?:(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?(?![\p{L}\p{N}_(!])`,
  'uy',
);
const QUOTED_SHEET = new RegExp(String.raw`'(?:[^']|'')+'!?`, 'y');
const WORD = /[\p{L}\p{N}_.$]+/uy;

/** The formula for the engine, or null where it cannot be read in this syntax. */
export function toEngineFormula(written: string, syntax: FormulaSyntax, grid: GridSize): EngineFormula | null {
  const open: number[] = [];
  let braces = 0;
  let ranges = 0;
  let text = '';
  const tokens = tokensOf(written);
  for (const [index, token] of tokens.entries()) {
    if (token === '{') braces += 1;
    else if (token === '}') braces -= 1;
    if (isRange(token)) {
      const closed = closeRange(token, grid);
      if (closed !== token) open.push(ranges);
      ranges += 1;
      text += closed;
    } else if (token === ';') text += braces > 0 ? ';' : ',';
    else if (token === '\\' && braces > 0) text += ',';
    else if (token === ',' && syntax === 'semicolon') {
      if (!isDigits(tokens[index - 1]) || !isDigits(tokens[index + 1])) return null;
      text += '.';
    } else text += token;
  }
  return { text, open };
}

/** The same formula on a grid that has grown or shrunk: half-open ranges reach its new end. */
export function regrow(text: string, open: readonly number[], grid: GridSize): string {
  return mapOpen(text, open, (range) => closeRange(openRange(range), grid));
}

/** The formula as Google would show it, after the engine has moved its references. */
export function toWrittenFormula(text: string, open: readonly number[]): string {
  return mapOpen(text, open, openRange);
}

/** The names of the functions that a formula calls, in upper case. */
export function calledFunctions(formula: string): string[] {
  const names: string[] = [];
  const tokens = tokensOf(formula);
  for (const [index, token] of tokens.entries()) {
    if (/^[\p{L}_]/u.test(token) && tokens[index + 1] === '(') names.push(token.toUpperCase());
  }
  return names;
}

/** The words and ranges of a formula that may name cells. */
export function referencesIn(formula: string): string[] {
  const tokens = tokensOf(formula);
  return tokens.filter((token, index) => /^[$'\p{L}_]/u.test(token) && tokens[index + 1] !== '(');
}

function mapOpen(text: string, open: readonly number[], change: (range: string) => string): string {
  if (open.length === 0) return text;
  let ranges = 0;
  return tokensOf(text)
    .map((token) => {
      if (!isRange(token)) return token;
      const changed = open.includes(ranges) ? change(token) : token;
      ranges += 1;
      return changed;
    })
    .join('');
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = match(LITERAL, formula, at) ?? rangeAt(formula, at) ?? referenceAt(formula, at) ?? formula.charAt(at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function referenceAt(formula: string, at: number): string | null {
  const sheet = match(QUOTED_SHEET, formula, at);
  if (sheet !== null) return sheet + (match(WORD, formula, at + sheet.length) ?? '');
  const word = match(WORD, formula, at);
  if (word === null || formula.charAt(at + word.length) !== '!') return word;
  return `${word}!${match(WORD, formula, at + word.length + 1) ?? ''}`;
}

function rangeAt(formula: string, at: number): string | null {
  RANGE.lastIndex = at;
  const found = RANGE.exec(formula);
  if (!found) return null;
  const startsWithPart = found[3] !== undefined || found[5] !== undefined;
  const endsWithPart = found[7] !== undefined || found[9] !== undefined;
  return startsWithPart && endsWithPart ? found[0] : null;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function isRange(token: string): boolean {
  return token.includes(':') && rangeAt(token, 0) === token;
}

function isDigits(token: string | undefined): boolean {
  return token !== undefined && /^\d+$/.test(token);
}

/** `B2:B` with the last row of its sheet, `B2:2` with the last column; other ranges unchanged. */
function closeRange(range: string, grid: GridSize): string {
  RANGE.lastIndex = 0;
  const found = RANGE.exec(range);
  if (!found) return range;
  const [, sheet = '', , startColumn, , startRow, endColumnAnchor = '', endColumn, endRowAnchor = '', endRow] = found;
  if (startColumn === undefined || startRow === undefined) return range;
  const size = grid(sheet === '' ? null : sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'"));
  if (endRow === undefined) return `${range}${size.rows}`;
  if (endColumn === undefined) {
    const start = range.slice(0, range.indexOf(':') + 1);
    return `${start}${endColumnAnchor}${columnLetters(size.columns - 1)}${endRowAnchor}${endRow}`;
  }
  return range;
}

/** Half-open ranges are rewritten at the end of a column in all but a handful of formulas, so that is what is undone. */
function openRange(range: string): string {
  return range.replace(/\$?\d+$/, '');
}
