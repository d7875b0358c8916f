import { h } from 'preact';
import { IconButton } from './controls';
import type { WireStage } from '../../src/app/rpc';
import { isSaved } from '../actions';
import { type Concern, concerns, daysBetween } from '../attention';
import type { Card } from '../card';
import { moneyText, shortDay } from '../formats';
import { savingState, type State, localeOf, nameOf } from '../state';
import { texts } from '../texts/texts';
import { dragRef } from './drag';
import { MovePanel } from './move-panel';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly card: Card;
  readonly stage: WireStage;
}

export function CardItem({ state, send, stage, card }: Props) {
  const saved = isSaved(card.id);
  const name = nameOf(card);
  const panel = state.panels[card.id];
  const today = state.confirmed?.today ?? '';
  const found = concerns(card, stage, today);
  const open = () => send({ type: 'dealOpened', dealId: card.id });
  return (
    <li ref={saved ? dragRef(card.id) : null} class={cardClass(state, card, found)} data-deal={card.id}>
      <div class="card-body" onClick={saved ? open : undefined}>
        <div class="card-line">
          <button
            type="button"
            class="card-name ellipsis"
            dir="auto"
            title={name}
            data-card-handle=""
            data-focus={`card:${card.id}`}
            disabled={!saved}
          >
            {name}
          </button>
          <span class="card-value">{valueText(card, state)}</span>
        </div>
        <div class="card-line">
          <span class="muted ellipsis" dir="auto" title={who(card)}>
            {who(card)}
          </span>
          <CardMenuButton card={card} name={name} open={panel?.kind === 'menu'} send={send} />
        </div>
        <NextStep card={card} today={today} locale={localeOf(state)} />
        <Marks state={state} card={card} found={found} today={today} open={stage.kind === 'open'} />
      </div>
      {panel && <MovePanel state={state} send={send} card={card} panel={panel} />}
    </li>
  );
}

function cardClass(state: State, card: Card, found: readonly Concern[]): string {
  const urgent = found.some((concern) => concern.kind !== 'noStep');
  return [
    'card',
    urgent && 'urgent',
    state.dragging === card.id && 'dragged',
    state.justMoved === card.id && 'just-moved',
    savingState(state, card.id) !== 'saved' && 'pending',
  ]
    .filter(Boolean)
    .join(' ');
}

function valueText(card: Card, state: State): string {
  const { confirmed } = state;
  if (card.value === null || !confirmed) return '';
  return moneyText(card.value, card.currency || confirmed.defaultCurrency, confirmed.locale);
}

function who(card: Card): string {
  return [card.company === card.name ? '' : card.company, card.owner].filter(Boolean).join(' · ');
}

interface MenuProps extends Pick<ViewProps, 'send'> {
  readonly card: Card;
  readonly name: string;
  readonly open: boolean;
}

function CardMenuButton({ card, name, open, send }: MenuProps) {
  if (!isSaved(card.id)) return null;
  return (
    <IconButton
      icon="move"
      says={texts().card.menu(name)}
      aria-expanded={open}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        send({ type: 'stageMenuAsked', dealId: card.id, only: null });
      }}
    />
  );
}

interface StepProps {
  readonly card: Card;
  readonly today: string;
  readonly locale: string;
}

function NextStep({ card, today, locale }: StepProps) {
  const { nextStep, nextStepDue } = card;
  if (nextStep === '' && nextStepDue === null) return null;
  const step = nextStep || texts().card.nextStep;
  return (
    <div class="card-line next-step">
      <span class="ellipsis" dir="auto" title={step}>
        {step}
      </span>
      {nextStepDue !== null && (
        <span class="muted nowrap">{texts().card.due(shortDay(nextStepDue, today, locale))}</span>
      )}
    </div>
  );
}

interface MarksProps {
  readonly state: State;
  readonly card: Card;
  readonly found: readonly Concern[];
  readonly today: string;
  readonly open: boolean;
}

function Marks({ state, card, found, today, open }: MarksProps) {
  const saving = savingState(state, card.id);
  const days = daysBetween(card.inStageSince, today);
  const unsaved = state.drafts[card.id] !== undefined;
  const stale = found.some((concern) => concern.kind === 'stale');
  return (
    <div class="marks">
      {saving !== 'saved' && (
        <span class="mark saving">{saving === 'saving' ? texts().card.saving : texts().card.waiting}</span>
      )}
      {unsaved && <span class="mark warn">{texts().card.unsaved}</span>}
      {open && !stale && (
        <span class="mark" title={days === null ? texts().card.sinceUnknownTitle : undefined}>
          {days === null ? texts().card.sinceUnknown : texts().card.inStage(Math.max(0, days))}
        </span>
      )}
      {found.map((concern) => (
        <span key={concern.kind} class={concern.kind === 'noStep' ? 'mark' : 'mark warn'}>
          {texts().concern(concern)}
        </span>
      ))}
    </div>
  );
}
