/** Apps Script's enums: objects compared by identity, printed and serialised as their name (V-7). */
export interface EnumMember {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumMember): number;
}

export type Enumeration<N extends string> = Readonly<Record<N, EnumMember>>;

export function enumeration<const N extends string>(names: readonly N[]): Enumeration<N> {
  const members = names.map((name, ordinal): [N, EnumMember] => [
    name,
    {
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other) => ordinal - other.ordinal(),
    },
  ]);
  return Object.fromEntries(members) as Record<N, EnumMember>;
}
