/** Composition: the page, the store, the door to the server and the listeners of the whole page. */
import './styles/base.css';
import './styles/board.css';
import './styles/card.css';
import './styles/deal.css';
import './styles/setup.css';
import './styles/pipelines.css';
import './styles/import.css';
import './styles/views.css';
import './styles/wide.css';
import './styles/rep.css';
import './styles/month.css';
import { h, render } from 'preact';
import { languageOfLocale } from '../src/domain/language';
import { type ScriptRun, scriptClient } from './rpc-client';
import { createStore, type Page } from './store';
import { App } from './views/app';
import { watchDrags } from './views/drag';
import { keepFocus } from './views/focus';
import { messageForEvent } from './views/keyboard';

declare global {
  interface Window {
    readonly google?: { readonly script?: { readonly run?: ScriptRun; readonly host?: { close(): void } } };
  }
}

const page: Page = {
  close: () => window.google?.script?.host?.close(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

function start(root: HTMLElement): void {
  const focus = keepFocus(root);
  const client = scriptClient(window.google?.script?.run ?? null);
  // Until the server says which language the user chose, his browser's is the best guess.
  const store = createStore(client, page, languageOfLocale(navigator.language), (state, send) => {
    document.documentElement.lang = state.language;
    render(<App state={state} send={send} />, root);
    focus.afterDraw(state.focus);
  });
  const { current, send } = store;
  watchDrags(send);
  window.addEventListener('online', () => send({ type: 'connectionChanged', online: true }));
  window.addEventListener('offline', () => send({ type: 'connectionChanged', online: false }));
  const width = window.matchMedia('(min-width: 640px)');
  const sayWidth = (): void => send({ type: 'widthChanged', wide: width.matches });
  width.addEventListener('change', sayWidth);
  sayWidth();
  document.addEventListener('visibilitychange', () =>
    send({ type: 'visibilityChanged', visible: document.visibilityState === 'visible' }),
  );
  // A page that is closed is seen by this alone, and something may still wait to be sent.
  window.addEventListener('pagehide', () => send({ type: 'visibilityChanged', visible: false }));
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
