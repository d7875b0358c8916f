/** Opening, refreshing and watching for changes made elsewhere. */
import type { Answers, Board, OpenValue } from '../../src/app/rpc';
import { readDeals } from '../../src/domain/coded-deals';
import { cardMap, readCards } from '../card';
import { readTotals } from '../figures';
import { type About, type Effect, type Handlers, request, type Step, step } from '../messages';
import { pollDelay } from '../poll';
import type { Outcome } from '../rpc-client';
import type { Confirmed, SetupForm, State } from '../state';
import { texts } from '../texts/texts';
import { resume } from '../write-queue';
import { lookAtSheet, setUpDone } from './setup';
import { headersWanted, lookAs, lookedAnew } from './views';
import { takeOver } from './wide';
import { tell, notDoneWords } from './saying';

export function load(state: State): Step {
  const next: State = { ...state, refreshing: true, refreshWanted: false };
  // On the first look only the server knows the view that this user left, and which columns it needs.
  const columns = state.confirmed ? { columns: [...headersWanted(state)] } : {};
  return step(next, request('open', columns, { epoch: state.epoch }));
}

function pollLater(state: State): Effect {
  return state.visible
    ? { kind: 'later', key: 'poll', ms: pollDelay(state.quietPolls), message: { type: 'pollDue' } }
    : { kind: 'never', key: 'poll' };
}

export function opened(state: State, outcome: Outcome<OpenValue>, about: About): Step {
  const language = outcome.kind === 'done' ? outcome.value.language : state.language;
  const arrived: State = { ...state, refreshing: false, language };
  if (outcome.kind !== 'done') {
    const text = notDoneWords(outcome);
    const detail = outcome.kind === 'failed' ? outcome.trouble.detail : '';
    if (!state.confirmed) return step({ ...arrived, screen: 'failed', loadTrouble: { text, detail } });
    // Without a fingerprint the next poll sees a difference, and the table is looked at again.
    const outdated = { ...arrived, confirmed: { ...state.confirmed, fingerprint: '' } };
    const told = tell(outdated, `${texts().load.refreshFailed} ${text}`);
    return step(told.state, ...told.effects, pollLater(arrived));
  }
  if (!outcome.value.setUp) return lookAtSheet({ ...arrived, screen: 'setup', confirmed: null });
  // The answer may have left the server before a change of ours reached it.
  if (about.epoch !== state.epoch || state.queue.writes.length > 0) return step({ ...arrived, refreshWanted: true });
  const first = state.screen !== 'board';
  const board = outcome.value;
  const shown = withBoard(arrived, board);
  const viewed = first && board.current ? lookAs(shown, board.current.view, board.current.id) : shown;
  const taken = first ? takeOver(viewed, board.handedOver) : step(viewed);
  // What was handed over may show columns of which the server, which knew the view of before, sent nothing.
  const looked = first && board.handedOver !== null ? lookedAnew(taken.state) : step(taken.state);
  const paged = nextPage(looked.state);
  return step(paged.state, ...taken.effects, ...looked.effects, ...paged.effects, pollLater(paged.state));
}

/** The board shows what has arrived while the rest of a large table follows, page by page. */
function nextPage(state: State): Step {
  const from = state.arrived?.size ?? 0;
  if (!state.arrived || from >= (state.confirmed?.toHold ?? 0)) return step({ ...state, arrived: null });
  return step(state, request('moreDeals', { from, columns: [...state.columnsHeld] }, { epoch: state.epoch }));
}

export function moreArrived(state: State, outcome: Outcome<Answers['moreDeals']>, about: About): Step {
  const { confirmed, arrived } = state;
  if (!confirmed || !arrived) return step(state);
  const isLate = about.epoch !== state.epoch || state.queue.writes.length > 0;
  if (outcome.kind !== 'done' || isLate) return step({ ...state, arrived: null, refreshWanted: isLate });
  const page = readCards(readDeals(outcome.value.deals));
  const all = new Map([...arrived, ...cardMap(page)]);
  // Deals that vanished meanwhile make the last pages empty.
  const isLast = page.length === 0 || all.size >= confirmed.toHold;
  const cards = isLast ? all : new Map([...confirmed.cards, ...all]);
  const next: State = { ...state, arrived: isLast ? null : all, confirmed: { ...confirmed, cards } };
  return nextPage(next);
}

/** The pipeline of before is there again: it is opened like any other, and what repair found is told. */
export function takenUp(state: State, outcome: Outcome<Answers['takeUp']>): Step {
  if (outcome.kind === 'done') {
    const setup: SetupForm = { ...state.setup, running: false };
    return load({ ...state, setup, screen: 'loading', told: outcome.value.told });
  }
  return setUpDone(state, outcome);
}

function withBoard(state: State, board: Board): State {
  const { deals, totals, setUp: _, told, language: __, ...rest } = board;
  const held = readDeals(deals);
  const page = cardMap(readCards(held));
  const isAll = page.size >= board.toHold;
  const cards = isAll ? page : new Map([...(state.confirmed?.cards ?? []), ...page]);
  const confirmed: Confirmed = { ...rest, cards, totals: readTotals(totals) };
  const first = state.screen !== 'board';
  return {
    ...state,
    screen: 'board',
    loadTrouble: null,
    confirmed,
    arrived: isAll ? null : page,
    columnsHeld: Object.keys(held.extra),
    told: told.length > 0 ? told : state.told,
    youAsked: first ? board.you !== '' || board.owners.length === 0 : state.youAsked,
    quietPolls: 0,
  };
}

export function polled(state: State, outcome: Outcome<{ readonly fingerprint: string }>): Step {
  if (outcome.kind !== 'done' || !state.confirmed) {
    const backedOff = { ...state, quietPolls: state.quietPolls + 1 };
    return step(backedOff, pollLater(backedOff));
  }
  if (outcome.value.fingerprint === state.confirmed.fingerprint) {
    const quiet = { ...state, quietPolls: state.quietPolls + 1 };
    return step(quiet, pollLater(quiet));
  }
  return step({ ...state, refreshWanted: true, quietPolls: 0 });
}

export const loadingHandlers: Handlers<
  'started' | 'refreshAsked' | 'pollDue' | 'connectionChanged' | 'visibilityChanged' | 'widthChanged'
> = {
  started: (state) => load({ ...state, screen: 'loading' }),

  refreshAsked: (state) => {
    if (state.refreshing) return step(state);
    if (!state.confirmed) return load({ ...state, screen: 'loading', loadTrouble: null });
    return step({ ...state, refreshWanted: true, menuOpen: false, quietPolls: 0 });
  },

  pollDue: (state) => {
    const idle = state.visible && state.online && !state.refreshing && state.queue.writes.length === 0;
    return idle && state.screen === 'board' && !state.dragging
      ? step(state, request('poll', {}))
      : step(state, pollLater(state));
  },

  connectionChanged: (state, { online }) => {
    const queue = online && state.queue.paused?.kind === 'offline' ? resume(state.queue) : state.queue;
    return step({ ...state, online, queue });
  },

  widthChanged: (state, { wide }) => step({ ...state, wide }),

  visibilityChanged: (state, { visible }) => {
    const next = { ...state, visible, quietPolls: visible ? 0 : state.quietPolls };
    return step(next, pollLater(next));
  },
};
