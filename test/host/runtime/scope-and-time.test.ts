import { describe, expect, it } from 'vitest';
import { aHost } from './a-host';

describe('the global scope', () => {
  it('V-1 lacks what Apps Script lacks', async () => {
    const missing = [
      ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'ReadableStream', 'WritableStream'],
      ...['TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams', 'DOMException'],
      ...['atob', 'btoa', 'crypto', 'SubtleCrypto', 'window', 'navigator', 'performance', 'process'],
      ...['require', 'module', 'exports', 'Buffer', 'global', 'structuredClone', 'queueMicrotask', 'eval'],
    ];
    const host = await aHost(`
      const names = ${JSON.stringify(missing)};
      function present() { return names.filter((name) => name in globalThis); }
      function use() { return setTimeout(() => 1, 0); }
    `);
    expect(host.call('present').value).toEqual([]);
    expect(host.call('use').error).toMatchObject({ name: 'ReferenceError', message: 'setTimeout is not defined' });
  });

  it('V-2 runs promise jobs before the run ends, and hands over what an async function comes to', async () => {
    const host = await aHost(`
      async function later() { await null; return 'done'; }
      async function fails() { await null; throw new Error('late'); }
      function never() { return new Promise(() => {}); }
    `);
    expect(host.call('later').value).toBe('done');
    expect(host.call('fails').error?.message).toBe('late');
    expect(host.call('never').status).toBe('failed');
  });

  it('V-3 knows no modules', async () => {
    await expect(aHost(`import x from 'y';`)).rejects.toThrow(/import/);
    await expect(aHost('export function f() {}')).rejects.toThrow(/export/);
  });

  it('V-4 shares one global scope among all files, functions of later files included', async () => {
    const host = await aHost('', {
      files: {
        'a.gs': `const A = 'from a'; function first() { return second() + ' ' + LATER; }`,
        'b.js': `const LATER = 'later'; function second() { return A; }`,
      },
    });
    expect(host.call('first').value).toBe('from a later');
  });

  it('V-5 starts every run with fresh globals', async () => {
    const host = await aHost('var n = 0; function count() { n += 1; return n; }');
    expect([host.call('count').value, host.call('count').value]).toEqual([1, 1]);
  });

  it('V-6 finds functions in variables and in objects, and says what it cannot find', async () => {
    const host = await aHost(`
      const arrow = () => 1;
      var expression = function () { return 2; };
      const menu = { factor: 3, item: function () { return this.factor; } };
    `);
    expect(['arrow', 'expression', 'menu.item'].map((name) => host.call(name).value)).toEqual([1, 2, 3]);
    expect(host.call('nothing').error?.message).toBe('Script function not found: nothing');
  });

  it('V-7 serialises enums as their names', async () => {
    const host = await aHost(`
      function f() { return JSON.stringify({ mode: ScriptApp.AuthMode.FULL }) + ' ' + ScriptApp.AuthMode.FULL; }
    `);
    expect(host.call('f').value).toBe('{"mode":"FULL"} FULL');
  });

  it.each([
    ['script', true],
    ['foreign', false],
  ] as const)('V-10 gives dates of the %s realm when told so', async (dateRealm, isInstance) => {
    const host = await aHost(
      `function f() {
        const date = Utilities.parseDate('2026-01-02', 'Etc/UTC', 'yyyy-MM-dd');
        return [date instanceof Date, Object.prototype.toString.call(date), Utilities.parseCsv('a') instanceof Array];
      }`,
      { switches: { dateRealm } },
    );
    expect(host.call('f').value).toEqual([isInstance, '[object Date]', true]);
  });

  it('throws service errors as the realm’s own Error named Exception', async () => {
    const host = await aHost(`
      function f() {
        try { Utilities.parseDate('x', 'Etc/UTC', 'yyyy'); } catch (e) { return [e instanceof Error, e.name, String(e)]; }
      }
    `);
    expect(host.call('f').value).toEqual([true, 'Exception', 'Exception: Unparseable date: "x"']);
  });

  it('says which service or method it lacks, even when the script swallows the error', async () => {
    const host = await aHost(`
      function f() { return UrlFetchApp.fetch('https://example.com').getContentText(); }
      function g() { try { MailApp.sendEmail('a@example.com', 'b', 'c'); } catch (e) { return 'swallowed'; } }
      function h() { return SpreadsheetApp.getActive().noSuchThing(); }
    `);
    expect(host.call('f').error?.message).toBe('not implemented in the local host: UrlFetchApp.fetch');
    expect(host.call('g')).toMatchObject({ value: 'swallowed', lacking: ['MailApp.sendEmail'] });
    expect(host.call('h').error?.message).toBe('not implemented in the local host: Spreadsheet.noSuchThing');
  });
});

