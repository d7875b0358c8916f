/** A menu bar that works with mouse and keyboard as the ARIA practices describe it. */
import { element } from './element';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly hint?: string; readonly run: () => void }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  readonly label: string;
  /** Asked anew whenever the menu opens. */
  readonly entries: () => readonly MenuEntry[];
}

export function createMenuBar(menus: readonly Menu[]): HTMLElement {
  return new MenuBar(menus).root;
}

class MenuBar {
  readonly root = element('div', { class: 'menu-bar', attributes: { role: 'menubar', 'aria-label': 'Menu' } });
  private readonly menus: readonly Menu[];
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(menus: readonly Menu[]) {
    this.menus = menus;
    this.buttons = menus.map(({ label }, index) => this.button(label, index));
    this.root.append(...this.buttons);
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.root.contains(event.target)) this.closeAll();
    });
    // A click into a frame reaches nobody here except by the focus that it takes away.
    window.addEventListener('blur', () => this.closeAll());
  }

  private button(label: string, index: number): HTMLButtonElement {
    const button = element('button', {
      class: 'menu-button',
      text: label,
      attributes: {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabindex: index === 0 ? '0' : '-1',
      },
      on: {
        click: () => (isOpen(button) ? this.closeAll() : this.open(index, 'none')),
        pointerenter: () => {
          if (this.buttons.some(isOpen) && !isOpen(button)) this.open(index, 'none');
        },
        keydown: (event) => this.onKey(event, index),
      },
    });
    return button;
  }

  private open(index: number, focus: 'first' | 'last' | 'none'): void {
    this.closeAll();
    const menu = this.menus[index];
    const button = this.buttons[index];
    if (!menu || !button) return;
    button.setAttribute('aria-expanded', 'true');
    const list = menuList(menu.label, menu.entries(), {
      close: () => {
        this.closeAll();
        button.focus();
      },
      next: (step) => this.open((index + step + this.menus.length) % this.menus.length, 'first'),
      chosen: () => this.closeAll(),
    });
    button.after(list);
    list.style.left = `${button.offsetLeft}px`;
    const items = itemsOf(list);
    if (focus === 'none') button.focus();
    else (focus === 'first' ? items[0] : items.at(-1))?.focus();
  }

  private closeAll(): void {
    for (const list of this.root.querySelectorAll(':scope > .menu-list')) list.remove();
    for (const button of this.buttons) button.setAttribute('aria-expanded', 'false');
  }

  private onKey(event: KeyboardEvent, index: number): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const next = (index + step + this.buttons.length) % this.buttons.length;
      if (this.buttons.some(isOpen)) this.open(next, 'none');
      this.buttons[next]?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') this.open(index, 'first');
    else if (event.key === 'ArrowUp') this.open(index, 'last');
    else if (event.key === 'Escape') this.closeAll();
    else return;
    event.preventDefault();
  }
}

interface Surroundings {
  /** Closes this list and gives the focus back to what opened it. */
  readonly close: () => void;
  /** Goes to the neighbour in the bar. */
  readonly next: (step: 1 | -1) => void;
  /** An item was run. */
  readonly chosen: () => void;
}

function menuList(label: string, entries: readonly MenuEntry[], around: Surroundings): HTMLElement {
  const list = element('div', { class: 'menu-list', attributes: { role: 'menu', 'aria-label': label } });
  for (const entry of entries) list.append(menuEntry(entry, list, around));
  list.addEventListener('keydown', (event) => onListKey(event, list, around));
  return list;
}

function menuEntry(entry: MenuEntry, list: HTMLElement, around: Surroundings): HTMLElement {
  switch (entry.kind) {
    case 'separator':
      return element('div', { class: 'menu-separator', attributes: { role: 'separator' } });
    case 'item':
      return element(
        'button',
        {
          class: 'menu-item',
          attributes: { type: 'button', role: 'menuitem', tabindex: '-1' },
          on: {
            click: () => {
              around.chosen();
              entry.run();
            },
            pointerenter: () => closeSubmenus(list),
          },
        },
        element('span', { text: entry.label }),
        entry.hint === undefined ? null : element('small', { text: entry.hint }),
      );
    case 'menu':
      return submenu(entry.label, entry.entries, list, around);
  }
}

function submenu(label: string, entries: readonly MenuEntry[], list: HTMLElement, around: Surroundings): HTMLElement {
  const holder = element('div', { class: 'menu-holder', attributes: { role: 'none' } });
  const button = element('button', {
    class: 'menu-item menu-parent',
    text: label,
    attributes: { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false', tabindex: '-1' },
  });
  const open = (focus: boolean): void => {
    if (button.getAttribute('aria-expanded') !== 'true') {
      closeSubmenus(list);
      const close = (): void => {
        closeSubmenus(list);
        button.focus();
      };
      button.setAttribute('aria-expanded', 'true');
      holder.append(menuList(label, entries, { ...around, close }));
    }
    const inner = holder.querySelector<HTMLElement>('.menu-list');
    if (focus && inner) itemsOf(inner)[0]?.focus();
  };
  button.addEventListener('click', () => open(true));
  button.addEventListener('pointerenter', () => open(false));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight') return;
    open(true);
    event.preventDefault();
    event.stopPropagation();
  });
  holder.append(button);
  return holder;
}

function onListKey(event: KeyboardEvent, list: HTMLElement, around: Surroundings): void {
  const items = itemsOf(list);
  const at = items.findIndex((item) => item === document.activeElement);
  const isSubmenu = list.parentElement?.classList.contains('menu-holder') === true;
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Escape' || (event.key === 'ArrowLeft' && isSubmenu)) around.close();
  else if (event.key === 'ArrowRight') around.next(1);
  else if (event.key === 'ArrowLeft') around.next(-1);
  else if (event.key === 'Tab') return around.chosen();
  else if (/^\S$/u.test(event.key)) focusByLetter(items, at, event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function focusByLetter(items: readonly HTMLElement[], at: number, letter: string): void {
  const rotated = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  rotated.find((item) => item.textContent.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > .menu-item, :scope > .menu-holder > .menu-item')];
}

function closeSubmenus(list: HTMLElement): void {
  for (const inner of list.querySelectorAll(':scope > .menu-holder > .menu-list')) inner.remove();
  for (const parent of list.querySelectorAll(':scope > .menu-holder > .menu-parent')) {
    parent.setAttribute('aria-expanded', 'false');
  }
}

function isOpen(button: HTMLElement): boolean {
  return button.getAttribute('aria-expanded') === 'true';
}
