/** The menus that scripts have added, per user. */
import type { MenuEntry, MenuTree } from './ui';

export class Menus {
  readonly #byUser = new Map<string, MenuTree[]>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  of(user: string): readonly MenuTree[] {
    return this.#byUser.get(user) ?? [];
  }

  /** A menu replaces an earlier one of its name. */
  set(user: string, menu: MenuTree): void {
    const others = this.of(user).filter((one) => one.caption !== menu.caption);
    this.#byUser.set(user, [...others, menu]);
    this.#changed();
  }

  remove(user: string, caption: string): void {
    this.#byUser.set(user, [...this.of(user).filter((one) => one.caption !== caption)]);
    this.#changed();
  }

  /** The function behind a path such as `Dealsheet > Open sidebar`; the name of the menu may be left out. */
  functionAt(user: string, path: string | readonly string[]): string {
    const steps = typeof path === 'string' ? path.split(/\s*>\s*/) : path;
    const menus = this.of(user);
    const tops = menus.map((menu): MenuEntry => ({ kind: 'menu', menu }));
    const found = itemAt(tops, steps) ?? menus.map((menu) => itemAt(menu.entries, steps)).find((one) => one !== null);
    if (found) return found;
    throw new Error(`there is no menu item ${steps.join(' > ')}; there is: ${captionsOf(tops).join(', ') || 'none'}`);
  }
}

function itemAt(entries: readonly MenuEntry[], steps: readonly string[]): string | null {
  const [step, ...rest] = steps;
  for (const entry of entries) {
    if (entry.kind === 'item' && rest.length === 0 && entry.caption === step) return entry.functionName;
    if (entry.kind === 'menu' && entry.menu.caption === step) return itemAt(entry.menu.entries, rest);
  }
  return null;
}

function captionsOf(entries: readonly MenuEntry[], above = ''): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'separator') return [];
    if (entry.kind === 'item') return [`${above}${entry.caption}`];
    return captionsOf(entry.menu.entries, `${above}${entry.menu.caption} > `);
  });
}
