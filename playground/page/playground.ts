/** The playground: one document at a time, and what is kept of it between visits. */
import type { Sample } from '../samples/samples';
import type { Outcome } from '../services/runtime';
import type { AddOn } from './add-on';
import { tell } from './dialogs';
import type { DocumentStore, StoredDocument } from './document-store';
import { newDocument, todayIn } from './new-document';
import { createPageScreen, type PageScreen } from './page-screen';
import { setUpPipeline } from './prepare-sample';
import { RunLog } from './run-log';
import { browserSettings, type Settings } from './settings';
import type { Shell } from './shell';
import { createToasts } from './toasts';
import { openWorkingDocument, type WorkingDocument } from './working-document';

const SAVE_MS = 700;
const ERROR_SECONDS = 15;

export class Playground {
  readonly toasts = createToasts();
  readonly runs = new RunLog();
  readonly screen: PageScreen;
  private readonly addOn: AddOn;
  private readonly store: DocumentStore;
  private open: WorkingDocument | null = null;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private shown: Shell | null = null;

  constructor(addOn: AddOn, store: DocumentStore) {
    this.addOn = addOn;
    this.store = store;
    const frames = {
      functions: () => this.open?.host.callableNames() ?? [],
      run: (name: string, args: readonly unknown[]) => this.call(name, args),
      focusEditor: () => this.open?.focus(),
    };
    this.screen = createPageScreen(frames, this.toasts, () => this.saveSoon());
  }

  showIn(shell: Shell): void {
    this.shown = shell;
  }

  get document(): WorkingDocument | null {
    return this.open;
  }

  get settings(): Settings {
    return this.open?.settings ?? browserSettings();
  }

  /** What was open at the last visit, else the sample. */
  async start(sample: Sample): Promise<void> {
    const stored = await this.store.read();
    if (!stored) return this.openSample(sample);
    await this.during('Opening …', async () => {
      await this.replace(stored);
      if (stored.isSidebarOpen) await this.openSidebar();
    });
  }

  async openSample(sample: Sample): Promise<void> {
    const { settings } = this;
    const table = sample.make(todayIn(settings.timeZone));
    const sentence = sample.isSetUp ? `Turning ${String(table.rows.length - 1)} deals into a pipeline …` : 'Opening …';
    await this.during(sentence, async () => {
      const { host } = await this.replace(newDocument(sample.name, [table], settings));
      if (sample.isSetUp) await setUpPipeline(host, table.name);
      await this.openSidebar();
      await this.save();
    });
  }

  async openDocument(sentence: string, make: () => StoredDocument | Promise<StoredDocument>): Promise<void> {
    await this.during(sentence, async () => {
      await this.replace(await make());
      await this.save();
    });
  }

  async forget(): Promise<void> {
    await this.store.clear();
  }

  async runMenuItem(functionName: string, caption: string): Promise<void> {
    const { open } = this;
    if (!open) return;
    await this.during(`Running ${caption} …`, async () => {
      this.report(caption, await open.host.callLater(functionName));
      await open.host.settle();
      this.saveSoon();
    });
  }

  private async replace(stored: StoredDocument): Promise<WorkingDocument> {
    if (!this.shown) throw new Error('the playground has no page to show a document on');
    clearTimeout(this.saving);
    this.open?.close();
    this.open = null;
    this.screen.closeSidebar();
    const opened = await openWorkingDocument(stored, {
      place: this.shown.grid,
      addOn: this.addOn,
      screen: this.screen,
      changed: () => this.saveSoon(),
      ran: (outcome) => this.report('onEdit', outcome),
    });
    this.open = opened;
    // For whoever opens the browser's console: the host, as tests know it.
    Object.assign(window, { playground: { host: opened.host } });
    this.shown.setName(stored.name);
    return opened;
  }

  /** Add-ons put the item that opens their sidebar first. */
  private async openSidebar(): Promise<void> {
    const item = this.open?.host.menus()[0]?.entries[0];
    if (item?.kind === 'item') await this.runMenuItem(item.functionName, item.caption);
  }

  private async call(name: string, args: readonly unknown[]): Promise<unknown> {
    if (!this.open) throw new Error('No document is open.');
    const { open } = this;
    const started = performance.now();
    const before = JSON.stringify(open.properties());
    try {
      return await open.host.server()(name, args);
    } finally {
      this.runs.note(name, performance.now() - started);
      // A change of the cells is noticed anyway.
      if (JSON.stringify(open.properties()) !== before) this.saveSoon();
    }
  }

  /** A script that failed says so as Google would: by its message. */
  private report(what: string, outcome: Outcome): void {
    this.runs.add(what, outcome);
    if (outcome.status === 'done') return;
    const message = outcome.error?.message ?? 'The script ended without an answer.';
    this.toasts.show(message, { title: `Error in ${what}`, seconds: ERROR_SECONDS });
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.save(), SAVE_MS);
  }

  private async save(): Promise<void> {
    clearTimeout(this.saving);
    if (this.open) await this.store.write(this.open.stored());
  }

  private async during(sentence: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.shown?.during(sentence, work);
    } catch (error) {
      await tell('That did not work', error instanceof Error ? error.message : String(error));
    }
  }
}
