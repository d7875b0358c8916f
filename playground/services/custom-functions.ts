/** Custom functions: which there are, and how they are documented (C-3, C-4, C-17). */
import type { Project } from './project';
import { type TopLevelFunction, topLevelFunctions } from './top-level-functions';

export interface CustomFunctionParameter {
  readonly name: string;
  readonly text: string;
}

export interface CustomFunction {
  readonly name: string;
  readonly parameters: readonly CustomFunctionParameter[];
  /** What the autocomplete shows above the parameters. */
  readonly summary: string;
  readonly returns: string;
  /** Whether the autocomplete offers it (C-17). */
  readonly documented: boolean;
}

const found = new WeakMap<Project, readonly TopLevelFunction[]>();

export function functionsOf(project: Project): readonly TopLevelFunction[] {
  const known = found.get(project);
  if (known !== undefined) return known;
  const list = project.scripts.flatMap(({ source }) => topLevelFunctions(source));
  found.set(project, list);
  return list;
}

/** Every public declaration can stand in a cell (C-4); a later one replaces an earlier one of its name. */
export function customFunctionsOf(project: Project): CustomFunction[] {
  const usable = functionsOf(project).filter(({ name, isDeclaration }) => isDeclaration && !name.endsWith('_'));
  return [...new Map(usable.map((one) => [one.name, documented(one)])).values()];
}

function documented({ name, parameters, documentation }: TopLevelFunction): CustomFunction {
  const tagTexts = (tag: string) => textsOfTag(documentation, tag);
  const described = new Map(tagTexts('param').map(splitParameter));
  return {
    name,
    parameters: parameters.map((one) => ({ name: one, text: described.get(one.replace(/^\.\.\./, '')) ?? '' })),
    summary: unwrapped((documentation.split(/^@/m)[0] ?? '').trim()),
    returns: tagTexts('returns?').map((text) => text.replace(/^\{[^}]*\}\s*/, ''))[0] ?? '',
    documented: /^@customfunction\b/im.test(documentation),
  };
}

function textsOfTag(documentation: string, tag: string): string[] {
  const sections = documentation.split(/^(?=@)/m);
  const head = new RegExp(`^@${tag}\\s+`);
  return sections.filter((section) => head.test(section)).map((section) => unwrapped(section.replace(head, '').trim()));
}

function splitParameter(text: string): [string, string] {
  const [, name = '', rest = ''] =
    /^(?:\{[^}]*\}\s*)?\[?([\w$]+)(?:=[^\]]*)?\]?\s*(?:-\s*)?([\s\S]*)$/.exec(text) ?? [];
  return [name, rest];
}

function unwrapped(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/** Names that google.script.run offers. */
export function callableNamesOf(project: Project): string[] {
  return [...new Set(functionsOf(project).map(({ name }) => name))].filter((name) => !name.endsWith('_'));
}
