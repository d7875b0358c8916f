/** Named ranges. The engine keeps them up when rows and columns come and go. */
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { type OpenRect, columnLetters, parseA1, quotedSheet } from './a1-notation';
import type { Engine } from './univer';

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly range: OpenRect;
}

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export class Names {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** The names whose range still exists, in the order in which they were made. */
  all(): NamedRange[] {
    const map = this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.engine.unitId) ?? {};
    return Object.values(map).flatMap(({ id, name, formulaOrRefString }) => {
      const range = parseA1(formulaOrRefString.replace(/^=/, ''));
      const sheet = range?.sheetName ? this.engine.workbook.getSheetBySheetName(range.sheetName) : undefined;
      return range && sheet ? [{ id, name, sheetId: sheet.getSheetId(), range }] : [];
    });
  }

  find(name: string): NamedRange | null {
    const wanted = name.toLowerCase();
    return this.all().find((one) => one.name.toLowerCase() === wanted) ?? null;
  }

  /** A range open at an end stays open: `Deals` over whole columns never has to grow. */
  set(name: string, sheetId: string, range: OpenRect): void {
    const { unitId, injector } = this.engine;
    const service = injector.get(IDefinedNamesService);
    const existing = Object.values(service.getDefinedNameMap(unitId) ?? {}).find((one) => sameName(one.name, name));
    this.write(existing?.id ?? `name-${name.toLowerCase()}`, name, sheetId, range);
  }

  rename(id: string, name: string): void {
    const found = this.all().find((one) => one.id === id);
    if (found) this.write(id, name, found.sheetId, found.range);
  }

  remove(name: string): boolean {
    const { unitId, injector, commands } = this.engine;
    const map = injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
    const found = Object.values(map).find((one) => sameName(one.name, name));
    if (!found) return false;
    commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { unitId, ...found });
    return true;
  }

  private write(id: string, name: string, sheetId: string, range: OpenRect): void {
    const { unitId, commands } = this.engine;
    const formulaOrRefString = `${quotedSheet(this.engine.sheet(sheetId).getName())}!${absoluteA1(range)}`;
    const param = { unitId, id, name, formulaOrRefString, localSheetId: WHOLE_WORKBOOK };
    commands.syncExecuteCommand(SetDefinedNameMutation.id, param);
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function absoluteA1({ startRow, startColumn, endRow, endColumn }: OpenRect): string {
  const start = `${part(startColumn)}${startRow === null ? '' : `$${startRow + 1}`}`;
  const end = `${part(endColumn)}${endRow === null ? '' : `$${endRow + 1}`}`;
  return start === end && startRow !== null && startColumn !== null ? start : `${start}:${end}`;
}

function part(column: number | null): string {
  return column === null ? '' : `$${columnLetters(column)}`;
}
