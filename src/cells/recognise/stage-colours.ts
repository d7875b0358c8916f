/** Background colours of stages: light enough for black text, far enough apart to be told from their neighbours. */
import type { StageKind } from '../../domain/stage';

const OPEN = [
  '#cfe2f3',
  '#ffe599',
  '#d5c8ef',
  '#a2dfe0',
  '#f9cb9c',
  '#f4b8d4',
  '#c9d77e',
  '#9fb8f0',
  '#d6b48c',
  '#c7f0d8',
];
const WON = ['#7cc47f', '#4db6ac', '#b5d99c'];
const LOST = ['#ea9999', '#cf9a8f', '#f7cfcf'];
const PARKED = ['#cccccc', '#aab4c2', '#e6e6e6'];

const COLOURS: Readonly<Record<StageKind, readonly string[]>> = { open: OPEN, won: WON, lost: LOST, parked: PARKED };

/** A colour for each stage in turn; the same kinds always give the same colours. */
export function stageColours(kinds: readonly StageKind[]): readonly string[] {
  const used: Record<StageKind, number> = { open: 0, won: 0, lost: 0, parked: 0 };
  return kinds.map((kind) => {
    const palette = COLOURS[kind];
    const colour = palette[used[kind] % palette.length] ?? '#ffffff';
    used[kind]++;
    return colour;
  });
}
