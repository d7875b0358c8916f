/** Keys as they stand on a keyboard, which is the same in every language that we speak. */
export function keyName(key: string): string {
  return KEY_NAMES[key] ?? key;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  'Alt+ArrowDown': 'Alt ↓',
  'Alt+ArrowUp': 'Alt ↑',
  'Ctrl+z': 'Ctrl Z',
  Escape: 'Esc',
  ' ': '␣',
};
