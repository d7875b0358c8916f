import { RangeShape } from './range-shape';

/** A handle of a rectangle of cells. It keeps its coordinates whatever happens to the sheet. */
export class Range extends RangeShape {
  override toString(): string {
    return 'Range';
  }
}
