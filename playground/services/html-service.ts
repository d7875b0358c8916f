/** HtmlService: pages from text and from the project's HTML files, with templates. */
import { enumeration } from './enumeration';
import { Exception } from './exception';
import { escapeHtml, evaluateTemplate, type TemplateCompiler, templateCode } from './html-template';
import { scriptProperties, serviceName } from './membrane';

export type HtmlService = ReturnType<typeof createHtmlService>;

export interface HtmlPorts {
  readonly page: (name: string) => string | undefined;
  readonly compile: TemplateCompiler;
}

const XFrameOptionsMode = enumeration(['DEFAULT', 'ALLOWALL']);
const SandboxMode = enumeration(['EMULATED', 'NATIVE', 'IFRAME']);

export function createHtmlService(ports: HtmlPorts) {
  const text = (name: string) => {
    const found = ports.page(name);
    if (found === undefined) throw new Exception(`No HTML file named ${name} was found.`);
    return found;
  };
  return {
    [serviceName]: 'HtmlService',
    XFrameOptionsMode,
    SandboxMode,
    createHtmlOutput: (html: unknown = '') => new HtmlOutput(String(html), ports.compile),
    createHtmlOutputFromFile: (name: string) => new HtmlOutput(text(name), ports.compile),
    createTemplate: (html: unknown) => new HtmlTemplate(String(html), 'template', ports.compile),
    createTemplateFromFile: (name: string) => new HtmlTemplate(text(name), name, ports.compile),
    getUserAgent: () => null,
  };
}

export class HtmlOutput {
  readonly [serviceName] = 'HtmlOutput';
  readonly #compile: TemplateCompiler;
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #metaTags: { readonly name: string; readonly content: string }[] = [];

  constructor(content: string, compile: TemplateCompiler) {
    this.#content = content;
    this.#compile = compile;
  }

  append(added: unknown): this {
    this.#content += String(added);
    return this;
  }

  appendUntrusted(added: unknown): this {
    this.#content += escapeHtml(String(added));
    return this;
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.#content, 'template', this.#compile);
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: unknown): this {
    this.#content = String(content);
    return this;
  }

  getTitle(): string | null {
    return this.#title;
  }

  setTitle(title: unknown): this {
    this.#title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.#favicon;
  }

  setFaviconUrl(url: unknown): this {
    this.#favicon = String(url);
    return this;
  }

  addMetaTag(name: string, content: string): this {
    this.#metaTags.push({ name, content });
    return this;
  }

  getMetaTags() {
    return this.#metaTags.map(({ name, content }) => ({
      [serviceName]: 'HtmlOutputMetaTag',
      getName: () => name,
      getContent: () => content,
    }));
  }

  /** every page is an IFRAME sandbox; the older modes have no effect. */
  setSandboxMode(_mode: unknown): this {
    return this;
  }

  /** matters to web apps only. */
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
}

export class HtmlTemplate {
  readonly [serviceName] = 'HtmlTemplate';
  readonly [scriptProperties] = new Map<string, unknown>();
  readonly #source: string;
  readonly #name: string;
  readonly #compile: TemplateCompiler;

  constructor(source: string, name: string, compile: TemplateCompiler) {
    this.#source = source;
    this.#name = name;
    this.#compile = compile;
  }

  evaluate(): HtmlOutput {
    const html = evaluateTemplate(this.#source, this.#name, this[scriptProperties], this.#compile);
    return new HtmlOutput(html, this.#compile);
  }

  getCode(): string {
    return templateCode(this.#source);
  }

  getRawContent(): string {
    return this.#source;
  }
}
