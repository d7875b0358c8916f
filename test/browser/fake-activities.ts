/** The half of the fake server that logs activities: the Activities tab in memory. */
import type { ActivityValue, Answer, Answers, DealColumns, Request, WireActivity } from '../../src/app/rpc';
import { done, gone, refused } from './fake-answers';
import type { CellValue, FakeDeal } from './fake-deal';

interface FakeActivity extends WireActivity {
  readonly dealId: string;
  readonly when: number;
}

/** What the Activities tab needs to know of the document that it stands in. */
export interface AroundActivities {
  readonly today: () => string;
  readonly you: () => string;
  readonly find: (dealId: string) => FakeDeal | undefined;
  readonly sent: (deal: FakeDeal) => DealColumns;
}

/** Key of each cell that an activity may change → its header. */
const CHANGED = { lastActivity: 'Last activity', nextStep: 'Next step', nextStepDue: 'Next step due' } as const;
const MOST_SENT = 50;

export class FakeActivities {
  readonly #around: AroundActivities;
  readonly rows: FakeActivity[] = [];

  constructor(around: AroundActivities) {
    this.#around = around;
  }

  log(asked: Request<'logActivity'>): Answer<ActivityValue> {
    const deal = this.#around.find(asked.dealId);
    if (!deal) return gone(asked.dealId);
    const { kind, direction = '', outcome = '', note = '', nextStep } = asked;
    const on = this.#around.today();
    const when = this.rows.length === 0 ? 1 : Math.max(...this.rows.map((row) => row.when)) + 1;
    const by = this.#around.you();
    this.rows.push({ dealId: asked.dealId, when, on, kind, direction, by, outcome, note });
    const after: Record<string, string | null> = {
      lastActivity: on,
      ...(nextStep ? { nextStepDue: nextStep.due } : {}),
      ...(nextStep?.text === undefined ? {} : { nextStep: nextStep.text }),
    };
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, cellOf(deal, key)]));
    for (const [key, value] of Object.entries(after)) setCell(deal, key, value);
    const activity = { row: this.rows.length + 1, when, kind, before, after };
    return done({ deal: this.#around.sent(deal), activity, told: [] });
  }

  /** A cell that somebody changed since stays as it is. */
  undo({ dealId, activity }: Request<'undoActivity'>): Answer<Answers['undoActivity']> {
    const deal = this.#around.find(dealId);
    if (!deal) return gone(dealId);
    const at = this.rows.findIndex((row) => row.dealId === dealId && row.when === activity.when);
    if (at < 0) return refused('refused', 'Activities', 'This activity is no longer in the Activities tab.');
    this.rows.splice(at, 1);
    for (const [key, value] of Object.entries(activity.after)) {
      if (cellOf(deal, key) === (value ?? '')) setCell(deal, key, activity.before[key] ?? null);
    }
    return done({ deal: this.#around.sent(deal), told: [] });
  }

  /** The latest first. */
  ofDeal(dealId: string): readonly WireActivity[] {
    const ofDeal = this.rows.filter((row) => row.dealId === dealId);
    return ofDeal
      .reverse()
      .slice(0, MOST_SENT)
      .map(({ on, kind, direction, by, outcome, note }) => ({ on, kind, direction, by, outcome, note }));
  }

  /** A note is no touch: it reached nobody. */
  touches(dealId: string): number {
    return this.rows.filter((row) => row.dealId === dealId && row.kind !== 'note').length;
  }
}

function headerOf(key: string): string {
  return (CHANGED as Readonly<Record<string, string>>)[key] ?? key;
}

function cellOf(deal: FakeDeal, key: string): string {
  return String(deal.cells[headerOf(key)] ?? '');
}

function setCell(deal: FakeDeal, key: string, value: CellValue): void {
  deal.cells[headerOf(key)] = value === '' ? null : value;
}
