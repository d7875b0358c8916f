/** The menus that scripts have added, as entries of the Extensions menu. */
import type { MenuTree, MenuEntry as ProjectEntry } from '../services/ui';
import type { MenuEntry } from './menu-bar';

export function projectMenus(
  menus: readonly MenuTree[],
  run: (functionName: string, caption: string) => void,
): MenuEntry[] {
  return menus.map(({ caption, entries }) => ({
    kind: 'menu',
    label: caption,
    entries: entries.map((entry) => entryOf(entry, run)),
  }));
}

function entryOf(entry: ProjectEntry, run: (functionName: string, caption: string) => void): MenuEntry {
  switch (entry.kind) {
    case 'separator':
      return { kind: 'separator' };
    case 'item':
      return { kind: 'item', label: entry.caption, run: () => run(entry.functionName, entry.caption) };
    case 'menu':
      return {
        kind: 'menu',
        label: entry.menu.caption,
        entries: entry.menu.entries.map((inner) => entryOf(inner, run)),
      };
  }
}
