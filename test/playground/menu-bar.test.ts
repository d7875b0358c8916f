// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMenuBar } from '../../playground/page/menu-bar';

const opened = vi.fn();

function setUp() {
  document.body.replaceChildren(
    createMenuBar([
      { label: 'File', entries: () => [{ kind: 'item', label: 'New', run: () => undefined }] },
      {
        label: 'Extensions',
        entries: () => [
          {
            kind: 'menu',
            label: 'Dealsheet',
            entries: [
              { kind: 'item', label: 'Open sidebar', run: opened },
              { kind: 'separator' },
              { kind: 'item', label: 'Help', run: () => undefined },
            ],
          },
        ],
      },
    ]),
  );
}

const focused = () => document.activeElement?.textContent;
const press = (...keys: readonly string[]) => {
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
};
const button = (label: string) => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const shown = () => [...document.querySelectorAll('[role=menu]')].map((menu) => menu.getAttribute('aria-label'));

beforeEach(() => {
  opened.mockClear();
  setUp();
});

describe('the menu bar', () => {
  it('opens with a click and closes with another', () => {
    button('File').click();
    expect(shown()).toEqual(['File']);

    button('File').click();
    expect(shown()).toEqual([]);
  });

  it('runs an item of a submenu by keys alone', () => {
    button('File').focus();

    press('ArrowRight', 'ArrowDown', 'ArrowRight');
    expect(focused()).toBe('Open sidebar');

    (document.activeElement as HTMLButtonElement).click();
    expect(opened).toHaveBeenCalledOnce();
    expect(shown()).toEqual([]);
  });

  it('goes round in a menu, skips separators, and finds an item by its first letter', () => {
    button('Extensions').focus();
    press('Enter', 'ArrowRight');

    press('ArrowDown');
    expect(focused()).toBe('Help');
    press('ArrowDown');
    expect(focused()).toBe('Open sidebar');
    press('h');
    expect(focused()).toBe('Help');
  });

  it('goes back one step at a time with Escape and gives the focus back', () => {
    button('Extensions').focus();
    press('Enter', 'ArrowRight');

    press('Escape');
    expect(focused()).toBe('Dealsheet');
    press('Escape');
    expect(focused()).toBe('Extensions');
    expect(shown()).toEqual([]);
  });

  it('says of each button whether its menu is open', () => {
    button('Extensions').click();

    expect(button('Extensions').getAttribute('aria-expanded')).toBe('true');
    expect(button('File').getAttribute('aria-expanded')).toBe('false');
  });

  it('closes when somebody clicks elsewhere', () => {
    button('File').click();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));

    expect(shown()).toEqual([]);
  });
});
