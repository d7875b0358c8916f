/** The types that the page draws; others get a note in their place. */
const DRAWN_TYPES = ['BAR', 'COLUMN', 'LINE', 'AREA', 'STEPPED_AREA', 'COMBO', 'PIE', 'SCATTER'] as const;
export type DrawnType = (typeof DRAWN_TYPES)[number];

export function isDrawnType(type: string): type is DrawnType {
  return (DRAWN_TYPES as readonly string[]).includes(type);
}
