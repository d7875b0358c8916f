/** The screen of the host, on the page: questions, the sidebar, dialogs, toasts. */
import type { ButtonName, ButtonSetName, Question, Reply, Screen, ShownDialog, ShownPage } from '../services/screen';
import { ask, type DialogButton, openDialog } from './dialogs';
import { element } from './element';
import { createProjectFrame, type FrameHost, type ProjectFrame } from './project-frame';
import type { Toasts } from './toasts';

export interface PageScreen extends Screen {
  readonly sidebar: HTMLElement;
  /** What the sidebar shows; null where it is closed. */
  readonly openSidebar: ShownPage | null;
}

const LABELS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};
const BUTTONS: Readonly<Record<ButtonSetName, readonly [ButtonName, ...ButtonName[]]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 450;

export function createPageScreen(frames: FrameHost, toasts: Toasts, sidebarChanged: () => void): PageScreen {
  const place = element('div', { class: 'sidebar-body', attributes: { role: 'none' } });
  const heading = element('h2');
  const dismiss = element('button', {
    class: 'dismiss',
    text: '×',
    attributes: { type: 'button', 'aria-label': 'Close the sidebar' },
    on: { click: () => closeSidebar() },
  });
  const sidebar = element(
    'aside',
    { class: 'sidebar', attributes: { hidden: '', 'aria-label': 'Sidebar' } },
    element('div', { class: 'sidebar-head' }, heading, dismiss),
    place,
  );
  let open: { readonly page: ShownPage; readonly frame: ProjectFrame } | null = null;

  function closeSidebar(): void {
    open?.frame.dispose();
    open = null;
    sidebar.hidden = true;
    place.replaceChildren();
    sidebarChanged();
  }

  return {
    sidebar,
    get openSidebar() {
      return open?.page ?? null;
    },
    async ask(question) {
      return askOnPage(question);
    },
    showSidebar(page) {
      open?.frame.dispose();
      const frame = createProjectFrame(page.title, page.html, frames, { close: closeSidebar, resize: () => undefined });
      heading.textContent = page.title;
      place.replaceChildren(frame.root);
      sidebar.hidden = false;
      open = { page, frame };
      sidebarChanged();
    },
    closeSidebar,
    showDialog: (dialog) => showDialog(dialog, frames),
    toast({ title, text, seconds }) {
      toasts.show(text, seconds === null ? { title } : { title, seconds });
    },
  };
}

async function askOnPage(question: Question): Promise<Reply> {
  const [first, ...rest] = BUTTONS[question.buttons].map((key): DialogButton => ({ key, label: LABELS[key] }));
  const { button, text } = await ask({
    title: question.title,
    text: question.text,
    buttons: [first ?? { key: 'OK', label: LABELS.OK }, ...rest],
    ...(question.kind === 'prompt' ? { line: '' } : {}),
  });
  const pressed = BUTTONS[question.buttons].find((key) => key === button);
  return { button: pressed ?? 'CLOSE', text };
}

function showDialog(shown: ShownDialog, frames: FrameHost): void {
  const body = element('div', { class: 'dialog-frame' });
  const frame = createProjectFrame(shown.title, shown.html, frames, {
    close: () => opened.close(),
    resize: ({ width, height }) => size(width, height),
  });
  const size = (width: number | null | undefined, height: number | null | undefined): void => {
    if (width) frame.root.style.width = `${width}px`;
    if (height) frame.root.style.height = `${height}px`;
  };
  size(shown.width ?? DIALOG_WIDTH, shown.height ?? DIALOG_HEIGHT);
  body.append(frame.root);
  const opened = openDialog(shown.title, body, () => frame.dispose());
}
