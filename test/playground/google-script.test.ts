// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { frameHtml, installGoogleScript } from '../../playground/page/google-script';

type Runner = Record<string, (...args: readonly unknown[]) => Runner>;
interface Sent {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** happy-dom has no frames around it: window.parent is the window itself. */
function install() {
  const post = vi.spyOn(window, 'postMessage').mockImplementation(() => undefined);
  installGoogleScript(['save']);
  const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
  const sent = () => post.mock.calls.map(([message]) => message as unknown as Sent);
  const answer = (reply: object) => window.dispatchEvent(new MessageEvent('message', { data: reply, source: window }));
  return { run, sent, answer };
}

afterEach(() => vi.restoreAllMocks());

describe('google.script.run in a frame', () => {
  it('sends plain values as copies and hands the answer to the success handler', () => {
    const { run, sent, answer } = install();
    const heard = vi.fn();

    run['withSuccessHandler']?.(heard)
      ['withUserObject']?.('mine')
      ['save']?.(1, { a: [true, undefined], b: undefined });
    answer({ googleScript: 'value', id: sent()[0]?.id, value: 'done' });

    expect(sent()).toMatchObject([{ name: 'save', args: [1, { a: [true, null] }] }]);
    expect(heard).toHaveBeenCalledExactlyOnceWith('done', 'mine');
  });

  it('hands an error to the failure handler with its name and message', () => {
    const { run, sent, answer } = install();
    const heard = vi.fn((error: Error) => `${error.name}: ${error.message}`);

    run['withFailureHandler']?.(heard)['save']?.();
    answer({ googleScript: 'error', id: sent()[0]?.id, name: 'ScriptError', message: 'no' });

    expect(heard).toHaveReturnedWith('ScriptError: no');
  });

  it.each([
    ['a Date', { when: new Date(0) }, 'when'],
    ['a function', { f: () => 1 }, 'f'],
    ['a Map', new Map(), '0'],
    ['a Date in a list', ['x', new Date(0)], '1'],
  ])('R-3: refuses %s at once, and no failure handler hears of it', (_, value, property) => {
    const { run, sent } = install();
    const heard = vi.fn();

    expect(() => run['withFailureHandler']?.(heard)['save']?.(value)).toThrow(
      new TypeError(`Failed due to illegal value in property: ${property}`),
    );
    expect(heard).not.toHaveBeenCalled();
    expect(sent()).toEqual([]);
  });

  it('R-3: refuses what contains itself', () => {
    const { run } = install();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;

    expect(() => run['save']?.(circle)).toThrow('Failed due to circular reference.');
  });

  it('R-6: lacks every function that the project does not offer', () => {
    expect(install().run['secret_']).toBeUndefined();
  });
});

describe('frameHtml', () => {
  it('puts google.script before everything else in the head', () => {
    const html = frameHtml('<!doctype html><html><head lang="en"><title>x</title></head></html>', ['a<b']);

    expect(html).toMatch(/^<!doctype html><html><head lang="en"><script>.*<\/script><title>/s);
    expect(html).toContain('["a\\u003cb"]');
  });

  it('works where the page has no head', () => {
    expect(frameHtml('<p>x</p>', [])).toMatch(/^<script>.*<\/script><p>x<\/p>$/s);
  });
});
