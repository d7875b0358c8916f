import { isDate } from './cell-value';

const LONGEST = 40;

/** A cell as a message quotes it: short, '' where it is blank, and never `[object Object]`. */
export function shownCell(cell: unknown): string {
  switch (typeof cell) {
    case 'string':
      return cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
    case 'number':
    case 'boolean':
      return String(cell);
    case 'undefined':
      return '';
    default:
      return cell === null ? '' : isDate(cell) ? 'a date' : Array.isArray(cell) ? 'a range' : 'no plain value';
  }
}
