import { Fragment, h } from 'preact';
import type { StageView } from '../board';
import { moneyText } from '../formats';
import { cardOf, isFolded, localeOf } from '../selectors';
import { texts } from '../texts/texts';
import { CardList } from './card-list';
import { stageDropRef } from './drag';
import { Icon } from './icon';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly view: StageView;
  readonly filtered: boolean;
}

export function StageSection({ state, send, view, filtered }: Props) {
  const { stage, figures } = view;
  const folded = isFolded(state, view);
  const count = texts().board.count(filtered ? figures.deals : view.cards.length, view.ofAll, filtered);
  const over = state.draggedOver === stage.key && cardOf(state, state.dragging ?? '')?.stage !== stage.key;
  const listId = `list-${stage.key}`;
  return (
    <section
      ref={stageDropRef(stage.key)}
      class={['stage', over && 'over', folded && 'shut'].filter(Boolean).join(' ')}
      style={{ '--stage': stage.colour }}
      data-stage={stage.key}
      aria-label={texts().board.stageLabel(stage.name, count)}
    >
      <h2 class="stage-head">
        <button
          type="button"
          class="stage-button"
          data-focus={`stage:${stage.key}`}
          aria-expanded={!folded}
          aria-controls={listId}
          onClick={() => send({ type: 'stageFolded', stage: stage.key, folded: !folded })}
        >
          <span class={folded ? 'fold folded' : 'fold'}>
            <Icon name="chevron" />
          </span>
          <span class="dot" style={{ background: stage.colour }} />
          <span class="stage-name ellipsis" dir="auto" title={stage.name}>
            {stage.name}
          </span>
          <span class="count">{count}</span>
        </button>
      </h2>
      <StageMoney view={view} locale={localeOf(state)} filtered={filtered} />
      <div id={listId} class="stage-scroll" hidden={folded}>
        {!folded && <StageBody state={state} send={send} view={view} filtered={filtered} />}
      </div>
    </section>
  );
}

function StageBody({ state, send, view, filtered }: Props) {
  const { stage, cards } = view;
  return (
    <>
      {stage.whatToDo !== '' && (
        <p class="muted small stage-hint ellipsis" dir="auto" title={stage.whatToDo}>
          {stage.whatToDo}
        </p>
      )}
      <CardList state={state} send={send} stage={stage} cards={cards} />
      {cards.length === 0 && (
        <p class="muted empty-stage">{filtered ? texts().board.emptyStageFound : texts().board.emptyStage}</p>
      )}
      {view.held < view.ofAll && state.arrived === null && (
        <p class="muted small pad">{texts().board.latest(view.held, view.ofAll)}</p>
      )}
    </>
  );
}

interface MoneyProps {
  readonly view: StageView;
  readonly locale: string;
  readonly filtered: boolean;
}

/** One line for each currency: sums of different currencies are never added. */
function StageMoney({ view: { figures, isWhole, stage }, locale, filtered }: MoneyProps) {
  if (!isWhole) return <p class="money muted">{texts().figures.counting}</p>;
  if (figures.deals === 0) return null;
  if (figures.money.length === 0) return <p class="money muted">{texts().board.noValues}</p>;
  const short = (amount: number, currency: string) => moneyText(amount, currency, locale, 'short');
  return (
    <ul class="money">
      {figures.money.map(({ currency, sum, valued, weighted, weighed }) => (
        <li key={currency}>
          {filtered && <span class="muted">{texts().board.foundTotal} </span>}
          <span class="total" title={moneyText(sum, currency, locale)}>
            {short(sum, currency)}
          </span>
          <span class="muted"> · {texts().board.average(short(sum / valued, currency))}</span>
          {stage.kind === 'open' && weighed > 0 && (
            <span class="muted" title={texts().figures.weightedNote(weighed, figures.deals)}>
              {' '}
              · {texts().board.weighted(short(weighted, currency))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
