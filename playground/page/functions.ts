/** The project's own functions: in the autocomplete of the grid and in a panel to read at leisure. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import type { CustomFunction } from '../services/custom-functions';
import { openDialog } from './dialogs';
import { element } from './element';

/** What the autocomplete of the grid shows; parameters whose text says so are optional. */
export function functionInfos(functions: readonly CustomFunction[]): IFunctionInfo[] {
  return functions
    .filter(({ documented }) => documented)
    .map(({ name, summary, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: summary,
      abstract: summary,
      functionParameter: parameters.map((parameter) => ({
        name: plainName(parameter.name),
        detail: parameter.text,
        example: '',
        require: isOptional(parameter.text) || isRest(parameter.name) ? 0 : 1,
        repeat: isRest(parameter.name) ? 1 : 0,
      })),
    }));
}

/** The call as it is written, such as `WIN_RATE(deals; [basis]; …)`. */
function signature({ name, parameters }: CustomFunction): string {
  const written = parameters.map((parameter) => {
    if (isRest(parameter.name)) return `[${plainName(parameter.name)}; …]`;
    return isOptional(parameter.text) ? `[${parameter.name}]` : parameter.name;
  });
  return `=${name}(${written.join('; ')})`;
}

export function showFunctions(functions: readonly CustomFunction[]): void {
  const documented = functions.filter((each) => each.documented);
  const body = element('div', { class: 'panel', attributes: { tabindex: '0' } }, ...documented.map(functionEntry));
  if (documented.length === 0) body.append(element('p', { text: 'This project has no custom functions.' }));
  openDialog('Functions', body, () => undefined);
}

function functionEntry(each: CustomFunction): HTMLElement {
  const list = element('dl');
  for (const { name, text } of each.parameters) {
    list.append(element('dt', { text: plainName(name) }), element('dd', { text }));
  }
  const lines = [element('code', { text: signature(each) }), element('p', { text: each.summary }), list];
  if (each.returns !== '') list.append(element('dt', { text: 'gives' }), element('dd', { text: each.returns }));
  return element('section', { class: 'function' }, ...lines);
}

function isOptional(text: string): boolean {
  return /^optional\b/i.test(text);
}

function isRest(name: string): boolean {
  return name.startsWith('...');
}

function plainName(name: string): string {
  return name.replace(/^\.\.\./, '');
}
