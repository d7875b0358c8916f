/** The months of the fake document: figures of its deals, the tabs that were written and the goals that were added. */
import { monthNamed, monthToClose, nextMonth } from '../../src/app/month/calendar-month';
import type { Answer, Answers, GoalOffer, MonthValue, Request, WireStage } from '../../src/app/rpc';
import { isoDate, parseIsoDate } from '../../src/domain/calendar-date';
import { done, issue, refused } from './fake-answers';
import type { FakeDeal } from './fake-deal';

interface FakeGoal extends GoalOffer {
  readonly month: string;
}

interface Around {
  readonly deals: () => readonly FakeDeal[];
  readonly stage: (key: string) => WireStage;
  readonly today: string;
  readonly currency: string;
}

export class FakeMonth {
  readonly #around: Around;
  readonly tabs: string[] = [];
  /** The tab that is shown. */
  shown: string | null = null;
  goals: readonly FakeGoal[] = ['2026-02', '2026-03'].flatMap((month) => [
    { month, owner: '', pipeline: '', target: 40_000, currency: 'EUR' },
    { month, owner: 'Ann Lee', pipeline: '', target: 25_000, currency: 'EUR' },
  ]);
  /** Whatever is to be written is refused with these. */
  problems: readonly string[] = [];

  constructor(around: Around) {
    this.#around = around;
  }

  read(request: Request<'readMonth'>): Answer<MonthValue> {
    const { today, currency } = this.#around;
    const month =
      request.month === undefined ? monthToClose(parseIsoDate(today) ?? 0) : (monthNamed(request.month) ?? null);
    if (month === null) return refused('invalid', 'month', 'no month');
    const closed = this.#around.deals().filter(({ since }) => since?.slice(0, 7) === month.key);
    const of = (kind: string) => closed.filter(({ stage }) => this.#around.stage(stage).kind === kind);
    const won = of('won');
    const goals = this.goals.filter((goal) => goal.month === month.key);
    const next = nextMonth(month).key;
    const isCarried = ({ owner }: FakeGoal) => this.goals.some((goal) => goal.month === next && goal.owner === owner);
    return done({
      month: month.key,
      from: isoDate(month.start),
      to: isoDate(month.end),
      next,
      today,
      currency,
      won: { deals: won.length, value: won.reduce((sum, { cells }) => sum + Number(cells['Value'] ?? 0), 0) },
      lost: of('lost').length,
      goal: goals.find(({ owner }) => owner === '')?.target ?? null,
      others: [{ currency: 'USD', deals: 1 }],
      goalsInOthers: 0,
      tab: { name: this.#freeName(month.key), isTaken: this.tabs.includes(month.key) },
      goals: goals.filter((goal) => !isCarried(goal)).map(({ month: _, ...goal }) => goal),
    });
  }

  write({ month }: Request<'writeMonth'>): Answer<Answers['writeMonth']> {
    if (this.problems.length > 0) return this.#refuse();
    const tab = this.#freeName(month);
    this.tabs.push(tab);
    return done({ tab, told: [] });
  }

  addGoals({ month, goals }: Request<'addGoals'>): Answer<Answers['addGoals']> {
    if (this.problems.length > 0) return this.#refuse();
    this.goals = [...this.goals, ...goals.map((goal) => ({ ...goal, month }))];
    return done({ added: goals.length });
  }

  show({ tab }: Request<'showTab'>): Answer<Answers['showTab']> {
    this.shown = tab;
    return done({ tab });
  }

  #refuse(): Answer<never> {
    return { ok: false, issues: this.problems.map((text) => issue('refused', 'month', text)) };
  }

  #freeName(month: string): string {
    return this.tabs.includes(month) ? `${month} (Dealsheet)` : month;
  }
}
