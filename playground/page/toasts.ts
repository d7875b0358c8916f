/** Short messages at the bottom right, read out politely, gone after a while. */
import { element } from './element';

export interface Toasts {
  show(message: string, options?: { readonly title?: string; readonly seconds?: number }): void;
}

const SECONDS = 5;

export function createToasts(): Toasts & { readonly root: HTMLElement } {
  const root = element('div', { class: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
  return {
    root,
    show(message, { title = '', seconds = SECONDS } = {}) {
      const dismiss = element('button', { text: '×', attributes: { type: 'button', 'aria-label': 'Dismiss' } });
      const text = element(
        'div',
        {},
        title === '' ? null : element('strong', { text: title }),
        element('p', { text: message }),
      );
      const toast = element('div', { class: 'toast' }, text, dismiss);
      dismiss.addEventListener('click', () => toast.remove());
      root.append(toast);
      // A negative time keeps the toast until it is dismissed.
      if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
    },
  };
}
