/** What setValue makes of a value: Google reads text as if it had been typed (S-1, S-5, S-6, S-7). */
import type { CellWrite } from '../engine/cell-write';
import { isDateFormat } from '../engine/cell-value';
import type { SheetDocument } from '../engine/document';
import { isGeneral } from '../engine/number-format';
import { limits, spreadsheetErrors } from '../errors';
import type { Switches } from '../switches';
import { readTypedInput } from '../typed-input';
import { checkSignature, isDate } from './signature';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** The number format that the cell has when the value arrives. */
  readonly format: string | undefined;
}

export type InputSwitches = Pick<Switches, 'apostropheStored' | 'formulaInTextCell'>;

export function cellInput(
  value: unknown,
  place: CellPlace,
  document: SheetDocument,
  switches: InputSwitches,
  method: string,
): CellWrite {
  const { row, column } = place;
  if (value === null || value === undefined || value === '') return { row, column, content: { kind: 'blank' } };
  if (typeof value === 'number') {
    const scalar = Number.isFinite(value) ? value : '#NUM!';
    return { row, column, content: { kind: 'value', value: scalar } };
  }
  if (typeof value === 'boolean') return { row, column, content: { kind: 'value', value } };
  if (isDate(value)) return dateInput(value, place, document);
  checkSignature(method, [value], 'string');
  return textInput(String(value), place, document, switches);
}

function dateInput(date: Date, { row, column, format }: CellPlace, document: SheetDocument): CellWrite {
  const serial = document.timeZone.serialAt(date.getTime());
  const content = { kind: 'value', value: serial } as const;
  if (isDateFormat(format)) return { row, column, content };
  return { row, column, content, style: { n: { pattern: document.dateFormat(!Number.isInteger(serial)) } } };
}

function textInput(
  text: string,
  { row, column, format }: CellPlace,
  document: SheetDocument,
  switches: InputSwitches,
): CellWrite {
  if (text.length > limits.cellLength) throw spreadsheetErrors.cellLength();
  const isText = format === '@';
  const isFormula = text.startsWith('=') && text.length > 1;
  if (isText && !(isFormula && switches.formulaInTextCell))
    return { row, column, content: { kind: 'value', value: text } };
  if (text.startsWith("'") && switches.apostropheStored)
    return { row, column, content: { kind: 'value', value: text } };
  const input = readTypedInput(text, document.locale, { year: document.currentYear() });
  switch (input.kind) {
    case 'blank':
      return { row, column, content: { kind: 'blank' } };
    case 'formula':
      return { row, column, content: { kind: 'formula', text: input.text } };
    case 'number': {
      const content = { kind: 'value', value: input.value } as const;
      const style = input.format !== undefined && isGeneral(format) ? { n: { pattern: input.format } } : undefined;
      return { row, column, content, style };
    }
    case 'text':
    case 'boolean':
      return { row, column, content: { kind: 'value', value: input.value } };
  }
}
