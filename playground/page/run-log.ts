/** What the project's runs asked of the services, for those who write scripts. */
import type { Counts } from '../services/execution';
import type { Outcome } from '../services/runtime';
import { openDialog } from './dialogs';
import { element } from './element';

interface Noted {
  readonly what: string;
  readonly at: Date;
  readonly ended: string;
  readonly counts: Counts | null;
  readonly ms: number | null;
}

const KEPT = 30;

export class RunLog {
  private runs: readonly Noted[] = [];

  add(what: string, { status, counts }: Outcome): void {
    this.keep({ what, at: new Date(), ended: status, counts, ms: null });
  }

  note(what: string, ms: number): void {
    this.keep({ what, at: new Date(), ended: 'done', counts: null, ms });
  }

  show(): void {
    const head = [
      'When',
      'What',
      'Ended',
      'Service calls',
      'Reads',
      'Writes',
      'Cells read',
      'Cells written',
      'Flushes',
      'ms',
    ];
    const table = element('table', { class: 'counts' });
    table.append(element('tr', {}, ...head.map((text, index) => cell('th', text, index))));
    for (const run of this.runs)
      table.append(element('tr', {}, ...rowOf(run).map((text, index) => cell('td', text, index))));
    const body = element('div', { class: 'panel', attributes: { tabindex: '0' } });
    body.append(this.runs.length === 0 ? element('p', { text: 'No script has run yet.' }) : table);
    openDialog('What the script did', body, () => undefined);
  }

  private keep(run: Noted): void {
    this.runs = [run, ...this.runs].slice(0, KEPT);
  }
}

function rowOf({ what, at, ended, counts, ms }: Noted): readonly string[] {
  const { serviceCalls, rangeReads, rangeWrites, cellsRead, cellsWritten, flushes } = counts ?? {};
  const numbers = [
    serviceCalls,
    rangeReads,
    rangeWrites,
    cellsRead,
    cellsWritten,
    flushes,
    ms === null ? undefined : Math.round(ms),
  ];
  return [at.toLocaleTimeString(), what, ended, ...numbers.map((number) => number?.toLocaleString() ?? '')];
}

const WORDS = 3;

function cell(tag: 'th' | 'td', text: string, index: number): HTMLElement {
  return element(tag, index < WORDS ? { text } : { text, class: 'number' });
}
