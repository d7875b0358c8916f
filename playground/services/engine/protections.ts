/** Protections. The engine's own hide cells from their owner, so they are kept here, as data that moves with the cells. */
import { type Area, areaContains, areasMeet } from './area';
import type { MovingAreas } from './moving-areas';

export interface Protection {
  readonly id: string;
  readonly kind: 'range' | 'sheet';
  area: Area;
  description: string;
  /** Everybody may edit after a warning. */
  warningOnly: boolean;
  /** null: everybody who can edit the document, which is how a protection begins (S-23). */
  editors: string[] | null;
  domainEdit: boolean;
  unprotected: Area[];
  name: string | null;
}

export class Protections {
  readonly list: Protection[] = [];
  /** Who can never be locked out; null until somebody is named. */
  owner: string | null = null;
  private count = 0;

  constructor(areas: MovingAreas) {
    areas.keep(() => this.list.flatMap((one) => [holder(one), ...one.unprotected.map((_area, i) => hole(one, i))]));
    areas.onSheetGone((sheetId) => {
      for (const gone of this.list.filter(({ area }) => area.sheetId === sheetId)) this.remove(gone);
    });
  }

  add(kind: Protection['kind'], area: Area): Protection {
    this.count += 1;
    const protection: Protection = {
      id: `protection-${this.count}`,
      kind,
      area,
      description: '',
      warningOnly: false,
      editors: null,
      domainEdit: false,
      unprotected: [],
      name: null,
    };
    this.list.push(protection);
    return protection;
  }

  remove(protection: Protection): void {
    const index = this.list.indexOf(protection);
    if (index >= 0) this.list.splice(index, 1);
  }

  on(sheetId: string, kind: Protection['kind']): Protection[] {
    return this.list.filter((one) => one.kind === kind && one.area.sheetId === sheetId);
  }

  canEdit(protection: Protection, user: string): boolean {
    if (protection.warningOnly || protection.editors === null || user === this.owner) return true;
    return protection.editors.includes(user);
  }

  /** Whether a write by this user touches what he may not edit. */
  refuses(area: Area, user: string, passWarnings: boolean): boolean {
    return this.list.some((one) => {
      if (one.area.sheetId !== area.sheetId || !areasMeet(one.area, area)) return false;
      if (one.unprotected.some((free) => areaContains(free, area))) return false;
      return one.warningOnly ? !passWarnings : !this.canEdit(one, user);
    });
  }
}

function holder(protection: Protection) {
  return {
    area: protection.area,
    place: (area: Area) => {
      protection.area = area;
    },
  };
}

function hole(protection: Protection, index: number) {
  return {
    area: protection.unprotected[index] ?? protection.area,
    place: (area: Area) => {
      protection.unprotected[index] = area;
    },
  };
}
