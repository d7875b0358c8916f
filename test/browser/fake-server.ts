/**
 * The server half in memory: it answers every call of the contract and refuses as the real one does. It stands in
 * for the spreadsheet where the sidebar is tried alone; the real server has its own tests.
 */
import * as v from 'valibot';
import {
  type Answer,
  type Answers,
  type Board,
  type CallName,
  type Check,
  type DealColumns,
  type DealDetail,
  type HistoryEntry,
  type PipelineAct,
  type PipelinesValue,
  type Request,
  type SetupSuggestion,
  type WireField,
  type WirePipeline,
  type WireStage,
  type WireSum,
} from '../../src/app/rpc';
import { requests } from '../../src/app/requests';
import { type CodedDeals, codeDeals } from '../../src/domain/coded-deals';
import type { Language } from '../../src/domain/language';
import { FakeActivities } from './fake-activities';
import { done, gone, issue, refused } from './fake-answers';
import type { CellValue, FakeDeal } from './fake-deal';
import { FakeDeletions } from './fake-deletions';
import { IMPORT_PREVIEW, IMPORT_TABS } from './fake-import';
import { FakeMonth } from './fake-month';
import { FakeViews } from './fake-views';

export type { CellValue, FakeDeal };

interface LoggedMove {
  readonly move: number;
  readonly dealId: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly how: string;
  readonly when: string;
  readonly undoes: number | null;
  /** The deal before the change, to be put back by an undo. */
  readonly before: { readonly stage: string; readonly since: string | null; readonly cells: Record<string, CellValue> };
  readonly changes: readonly string[];
}

export interface FakeDocument {
  readonly today: string;
  readonly you: string;
  readonly owners: readonly string[];
  readonly defaultCurrency: string;
  readonly locale: string;
  readonly pipelines: readonly WirePipeline[];
  readonly deals: readonly FakeDeal[];
  readonly closeReasons: Board['closeReasons'];
  readonly suggestion: SetupSuggestion;
  readonly told: readonly string[];
  readonly setUp: boolean;
}

/** Header, kind and field key of each column of the fake deals table; `Region` is the user's own. */
const COLUMNS = [
  ['Deal', 'text', 'name'],
  ['Company', 'text', 'company'],
  ['Contact', 'text', 'contact'],
  ['Phone', 'text', 'phone'],
  ['Email', 'text', 'email'],
  ['Owner', 'choice', 'owner'],
  ['Value', 'money', 'value'],
  ['Currency', 'choice', 'currency'],
  ['Probability', 'percent', 'probability'],
  ['Expected close', 'date', 'expectedClose'],
  ['Next step', 'text', 'nextStep'],
  ['Next step due', 'date', 'nextStepDue'],
  ['Priority', 'choice', 'priority'],
  ['Last activity', 'date', 'lastActivity'],
  ['Notes', 'longText', 'notes'],
  ['Region', 'text', null],
] as const;

const TRACKED = ['Value', 'Currency', 'Owner', 'Probability', 'Expected close'];
const CLOSED_SENT = 200;

export class FakeServer {
  readonly #document: FakeDocument;
  readonly deals: FakeDeal[];
  readonly log: LoggedMove[] = [];
  isSetUp: boolean;
  pipelines: readonly WirePipeline[];
  packs: readonly string[] = [];
  you: string;
  language: Language = 'en';
  checks: readonly Check[] = [
    {
      dealId: 'D-1',
      row: 2,
      name: 'Brightwater',
      header: 'Value',
      text: 'Value: “about 12k” (it is not an amount)',
    },
    {
      dealId: 'D-3',
      row: 4,
      name: 'Northwind',
      header: 'Expected close',
      text: 'Expected close: “after Easter” (it is not a date)',
    },
  ];
  /** What was asked, in order: for tests that count. */
  readonly asked: { readonly call: string; readonly request: unknown }[] = [];
  #told: readonly string[];
  /** Set-up is refused with these sentences until they are taken away. */
  setupProblems: readonly string[] = [];
  /** A list to import is refused with these. */
  importProblems: readonly string[] = [];
  lastImport: Board['lastImport'] = null;
  readonly activities = new FakeActivities({
    today: () => this.#document.today,
    you: () => this.you,
    find: (dealId) => this.#find(dealId),
    sent: (deal) => this.#columns([deal]),
  });
  /** How many deals one answer holds. */
  pageSize = 5000;
  readonly views: FakeViews;
  readonly month: FakeMonth;
  readonly #deletions: FakeDeletions;

