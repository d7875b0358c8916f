/** Dialogs over the page: sentences with buttons, a line to type, or a body of the caller's. */
import { element } from './element';

export interface DialogButton {
  readonly key: string;
  readonly label: string;
}

export interface Reply {
  /** Key of the button, or `close` where the dialog was dismissed. */
  readonly button: string;
  readonly text: string;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly [DialogButton, ...DialogButton[]];
  /** What to fill the line with; left out where nothing is to be typed. */
  readonly line?: string;
}

export const OK: DialogButton = { key: 'ok', label: 'OK' };

export function ask(question: Question): Promise<Reply> {
  const line = question.line === undefined ? null : lineInput(question);
  const body = element('div', { class: 'dialog-text' });
  for (const paragraph of question.text.split('\n')) body.append(element('p', { text: paragraph }));
  if (line) body.append(line);
  return new Promise((resolve) => {
    const dialog = openDialog(question.title, body, (button) => resolve({ button, text: line?.value ?? '' }));
    const buttons = question.buttons.map(({ key, label }, index) =>
      element('button', {
        class: index === 0 ? 'button button-primary' : 'button',
        text: label,
        attributes: { type: 'submit', value: key },
      }),
    );
    dialog.form.append(element('div', { class: 'dialog-buttons' }, ...buttons));
    (line ?? buttons[0])?.focus();
    line?.select();
  });
}

export async function tell(title: string, text: string): Promise<void> {
  await ask({ title, text, buttons: [OK] });
}

function lineInput(question: Question): HTMLInputElement {
  return element('input', {
    class: 'line',
    attributes: { type: 'text', value: question.line ?? '', 'aria-label': question.text || question.title },
  });
}

export interface OpenDialog {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  close(): void;
}

/** Opens a dialog that a form inside closes; `closed` hears the value of the pressed button, or `close`. */
export function openDialog(title: string, body: HTMLElement, closed: (button: string) => void): OpenDialog {
  const form = element('form', { attributes: { method: 'dialog' } });
  const dismiss = element('button', {
    class: 'dialog-dismiss',
    text: '×',
    attributes: { type: 'submit', value: 'close', 'aria-label': 'Close', formnovalidate: '' },
  });
  const head = element('div', { class: 'dialog-head' }, element('h2', { text: title }), dismiss);
  const dialog = element('dialog', { class: 'dialog', attributes: { 'aria-label': title || 'Message' } }, form);
  form.append(head, body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed(dialog.returnValue || 'close');
  });
  // Univer listens for keys on the document and would write them into the sheet.
  for (const name of ['keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut'] as const) {
    dialog.addEventListener(name, (event) => event.stopPropagation());
  }
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, form, close: () => dialog.close('close') };
}
