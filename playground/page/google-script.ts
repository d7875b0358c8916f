/** google.script in the frame of a sidebar or dialog: what the page puts before the project's own HTML. */

/** From the frame to the page. */
export type FrameMessage =
  | { readonly googleScript: 'run'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly googleScript: 'close' | 'focusEditor' }
  | { readonly googleScript: 'setWidth' | 'setHeight'; readonly pixels: number };

/** From the page to the frame. */
export type FrameReply =
  | { readonly googleScript: 'value'; readonly id: number; readonly value: unknown }
  | { readonly googleScript: 'error'; readonly id: number; readonly name: string; readonly message: string };

/** The HTML of a frame; `functions` are the names that google.script.run offers. */
export function frameHtml(html: string, functions: readonly string[]): string {
  const script = `<script>(${installGoogleScript.toString()})(${inScript(functions)})</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return script + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}

function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** Runs inside the frame, from its own source text: it may use nothing from outside itself. */
export function installGoogleScript(functions: readonly string[]): void {
  interface Waiting {
    readonly success: ((value: unknown, user: unknown) => void) | undefined;
    readonly failure: ((error: Error, user: unknown) => void) | undefined;
    readonly user: unknown;
  }
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  const send = (message: FrameMessage): void => window.parent.postMessage(message, '*');

  const isPlain = (value: object): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value);
    return Array.isArray(value) || prototype === null || prototype === Object.prototype;
  };

  // an illegal value is refused here and now, and no failure handler hears of it.
  const copy = (value: unknown, property: string, inside: readonly unknown[]): unknown => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || !isPlain(value)) {
      throw new TypeError(`Failed due to illegal value in property: ${property}`);
    }
    if (inside.includes(value)) throw new TypeError('Failed due to circular reference.');
    const within = [...inside, value];
    if (Array.isArray(value)) return value.map((item, index) => copy(item, String(index), within));
    const entries = Object.entries(value).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, key, within)]));
  };

  const runner = (handlers: Waiting): Record<string, unknown> => {
    const run: Record<string, unknown> = {
      withSuccessHandler: (success: Waiting['success']) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Waiting['failure']) => runner({ ...handlers, failure }),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    for (const name of functions) {
      run[name] = (...values: readonly unknown[]): void => {
        const args = values.map((value, index) => copy(value, String(index), []));
        calls += 1;
        waiting.set(calls, handlers);
        send({ googleScript: 'run', id: calls, name, args });
      };
    }
    return run;
  };

  window.addEventListener('message', (event: MessageEvent<FrameReply>) => {
    if (event.source !== window.parent) return;
    const reply = event.data;
    const handlers = waiting.get(reply.id);
    if (!handlers) return;
    waiting.delete(reply.id);
    if (reply.googleScript === 'value') handlers.success?.(reply.value, handlers.user);
    else {
      const error = new Error(reply.message);
      error.name = reply.name;
      if (handlers.failure) handlers.failure(error, handlers.user);
      else console.error(error);
    }
  });

  const host = {
    close: () => send({ googleScript: 'close' }),
    setWidth: (pixels: number) => send({ googleScript: 'setWidth', pixels }),
    setHeight: (pixels: number) => send({ googleScript: 'setHeight', pixels }),
    editor: { focus: () => send({ googleScript: 'focusEditor' }) },
  };
  const run = runner({ success: undefined, failure: undefined, user: undefined });
  Object.assign(window, { google: { script: { run, host } } });
}
