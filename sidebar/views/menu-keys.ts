/** Arrow keys inside a menu. */

export function moveInMenu(event: KeyboardEvent): void {
  const items = menuItems(event.currentTarget);
  const index = items.findIndex((item) => item === document.activeElement);
  const target = nextIndex(event.key, index, items.length);
  if (target === null) return;
  event.preventDefault();
  items[target]?.focus();
}

function menuItems(menu: EventTarget | null): readonly HTMLElement[] {
  return menu instanceof HTMLElement ? [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')] : [];
}

function nextIndex(key: string, index: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % length;
    case 'ArrowUp':
      return (index - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