  constructor(document: FakeDocument) {
    this.#document = document;
    this.deals = document.deals.map((deal) => ({ ...deal, cells: { ...deal.cells } }));
    this.isSetUp = document.setUp;
    this.pipelines = document.pipelines;
    this.you = document.you;
    this.#told = document.told;
    this.views = new FakeViews({
      deals: () => this.deals,
      pipelines: () => this.pipelines,
      today: document.today,
      currency: document.defaultCurrency,
    });
    this.month = new FakeMonth({
      deals: () => this.deals,
      stage: (key) => this.#stage(key),
      today: document.today,
      currency: document.defaultCurrency,
    });
    this.#deletions = new FakeDeletions({
      deals: this.deals,
      log: (deal, how) => this.#change(deal, { ...deal, cells: {} }, this.you, how, null),
      lastMove: (dealId) => this.#lastMove(dealId),
      conflict: (dealId) => this.#conflict(dealId),
      sent: (deal) => this.#columns([deal]),
    });
  }

  handle(call: string, request: unknown): unknown {
    this.asked.push({ call, request });
    if (!isCall(call)) return refused('invalid', call, `There is no call ${call}.`);
    const checked = v.safeParse(requests[call], request);
    if (!checked.success) return refused('invalid', call, checked.issues.map((issue) => issue.message).join('; '));
    return this.#answer(call, checked.output);
  }

  /** Somebody else moves a deal in the sheet. */
  moveByHand(dealId: string, stage: string, by: string): void {
    const deal = this.#find(dealId);
    if (deal) this.#change(deal, { stage, since: this.#document.today, cells: {} }, by, 'edit', null);
  }

  /** Somebody else gives a deal to another owner in the sheet. */
  giveByHand(dealId: string, owner: string, by: string): void {
    const deal = this.#find(dealId);
    if (deal) this.#change(deal, { ...deal, cells: { Owner: owner } }, by, 'edit', null);
  }

  deleteByHand(dealId: string): void {
    const index = this.deals.findIndex((deal) => deal.id === dealId);
    if (index >= 0) this.deals.splice(index, 1);
  }

  #answer(call: CallName, request: unknown): unknown {
    const answers: { readonly [K in CallName]: (request: Request<K>) => Answer<Answers[K]> } = {
      open: (asked) => this.#open(asked.columns),
      poll: () => done({ fingerprint: this.#fingerprint() }),
      moreDeals: ({ from, columns }) => done({ deals: this.#page(from, columns) }),
      viewFigures: (asked) => this.views.figures(asked),
      saveView: (asked) => this.views.save(asked),
      deleteView: (asked) => this.views.delete(asked),
      rememberView: (asked) => this.views.remember(asked),
      showBoard: (asked) => this.views.show('board', asked),
      showSidebar: (asked) => this.views.show('sidebar', asked),
      tookOver: () => {
        this.views.handedOver = null;
        return done({ forgotten: true });
      },
      logActivity: (asked) => this.activities.log(asked),
      undoActivity: (asked) => this.activities.undo(asked),
      deleteDeal: (asked) => this.#deletions.delete(asked),
      restoreDeal: (asked) => this.#deletions.restore(asked),
      readDeal: (asked) => this.#read(asked.dealId),
      moveDeal: (asked) => this.#move(asked),
      saveDeal: (asked) => this.#save(asked),
      addDeal: (asked) => this.#add(asked),
      undoMove: (asked) => this.#undo(asked),
      goToDeal: (asked) => this.#goTo(asked.dealId),
      setYou: ({ owner }) => {
        this.you = owner;
        return done({ you: owner });
      },
      setLanguage: ({ language }) => {
        this.language = language;
        return done({ language });
      },
      suggestSetup: () => done(this.#document.suggestion),
      takeUp: () => {
        this.isSetUp = true;
        return done({ told: [] });
      },
      stopSetUp: () => done({ asked: true }),
      setUp: (asked) => this.#setUp(asked),
      readChecks: () => done({ checks: this.checks, all: this.checks.length }),
      settleCheck: ({ dealId, row }) => {
        this.checks = this.checks.filter((check) => check.dealId !== dealId);
        return done({ row });
      },
      readPipelines: () => done(this.#pipelinesValue()),
      changePipelines: (asked) => this.#changePipelines(asked),
      suggestImport: ({ source }) =>
        this.importProblems.length > 0 && source
          ? { ok: false, issues: this.importProblems.map((text) => issue('not-a-list', 'import', text)) }
          : done({ tabs: IMPORT_TABS, preview: source ? IMPORT_PREVIEW : null }),
      importDeals: (asked) => {
        const changed = IMPORT_PREVIEW.counts.changed - (asked.skip ?? []).length;
        this.lastImport = { on: this.#document.today, added: IMPORT_PREVIEW.counts.added, changed };
        return done({ ...this.lastImport, unchanged: 3, told: IMPORT_PREVIEW.remarks });
      },
      undoImport: () => {
        const { added = 0, changed = 0 } = this.lastImport ?? {};
        this.lastImport = null;
        const kept = ['Helios warehouse software: changed since the import, so it stays as it is'];
        return done({ removed: added, restored: changed - 1, kept });
      },
      makeChartTabs: () => done({ made: ['Dashboard', 'Funnel'], left: [] }),
      readMonth: (asked) => this.month.read(asked),
      writeMonth: (asked) => this.month.write(asked),
      addGoals: (asked) => this.month.addGoals(asked),
      showTab: (asked) => this.month.show(asked),
      checkAndRepair: () => done({ told: ['1 deal had lost its ID and has it again.'] }),
    };
    return (answers[call] as (asked: unknown) => unknown)(request);
  }

  #open(columns: readonly string[] | undefined): Answer<Answers['open']> {
    const { pipelines } = this;
    const { today, owners, defaultCurrency, locale, closeReasons } = this.#document;
    if (!this.isSetUp) return done({ setUp: false, locale, language: this.language });
    const told = this.#told;
    this.#told = [];
    return done({
      setUp: true,
      fingerprint: this.#fingerprint(),
      today,
      you: this.you,
      owners,
      defaultCurrency,
      locale,
      language: this.language,
      headers: Object.fromEntries(COLUMNS.flatMap(([header, , field]) => (field === null ? [] : [[field, header]]))),
      pipelines,
      totals: this.#totals(),
      deals: this.#page(0, columns),
      closeReasons,
      told,
      toHold: this.#held().length,
      columns: COLUMNS.map(([header]) => header),
      ...this.views.opened(),
      lastImport: this.lastImport,
    });
  }

  /** All that the sidebar is to hold. */
  #held(): readonly FakeDeal[] {
    const isOpen = ({ stage }: FakeDeal) => !isClosed(this.#stage(stage));
    return [...this.deals.filter(isOpen), ...this.deals.filter((deal) => !isOpen(deal)).slice(0, CLOSED_SENT)];
  }

  #page(from: number, columns: readonly string[] | undefined): CodedDeals {
    const deals = this.#held().slice(from, from + this.pageSize);
    return codeDeals({ ...this.#columns(deals), extra: this.views.extraOf(deals, columns) }, this.#document.today);
  }

  #pipelinesValue(): PipelinesValue {
    const { pipelines } = this;
    return {
      version: JSON.stringify(pipelines),
      pipelines,
      deals: Object.fromEntries(
        this.#stages().map(({ key }) => [key, this.deals.filter(({ stage }) => stage === key).length]),
      ),
      columns: COLUMNS.map(([header]) => header),
      colours: ['#cfe2f3', '#ffe599', '#d5c8ef', '#a2dfe0', '#f9cb9c', '#7cc47f', '#ea9999', '#cccccc'],
      presets: this.#document.suggestion.presets,
      packs: this.#document.suggestion.packs.map((pack) => ({ ...pack, added: this.packs.includes(pack.key) })),
      told: [],
    };
  }

  #changePipelines({ version, act }: Request<'changePipelines'>): Answer<PipelinesValue> {
    if (act.act === 'addPack') {
      this.packs = [...this.packs, act.pack];
      return done(this.#pipelinesValue());
    }
    if (version !== JSON.stringify(this.pipelines))
      return refused('conflict', 'Pipelines', 'The Pipelines tab was changed in the meantime. Look at it again.');
    const problem = this.#carryOutAct(act);
    return problem === null ? done(this.#pipelinesValue()) : refused('invalid', 'Pipelines', problem);
  }

  #carryOutAct(act: Exclude<PipelineAct, { readonly act: 'addPack' }>): string | null {
    const inEach = (change: (stages: readonly WireStage[]) => readonly WireStage[]) => {
      this.pipelines = this.pipelines.map((each) => ({ ...each, stages: change(each.stages) }));
      return null;
    };
    const sendDeals = (stages: readonly WireStage[], to: string | null): string | null => {
      const gone = stages.map(({ key }) => key);
      const left = this.deals.filter(({ stage }) => gone.includes(stage));
      if (left.length > 0 && to === null) return `${left.length} deals stand here. Choose the stage that they go to.`;
      for (const deal of left) deal.stage = to ?? '';
      return null;
    };
    switch (act.act) {
      case 'changeStage': {
        const name = act.change.name;
        if (this.#stages().some((stage) => stage.name === name && stage.key !== act.stage))
          return `There is a stage "${name ?? ''}" in this pipeline already. Choose another name.`;
        return inEach((stages) =>
          stages.map((stage) => (stage.key === act.stage ? ({ ...stage, ...act.change } as WireStage) : stage)),
        );
      }
      case 'orderStage':
        return inEach((stages) => {
          const moved = stages.find(({ key }) => key === act.stage);
          if (!moved) return stages;
          const rest = stages.filter((stage) => stage !== moved);
          const at = act.above === null ? rest.length : rest.findIndex(({ key }) => key === act.above);
          return [...rest.slice(0, at), moved, ...rest.slice(at)];
        });
      case 'addStage': {
        const [first] = this.#stages();
        if (!first) return 'no stage';
        const key = `s${this.#stages().length + 1}`;
        const added: WireStage = {
          ...first,
          key,
          name: act.name,
          kind: act.kind,
          needs: [],
          exitWhen: '',
          whatToDo: '',
          staleAfterDays: null,
        };
        this.pipelines = this.pipelines.map((each) =>
          each.name === act.pipeline ? { ...each, stages: [...each.stages, added] } : each,
        );
        return null;
      }
      case 'deleteStage':
        return (
          sendDeals(
            this.#stages().filter(({ key }) => key === act.stage),
            act.to,
          ) ?? inEach((stages) => stages.filter(({ key }) => key !== act.stage))
        );
      case 'addPipeline': {
        const copied = this.pipelines[0]?.stages ?? [];
        const stages = copied.map((stage, index) => ({ ...stage, key: `n${index}` }));
        this.pipelines = [...this.pipelines, { name: act.name, stages }];
        return null;
      }
      case 'renamePipeline':
        this.pipelines = this.pipelines.map((each) =>
          each.name === act.pipeline ? { ...each, name: act.name } : each,
        );
        return null;
      case 'deletePipeline': {
        const gone = this.pipelines.find(({ name }) => name === act.pipeline)?.stages ?? [];
        const problem = sendDeals(gone, act.to);
        if (problem === null) this.pipelines = this.pipelines.filter(({ name }) => name !== act.pipeline);
        return problem;
      }
    }
  }

  #totals(): Board['totals'] {
    return this.#stages().map(({ key }) => {
      const deals = this.deals.filter((deal) => deal.stage === key);
      const money = new Map<string, WireSum>();
      for (const { cells } of deals) {
        const value = cells['Value'];
        if (typeof value !== 'number') continue;
        const currency = String(cells['Currency'] || this.#document.defaultCurrency);
        const total = money.get(currency) ?? { currency, sum: 0, valued: 0, weighted: 0, weighed: 0 };
        const typed = cells['Probability'];
        const probability = typeof typed === 'number' ? typed : this.#stage(key).probability;
        money.set(currency, {
          currency,
          sum: total.sum + value,
          valued: total.valued + 1,
          weighted: total.weighted + value * (probability ?? 0),
          weighed: total.weighed + (probability === null ? 0 : 1),
        });
      }
      return { stage: key, deals: deals.length, money: [...money.values()] };
    });
  }

  #read(dealId: string): Answer<DealDetail> {
    const deal = this.#find(dealId);
    if (!deal) return gone(dealId);
    const choices: Readonly<Record<string, readonly string[]>> = {
      Owner: this.#document.owners,
      Currency: ['EUR', 'USD', 'PLN'],
      Priority: ['High', 'Medium', 'Low'],
    };
    const fields = COLUMNS.map(
      ([header, kind, field]): WireField => ({
        header,
        kind,
        value: deal.cells[header] ?? null,
        choices: choices[header] ?? [],
        field,
      }),
    );
    return done({
      deal: this.#columns([deal]),
      activities: this.activities.ofDeal(dealId),
      fields,
      history: this.#history(dealId),
    });
  }

  #history(dealId: string): readonly HistoryEntry[] {
    const undone = this.#undone();
    return this.log
      .filter((move) => move.dealId === dealId)
      .map(({ move, when, from, to, by, how, changes }) => ({
        move,
        logged: when,
        when,
        from: from === '' ? '' : this.#stage(from).name,
        to: this.#stage(to).name,
        by,
        how,
        undone: undone.has(move) && how !== 'undo',
        changes,
      }))
      .reverse();
  }

  /** Numbers of the moves that do not count: those taken back, and what took them back. */
  #undone(): ReadonlySet<number> {
    const pairs = this.log.flatMap(({ move, undoes }) => (undoes === null ? [] : [move, undoes]));
    return new Set(pairs);
  }

  #move(asked: Request<'moveDeal'>): Answer<Answers['moveDeal']> {
    const deal = this.#find(asked.dealId);
    if (!deal) return gone(asked.dealId);
    if (asked.seen !== this.#lastMove(deal.id)) return this.#conflict(deal.id);
    const to = this.#stages().find((stage) => stage.key === asked.to);
    if (!to) return refused('invalid', 'Stage', `There is no stage ${asked.to}.`);
    const cells = { ...deal.cells, ...asked.fields };
    const missing = to.needs.filter((header) => (cells[header] ?? '') === '');
    const needs = missing.map((header) => issue('needs', header, `"${to.name}" needs "${header}". Fill it in.`));
    const reason = to.kind === 'lost' && (asked.closeReason ?? '') === '';
    const needsReason = reason ? [issue('needs-reason', 'Close reason', `"${to.name}" needs a close reason.`)] : [];
    const against = [...needs, ...needsReason];
    if (against.length > 0) return { ok: false, issues: against };
    const since = asked.closedOn ?? this.#document.today;
    return this.#changed(deal, { stage: to.key, since, cells: asked.fields ?? {} }, 'sidebar', null);
  }

  #save(asked: Request<'saveDeal'>): Answer<Answers['saveDeal']> {
    const deal = this.#find(asked.dealId);
    if (!deal) return gone(asked.dealId);
    if (asked.seen !== this.#lastMove(deal.id)) return this.#conflict(deal.id);
    const unknown = Object.keys(asked.fields).find((header) => !COLUMNS.some(([known]) => known === header));
    if (unknown !== undefined) return refused('invalid', unknown, `There is no column ${unknown}.`);
    if (Object.keys(asked.fields).some((header) => TRACKED.includes(header))) {
      return this.#changed(deal, { stage: deal.stage, since: deal.since, cells: asked.fields }, 'sidebar', null);
    }
    Object.assign(deal.cells, asked.fields);
    return done({ deal: this.#columns([deal]), move: this.#lastMove(deal.id), told: [] });
  }

  #add(asked: Request<'addDeal'>): Answer<Answers['addDeal']> {
    const stage = this.#stages().find(({ key }) => key === asked.stage);
    if (!stage) return refused('invalid', 'Stage', `There is no stage ${asked.stage}.`);
    const highest = Math.max(0, ...this.deals.map(({ id }) => Number(id.slice(2))));
    const deal: FakeDeal = { id: `D-${highest + 1}`, stage: '', since: null, cells: {} };
    this.deals.push(deal);
    return this.#changed(deal, { stage: stage.key, since: this.#document.today, cells: asked.fields }, 'sidebar', null);
  }

  /** A move may be taken back while nothing that still counts came after it. */
  #undo(asked: Request<'undoMove'>): Answer<Answers['undoMove']> {
    const deal = this.#find(asked.dealId);
    if (!deal) return gone(asked.dealId);
    const undone = this.#undone();
    const move = this.log.find((each) => each.move === asked.move && each.dealId === deal.id);
    if (!move || undone.has(move.move) || move.from === '')
      return refused('refused', 'undo', 'There is nothing to take back.');
    const later = this.log.some((each) => each.dealId === deal.id && each.move > move.move && !undone.has(each.move));
    if (later) return this.#conflict(deal.id);
    const { stage, since, cells } = move.before;
    return this.#changed(deal, { stage, since, cells }, 'undo', move.move);
  }

  #goTo(dealId: string): Answer<Answers['goToDeal']> {
    const index = this.deals.findIndex((deal) => deal.id === dealId);
    return index < 0 ? gone(dealId) : done({ row: index + 2 });
  }

  #setUp(asked: Request<'setUp'>): Answer<Answers['setUp']> {
    if (this.setupProblems.length > 0) {
      return { ok: false, issues: this.setupProblems.map((text) => issue('refused', 'Leads', text)) };
    }
    this.isSetUp = true;
    if (asked.tab === null) {
      this.deals.length = 0;
      return done({ deals: 0, tab: 'Deals', findings: [], toCheck: 0, questions: [] });
    }
    return done({
      deals: this.deals.length,
      tab: 'Deals',
      toCheck: 2,
      findings: ['38 deals have no next step.', '12 deals are past their expected close.'],
      questions: ['The column "Amount" has both EUR and USD: set a currency for 4 deals.'],
    });
  }

  #changed(
    deal: FakeDeal,
    to: { readonly stage: string; readonly since: string | null; readonly cells: Record<string, CellValue> },
    how: string,
    undoes: number | null,
  ): Answer<Answers['moveDeal']> {
    const move = this.#change(deal, to, this.you, how, undoes);
    return done({ deal: this.#columns([deal]), move, told: [] });
  }

  #change(
    deal: FakeDeal,
    to: { readonly stage: string; readonly since: string | null; readonly cells: Record<string, CellValue> },
    by: string,
    how: string,
    undoes: number | null,
  ): number {
    const move = this.log.length + 1;
    const changes = Object.entries(to.cells)
      .filter(([header, value]) => TRACKED.includes(header) && (deal.cells[header] ?? null) !== value)
      .map(([header, value]) => `${header}: ${String(deal.cells[header] ?? 'empty')} → ${String(value ?? 'empty')}`);
    const before = { stage: deal.stage, since: deal.since, cells: beforeOf(deal.cells, to.cells) };
    const { today } = this.#document;
    this.log.push({
      move,
      dealId: deal.id,
      from: deal.stage,
      to: to.stage,
      by,
      how,
      when: today,
      undoes,
      before,
      changes,
    });
    deal.stage = to.stage;
    deal.since = to.since;
    Object.assign(deal.cells, to.cells);
    return move;
  }

  #conflict(dealId: string): Answer<never> {
    const last = this.log.filter((move) => move.dealId === dealId).pop();
    const what = last
      ? `it was moved to "${this.#stage(last.to).name}" by ${last.by || 'somebody'} on ${last.when} at 10:42.`
      : 'the deal has changed.';
    return {
      ok: false,
      issues: [
        {
          ...issue('conflict', dealId, `Somebody was faster: ${what} Look at the deal again, then decide.`),
          received: what,
        },
      ],
    };
  }

  #lastMove(dealId: string): number {
    return Math.max(0, ...this.log.filter((move) => move.dealId === dealId).map(({ move }) => move));
  }

  #lastMoves(): ReadonlyMap<string, number> {
    return new Map(this.log.map(({ dealId, move }) => [dealId, move]));
  }

  #columns(deals: readonly FakeDeal[]): DealColumns {
    const moves = this.#lastMoves();
    const rows = new Map(this.deals.map((deal, index) => [deal.id, index + 2]));
    const text = (header: string) => deals.map(({ cells }) => String(cells[header] ?? ''));
    const day = (header: string) => deals.map(({ cells }) => (cells[header] ? String(cells[header]) : null));
    return {
      id: deals.map(({ id }) => id),
      row: deals.map(({ id }) => rows.get(id) ?? 2),
      move: deals.map(({ id }) => moves.get(id) ?? 0),
      stage: deals.map(({ stage }) => stage),
      name: text('Deal'),
      company: text('Company'),
      owner: text('Owner'),
      value: deals.map(({ cells }) => (typeof cells['Value'] === 'number' ? cells['Value'] : null)),
      currency: text('Currency'),
      expectedClose: day('Expected close'),
      nextStep: text('Next step'),
      nextStepDue: day('Next step due'),
      inStageSince: deals.map(({ since }) => since),
      priority: text('Priority'),
      probability: deals.map(({ cells }) => (typeof cells['Probability'] === 'number' ? cells['Probability'] : null)),
      lastActivity: day('Last activity'),
      touches: deals.map(({ id }) => this.activities.touches(id)),
      ready: deals.map((deal) => this.#isReady(deal)),
      assigned: deals.map((deal) => this.#assignedOn(deal)),
      extra: Object.fromEntries(COLUMNS.map(([header]) => [header, text(header)])),
    };
  }

  /** The next open stage needs something, and all of it is there. */
  #isReady({ stage, cells }: FakeDeal): boolean {
    const stages = this.pipelines.find((each) => each.stages.some(({ key }) => key === stage))?.stages ?? [];
    const at = stages.findIndex(({ key }) => key === stage);
    if (stages[at]?.kind !== 'open') return false;
    const needs = stages.slice(at + 1).find(({ kind }) => kind === 'open')?.needs ?? [];
    return needs.length > 0 && needs.every((header) => (cells[header] ?? '') !== '');
  }

  /** When somebody else gave it to its owner. */
  #assignedOn({ id, cells }: FakeDeal): string | null {
    const given = this.log.filter(({ dealId, before }) => dealId === id && 'Owner' in before.cells).pop();
    return given && given.by !== '' && given.by !== cells['Owner'] ? given.when : null;
  }

  #fingerprint(): string {
    return `${this.deals.length}.${this.log.length}.${JSON.stringify(this.pipelines).length}`;
  }

  #find(dealId: string): FakeDeal | undefined {
    return this.deals.find((deal) => deal.id === dealId);
  }

  #stages(): readonly WireStage[] {
    return this.pipelines.flatMap(({ stages }) => stages);
  }

  #stage(key: string): WireStage {
    const stage = this.#stages().find((each) => each.key === key);
    if (!stage) throw new Error(`No stage has the key ${key}`);
    return stage;
  }
}

function isCall(call: string): call is CallName {
  return call in requests;
}

function isClosed(stage: WireStage): boolean {
  return stage.kind === 'won' || stage.kind === 'lost';
}

function beforeOf(cells: Record<string, CellValue>, changed: Record<string, CellValue>): Record<string, CellValue> {
  return Object.fromEntries(Object.keys(changed).map((header) => [header, cells[header] ?? null]));
}
