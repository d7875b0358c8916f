/** The older way to a menu: `spreadsheet.addMenu(name, [{name, functionName}])`. */
import { Exception } from './exception';
import type { Run } from './execution';
import type { Menus } from './menus';
import type { MenuEntry } from './ui';

interface OldMenuItem {
  readonly name: string;
  readonly functionName: string;
}

export function addSpreadsheetMenus(app: object, run: Run, menus: Menus): void {
  const addMenu = (caption: string, items: readonly (OldMenuItem | null)[]) => {
    menus.set(run.user, { caption, entries: items.map(entryOf) });
  };
  const removeMenu = (caption: string) => {
    if (menus.of(run.user).every((menu) => menu.caption !== caption)) {
      throw new Exception(`The menu ${caption} does not exist.`);
    }
    menus.remove(run.user, caption);
  };
  const spreadsheet = (app as { getActive(): object }).getActive();
  Object.assign(spreadsheet, { addMenu, removeMenu, updateMenu: addMenu });
}

/** A null stands for a line between items. */
function entryOf(item: OldMenuItem | null): MenuEntry {
  return item === null ? { kind: 'separator' } : { kind: 'item', caption: item.name, functionName: item.functionName };
}
