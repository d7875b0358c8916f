/** What outlives the runs of a host. */
import type { CacheEntry, CacheStore } from './cache-service';
import type { Clock } from './clock';
import type { SheetDocument } from './engine/document';
import type { Run } from './execution';
import type { LocalHostOptions } from './host-options';
import type { HeldLocks } from './lock-service';
import type { Menus } from './menus';
import type { Project } from './project';
import type { PropertyStores } from './properties-service';
import { seededRandom } from './random';
import type { OpenRealm } from './realm';
import type { Screen, ShownToast } from './screen';
import type { InstalledTrigger } from './script-app';
import { createSpreadsheetApp } from './spreadsheet/spreadsheet-app';
import { addSpreadsheetMenus } from './spreadsheet-menus';
import type { Switches } from './switches';
import type { MenuTree } from './ui';

/** SpreadsheetApp as one run sees it. */
export interface SpreadsheetPart {
  readonly app: object;
  readonly charts?: object;
  /** Commits what the run has written and not flushed. */
  finish(): void;
  /** Drops, or for a kill that lets them through applies, such writes. */
  abandon(applied: boolean): void;
}

/** What a spreadsheet shows to whoever sits before it. */
export interface SpreadsheetWindow {
  readonly getUi: () => object;
  readonly toast: (toast: Omit<ShownToast, 'user'>) => void;
}

export interface World {
  readonly project: Project;
  readonly openRealm: OpenRealm;
  readonly clock: Clock;
  readonly random: () => number;
  readonly switches: Switches;
  readonly screen: Screen;
  readonly stores: PropertyStores;
  readonly cacheStore: (scope: string) => CacheStore;
  readonly locks: HeldLocks;
  readonly triggers: InstalledTrigger[];
  readonly owner: string;
  readonly userLocale: string;
  readonly isAddOn: boolean;
  readonly addonName: string;
  readonly spreadsheetId: string;
  openSpreadsheet(run: Run, window: SpreadsheetWindow): SpreadsheetPart;
  setMenu(user: string, menu: MenuTree): void;
}

/** The parts of a host that its users can see and its runs share. */
export interface SharedParts {
  readonly document: SheetDocument;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly properties: PropertyStores;
  readonly locks: HeldLocks;
  readonly triggers: InstalledTrigger[];
  readonly owner: string;
}

export function createWorld(options: LocalHostOptions, parts: SharedParts, menus: Menus): World {
  const { document, switches } = parts;
  const caches = new Map<string, CacheStore>();
  return {
    project: options.project,
    openRealm: options.openRealm,
    clock: parts.clock,
    random: seededRandom(options.seed ?? (options.now === undefined ? Date.now() : 1)),
    switches,
    screen: options.screen,
    stores: parts.properties,
    cacheStore: (scope) => {
      const store = caches.get(scope) ?? new Map<string, CacheEntry>();
      caches.set(scope, store);
      return store;
    },
    locks: parts.locks,
    triggers: parts.triggers,
    owner: parts.owner,
    userLocale: options.userLocale ?? 'en',
    isAddOn: options.addOn !== undefined,
    addonName: options.addOn?.name ?? 'Add-on',
    spreadsheetId: document.engine.unitId,
    openSpreadsheet: (run, { getUi, toast }): SpreadsheetPart => {
      const part = createSpreadsheetApp(document, run, {
        switches,
        getUi,
        toast: ({ message, title, timeoutSeconds }) => toast({ title, text: message, seconds: timeoutSeconds }),
      });
      addSpreadsheetMenus(part.app, run, menus);
      return part;
    },
    setMenu: (user, menu) => menus.set(user, menu),
  };
}
