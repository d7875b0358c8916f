/** The deals that a month leaves open, one at a time: one gesture each, and on to the next. */
import { Fragment, h } from 'preact';
import { type ActionId, action, messageOf } from '../actions';
import { daysBetween } from '../attention';
import { stageByKey } from '../board';
import type { Card } from '../card';
import { dayText, moneyText, shortDay } from '../formats';
import { isOpenDeal, type OfferedClose, offeredCloses, shownDeal, unsettledDeals } from '../month-deals';
import { cardOf, localeOf, nameOf, savingState } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { Button, IconButton, Submit } from './controls';
import { MovePanel } from './move-panel';
import type { ViewProps } from './view';

export function MonthDeals({ state, send }: ViewProps) {
  const { at, deals } = state.month;
  const dealId = shownDeal(state);
  const card = dealId === null ? null : cardOf(state, dealId);
  const isFirst = at === 0;
  return (
    <>
      <Progress state={state} />
      <Again state={state} send={send} />
      {card ? (
        <MonthDeal key={card.id} state={state} send={send} card={card} />
      ) : (
        <p class="note" tabIndex={-1} data-focus={`card:${dealId ?? ''}`}>
          {texts().move.gone(texts().common.unnamed)}
        </p>
      )}
      <div class="month-walk">
        <IconButton
          icon="back"
          says={texts().month.previous}
          disabled={isFirst}
          onClick={() => send({ type: 'monthDealStepped', offset: -1 })}
        />
        <Button look="wide" onClick={() => send({ type: 'monthDealStepped', offset: 1 })}>
          {texts().month.leave}
          <Key id="nextCard" at={1} />
        </Button>
      </div>
      {at < deals.length - 1 && (
        <Button look="link" onClick={() => send({ type: 'monthTabReached' })}>
          {texts().month.stop}
        </Button>
      )}
    </>
  );
}

function Progress({ state }: Pick<ViewProps, 'state'>) {
  const { at, late, deals } = state.month;
  const isLate = at < late;
  const words = isLate
    ? texts().month.progress(at + 1, late)
    : texts().month.undatedProgress(at - late + 1, deals.length - late);
  return (
    <div class="month-progress">
      <span class="muted small" role="status">
        {words}
      </span>
      <progress value={at + 1} max={deals.length} aria-label={words} />
    </div>
  );
}

/** What was refused after its deal was left behind. */
function Again({ state, send }: ViewProps) {
  return (
    <>
      {unsettledDeals(state).map((card) => (
        <Button key={card.id} look="link" onClick={() => send({ type: 'monthDealShown', dealId: card.id })}>
          {texts().month.again(nameOf(card))}
        </Button>
      ))}
    </>
  );
}

interface DealProps extends ViewProps {
  readonly card: Card;
}

function MonthDeal({ state, send, card }: DealProps) {
  const { confirmed } = state;
  const panel = state.panels[card.id];
  const stage = stageByKey(confirmed?.pipelines ?? [], card.stage);
  const locale = localeOf(state);
  const isOpen = confirmed !== null && isOpenDeal(confirmed, card);
  const money =
    card.value === null ? '' : moneyText(card.value, card.currency || (confirmed?.defaultCurrency ?? ''), locale);
  return (
    <article class="note month-deal" aria-labelledby="month-deal">
      <div class="month-deal-head">
        <h2
          id="month-deal"
          class="title breakable"
          dir="auto"
          tabIndex={-1}
          data-card-handle=""
          data-focus={`card:${card.id}`}
        >
          {nameOf(card)}
        </h2>
        <span class="card-value">{money}</span>
      </div>
      {card.company !== '' && card.company !== card.name && (
        <p class="muted" dir="auto">
          {card.company}
        </p>
      )}
      <Facts state={state} card={card} />
      {savingState(state, card.id) !== 'saved' && <span class="mark saving">{texts().card.saving}</span>}
      {!isOpen && <p>{texts().month.isClosed(stage?.name ?? '')}</p>}
      {panel ? (
        <MovePanel state={state} send={send} card={card} panel={panel} />
      ) : (
        isOpen && <Choices state={state} send={send} card={card} />
      )}
    </article>
  );
}

