/** How the cells of a chart tab are dressed, by what they are for. */
import type { CellLook } from './tab-plan';

export interface CellStyle {
  /** Points. */
  readonly size: number;
  readonly weight: 'normal' | 'bold';
  readonly ink: string;
  readonly background: string;
  readonly horizontal: 'left' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
}

const INK = '#202124';
const MUTED = '#5f6368';
const INPUT = '#fff8e1';
const CARD = '#f1f3f4';

export const PLAIN: CellStyle = {
  size: 10,
  weight: 'normal',
  ink: INK,
  background: '#ffffff',
  horizontal: null,
  vertical: 'bottom',
  wrap: false,
};

const HEAD: CellStyle = { ...PLAIN, size: 9, weight: 'bold', background: '#e8eaed', wrap: true };

export const STYLES: Readonly<Record<CellLook, CellStyle>> = {
  title: { ...PLAIN, size: 20, weight: 'bold' },
  asOf: { ...PLAIN, ink: MUTED },
  hint: { ...PLAIN, ink: '#9c4a00' },
  filterName: { ...PLAIN, size: 9, ink: MUTED },
  filter: { ...PLAIN, background: INPUT, horizontal: 'left' },
  computed: { ...PLAIN, ink: MUTED, horizontal: 'left' },
  cardName: { ...PLAIN, ink: MUTED, background: CARD, vertical: 'middle' },
  cardFigure: { ...PLAIN, size: 18, weight: 'bold', background: CARD, horizontal: 'left', vertical: 'middle' },
  cardWord: { ...PLAIN, size: 14, weight: 'bold', background: CARD, horizontal: 'left', vertical: 'middle' },
  cardNote: { ...PLAIN, size: 9, ink: MUTED, background: CARD, vertical: 'top', wrap: true },
  section: { ...PLAIN, size: 13, weight: 'bold' },
  label: PLAIN,
  figure: { ...PLAIN, horizontal: 'right' },
  input: { ...PLAIN, background: INPUT, horizontal: 'right' },
  basis: { ...PLAIN, size: 8, ink: MUTED, vertical: 'top', wrap: true },
  textHead: HEAD,
  // Above the figures, which stand at the right.
  numberHead: { ...HEAD, horizontal: 'right' },
};
