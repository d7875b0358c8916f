import { describe, expect, it } from 'vitest';
import type { ScriptRunner } from '../../../playground/services/script-run';
import { aHost } from './a-host';

type Answer = { readonly value: unknown } | { readonly error: Error };

/** Sends a call and waits for whichever handler is called. */
function send(run: ScriptRunner, name: string, ...args: unknown[]): Promise<Answer> {
  return new Promise((resolve) => {
    const ready = run
      .withSuccessHandler((value) => resolve({ value }))
      .withFailureHandler((error) => resolve({ error: error as Error }));
    (ready[name] as (...values: unknown[]) => void)(...args);
  });
}

const ECHO =
  'function echo(...values) { return values; } function type(value) { return value === null ? "null" : typeof value; }';

describe('R-1, R-2 — arguments', () => {
  it('arrive as copies of numbers, text, booleans, null, plain arrays and objects', async () => {
    const run = (await aHost(ECHO)).scriptRun();
    const sent = { n: 1, s: 'x', b: true, nothing: null, list: [1, [2]], inner: { deep: '' } };
    expect(await send(run, 'echo', sent, [1], 'text')).toEqual({ value: [sent, [1], 'text'] });
  });

  it('arrive as null where they are undefined', async () => {
    const run = (await aHost(ECHO)).scriptRun();
    expect(await send(run, 'type', undefined)).toEqual({ value: 'null' });
    expect(await send(run, 'echo', [undefined, 1])).toEqual({ value: [[null, 1]] });
  });

  it('may be one form alone', async () => {
    const run = (await aHost(ECHO)).scriptRun();
    const field = (name: string, value: string, type = 'text', checked = false) => ({ name, value, type, checked });
    const elements = [field('who', 'Ann'), field('tag', 'a'), field('tag', 'b'), field('off', 'x', 'checkbox')];
    const form = { tagName: 'FORM', elements };
    expect(await send(run, 'echo', form)).toEqual({ value: [{ who: 'Ann', tag: ['a', 'b'] }] });
  });
});

describe('R-3 — illegal arguments', () => {
  it.each([
    ['a date', [1, 2, 3, new Date()], '3'],
    ['a date inside', [{ deal: { closed: new Date() } }], 'closed'],
    ['a map', [new Map()], '0'],
    ['a set', [[new Set()]], '0'],
    ['a function', [() => 1], '0'],
    ['a regular expression', [/x/], '0'],
    ['a promise', [Promise.resolve()], '0'],
    ['a boxed number', [Object(1)], '0'],
    ['bytes', [new Uint8Array(1)], '0'],
  ])('%s throws at once, and no handler hears of it', async (_what, args, property) => {
    const host = await aHost(ECHO);
    let heard = 0;
    const run = host
      .scriptRun()
      .withSuccessHandler(() => {
        heard += 1;
      })
      .withFailureHandler(() => {
        heard += 1;
      });
    expect(() => (run['echo'] as (...values: unknown[]) => void)(...args)).toThrow(
      new TypeError(`Failed due to illegal value in property: ${property}`),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toBe(0);
  });

  it('a circle throws its own sentence', async () => {
    const run = (await aHost(ECHO)).scriptRun();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => (run['echo'] as (value: unknown) => void)(circle)).toThrow('Failed due to circular reference.');
  });
});

describe('R-4 — returned values', () => {
  it.each([
    ['a date anywhere', '({ a: [1, { when: new Date() }] })', null],
    ['an object of a service anywhere', '[SpreadsheetApp.getActive()]', null],
    ['nothing', 'undefined', null],
    [
      'a map, a set, an expression, a boxed number',
      '[new Map([[1, 2]]), new Set([1]), /x/, new Number(1)]',
      [{}, {}, {}, {}],
    ],
    ['undefined in an array', '[undefined, 1]', [null, 1]],
    ['an undefined property', '({ a: undefined, b: 1 })', { b: 1 }],
    ['a function', '[function () { return 1; }]', ['function () { return 1; }']],
  ])('%s', async (_what, expression, expected) => {
    const host = await aHost(`function f() { return ${expression}; }`);
    expect(host.rpc('f').value).toEqual(expected);
  });

  it.each(['new Uint8Array(2)', '(() => { const o = {}; o.o = o; return o; })()'])(
    '%s is an error',
    async (expression) => {
      const host = await aHost(`function f() { return ${expression}; }`);
      expect(host.rpc('f').status).toBe('failed');
    },
  );
});

