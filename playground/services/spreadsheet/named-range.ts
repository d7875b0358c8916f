import { closedRect } from '../engine/a1-notation';
import type { NamedRange as Kept } from '../engine/names';
import { type RangeHandle, type Handles, inner } from './handles';
import { openArea } from './range-reference';
import { checkSignature } from './signature';

export class NamedRange {
  readonly [inner]: { readonly handles: Handles; kept: Kept };

  constructor(handles: Handles, kept: Kept) {
    this[inner] = { handles, kept };
  }

  getName(): string {
    return this[inner].kept.name;
  }

  getRange(): RangeHandle {
    const { handles, kept } = this[inner];
    const { tabs } = handles.session.document;
    const { sheetId, range } = kept;
    return handles.range({ sheetId, ...closedRect(range, tabs.rows(sheetId), tabs.columns(sheetId)) });
  }

  setName(name: string): this {
    checkSignature('NamedRange.setName', [name], 'string');
    const { handles, kept } = this[inner];
    handles.session.change('NamedRange.setName', () => handles.session.document.names.rename(kept.id, name));
    this[inner].kept = { ...kept, name };
    return this;
  }

  setRange(range: RangeHandle): this {
    const { handles, kept } = this[inner];
    const { sheetId, open } = openArea(handles, range[inner].area);
    handles.session.change('NamedRange.setRange', () => handles.session.document.names.set(kept.name, sheetId, open));
    this[inner].kept = { ...kept, sheetId, range: open };
    return this;
  }

  remove(): void {
    const { handles, kept } = this[inner];
    handles.session.change('NamedRange.remove', () => handles.session.document.names.remove(kept.name));
  }
}