function Facts({ state, card }: Pick<DealProps, 'state' | 'card'>) {
  const { confirmed } = state;
  const say = texts().month;
  const locale = localeOf(state);
  const today = confirmed?.today ?? '';
  const late = card.expectedClose === null ? 0 : (daysBetween(card.expectedClose, today) ?? 0);
  const due = card.nextStepDue === null ? '' : texts().card.due(shortDay(card.nextStepDue, today, locale));
  const facts: readonly (readonly [label: string, fact: string])[] = [
    [say.owner, card.owner || texts().board.nobody],
    [say.stage, stageByKey(confirmed?.pipelines ?? [], card.stage)?.name ?? ''],
    [say.expected, card.expectedClose === null ? say.noDay : dayText(card.expectedClose, locale)],
    [say.lastActivity, card.lastActivity === null ? say.noActivity : dayText(card.lastActivity, locale)],
    [say.nextStep, [card.nextStep, due].filter(Boolean).join(' · ') || say.noStep],
  ];
  return (
    <dl class="month-facts">
      {facts.map(([label, fact]) => (
        <div key={label}>
          <dt class="muted">{label}</dt>
          <dd class="breakable" dir="auto">
            {fact}
            {label === say.expected && late > 0 && <span class="mark warn">{say.daysLate(late)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Choices({ state, send, card }: DealProps) {
  return (
    <>
      {state.confirmed?.headers['expectedClose'] !== undefined && <Days state={state} send={send} card={card} />}
      <div class="buttons">
        {(['win', 'lose'] as const).map((id) => {
          const message = messageOf(id, state, card.id);
          return (
            message && (
              <Button key={id} title={texts().action[id]} onClick={() => send(message)}>
                {id === 'win' ? texts().deal.won : texts().deal.lost}
                <Key id={id} />
              </Button>
            )
          );
        })}
      </div>
    </>
  );
}

const ACTION_OF = {
  week: 'monthWeek',
  month: 'monthMonth',
  end: 'monthEnd',
} as const satisfies Record<OfferedClose, ActionId>;

function Days({ state, send, card }: DealProps) {
  const say = texts().month;
  const { typedDay } = state.month;
  const today = state.confirmed?.today ?? '';
  return (
    <div role="group" aria-label={say.newDay}>
      <p class="strong small">{say.newDay}</p>
      <div class="month-days">
        {offeredCloses(card, today).map(([kind, day]) => (
          <Button key={kind} onClick={() => send({ type: 'monthDayChosen', dealId: card.id, day })}>
            <span class="month-day">
              {say.offered[kind]}
              <span class="muted small">{shownDay(day, state)}</span>
            </span>
            <Key id={ACTION_OF[kind]} />
          </Button>
        ))}
      </div>
      <form
        class="month-other"
        onSubmit={(event) => {
          event.preventDefault();
          if (typedDay !== '') send({ type: 'monthDayChosen', dealId: card.id, day: typedDay });
        }}
      >
        <label class="field">
          <span>
            {say.otherDay} <Key id="monthDay" />
          </span>
          <input
            type="date"
            class="input"
            data-focus="month-day"
            value={typedDay}
            onInput={(event) => send({ type: 'monthDayTyped', day: event.currentTarget.value })}
          />
        </label>
        <Submit look="" disabled={typedDay === ''}>
          {say.setDay}
        </Submit>
      </form>
    </div>
  );
}

function shownDay(day: string, state: State): string {
  return shortDay(day, state.confirmed?.today ?? '', localeOf(state));
}

/** A sign of the key for the same; `at` where it has several. */
function Key({ id, at = 0 }: { readonly id: ActionId; readonly at?: number }) {
  return <kbd aria-hidden="true">{texts().key(action(id).keys[at] ?? '')}</kbd>;
}