describe('the time of a script', () => {
  const code = `
    function local(y, m, d, h, min) {
      const date = new Date(y, m, d, h, min);
      return [date.toISOString(), date.getDate(), date.getHours(), date.getTimezoneOffset()];
    }
    function parse(text) { return new Date(text).toISOString(); }
    function now() { return [new Date().toISOString(), Date.now(), typeof Date(), new Date().constructor === Date]; }
    function shown() { const d = new Date(Date.UTC(2026, 2, 8, 12)); return [String(d), d.toDateString(), d.toLocaleDateString('en-GB')]; }
    function moved() { const d = new Date(2026, 2, 7, 12); d.setDate(d.getDate() + 1); d.setHours(0, 0, 0, 0); return d.toISOString(); }
  `;

  it('Z-2 keeps local methods in the script’s zone, whatever the machine’s and the spreadsheet’s are', async () => {
    const host = await aHost(code, { scriptTimeZone: 'Asia/Kolkata', timeZone: 'America/Los_Angeles' });
    expect(host.call('local', [2026, 0, 1, 0, 0]).value).toEqual(['2025-12-31T18:30:00.000Z', 1, 0, -330]);
  });

  it('Z-2 follows daylight saving there', async () => {
    const host = await aHost(code, { scriptTimeZone: 'America/Los_Angeles' });
    expect(host.call('local', [2026, 2, 8, 2, 30]).value).toEqual(['2026-03-08T10:30:00.000Z', 8, 3, 420]);
    expect(host.call('moved').value).toBe('2026-03-08T08:00:00.000Z');
    expect(host.call('shown').value).toEqual(['Sun Mar 08 2026 05:00:00 GMT-0700', 'Sun Mar 08 2026', '08/03/2026']);
  });

  it('Z-4 reads a bare date as UTC and any other text without a zone as local', async () => {
    const host = await aHost(code, { scriptTimeZone: 'Asia/Tokyo' });
    const parsed = ['2026-03-01', '2026-03-01T00:00', '3/1/2026', 'March 1, 2026 10:00', '2026-03-01T00:00:00Z'];
    expect(parsed.map((text) => host.call('parse', [text]).value)).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-02-28T15:00:00.000Z',
      '2026-02-28T15:00:00.000Z',
      '2026-03-01T01:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ]);
  });

  it('takes the time from the host’s clock, which sleep moves', async () => {
    const host = await aHost(`${code} function nap() { Utilities.sleep(90000); return new Date().toISOString(); }`);
    expect(host.call('now').value).toEqual(['2026-03-05T12:00:00.000Z', Date.UTC(2026, 2, 5, 12), 'string', true]);
    expect(host.call('nap').value).toBe('2026-03-05T12:01:30.000Z');
    host.setClock('2027-01-01T00:00:00Z');
    expect(host.call('now').value).toContain('2027-01-01T00:00:00.000Z');
  });

  it('L-7 ends a run abruptly when its six minutes are over', async () => {
    const host = await aHost(`
      function slow() {
        const properties = PropertiesService.getScriptProperties();
        try { for (let i = 0; i < 10; i++) { Utilities.sleep(60000); properties.setProperty('at', i); } }
        finally { properties.setProperty('cleaned', 'yes'); }
      }
    `);
    const outcome = host.call('slow');
    expect(outcome).toMatchObject({ status: 'killed', error: { message: 'Exceeded maximum execution time' } });
    expect(Object.fromEntries(host.properties.script)).toEqual({ at: '5' });
  });

  it('cuts off a script that never asks for anything', async () => {
    const host = await aHost('function loop() { for (;;); }', { timeScale: 0.001 });
    expect(host.call('loop').status).toBe('killed');
  });
});
