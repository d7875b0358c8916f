/** Composition: the page, the store, the door to the server and the listeners of the whole page. */
import './styles/base.css';
import './styles/board.css';
import './styles/card.css';
import './styles/deal.css';
import './styles/setup.css';
import './styles/pipelines.css';
import './styles/import.css';
import { h, render } from 'preact';
import { languageOfLocale } from '../src/domain/language';
import { type ScriptRun, scriptClient } from './rpc-client';
import { type Clock, createStore } from './store';
import { App } from './views/app';
import { watchDrags } from './views/drag';
import { keepFocus } from './views/focus';
import { messageForEvent } from './views/keyboard';

declare global {
  interface Window {
    readonly google?: { readonly script?: { readonly run?: ScriptRun } };
  }
}

const clock: Clock = {
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

function start(root: HTMLElement): void {
  const focus = keepFocus(root);
  const client = scriptClient(window.google?.script?.run ?? null);
  // Until the server says which language the user chose, his browser's is the best guess.
  const store = createStore(client, clock, languageOfLocale(navigator.language), (state, send) => {
    document.documentElement.lang = state.language;
    render(<App state={state} send={send} />, root);
    focus.afterDraw(state.focus);
  });
  const { current, send } = store;
  watchDrags(send);
  window.addEventListener('online', () => send({ type: 'connectionChanged', online: true }));
  window.addEventListener('offline', () => send({ type: 'connectionChanged', online: false }));
  document.addEventListener('visibilitychange', () =>
    send({ type: 'visibilityChanged', visible: document.visibilityState === 'visible' }),
  );
  document.addEventListener('keydown', (event) => {
    const message = messageForEvent(current(), event);
    if (!message) return;
    event.preventDefault();
    send(message);
  });
  send({ type: 'started' });
}

const root = document.getElementById('dealsheet');
if (root) start(root);
