/** The half of the fake server that keeps views, adds up figures and hands a state from one page to the other. */
import type { DealRow } from '../../src/cells/deal-row';
import type { Answer, Answers, Board, DealColumns, Request, SavedView, WirePipeline } from '../../src/app/rpc';
import { allViews, withoutView, withView } from '../../src/app/views/saved-views';
import { viewFigures } from '../../src/app/views/view-figures';
import { type CalendarDate, parseIsoDate } from '../../src/domain/calendar-date';
import { columnsOfView } from '../../src/domain/deal-view';
import { stageList } from '../../src/domain/pipeline';
import type { Stage } from '../../src/domain/stage';
import { done } from './fake-answers';
import type { FakeDeal } from './fake-deal';

export interface ViewPorts {
  readonly deals: () => readonly FakeDeal[];
  readonly pipelines: () => readonly WirePipeline[];
  readonly today: string;
  readonly currency: string;
}

export class FakeViews {
  views: readonly SavedView[] = [];
  current: Board['current'] = null;
  handedOver: string | null = null;
  /** Which of the two pages was asked for last. */
  page: 'sidebar' | 'board' = 'sidebar';
  goal: { readonly owner: string; readonly target: number } | null = { owner: '', target: 50_000 };
  #made = 0;
  readonly #ports: ViewPorts;

  constructor(ports: ViewPorts) {
    this.#ports = ports;
  }

  /** What `open` answers of views. */
  opened(): Pick<Board, 'views' | 'current' | 'handedOver'> {
    const { views, current, handedOver } = this;
    const isThere = views.some(({ id }) => id === current?.id);
    return { views, current: current && { ...current, id: isThere ? current.id : null }, handedOver };
  }

  /** Of the columns that were asked for, or that the current view names. */
  extraOf(deals: readonly FakeDeal[], asked: readonly string[] | undefined): DealColumns['extra'] {
    const headers = asked ?? (this.current ? columnsOfView(this.current.view) : []);
    return Object.fromEntries(headers.map((header) => [header, deals.map(({ cells }) => String(cells[header] ?? ''))]));
  }

  save(request: Request<'saveView'>): Answer<Answers['saveView']> {
    const view = { ...request, id: request.id ?? `view-${(this.#made += 1)}` };
    const kept = withView(this.views, view);
    this.views = allViews(
      kept.filter(({ shared }) => !shared),
      kept.filter(({ shared }) => shared),
    );
    return done({ id: view.id, views: this.views });
  }

  delete({ id }: Request<'deleteView'>): Answer<Answers['deleteView']> {
    this.views = withoutView(this.views, id);
    return done({ views: this.views });
  }

  remember(request: Request<'rememberView'>): Answer<Answers['rememberView']> {
    this.current = request;
    return done({ kept: true });
  }

  show(page: 'sidebar' | 'board', { state }: Request<'showBoard'>): Answer<Answers['showBoard']> {
    this.page = page;
    this.handedOver = state;
    return done({ shown: true });
  }

  figures(request: Request<'viewFigures'>): Answer<Answers['viewFigures']> {
    const { today, currency } = this.#ports;
    const day = parseIsoDate(today) ?? 0;
    const stages = stageList(
      this.#ports
        .pipelines()
        .flatMap(({ name, stages: own }) =>
          own.map((stage) => ({ ...stage, pipeline: name, formerNames: [], formerPipelines: [] })),
        ),
    );
    const deals = this.#ports.deals();
    const rows = deals.map((deal, at) => rowOf(deal, at, stages.byKey(deal.stage)));
    const extra = new Map(
      Object.keys(request.filter.columns).map((header) => [
        header,
        (row: number) => String(deals[row - 2]?.cells[header] ?? ''),
      ]),
    );
    const period = { start: day - 19, end: day + 11, pipeline: '', currency };
    const goals = this.goal ? [{ ...period, ...this.goal }] : [];
    const countsInWinRate = () => true;
    return done(viewFigures({ rows, stages, extra, goals, today: day, currency, countsInWinRate }, request));
  }
}

function rowOf({ id, since, cells }: FakeDeal, at: number, stage: Stage | null): DealRow {
  const text = (header: string) => String(cells[header] ?? '');
  const number = (header: string) => (typeof cells[header] === 'number' ? cells[header] : null);
  const deal: DealRow['deal'] = {
    id,
    stage: stage?.name ?? '',
    pipeline: stage?.pipeline ?? '',
    name: text('Deal'),
    company: text('Company'),
    contact: text('Contact'),
    phone: text('Phone'),
    email: text('Email'),
    owner: text('Owner'),
    value: number('Value'),
    currency: text('Currency'),
    probability: number('Probability'),
    expectedClose: dayOf(cells['Expected close']),
    source: '',
    priority: text('Priority'),
    created: dayOf(since),
    lastActivity: null,
    nextStep: text('Next step'),
    nextStepDue: dayOf(cells['Next step due']),
    closeReason: '',
    score: null,
    notes: text('Notes'),
    status: '',
    inStageSince: dayOf(since),
    closed: dayOf(since),
  };
  return { row: at + 2, deal, shadow: null, blank: false };
}

function dayOf(cell: unknown): CalendarDate | null {
  return typeof cell === 'string' ? parseIsoDate(cell) : null;
}
