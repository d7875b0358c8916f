/** The Ui service of the spreadsheet: menus, questions, sidebar, dialogs. */
import { enumeration } from './enumeration';
import { Exception } from './exception';
import type { Run } from './execution';
import { HtmlOutput, type HtmlService } from './html-service';
import { serviceName } from './membrane';
import type { ButtonName, ButtonSetName, Question, Reply, Screen } from './screen';

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuTree };

export interface MenuTree {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

const Button = enumeration(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export interface UiPorts {
  readonly screen: Screen;
  readonly oneAtATime: boolean;
  readonly addonName: string;
  readonly addMenu: (menu: MenuTree) => void;
  readonly html: HtmlService;
}

export type Ui = ReturnType<typeof createUi>;

export function createUi(run: Run, ports: UiPorts) {
  const { screen } = ports;
  const ask = (question: Omit<Question, 'user'>) =>
    run.call({ name: `Ui.${question.kind}`, kind: 'ui', cells: 0 }, () =>
      answered(run, screen, { ...question, user: run.user }),
    );
  const shown = (page: unknown, title?: string) => pageOf(ports.html, page, title, run.user);
  const showDialog = (modal: boolean, page: unknown, title: string) =>
    run.call({ name: `Ui.show${modal ? 'Modal' : 'Modeless'}Dialog`, kind: 'ui', cells: 0 }, () => {
      if (ports.oneAtATime) screen.closeSidebar();
      screen.showDialog({ ...shown(page, title), modal, ...sizeOf(page) });
    });
  return {
    [serviceName]: 'Ui',
    Button,
    ButtonSet,
    createMenu: (caption: string) => createMenu(caption, ports.addMenu),
    createAddonMenu: () => createMenu(ports.addonName, ports.addMenu),
    alert: (...given: unknown[]) => Button[ask({ kind: 'alert', ...questionOf(given) }).button],
    prompt: (...given: unknown[]) => promptResponse(ask({ kind: 'prompt', ...questionOf(given) })),
    showSidebar: (page: unknown) =>
      run.call({ name: 'Ui.showSidebar', kind: 'ui', cells: 0 }, () => screen.showSidebar(shown(page))),
    showModalDialog: (page: unknown, title: string) => showDialog(true, page, title),
    showModelessDialog: (page: unknown, title: string) => showDialog(false, page, title),
  };
}

/** The older service of message boxes. */
export function createBrowser(ui: Ui) {
  const box = (given: unknown[]): [title: string, text: string, buttons: unknown] =>
    given.length > 1 && typeof given[1] === 'string'
      ? [String(given[0]), given[1], given[2] ?? ButtonSet.OK]
      : ['', String(given[0]), given[1] ?? ButtonSet.OK];
  return {
    [serviceName]: 'Browser',
    Buttons: ButtonSet,
    msgBox: (...given: unknown[]) =>
      ui
        .alert(...box(given))
        .toString()
        .toLowerCase(),
    inputBox: (...given: unknown[]) => {
      const [title, text, buttons] = box(given);
      const response = ui.prompt(title, text, given.length > 1 ? buttons : ButtonSet.OK_CANCEL);
      return response.getSelectedButton() === Button.OK ? response.getResponseText() : 'cancel';
    },
  };
}

/** A promised reply means that a person is being asked: the run is suspended until there is one. */
function answered(run: Run, screen: Screen, question: Question): Reply {
  const reply = run.takeReply() ?? screen.ask(question);
  return reply instanceof Promise ? run.awaitReply(reply) : reply;
}

function createMenu(caption: string, addMenu: (menu: MenuTree) => void) {
  const entries: MenuEntry[] = [];
  const menu = {
    [serviceName]: 'Menu',
    tree: (): MenuTree => ({ caption, entries: [...entries] }),
    addItem: (text: string, functionName: string) => {
      entries.push({ kind: 'item', caption: text, functionName });
      return menu;
    },
    addSeparator: () => {
      entries.push({ kind: 'separator' });
      return menu;
    },
    addSubMenu: (sub: { tree(): MenuTree }) => {
      entries.push({ kind: 'menu', menu: sub.tree() });
      return menu;
    },
    addToUi: () => addMenu(menu.tree()),
  };
  return menu;
}

/** alert and prompt share their overloads: (text), (text, buttons), (title, text, buttons). */
function questionOf(given: readonly unknown[]): { title: string; text: string; buttons: ButtonSetName } {
  const last = given[given.length - 1];
  const buttons = Object.entries(ButtonSet).find(([, member]) => member === last)?.[0] as ButtonSetName | undefined;
  const texts = (buttons === undefined ? given : given.slice(0, -1)).map(String);
  if (texts.length === 0 || texts.length > 2) {
    throw new Exception(
      `The parameters (${given.map(typeName).join(',')}) don't match the method signature for Ui.alert.`,
    );
  }
  const [text = '', title = ''] = [...texts].reverse();
  return { title, text, buttons: buttons ?? 'OK' };
}

function typeName(value: unknown): string {
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'number' : String(value);
}

function promptResponse(reply: { readonly button: ButtonName; readonly text: string }) {
  return {
    [serviceName]: 'PromptResponse',
    getSelectedButton: () => Button[reply.button],
    getResponseText: () => reply.text,
  };
}

function pageOf(html: HtmlService, page: unknown, title: string | undefined, user: string) {
  const output = page instanceof HtmlOutput ? page : html.createHtmlOutput(String(page));
  return { title: title ?? output.getTitle() ?? '', html: output.getContent(), user };
}

function sizeOf(page: unknown) {
  return page instanceof HtmlOutput
    ? { width: page.getWidth(), height: page.getHeight() }
    : { width: null, height: null };
}
