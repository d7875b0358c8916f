/** The page around the sheet: name, menus, place for grid and sidebar, what is going on. */
import { element } from './element';
import { createMenuBar, type Menu } from './menu-bar';

export interface Shell {
  readonly grid: HTMLElement;
  /** Shows that something is being worked on until the work settles; the sentence stands in a status line. */
  during<T>(sentence: string, work: () => Promise<T>): Promise<T>;
  setName(name: string): void;
}

export interface ShellParts {
  readonly menus: readonly Menu[];
  readonly sidebar: HTMLElement;
  readonly toasts: HTMLElement;
  readonly actions: readonly HTMLElement[];
}

const PROMISE = 'Playground – runs in your browser, nothing is uploaded';

export function createShell(page: HTMLElement, parts: ShellParts): Shell {
  const name = element('h1');
  const title = element('div', { class: 'title-line' }, name, element('p', { text: PROMISE }));
  const grid = element('div', { class: 'grid', attributes: { role: 'region', 'aria-label': 'Spreadsheet' } });
  const working = element('div', { class: 'working', attributes: { role: 'status', hidden: '' } });
  const top = element(
    'header',
    { class: 'top' },
    mark(),
    title,
    element('div', { class: 'top-actions' }, ...parts.actions),
    createMenuBar(parts.menus),
  );
  page.replaceChildren(top, element('main', { class: 'workspace' }, grid, parts.sidebar), parts.toasts, working);
  let under = 0;
  return {
    grid,
    setName(text) {
      name.textContent = text;
      document.title = `${text} – Playground`;
    },
    async during(sentence, work) {
      under += 1;
      working.textContent = sentence;
      working.hidden = false;
      try {
        await nextPaint();
        return await work();
      } finally {
        under -= 1;
        working.hidden = under === 0;
      }
    },
  };
}

/** Gives the browser a chance to show the sentence before the work keeps it busy. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function mark(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('viewBox', '0 0 34 34');
  svg.setAttribute('aria-hidden', 'true');
  const shapes: readonly (readonly [number, number, string])[] = [
    [7, 20, '#17684b'],
    [14, 16, '#2f8f6b'],
    [21, 10, '#6fbf9e'],
  ];
  for (const [y, width, fill] of shapes) {
    const bar = document.createElementNS(namespace, 'rect');
    for (const [attribute, value] of Object.entries({ x: 17 - width / 2, y, width, height: 5, rx: 2.5, fill })) {
      bar.setAttribute(attribute, String(value));
    }
    svg.append(bar);
  }
  return svg;
}
