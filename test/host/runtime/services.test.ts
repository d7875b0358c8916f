import { describe, expect, it } from 'vitest';
import { aHost } from './a-host';

describe('LockService', () => {
  const code = `
    function take(ms) { const lock = LockService.getDocumentLock(); return [lock.tryLock(ms), lock.hasLock()]; }
    function wait() { LockService.getDocumentLock().waitLock(1000); return 'got it'; }
    function twice() {
      const first = LockService.getDocumentLock(); first.waitLock(10); first.waitLock(10);
      return LockService.getDocumentLock().tryLock(10);
    }
    function script() { return LockService.getScriptLock().tryLock(1) && LockService.getUserLock().tryLock(1); }
  `;

  it('L-1 answers or throws when another process holds the lock, after the time has passed', async () => {
    const host = await aHost(code);
    host.locks.set('document', 'somebody');
    expect(host.call('take', [5000]).value).toEqual([false, false]);
    expect(host.clock.now()).toBe(Date.UTC(2026, 2, 5, 12, 0, 5));
    expect(host.call('wait').error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(host.call('script').value).toBe(true);
  });

  it('L-1 releases at the end of the run, however it ends', async () => {
    const host = await aHost(
      `${code} function fails() { LockService.getDocumentLock().waitLock(1); throw new Error('x'); }`,
    );
    host.call('fails');
    host.call('wait', [], { killAt: 2 });
    expect(host.locks.size).toBe(0);
    expect(host.call('wait').value).toBe('got it');
  });

  it.each([
    ['same holder', true],
    ['waits', false],
  ] as const)('L-1 lets a second lock of the same run go on if it %s', async (secondLock, got) => {
    const host = await aHost(code, { switches: { secondLock } });
    expect(host.call('twice').value).toBe(got);
  });

  it('L-1 makes one run wait in vain for another that is in the middle of its work', async () => {
    const host = await aHost(
      `${code} function outer() { LockService.getDocumentLock().waitLock(1); PropertiesService.getScriptProperties().getKeys(); }`,
    );
    const inner: unknown[] = [];
    host.call('outer', [], { before: (n) => n === 2 && inner.push(host.call('take', [100]).value) });
    expect(inner).toEqual([[false, false]]);
  });

  it('L-2 works in simple triggers and custom functions but not in AuthMode.NONE', async () => {
    const host = await aHost(code);
    const statusIn = (authMode: 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION') => host.call('take', [1], { authMode }).status;
    expect([statusIn('LIMITED'), statusIn('CUSTOM_FUNCTION'), statusIn('NONE')]).toEqual(['done', 'done', 'failed']);
  });
});

describe('PropertiesService', () => {
  it('L-4 stores text only, apart for script, document and each user', async () => {
    const host = await aHost(`
      function put(value) {
        PropertiesService.getUserProperties().setProperty('k', value);
        PropertiesService.getDocumentProperties().setProperties({ a: 1, b: true });
      }
      function get() {
        return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getScriptProperties().getKeys(),
          PropertiesService.getDocumentProperties().getProperties()];
      }
    `);
    host.call('put', [7], { user: 'ann@example.com' });
    expect(host.call('get', [], { user: 'ann@example.com' }).value).toEqual(['7', [], { a: '1', b: 'true' }]);
    expect(host.call('get', [], { user: 'bob@example.com' }).value).toEqual([null, [], { a: '1', b: 'true' }]);
  });

  const filling = `
    function put(length) { PropertiesService.getScriptProperties().setProperty('k', 'é'.repeat(length)); }
    function fill() { for (let i = 0; i < 70; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000)); }
  `;

  it('L-4 refuses more than 9 kB of UTF-8 in a value and 500 kB in a store', async () => {
    const host = await aHost(filling);
    expect(host.call('put', [4608]).status).toBe('done');
    expect(host.call('put', [4609]).error?.message).toBe('Argument too large: value');
    expect(host.call('fill').error?.message).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('L-4 takes larger values when the limit is not enforced', async () => {
    const host = await aHost(filling, { switches: { propertyValueLimit: false } });
    expect(host.call('put', [100_000]).status).toBe('done');
  });
});

describe('CacheService', () => {
  it('L-5 forgets after ten minutes, or when told, or at the limits', async () => {
    const host = await aHost(`
      function put(key, value, seconds) {
        const cache = CacheService.getScriptCache();
        if (seconds) cache.put(key, value, seconds); else cache.put(key, value);
      }
      function get(key) { return CacheService.getScriptCache().get(key); }
      function all() { CacheService.getDocumentCache().putAll({ x: 1, y: 2 }); return CacheService.getDocumentCache().getAll(['x', 'z']); }
    `);
    host.call('put', ['a', 1]);
    host.call('put', ['b', 2, 100_000]);
    host.advance(600_000);
    expect([host.call('get', ['a']).value, host.call('get', ['b']).value]).toEqual([null, '2']);
    host.advance(21_600_000);
    expect(host.call('get', ['b']).value).toBeNull();
    expect(host.call('put', ['k'.repeat(251), 1]).error?.message).toBe('Argument too large: key');
    expect(host.call('put', ['k', 'v'.repeat(102_401)]).error?.message).toBe('Argument too large: value');
    expect(host.call('all').value).toEqual({ x: '1' });
  });
});

describe('HtmlService', () => {
  it('R-12 escapes printed values for the place where they stand', async () => {
    const host = await aHost(
      `function page(x) {
        const template = HtmlService.createTemplateFromFile('ui/page');
        template.x = x;
        template.list = [1, 2];
        return template.evaluate().setTitle('T').getContent();
      }`,
      {
        files: {
          'ui/page.html':
            '<a title="<?= x ?>"><?= x; ?></a><? list.forEach(function (n) { ?><i><?= n ?></i><? }); ?>' +
            '<script>var a = <?= x ?>, b = "<?= x ?>", c = <?= list[0] ?>;</script><?!= x ?>',
        },
      },
    );
    expect(host.call('page', ['</script>"&']).value).toBe(
      '<a title="&lt;/script&gt;&#34;&amp;">&lt;/script&gt;&#34;&amp;</a><i>1</i><i>2</i>' +
        '<script>var a = "\\x3c\\x2fscript\\x3e\\x22\\x26", b = "\\x3c\\x2fscript\\x3e\\x22\\x26", c =  1 ;</script></script>"&',
    );
  });

  it('finds files with and without folder and extension, and names one that is not there', async () => {
    const host = await aHost(
      `function read(name) { return HtmlService.createHtmlOutputFromFile(name).append('!').getContent(); }
       function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
       function nested() { return HtmlService.createTemplate('<?!= include("part") ?>').evaluate().getContent(); }`,
      { files: { 'ui/part.html': 'part' } },
    );
    const names = ['ui/part', 'ui/part.html', 'part', 'part.html'];
    expect(names.map((name) => host.call('read', [name]).value)).toEqual(['part!', 'part!', 'part!', 'part!']);
    expect(host.call('nested').value).toBe('part');
    expect(host.call('read', ['other']).error?.message).toBe('No HTML file named other was found.');
  });
});

describe('Ui', () => {
  const code = `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Tools').addItem('Ask', 'ask').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Show', 'tools.show')).addToUi();
    }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      const name = ui.prompt('Who?', 'Your name', ui.ButtonSet.OK_CANCEL);
      if (name.getSelectedButton() !== ui.Button.OK) return 'left';
      return ui.alert('Sure, ' + name.getResponseText() + '?', ui.ButtonSet.YES_NO) === ui.Button.YES ? 'yes' : 'no';
    }
    var tools = { show: function () {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hi</p>').setTitle('Side'));
    } };
    function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x').setWidth(500), 'Dialog'); }
    function box() { return Browser.msgBox('Title', 'Text', Browser.Buttons.YES_NO); }
  `;

  it('builds menus and runs what is chosen, methods of objects included', async () => {
    const host = await aHost(code);
    host.open();
    host.screen.answer({ button: 'OK', text: 'Ann' }, 'YES');
    expect(host.clickMenu('Tools > Ask').value).toBe('yes');
    expect(host.screen.questions.map(({ title, text }) => [title, text])).toEqual([
      ['Who?', 'Your name'],
      ['', 'Sure, Ann?'],
    ]);
    expect(host.clickMenu('More > Show').status).toBe('done');
    expect(host.screen.sidebar).toMatchObject({ title: 'Side', html: '<p>hi</p>' });
    expect(() => host.clickMenu('Tools > Other')).toThrow('there is no menu item Tools > Other');
  });

  it('closes a question that nobody answers', async () => {
    const host = await aHost(code);
    expect(host.call('ask').value).toBe('left');
    expect(host.call('box').value).toBe('close');
  });

  it.each([
    [true, null],
    [false, { title: 'Side' }],
  ])('R-14b shows one thing at a time: %s', async (oneAtATime, sidebar) => {
    const host = await aHost(code, { switches: { oneAtATime } });
    host.call('tools.show');
    host.call('dialog');
    expect(host.screen.dialog).toMatchObject({ title: 'Dialog', width: 500, modal: true });
    if (sidebar === null) expect(host.screen.sidebar).toBeNull();
    else expect(host.screen.sidebar).toMatchObject(sidebar);
  });

  it('suspends a run while a person thinks, and goes on with the answer', async () => {
    const host = await aHost(`
      function slow() {
        const properties = PropertiesService.getScriptProperties();
        properties.setProperty('n', Number(properties.getProperty('n')) + 1);
        const before = new Date().toISOString();
        const ui = SpreadsheetApp.getUi();
        const answer = ui.alert('Go on?', ui.ButtonSet.YES_NO);
        return [String(answer), properties.getProperty('n'), before];
      }
    `);
    const { LocalHost } = await import('../../../playground/services/local-host');
    const { openNodeRealm } = await import('../../../playground/services/realm-node');
    const screen = {
      ask: () => Promise.resolve({ button: 'YES', text: '' } as const),
      showSidebar: () => undefined,
      showDialog: () => undefined,
      closeSidebar: () => undefined,
      toast: () => undefined,
    };
    const { project, document } = host;
    const patient = new LocalHost({ project, document, screen, openRealm: openNodeRealm, now: '2026-03-05T12:00:00Z' });
    const outcome = await patient.callLater('slow');
    expect(outcome).toMatchObject({ status: 'done', value: ['YES', '1', '2026-03-05T12:00:00.000Z'] });
    expect(outcome.counts.calls.map(({ name }) => name)).toEqual([
      'Properties.getProperty',
      'Properties.setProperty',
      'Ui.alert',
      'Properties.getProperty',
    ]);
  });
});

describe('Session', () => {
  const code = `
    function who() { return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }
    function key() { return Session.getTemporaryActiveUserKey(); }
  `;

  it('A-6 names the user only with full authorisation and the scope for it', async () => {
    const auto = await aHost(code, { userLocale: 'pl' });
    expect(auto.call('who').value).toEqual(['owner@example.com', 'pl', 'Etc/UTC']);
    expect(auto.call('who', [], { authMode: 'LIMITED' }).value).toEqual(['', 'pl', 'Etc/UTC']);
    const narrow = await aHost(code, { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] });
    expect(narrow.call('who').value).toEqual(['', 'en', 'Etc/UTC']);
    const hidden = await aHost(code, { switches: { emailVisible: false } });
    expect(hidden.call('who').value).toEqual(['', 'en', 'Etc/UTC']);
  });

  it('A-6 gives each user a temporary key, under LIMITED only if told so', async () => {
    const host = await aHost(code);
    const keys = ['ann@example.com', 'bob@example.com'].map((user) => host.call('key', [], { user }).value);
    expect(new Set(keys).size).toBe(2);
    const strict = await aHost(code, { switches: { temporaryKeyInLimited: false } });
    expect(strict.call('key', [], { authMode: 'LIMITED' }).status).toBe('failed');
  });
});

describe('the log of a run', () => {
  it('keeps what Logger and console write', async () => {
    const host = await aHost(`
      function f() {
        Logger.log('%s of %s', 1, 'two');
        console.warn('careful', { a: [1] });
        console.error(new Error('bad').message);
        return Logger.getLog();
      }
    `);
    const outcome = host.call('f');
    expect(outcome.logs.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      'info: 1 of two',
      'warn: careful {"a":[1]}',
      'error: bad',
    ]);
  });
});
