import { SheetCharts } from './sheet-charts';

/** A tab. */
export class Sheet extends SheetCharts {
  override toString(): string {
    return 'Sheet';
  }
}
