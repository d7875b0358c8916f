/**
 * Keeps the keyboard where the user left it. A redraw may remove the element that has it: a card moves to another
 * list, a panel closes. Then its successor of the same `data-focus` gets the keyboard, or the deal it belonged to.
 */
import type { State } from '../state';

export interface FocusKeeper {
  afterDraw(wish: State['focus']): void;
}

export function keepFocus(root: HTMLElement): FocusKeeper {
  let granted = 0;
  let last: { readonly key: string | null; readonly deal: string | null } | null = null;

  const note = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const keyed = target?.closest<HTMLElement>('[data-focus]')?.dataset['focus'] ?? null;
    const deal = target?.closest<HTMLElement>('[data-deal]')?.dataset['deal'] ?? null;
    last = keyed === null && deal === null ? null : { key: keyed, deal };
  };

  root.addEventListener('focusin', note);
  root.addEventListener('pointerdown', note);
  return {
    afterDraw: (wish) => {
      if (wish && wish.wish !== granted) {
        granted = wish.wish;
        const target = find(root, wish.target);
        if (target) {
          focusInside(target);
          return;
        }
      }
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost || !last) return;
      const heir =
        (last.key === null ? null : find(root, last.key)) ??
        (last.deal === null ? null : find(root, `card:${last.deal}`));
      if (heir) focusInside(heir);
    },
  };
}

function find(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
}

/** A form or panel hands the keyboard to its first control that needs it. */
function focusInside(element: HTMLElement): void {
  const first =
    element.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    element.querySelector<HTMLElement>('[data-first]') ??
    element.querySelector<HTMLElement>('input, select, textarea, button:not([data-aside])');
  const target = element.matches('input, select, textarea, button, a, [tabindex="-1"]') ? element : (first ?? element);
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  if (target instanceof HTMLInputElement && target.type === 'search') target.select();
}
