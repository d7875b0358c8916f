/** Holds the state, lets messages change it and carries out what they ask for. */
import { type Language, speak } from '../src/domain/language';
import type { Answered, Effect, Message } from './messages';
import type { Client } from './rpc-client';
import { INITIAL_STATE, type State } from './state';
import { update } from './update';

export interface Store {
  current(): State;
  send(message: Message): void;
}

export type Draw = (state: State, send: Store['send']) => void;

/** What the store needs of the page that it lives in. */
export interface Page {
  /** Closes the sidebar or the dialog. */
  close(): void;
  /** Calls back after a while; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** `draw` is called once for all messages of a moment, however many there are. */
export function createStore(client: Client, page: Page, language: Language, draw: Draw): Store {
  let state: State = { ...INITIAL_STATE, language };
  speak(language);
  let isDrawing = false;
  const timers = new Map<string, () => void>();

  const send = (message: Message): void => {
    const next = update(state, message);
    speak(next.state.language);
    if (next.state !== state) drawSoon();
    state = next.state;
    for (const effect of next.effects) carryOut(effect);
  };

  const drawSoon = (): void => {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      draw(state, send);
    });
  };

  const carryOut = (effect: Effect): void => {
    switch (effect.kind) {
      case 'request':
        void request(client, effect).then((answer) => send({ type: 'answered', answer }));
        return;
      case 'later':
        timers.get(effect.key)?.();
        timers.set(
          effect.key,
          page.after(effect.ms, () => send(effect.message)),
        );
        return;
      case 'never':
        timers.get(effect.key)?.();
        timers.delete(effect.key);
        return;
      case 'close':
        page.close();
    }
  };

  drawSoon();
  return { current: () => state, send };
}

async function request(client: Client, effect: Extract<Effect, { readonly kind: 'request' }>): Promise<Answered> {
  const outcome = await client.request(effect.call, effect.request);
  // The compiler cannot see that the outcome belongs to the call of the same effect.
  return { call: effect.call, outcome, about: effect.about } as Answered;
}
