/** What a person would see: alerts and prompts with their answers, the sidebar, dialogs, toasts. */

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSetName;
  readonly user: string;
}

export interface Reply {
  readonly button: ButtonName;
  readonly text: string;
}

export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly user: string;
}

export interface ShownDialog extends ShownPage {
  readonly modal: boolean;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ShownToast {
  readonly title: string;
  readonly text: string;
  readonly seconds: number | null;
  readonly user: string;
}

/** The host tells a screen what to show; a promised reply suspends the script until it comes. */
export interface Screen {
  ask(question: Question): Reply | Promise<Reply>;
  showSidebar(page: ShownPage): void;
  showDialog(dialog: ShownDialog): void;
  /** Closes whatever is open because something else takes its place. */
  closeSidebar(): void;
  toast(toast: ShownToast): void;
}

/** A screen for tests and the command line: remembers what was shown and gives the answers it was told to give. */
export class ScriptedScreen implements Screen {
  sidebar: ShownPage | null = null;
  dialog: ShownDialog | null = null;
  readonly questions: Question[] = [];
  readonly toasts: ShownToast[] = [];
  readonly #replies: Partial<Reply>[] = [];

  /** Answers the next question that has no answer yet. */
  answer(...replies: readonly (ButtonName | Partial<Reply>)[]): void {
    for (const reply of replies) this.#replies.push(typeof reply === 'string' ? { button: reply } : reply);
  }

  /** Without a scripted answer a question is closed, as by a person who leaves it; a bare notice is confirmed. */
  ask(question: Question): Reply {
    this.questions.push(question);
    const bare = question.kind === 'alert' && question.buttons === 'OK';
    return { button: bare ? 'OK' : 'CLOSE', text: '', ...(this.#replies.shift() ?? {}) };
  }

  showSidebar(page: ShownPage): void {
    this.sidebar = page;
  }

  showDialog(dialog: ShownDialog): void {
    this.dialog = dialog;
  }

  closeSidebar(): void {
    this.sidebar = null;
  }

  toast(toast: ShownToast): void {
    this.toasts.push(toast);
  }
}
