import { h } from 'preact';
import type { StageView } from '../board';
import type { Figures } from '../figures';
import { moneyText } from '../formats';
import { cardOf, isFolded, localeOf } from '../state';
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
  const { stage } = view;
  const folded = isFolded(state, view);
  const count = texts().board.count(view.cards.length, view.ofAll, filtered);
  const over = state.draggedOver === stage.key && cardOf(state, state.dragging ?? '')?.stage !== stage.key;
  const listId = `list-${stage.key}`;
  return (
    <section
      ref={stageDropRef(stage.key)}
      class={over ? 'stage over' : 'stage'}
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
      <StageMoney figures={view.figures} locale={localeOf(state)} filtered={filtered} />
      <div id={listId} hidden={folded}>
        {!folded && stage.whatToDo !== '' && (
          <p class="muted small stage-hint ellipsis" dir="auto" title={stage.whatToDo}>
            {stage.whatToDo}
          </p>
        )}
        {!folded && <CardList state={state} send={send} stage={stage} cards={view.cards} />}
        {!folded && view.cards.length === 0 && (
          <p class="muted empty-stage">{filtered ? texts().board.emptyStageFound : texts().board.emptyStage}</p>
        )}
        {!folded && view.held < view.ofAll && (
          <p class="muted small pad">{texts().board.latest(view.held, view.ofAll)}</p>
        )}
      </div>
    </section>
  );
}

interface MoneyProps {
  readonly figures: Figures;
  readonly locale: string;
  readonly filtered: boolean;
}

/** One line for each currency: sums of different currencies are never added. */
function StageMoney({ figures, locale, filtered }: MoneyProps) {
  if (figures.deals === 0) return null;
  if (figures.money.length === 0) return <p class="money muted">{texts().board.noValues}</p>;
  return (
    <ul class="money">
      {figures.money.map(({ currency, sum, valued }) => (
        <li key={currency}>
          {filtered && <span class="muted">{texts().board.foundTotal} </span>}
          <span class="total" title={moneyText(sum, currency, locale)}>
            {moneyText(sum, currency, locale, 'short')}
          </span>
          <span class="muted"> · {texts().board.average(moneyText(sum / valued, currency, locale, 'short'))}</span>
        </li>
      ))}
    </ul>
  );
}
