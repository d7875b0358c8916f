/** When simple and installable triggers fire, with which event object, and which events are lost (T-1 … T-13). */
import { functionsOf } from './custom-functions';
import type { AuthMode, RunPlan } from './execution';
import type { Project } from './project';
import type { Outcome, RunRequest } from './runtime';
import { AuthModeEnum, type InstalledTrigger, type TriggerEvent } from './script-app';
import { user as userHandle } from './session-service';
import type { Switches } from './switches';
import type { SpreadsheetPart } from './world';

/** Cells that a person changed; rows and columns are counted from 0. */
export interface CellEdit {
  readonly gesture: 'type' | 'choose' | 'clear' | 'paste' | 'move' | 'sort' | 'undo';
  readonly user: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What a single cell holds now and held before; '' where blank. */
  readonly value?: unknown;
  readonly oldValue?: unknown;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface Opening {
  readonly user: string;
  /** Whether the user has installed the add-on, and whether it was used in this file before. */
  readonly installed?: boolean;
  readonly enabled?: boolean;
}

export interface EventPorts {
  readonly project: Project;
  readonly triggers: readonly InstalledTrigger[];
  readonly switches: Switches;
  readonly outcomes: Outcome[];
  readonly now: () => number;
  readonly run: (request: RunRequest) => Outcome;
  readonly request: (functionName: string, user: string, authMode: AuthMode, hasUi: boolean) => RunRequest;
}

type EventFields = (spreadsheet: SpreadsheetPart) => Readonly<Record<string, unknown>>;

const QUEUED = 2;

export class Events {
  readonly #ports: EventPorts;
  readonly #waiting: (() => void)[] = [];
  #held = false;
  #running = false;
  #dropped = 0;

  constructor(ports: EventPorts) {
    this.#ports = ports;
  }

  /** How many edits no handler will ever hear of (T-4). */
  get dropped(): number {
    return this.#dropped;
  }

  /** From now on a handler counts as running that does not end before `release`. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#drain();
  }

  /** The plan is that of the simple trigger's run. */
  edited(edit: CellEdit, plan: RunPlan = {}): void {
    if (!this.#raises(edit)) return;
    if ((this.#held || this.#running) && this.#waiting.length >= QUEUED) {
      this.#dropped += 1;
      return;
    }
    this.#waiting.push(() => this.#handleEdit(edit, plan));
    this.#drain();
  }

  changed(changeType: ChangeType, user: string): void {
    this.#installed('ON_CHANGE', () => ({ changeType, user: userHandle(user) }));
  }

  opened({ user, installed = true, enabled = true }: Opening): void {
    if (installed || enabled) this.#simple('onOpen', user, enabled ? 'LIMITED' : 'NONE', () => ({}));
    this.#installed('ON_OPEN', () => ({}));
  }

  installedBy(user: string): void {
    this.#simple('onInstall', user, 'FULL', () => ({}));
  }

  /** Runs an installable trigger, named by its id or its function, as its creator. */
  runTrigger(name: string): void {
    const trigger = this.#ports.triggers.find(({ id, functionName }) => id === name || functionName === name);
    if (trigger === undefined) throw new Error(`there is no installable trigger ${name}`);
    this.#runInstalled(trigger, trigger.event === 'CLOCK' ? () => this.#timeFields() : () => ({}));
  }

  #timeFields(): Record<string, unknown> {
    const now = new Date(this.#ports.now());
    return {
      year: now.getUTCFullYear(),
      month: now.getUTCMonth() + 1,
      'day-of-month': now.getUTCDate(),
      'day-of-week': now.getUTCDay(),
      hour: now.getUTCHours(),
      minute: now.getUTCMinutes(),
      second: now.getUTCSeconds(),
      timezone: 'UTC',
    };
  }

  #raises({ gesture }: CellEdit): boolean {
    const { moveRaisesEdit, sortRaisesEdit, undoRaisesEdit } = this.#ports.switches;
    if (gesture === 'move') return moveRaisesEdit;
    if (gesture === 'sort') return sortRaisesEdit;
    return gesture !== 'undo' || undoRaisesEdit;
  }

  #drain(): void {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) next();
    } finally {
      this.#running = false;
    }
  }

  #next(): (() => void) | undefined {
    return this.#held ? undefined : this.#waiting.shift();
  }

  #handleEdit(edit: CellEdit, plan: RunPlan): void {
    const fields: EventFields = (spreadsheet) => ({
      range: editedRange(spreadsheet, edit),
      user: userHandle(''),
      ...this.#values(edit),
    });
    this.#simple('onEdit', edit.user, 'LIMITED', fields, plan);
    this.#installed('ON_EDIT', fields);
    this.changed('EDIT', edit.user);
  }

  /** `value` and `oldValue` come with a single cell only, and not with every gesture (T-6, T-7). */
  #values({ gesture, rows, columns, value, oldValue }: CellEdit): Record<string, unknown> {
    const { pasteBringsValue, editValue } = this.#ports.switches;
    const typed = gesture === 'type' || gesture === 'choose';
    if (rows * columns > 1 || (!typed && !pasteBringsValue)) return {};
    const shown = (one: unknown) => (editValue === 'text' ? textOf(one) : one);
    return {
      ...(isBlank(value) ? {} : { value: shown(value) }),
      ...(isBlank(oldValue) ? {} : { oldValue: shown(oldValue) }),
    };
  }

  #simple(functionName: string, user: string, authMode: AuthMode, fields: EventFields, plan: RunPlan = {}): void {
    if (!functionsOf(this.#ports.project).some(({ name }) => name === functionName)) return;
    const request = this.#ports.request(functionName, user, authMode, true);
    this.#run({ ...request, plan }, authMode, fields);
  }

  #installed(event: TriggerEvent, fields: EventFields): void {
    for (const trigger of this.#ports.triggers.filter((one) => one.event === event))
      this.#runInstalled(trigger, fields);
  }

  #runInstalled(trigger: InstalledTrigger, fields: EventFields): void {
    const hasUi = trigger.event !== 'CLOCK';
    const request = this.#ports.request(trigger.functionName, trigger.user, 'FULL', hasUi);
    this.#run(request, 'FULL', (spreadsheet) => ({ ...fields(spreadsheet), triggerUid: trigger.id }));
  }

  #run(request: RunRequest, authMode: AuthMode, fields: EventFields): void {
    const event = (spreadsheet: SpreadsheetPart) => ({
      authMode: AuthModeEnum[authMode],
      source: activeSpreadsheet(spreadsheet),
      ...fields(spreadsheet),
    });
    this.#ports.outcomes.push(this.#ports.run({ ...request, args: (spreadsheet) => [event(spreadsheet)] }));
  }
}

interface ActiveSpreadsheet {
  getSheetByName(name: string): { getRange(row: number, column: number, rows: number, columns: number): object } | null;
}

function activeSpreadsheet(spreadsheet: SpreadsheetPart): ActiveSpreadsheet {
  return (spreadsheet.app as { getActiveSpreadsheet(): ActiveSpreadsheet }).getActiveSpreadsheet();
}

/** The range of an event also tells its corners (T-5). */
function editedRange(spreadsheet: SpreadsheetPart, edit: CellEdit): object | null {
  const sheet = activeSpreadsheet(spreadsheet).getSheetByName(edit.sheetName);
  if (sheet === null) return null;
  const { row, column, rows, columns } = edit;
  const range = sheet.getRange(row + 1, column + 1, rows, columns);
  const corners = { rowStart: row + 1, rowEnd: row + rows, columnStart: column + 1, columnEnd: column + columns };
  return Object.assign(range, corners);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function textOf(value: unknown): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
