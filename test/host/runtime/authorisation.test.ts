import { describe, expect, it } from 'vitest';
import type { AuthMode } from '../../../playground/services/execution';
import type { Host } from '../../../playground/services/host';
import { aHost } from './a-host';

const values = (host: Host) => host.outcomes.map(({ value, error }) => error ?? value);

describe('A-1 — what each mode may do', () => {
  const doing: Readonly<Record<string, string>> = {
    menu: `SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi()`,
    sheet: 'SpreadsheetApp.getActiveSheet().getRange("A1").getValue()',
    write: 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)',
    properties: 'PropertiesService.getDocumentProperties().getProperty("x")',
    cache: 'CacheService.getDocumentCache().get("x")',
    lock: 'LockService.getDocumentLock().tryLock(1)',
    html: 'HtmlService.createHtmlOutput("x").getContent()',
    log: 'Logger.log("x")',
    utilities: 'Utilities.getUuid()',
    locale: 'Session.getActiveUserLocale()',
    sidebar: 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
    alert: 'SpreadsheetApp.getUi().alert("x")',
    triggers: 'ScriptApp.getProjectTriggers()',
    otherFile: 'SpreadsheetApp.openById("x")',
  };
  const code = Object.entries(doing)
    .map(([name, expression]) => `function ${name}() { ${expression}; }`)
    .join('\n');
  const allowed: Readonly<Record<Exclude<AuthMode, 'FULL'>, readonly string[]>> = {
    NONE: ['menu', 'log', 'utilities', 'locale'],
    LIMITED: ['menu', 'sheet', 'write', 'properties', 'cache', 'lock', 'html', 'log', 'utilities', 'locale'],
    CUSTOM_FUNCTION: ['sheet', 'properties', 'cache', 'lock', 'html', 'log', 'utilities', 'locale'],
  };

  it.each(['NONE', 'LIMITED', 'CUSTOM_FUNCTION'] as const)('%s', async (authMode) => {
    const host = await aHost(code);
    const hasUi = authMode !== 'CUSTOM_FUNCTION';
    const done = Object.keys(doing).filter((name) => host.call(name, [], { authMode, hasUi }).status === 'done');
    expect(done).toEqual(allowed[authMode]);
  });

  it('FULL may do everything but what the scopes leave out (A-7)', async () => {
    const auth = 'https://www.googleapis.com/auth/';
    const host = await aHost(code, { oauthScopes: [`${auth}spreadsheets.currentonly`] });
    expect(host.call('write').status).toBe('done');
    expect(host.call('sidebar').error?.message).toBe(
      `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${auth}script.container.ui`,
    );
    expect(host.call('otherFile').error?.message).toBe(
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${auth}spreadsheets`,
    );
  });
});

describe('A-2, A-3, A-4 — opening', () => {
  const code = `
    function onInstall(e) { onOpen(e); return String(e.authMode); }
    function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi();
      return e && String(e.authMode);
    }
    function go() { return 'gone'; }
  `;

  it.each([
    [{ installed: true, enabled: false }, 'NONE'],
    [{ installed: false, enabled: true }, 'LIMITED'],
    [{ installed: true, enabled: true }, 'LIMITED'],
  ])('A-2 %j is %s', async (state, mode) => {
    const host = await aHost(code, { addOn: { name: 'Tester' } });
    host.open({ user: 'ann@example.com', ...state });
    expect(values(host)).toEqual([mode]);
    expect(host.menus('ann@example.com')).toMatchObject([{ caption: 'Tester' }]);
    expect(host.clickMenu('Tester > Go', { user: 'ann@example.com' }).value).toBe('gone');
  });

  it('A-2 installs with full authorisation', async () => {
    const host = await aHost(code);
    host.install('ann@example.com');
    expect(values(host)).toEqual(['FULL']);
    expect(host.menus('ann@example.com')).toHaveLength(1);
  });

  it('A-3 loses the menu when global code calls a service in NONE', async () => {
    const host = await aHost(`const name = SpreadsheetApp.getActive().getName(); ${code}`);
    host.open({ user: 'ann@example.com', installed: true, enabled: false });
    expect(host.outcomes[0]?.error?.message).toBe('You do not have permission to call SpreadsheetApp.getActive');
    expect(host.menus('ann@example.com')).toEqual([]);
  });

  it('A-4 calls without an event where nobody gives one', async () => {
    const host = await aHost(code);
    expect(host.call('onOpen').status).toBe('done');
  });

  it('A-5 shows nothing from a simple trigger', async () => {
    const host = await aHost(
      `function onEdit() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`,
    );
    host.edit('A1', 'x');
    expect(host.outcomes[0]?.error?.message).toBe('You do not have permission to call Ui.showSidebar');
    expect(host.screen.sidebar).toBeNull();
  });
});
