/** How the names on an axis find room: broken into lines, slanted, cut, or some of them left out. */
import { fits, fittedText, textWidth } from './fitted-text';

export interface NameLabels {
  /** How many names are left out after each one that is shown. */
  readonly interval: number;
  readonly rotate?: number;
  readonly lineHeight: number;
  readonly formatter: (name: string) => string;
}

export interface RowRoom {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

export interface ColumnRoom extends RowRoom {
  /** Words are all worth reading; of dates and numbers some can be left out. */
  readonly isText: boolean;
  /** Null where the script leaves it open. */
  readonly slanted: boolean | null;
  readonly angle: number | undefined;
}

const LEADING = 1.25;
const GAP = 4;
/** Of names on one line, so that they are not read as one. */
const BETWEEN = 12;
const LINES = 3;
const ANGLE = 30;
const SLANTED_WIDTH = 130;
const SLANTED_HEIGHT_SHARE = 0.3;
const NAMES_WIDTH_SHARE = 0.38;
const WIDEST_NAMES = 240;

/** Names below columns. */
export function columnNames(names: readonly string[], room: ColumnRoom): NameLabels {
  const slot = room.width / Math.max(1, names.length);
  const broken = { width: slot - GAP, lines: LINES, fontSize: room.fontSize };
  const areBroken = names.every((name) => fits(name, broken));
  if (room.slanted !== true && (room.isText || names.length === 1) && areBroken) return level(broken, 0);
  if (room.slanted === true || (room.slanted === null && room.isText)) return slanted(slot, room);
  const widest = Math.max(0, ...names.map((name) => textWidth(name, room.fontSize)));
  const shownAt = Math.ceil((widest + BETWEEN) / slot);
  return level({ ...broken, width: shownAt * slot, lines: 1 }, shownAt - 1);
}

/** Names at the left of lying bars. */
export function rowNames(names: readonly string[], { width, height, fontSize }: RowRoom): NameLabels {
  const slot = height / Math.max(1, names.length);
  const line = fontSize * LEADING;
  const lines = Math.max(1, Math.min(LINES, Math.floor(slot / line)));
  const room = { width: Math.min(WIDEST_NAMES, width * NAMES_WIDTH_SHARE), lines, fontSize };
  return level(room, Math.max(0, Math.ceil(line / slot) - 1));
}

function level(room: Parameters<typeof fittedText>[1], interval: number): NameLabels {
  return { interval, lineHeight: room.fontSize * LEADING, formatter: (name) => fittedText(name, room) };
}

function slanted(slot: number, { height, fontSize, angle = ANGLE }: ColumnRoom): NameLabels {
  const rise = Math.max(0.2, Math.sin((angle * Math.PI) / 180));
  const width = Math.min(SLANTED_WIDTH, (height * SLANTED_HEIGHT_SHARE) / rise);
  const apart = (fontSize * LEADING) / rise;
  return { ...level({ width, lines: 1, fontSize }, Math.max(0, Math.ceil(apart / slot) - 1)), rotate: angle };
}
