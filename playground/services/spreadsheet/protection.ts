import type { Protection as Kept } from '../engine/protections';
import { ProtectionType } from './enums';
import { type RangeHandle, type Handles, inner, rangeArea } from './handles';
import { checkSignature } from './signature';

export class Protection {
  readonly [inner]: { readonly handles: Handles; readonly kept: Kept };

  constructor(handles: Handles, kept: Kept) {
    this[inner] = { handles, kept };
  }

  getProtectionType(): unknown {
    return this[inner].kept.kind === 'sheet' ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): RangeHandle {
    return this[inner].handles.range(this[inner].kept.area);
  }

  getRangeName(): string | null {
    return this[inner].kept.name;
  }

  getDescription(): string {
    return this.#ask('getDescription', ({ description }) => description);
  }

  setDescription(description: string): this {
    checkSignature('Protection.setDescription', [description], 'string');
    return this.#change('setDescription', (kept) => {
      kept.description = description;
    });
  }

  isWarningOnly(): boolean {
    return this.#ask('isWarningOnly', ({ warningOnly }) => warningOnly);
  }

  setWarningOnly(warningOnly: boolean): this {
    checkSignature('Protection.setWarningOnly', [warningOnly], 'boolean');
    return this.#change('setWarningOnly', (kept) => {
      kept.warningOnly = warningOnly;
    });
  }

  canEdit(): boolean {
    const { handles, kept } = this[inner];
    const { document, execution } = handles.session;
    return this.#ask('canEdit', () => document.protections.canEdit(kept, execution.user));
  }

  canDomainEdit(): boolean {
    return this.#ask('canDomainEdit', ({ domainEdit }) => domainEdit);
  }

  setDomainEdit(editable: boolean): this {
    return this.#change('setDomainEdit', (kept) => {
      kept.domainEdit = editable;
    });
  }

  getEditors(): { getEmail(): string }[] {
    const { execution } = this[inner].handles.session;
    return this.#ask('getEditors', ({ editors }) =>
      (editors ?? [execution.user]).map((email) => ({ getEmail: () => email })),
    );
  }

  addEditor(user: unknown): this {
    return this.addEditors([emailOf(user)]);
  }

  addEditors(users: readonly unknown[]): this {
    return this.#change('addEditors', (kept) => {
      kept.editors = [...new Set([...(kept.editors ?? []), ...users.map(emailOf)])];
    });
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }

  /** Whoever calls this, and the owner, stay: nobody can lock himself out (S-23). */
  removeEditors(users: readonly unknown[]): this {
    const { user } = this[inner].handles.session.execution;
    return this.#change('removeEditors', (kept) => {
      const removed = users.map(emailOf).filter((email) => email !== user);
      kept.editors = (kept.editors ?? [user]).filter((email) => !removed.includes(email));
    });
  }

  getUnprotectedRanges(): RangeHandle[] {
    const { handles } = this[inner];
    return this.#ask('getUnprotectedRanges', ({ unprotected }) => unprotected.map((area) => handles.range(area)));
  }

  setUnprotectedRanges(ranges: readonly unknown[]): this {
    return this.#change('setUnprotectedRanges', (kept) => {
      kept.unprotected = ranges.map(rangeArea).filter((area) => area !== null);
    });
  }

  setRange(range: RangeHandle): this {
    return this.#change('setRange', (kept) => {
      kept.area = range[inner].area;
    });
  }

  remove(): void {
    const { document } = this[inner].handles.session;
    this.#change('remove', (kept) => document.protections.remove(kept));
  }

  #ask<T>(method: string, take: (kept: Kept) => T): T {
    const { handles, kept } = this[inner];
    return handles.session.query(`Protection.${method}`, () => take(kept));
  }

  #change(method: string, effect: (kept: Kept) => void): this {
    const { handles, kept } = this[inner];
    handles.session.change(`Protection.${method}`, () => effect(kept));
    return this;
  }
}

function emailOf(user: unknown): string {
  const isUser = typeof user === 'object' && user !== null && 'getEmail' in user;
  return isUser ? (user as { getEmail(): string }).getEmail() : String(user);
}
