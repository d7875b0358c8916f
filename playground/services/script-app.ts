/** ScriptApp: installable triggers (T-12) and what a script may know of its authorisation. */
import { enumeration } from './enumeration';
import { Exception } from './exception';
import type { Execution } from './execution';
import { serviceName } from './membrane';

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

/** A stored installable trigger; it runs as the user who made it (T-11). */
export interface InstalledTrigger {
  readonly id: string;
  readonly user: string;
  readonly functionName: string;
  readonly event: TriggerEvent;
  readonly everyMs: number | null;
}

export const AuthModeEnum = enumeration(['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']);
const AuthorizationStatus = enumeration(['REQUIRED', 'NOT_REQUIRED']);
const EventType = enumeration(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
const TriggerSource = enumeration(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
const WeekDay = enumeration(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);
const InstallationSource = enumeration(['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TRIGGERS_PER_USER = 20;

export interface ScriptAppPorts {
  readonly triggers: InstalledTrigger[];
  readonly spreadsheetId: string;
  readonly isAddOn: boolean;
  /** Whether the user has still to grant something. */
  readonly needsAuthorisation: () => boolean;
}

export function createScriptApp(execution: Execution, ports: ScriptAppPorts) {
  const mine = () => ports.triggers.filter((trigger) => trigger.user === execution.user);
  const add = (functionName: string, event: TriggerEvent, everyMs: number | null) =>
    change(execution, 'newTrigger', () =>
      handleOf(addTrigger(execution.user, ports, { functionName, event, everyMs }), ports),
    );
  return {
    [serviceName]: 'ScriptApp',
    AuthMode: AuthModeEnum,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay,
    InstallationSource,
    newTrigger: (functionName: string) => triggerBuilder(functionName, ports, add),
    getProjectTriggers: () => query(execution, 'getProjectTriggers', () => mine().map((one) => handleOf(one, ports))),
    getUserTriggers: (_document: unknown) =>
      query(execution, 'getUserTriggers', () => mine().map((one) => handleOf(one, ports))),
    deleteTrigger: (trigger: { getUniqueId(): string }) =>
      change(execution, 'deleteTrigger', () => {
        const index = ports.triggers.findIndex((one) => one.id === trigger.getUniqueId());
        if (index >= 0) ports.triggers.splice(index, 1);
      }),
    getAuthorizationInfo: (_mode: unknown) => ({
      [serviceName]: 'AuthorizationInfo',
      getAuthorizationStatus: () =>
        ports.needsAuthorisation() ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED,
      getAuthorizationUrl: () => (ports.needsAuthorisation() ? 'https://example.com/authorise' : null),
    }),
    getInstallationSource: () => InstallationSource.NONE,
    getScriptId: () => 'local-host-script',
  };
}

function change<T>(execution: Execution, name: string, effect: () => T): T {
  return execution.call({ name: `ScriptApp.${name}`, kind: 'change', cells: 0 }, effect);
}

function query<T>(execution: Execution, name: string, effect: () => T): T {
  return execution.call({ name: `ScriptApp.${name}`, kind: 'query', cells: 0 }, effect);
}

type Add = (functionName: string, event: TriggerEvent, everyMs: number | null) => unknown;

function triggerBuilder(functionName: string, ports: ScriptAppPorts, add: Add) {
  const on = (event: TriggerEvent) => () => ({
    [serviceName]: 'SpreadsheetTriggerBuilder',
    create: () => add(functionName, event, null),
  });
  return {
    [serviceName]: 'TriggerBuilder',
    forSpreadsheet: (_document: unknown) => ({
      [serviceName]: 'SpreadsheetTriggerBuilder',
      onEdit: on('ON_EDIT'),
      onChange: on('ON_CHANGE'),
      onOpen: on('ON_OPEN'),
      onFormSubmit: on('ON_FORM_SUBMIT'),
    }),
    timeBased: () => clockBuilder(functionName, ports, add),
  };
}

function clockBuilder(functionName: string, ports: ScriptAppPorts, add: Add) {
  let everyMs: number | null = null;
  const every = (ms: number) => {
    everyMs = ms;
    return builder;
  };
  const same = (..._given: unknown[]) => builder;
  const builder = {
    [serviceName]: 'ClockTriggerBuilder',
    everyMinutes: (n: number) => {
      if (![1, 5, 10, 15, 30].includes(n)) throw new Exception('Invalid argument: everyMinutes');
      return every(n * MINUTE_MS);
    },
    everyHours: (n: number) => every(n * HOUR_MS),
    everyDays: (n: number) => every(n * 24 * HOUR_MS),
    everyWeeks: (n: number) => every(n * 7 * 24 * HOUR_MS),
    onWeekDay: (_day: unknown) => every(7 * 24 * HOUR_MS),
    onMonthDay: (_day: number) => every(30 * 24 * HOUR_MS),
    after: same,
    at: same,
    atDate: same,
    atHour: same,
    nearMinute: same,
    inTimezone: same,
    create: () => {
      if (ports.isAddOn && everyMs !== null && everyMs < HOUR_MS) {
        throw new Exception('Add-ons can only create time-based triggers that run at most once per hour.');
      }
      return add(functionName, 'CLOCK', everyMs);
    },
  };
  return builder;
}

function addTrigger(
  user: string,
  ports: ScriptAppPorts,
  wanted: Omit<InstalledTrigger, 'id' | 'user'>,
): InstalledTrigger {
  const mine = ports.triggers.filter((trigger) => trigger.user === user);
  const another = mine.some((trigger) => trigger.event === wanted.event);
  if (mine.length >= TRIGGERS_PER_USER || (ports.isAddOn && another)) {
    throw new Exception('This add-on has created too many triggers in this document for this Google user account.');
  }
  const highest = Math.max(0, ...ports.triggers.map((trigger) => Number(trigger.id)));
  const trigger = { ...wanted, id: String(highest + 1), user };
  ports.triggers.push(trigger);
  return trigger;
}

function handleOf(trigger: InstalledTrigger, ports: ScriptAppPorts) {
  const clock = trigger.event === 'CLOCK';
  return {
    [serviceName]: 'Trigger',
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.functionName,
    getEventType: () => EventType[trigger.event],
    getTriggerSource: () => (clock ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
    getTriggerSourceId: () => (clock ? null : ports.spreadsheetId),
  };
}