describe('R-5 — concurrency', () => {
  const code = `function mark(i) {
    const properties = PropertiesService.getScriptProperties();
    properties.setProperty('order', (properties.getProperty('order') || '') + i + ' ');
    return i;
  }`;
  const orderOf = async (completionSeed: number | null) => {
    const host = await aHost(code, { switches: { completionSeed } });
    const run = host.scriptRun();
    await Promise.all(Array.from({ length: 25 }, (_, i) => send(run, 'mark', i)));
    return (host.properties.script.get('order') ?? '').trim().split(' ').map(Number);
  };
  const inOrder = Array.from({ length: 25 }, (_, i) => i);

  it('serves calls in no particular order, and every one of them', async () => {
    const order = await orderOf(7);
    expect(order).not.toEqual(inOrder);
    expect([...order].sort((a, b) => a - b)).toEqual(inOrder);
  });

  it('never has more than ten on their way: the eleventh waits', async () => {
    const order = await orderOf(7);
    for (const [served, sent] of order.entries()) expect(sent).toBeLessThan(served + 10);
  });

  it('keeps the order of sending when told so', async () => {
    expect(await orderOf(null)).toEqual(inOrder);
  });
});

describe('R-6 — what a page may call', () => {
  it('is every top-level function without a trailing underscore', async () => {
    const host = await aHost(
      'function open() { return inner_(); } function inner_() { return 1; } var object = { method() {} }; const arrow = () => 2;',
    );
    const run = host.scriptRun();
    expect(Object.keys(run).sort()).toEqual([
      'arrow',
      'open',
      'withFailureHandler',
      'withSuccessHandler',
      'withUserObject',
    ]);
    expect(await send(run, 'open')).toEqual({ value: 1 });
    expect(() => host.rpc('inner_')).toThrow(new TypeError('google.script.run.inner_ is not a function'));
  });
});

describe('R-7 — errors', () => {
  const code = `function f() { throw new Error('E_CONFLICT: moved'); } function g() { Utilities.parseDate('x', 'UTC', 'yyyy'); }`;

  it.each([
    [true, 'ScriptError: Error: E_CONFLICT: moved', 'ScriptError: Exception: Unparseable date: "x"'],
    [false, 'Error: E_CONFLICT: moved', 'Error: Unparseable date: "x"'],
  ])('reach the failure handler, called ScriptError: %s', async (scriptErrorName, thrown, exception) => {
    const run = (await aHost(code, { switches: { scriptErrorName } })).scriptRun();
    const texts = [await send(run, 'f'), await send(run, 'g')].map(
      (answer) => 'error' in answer && String(answer.error),
    );
    expect(texts).toEqual([thrown, exception]);
  });
});

describe('R-8 — runners', () => {
  it('are immutable, and hand the user object back without sending it', async () => {
    const run = (await aHost(ECHO)).scriptRun();
    const userObject = { callback: () => 1 };
    const withUser = run.withUserObject(userObject);
    const got = await new Promise((resolve) => {
      const ready = withUser.withSuccessHandler((value, user) => resolve([value, user]));
      (ready['echo'] as (value: unknown) => void)(1);
    });
    expect(got).toEqual([[1], userObject]);
    expect(run).not.toBe(withUser);
  });
});

describe('R-9 — authorisation', () => {
  it('is full, as the current user', async () => {
    const host = await aHost(
      `function f() { PropertiesService.getUserProperties().setProperty('k', 'v'); return Session.getActiveUser().getEmail(); }`,
    );
    expect(await send(host.scriptRun('bob@example.com'), 'f')).toEqual({ value: 'bob@example.com' });
    expect(host.properties.user('bob@example.com').get('k')).toBe('v');
  });
});

describe('R-10 — several Google accounts', () => {
  it('fails every call with Google’s sentence', async () => {
    const run = (await aHost(ECHO, { switches: { severalAccounts: true } })).scriptRun();
    const answer = await send(run, 'echo', 1);
    expect('error' in answer && String(answer.error)).toBe(
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    );
  });
});
