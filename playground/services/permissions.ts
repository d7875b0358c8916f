/** What each AuthMode may call (A-1, C-5), and what the manifest's scopes allow. */
import type { AuthMode } from './execution';

const ALWAYS: ReadonlySet<string> = new Set(['Logger', 'console', 'Utilities']);
/** Members that need no user data and no document. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['SpreadsheetApp.getUi', 'Ui.createMenu', 'Ui.createAddonMenu'],
  ...['Menu.addItem', 'Menu.addSeparator', 'Menu.addSubMenu', 'Menu.addToUi'],
  ...['Session.getActiveUserLocale', 'Session.getScriptTimeZone', 'Session.getTimeZone'],
]);
const SHOWING: ReadonlySet<string> = new Set([
  ...['Ui.alert', 'Ui.prompt', 'Ui.showSidebar', 'Ui.showModalDialog', 'Ui.showModelessDialog', 'Ui.showDialog'],
  ...['Browser.msgBox', 'Browser.inputBox'],
]);
const CUSTOM_FUNCTION_DENIED: ReadonlySet<string> = new Set([
  'ScriptApp',
  'Ui',
  'Menu',
  'Browser',
  'MailApp',
  'GmailApp',
]);
const CUSTOM_FUNCTION_MEMBERS_DENIED: ReadonlySet<string> = new Set([
  ...['SpreadsheetApp.openById', 'SpreadsheetApp.openByUrl', 'SpreadsheetApp.open', 'SpreadsheetApp.create'],
]);
const LIMITED_DENIED: ReadonlySet<string> = new Set([
  ...['SpreadsheetApp.openById', 'SpreadsheetApp.openByUrl', 'SpreadsheetApp.open', 'SpreadsheetApp.create'],
  ...['ScriptApp.newTrigger', 'ScriptApp.deleteTrigger', 'ScriptApp.getProjectTriggers', 'ScriptApp.getUserTriggers'],
]);

const AUTH = 'https://www.googleapis.com/auth/';
/** Any one of the scopes is enough. */
const NEEDED_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Ui.showSidebar': [`${AUTH}script.container.ui`],
  'Ui.showModalDialog': [`${AUTH}script.container.ui`],
  'Ui.showModelessDialog': [`${AUTH}script.container.ui`],
  'ScriptApp.newTrigger': [`${AUTH}script.scriptapp`],
  'ScriptApp.deleteTrigger': [`${AUTH}script.scriptapp`],
  'ScriptApp.getProjectTriggers': [`${AUTH}script.scriptapp`],
  'ScriptApp.getUserTriggers': [`${AUTH}script.scriptapp`],
  'SpreadsheetApp.getActive': [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  'SpreadsheetApp.getActiveSpreadsheet': [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  'SpreadsheetApp.getActiveSheet': [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  'SpreadsheetApp.openById': [`${AUTH}spreadsheets`],
  'SpreadsheetApp.openByUrl': [`${AUTH}spreadsheets`],
  'SpreadsheetApp.create': [`${AUTH}spreadsheets`],
};

/** The sentence with which `service.member` is refused, or null where it may go on. */
export function refusalOf(
  authMode: AuthMode,
  scopes: readonly string[] | null,
  service: string,
  member: string,
): string | null {
  const label = `${service}.${member}`;
  if (deniedByMode(authMode, service, label)) {
    const named = authMode === 'CUSTOM_FUNCTION' ? `${service} service.` : label;
    return `You do not have permission to call ${named}`;
  }
  const needed = NEEDED_SCOPES[label];
  if (needed === undefined || scopes === null || needed.some((scope) => scopes.includes(scope))) return null;
  return `Specified permissions are not sufficient to call ${label}. Required permissions: ${needed.join(' || ')}`;
}

function deniedByMode(authMode: AuthMode, service: string, label: string): boolean {
  switch (authMode) {
    case 'FULL':
      return false;
    case 'NONE':
      return !ALWAYS.has(service) && !HARMLESS.has(label);
    case 'LIMITED':
      return SHOWING.has(label) || LIMITED_DENIED.has(label);
    case 'CUSTOM_FUNCTION':
      return CUSTOM_FUNCTION_DENIED.has(service) || CUSTOM_FUNCTION_MEMBERS_DENIED.has(label);
  }
}
