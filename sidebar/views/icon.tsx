/** Small line drawings, always beside or instead of a word that a label says. */
import { h } from 'preact';

const PATHS = {
  add: 'M12 5v14M5 12h14',
  back: 'M15 6l-6 6 6 6',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5',
  calendar: 'M5 6h14v14H5zM5 10h14M9 4v3M15 4v3M9 14l2 2 4-4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 6l6 6-6 6',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  filter: 'M4 6h16M7 12h10M10 18h4',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  more: 'M12 5v1M12 11.5v1M12 18v1',
  move: 'M4 12h15M13 6l6 6-6 6',
  note: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.500-5 6-5s6 2 6 5M16 11a2.500 2.500 0 1 0-1-4.800M17 14c2.500.500 4 2.200 4 5',
  phone: 'M6 4h4l1.5 4.5L9 10a12 12 0 0 0 5 5l1.500-2.500L20 14v4a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z',
  row: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  board: 'M4 5h5v14H4zM10.500 5h4v10h-4zM16 5h4v7h-4z',
  narrow: 'M4 5h16v14H4zM15 5v14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500',
  up: 'M6 15l6-6 6 6',
  undo: 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
