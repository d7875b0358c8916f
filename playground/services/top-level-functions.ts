/** Finds the functions that a script declares at its top level, with their parameters and documentation. */

export interface TopLevelFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** `function name() {}`, the only form that a custom function may have (C-3). */
  readonly isDeclaration: boolean;
  /** Text of the comment right above, without its frame; empty where there is none. */
  readonly documentation: string;
}

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/y;
const TEXT = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const DECLARATION = /(?:async\s+)?function\s*\*?\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\(/uy;
const EXPRESSION =
  /(?:var|let|const)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=\s*(?:async\s*)?(?=function\b|\([^()]*\)\s*=>|[\w$]+\s*=>)/uy;
const REGEXP = /\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;

/** Words behind which a slash begins a regular expression. */
const BEFORE_VALUE = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else)$/;

export function topLevelFunctions(source: string): TopLevelFunction[] {
  const scanner = new Scanner(source);
  while (scanner.step());
  return scanner.found;
}

class Scanner {
  readonly found: TopLevelFunction[] = [];
  readonly #source: string;
  #at = 0;
  #depth = 0;
  #comment = '';
  #beforeValue = true;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes one token; false at the end. */
  step(): boolean {
    if (this.#at >= this.#source.length) return false;
    if (this.#passSkipped() || (this.#depth === 0 && this.#passFunction()) || this.#passWord()) return true;
    this.#passCharacter();
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source);
  }

  #passSkipped(): boolean {
    const comment = this.#take(COMMENT)?.[0];
    if (comment !== undefined) {
      if (comment.startsWith('/**')) this.#comment = comment;
      this.#at += comment.length;
      return true;
    }
    const literal = this.#take(TEXT) ?? (this.#beforeValue ? this.#take(REGEXP) : null);
    if (literal === null && this.#source[this.#at] !== '`') return false;
    this.#at = literal === null ? endOfTemplate(this.#source, this.#at) : this.#at + literal[0].length;
    this.#beforeValue = false;
    return true;
  }

  #passFunction(): boolean {
    const declared = this.#take(DECLARATION);
    const named = declared ?? this.#take(EXPRESSION);
    const [text, name] = named ?? [];
    if (text === undefined || name === undefined) return false;
    const behind = this.#at + text.length;
    const open = declared === null ? this.#source.indexOf('(', behind) : behind - 1;
    this.found.push({
      name,
      parameters: parametersFrom(this.#source, open),
      isDeclaration: declared !== null,
      documentation: plainComment(this.#comment),
    });
    this.#comment = '';
    this.#at = declared === null ? behind : open;
    return true;
  }

  #passWord(): boolean {
    const word = this.#take(WORD)?.[0];
    if (word === undefined) return false;
    this.#beforeValue = BEFORE_VALUE.test(word);
    this.#comment = '';
    this.#at += word.length;
    return true;
  }

  #passCharacter(): void {
    const character = this.#source.charAt(this.#at);
    this.#at += 1;
    if (/\s/.test(character)) return;
    if ('{[('.includes(character)) this.#depth += 1;
    if ('}])'.includes(character)) this.#depth -= 1;
    this.#beforeValue = !/[)\]}\d]/.test(character);
    this.#comment = '';
  }
}

function endOfTemplate(source: string, start: number): number {
  let i = start + 1;
  while (i < source.length && source[i] !== '`') {
    if (source[i] === '\\') i += 1;
    else if (source.startsWith('${', i)) i = endOfHole(source, i + 2);
    i += 1;
  }
  return i + 1;
}

/** Index of the brace that closes a `${`. */
function endOfHole(source: string, start: number): number {
  let depth = 1;
  let i = start;
  while (i < source.length) {
    const character = source[i];
    if (character === '`') {
      i = endOfTemplate(source, i);
      continue;
    }
    if (character === '"' || character === "'") {
      TEXT.lastIndex = i;
      i += TEXT.exec(source)?.[0].length ?? 1;
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return i;
    i += 1;
  }
  return i;
}

function parametersFrom(source: string, open: number): string[] {
  let depth = 0;
  let end = open;
  for (; end < source.length; end += 1) {
    if ('([{'.includes(source.charAt(end))) depth += 1;
    if (')]}'.includes(source.charAt(end))) depth -= 1;
    if (depth === 0) break;
  }
  const inside = source.slice(open + 1, end).replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return splitAtCommas(inside).map((part) => part.replace(/^\s*(\.\.\.)?\s*/, '$1').replace(/\s*(=[\s\S]*)?$/, ''));
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].filter((one) => one.trim() !== '');
}

function plainComment(comment: string): string {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim();
}
