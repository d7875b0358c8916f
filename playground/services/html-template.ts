/** Scriptlets: `<? code ?>`, `<?= escaped where it stands ?>`, `<?!= raw ?>`. */

export type TemplateCompiler = (
  parameters: readonly string[],
  body: string,
  fileName: string,
) => (...values: readonly unknown[]) => unknown;

/** The code of a template: assigning to `output._` prints raw text, to `output._$` text escaped for its place. */
export function templateCode(source: string): string {
  const parts = source.split(/<\?([\s\S]*?)\?>/);
  return parts.map((part, index) => (index % 2 === 0 ? literal(part) : scriptlet(part))).join('');
}

export function evaluateTemplate(
  source: string,
  name: string,
  properties: ReadonlyMap<string, unknown>,
  compile: TemplateCompiler,
): string {
  const printer = new Printer();
  const run = compile(['output', ...properties.keys()], templateCode(source), `${name}.html`);
  run(printer.output, ...properties.values());
  return printer.html;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}

function literal(text: string): string {
  return text === ''
    ? ''
    : `output._ = ${JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`;
}

function scriptlet(code: string): string {
  if (code.startsWith('!=')) return `output._ = ${code.slice(2)};\n`;
  if (code.startsWith('=')) return `output._$ = ${code.slice(1)};\n`;
  return `${code}\n`;
}

type Place = 'text' | 'tag' | 'attribute' | 'script' | 'script string' | 'style';

/** Follows the HTML that was printed, to know how the next printed value has to be escaped. */
class Printer {
  html = '';
  readonly output: { _: unknown; _$: unknown };
  #place: Place = 'text';
  #quote = '';
  #element = '';

  constructor() {
    const print = (value: unknown) => this.#print(String(value));
    const printEscaped = (value: unknown) => this.#print(this.#escape(value));
    this.output = {
      set _(value: unknown) {
        print(value);
      },
      set _$(value: unknown) {
        printEscaped(value);
      },
    };
  }

  #print(text: string): void {
    for (let i = 0; i < text.length; i += 1) this.#step(text, i);
    this.html += text;
  }

  #step(text: string, i: number): void {
    const character = text[i] ?? '';
    switch (this.#place) {
      case 'text':
        if (character !== '<') return;
        this.#element = /^<\/?([a-z][\w-]*)/i.exec(text.slice(i, i + 40))?.[1]?.toLowerCase() ?? '';
        if (this.#element !== '') this.#place = 'tag';
        if (text[i + 1] === '/') this.#element = '';
        return;
      case 'tag':
        if (character === '>') this.#place = insideOf(this.#element);
        if (character === '"' || character === "'") this.#open('attribute', character);
        return;
      case 'attribute':
        if (character === this.#quote) this.#place = 'tag';
        return;
      case 'script':
        if (/^<\/script/i.test(text.slice(i, i + 8))) this.#open('tag', '');
        else if (/["'`]/.test(character)) this.#open('script string', character);
        return;
      case 'script string':
        // A line's end closes what a quote in a comment seemed to open.
        if (character === '\n' && this.#quote !== '`') this.#place = 'script';
        else if (character === this.#quote && text[i - 1] !== '\\') this.#place = 'script';
        return;
      case 'style':
        if (/^<\/style/i.test(text.slice(i, i + 7))) this.#open('tag', '');
        return;
    }
  }

  #open(place: Place, quote: string): void {
    if (place === 'tag') this.#element = '';
    this.#place = place;
    this.#quote = quote;
  }

  #escape(value: unknown): string {
    const text = String(value);
    switch (this.#place) {
      case 'script':
        return typeof value === 'string' ? `"${escapeScript(text)}"` : escapeScriptValue(value);
      case 'script string':
        return escapeScript(text);
      case 'tag':
        return text.replaceAll(/[^\w.-]/g, (character) => `&#${character.codePointAt(0)};`);
      case 'style':
        return text.replaceAll(/[^\w#%. -]/g, '');
      case 'text':
      case 'attribute':
        return escapeHtml(text);
    }
  }
}

function insideOf(element: string): Place {
  return element === 'script' ? 'script' : element === 'style' ? 'style' : 'text';
}

function escapeScriptValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return ` ${value} `;
  return `"${escapeScript(String(value))}"`;
}

function escapeScript(text: string): string {
  return text.replaceAll(/[\\'"`<>&=\u2028\u2029\n\r/]/g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}
