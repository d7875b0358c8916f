import { h } from 'preact';
import { IconButton } from './controls';
import type { WireStage } from '../../src/app/rpc';
import { isSaved, messageOf } from '../actions';
import type { Concern } from '../../src/domain/concerns';
import { concerns, daysBetween } from '../attention';
import type { Card } from '../card';
import { moneyText, shortDay } from '../formats';
import { localeOf, nameOf, savingState } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { CardFacts, shows } from './card-facts';
import { dragRef } from './drag';
import type { IconName } from './icon';
import { MovePanel } from './move-panel';
import type { ViewProps } from './view';

export interface CardMark {
  readonly text: string;
  readonly look: '' | 'warn' | 'good';
  /** What the pointer shows. */
  readonly title?: string;
}

interface Props extends ViewProps {
  readonly card: Card;
  readonly stage: WireStage;
  /** What stands at its foot in the place of how long it is there and what is of concern. */
  readonly marks?: readonly CardMark[];
}

export function CardItem({ state, send, stage, card, marks }: Props) {
  const saved = isSaved(card.id);
  const name = nameOf(card);
  // In the wide board the form stands in the deal's own screen where that is open.
  const panel = state.wide && state.deal?.id === card.id ? undefined : state.panels[card.id];
  const today = state.confirmed?.today ?? '';
  const found = concerns(card, stage, today);
  const open = (event: MouseEvent) => {
    const several = event.ctrlKey || event.metaKey || event.shiftKey;
    send(several ? { type: 'cardSelected', dealId: card.id } : { type: 'dealOpened', dealId: card.id });
  };
  return (
    <div ref={saved ? dragRef(card.id) : null} class={cardClass(state, card, found)} data-deal={card.id}>
      <div class="card-body" onClick={saved ? open : undefined}>
        <div class="card-line">
          {saved && <SelectBox state={state} card={card} name={name} send={send} />}
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
          {shows(state, 'value') && <span class="card-value">{valueText(card, state)}</span>}
        </div>
        <div class="card-line">
          <span class="muted ellipsis" dir="auto" title={who(card, state)}>
            {who(card, state)}
          </span>
          <CardButtons state={state} card={card} name={name} open={panel?.kind === 'menu'} send={send} />
        </div>
        {shows(state, 'nextStep') && <NextStep card={card} today={today} locale={localeOf(state)} />}
        <CardFacts state={state} card={card} stage={stage} />
        <Marks state={state} card={card} marks={marks ?? standing(card, stage, found, state)} />
      </div>
      {panel && <MovePanel state={state} send={send} card={card} panel={panel} />}
    </div>
  );
}

interface BoxProps extends Pick<ViewProps, 'state' | 'send'> {
  readonly card: Card;
  readonly name: string;
}

/** Seen when the pointer or the keyboard is on the card, and on all cards once one is selected. */
function SelectBox({ state, card, name, send }: BoxProps) {
  return (
    <input
      type="checkbox"
      class="select-box"
      tabIndex={-1}
      aria-label={texts().select.one(name)}
      checked={state.selected.includes(card.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => send({ type: 'cardSelected', dealId: card.id })}
    />
  );
}

function cardClass(state: State, card: Card, found: readonly Concern[]): string {
  const urgent = found.some((concern) => concern.kind !== 'noStep');
  return [
    'card',
    urgent && 'urgent',
    state.dragging === card.id && 'dragged',
    state.justMoved === card.id && 'just-moved',
    state.selected.includes(card.id) && 'selected',
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

function who(card: Card, state: State): string {
  const company = card.company === card.name || !shows(state, 'company') ? '' : card.company;
  return [company, shows(state, 'owner') ? card.owner : ''].filter(Boolean).join(' · ');
}

interface ButtonsProps extends ViewProps {
  readonly card: Card;
  readonly name: string;
  /** Whether the menu of stages is. */
  readonly open: boolean;
}

/** What is done most with a deal, one press away; the keyboard has a key for each. */
function CardButtons({ state, card, name, open, send }: ButtonsProps) {
  if (!isSaved(card.id)) return null;
  const press = (id: 'logCall' | 'setStep', icon: IconName) => {
    const message = messageOf(id, state, card.id);
    if (!message) return null;
    const says = `${texts().action[id]}: ${name}`;
    return <IconButton icon={icon} says={says} tabIndex={-1} data-quiet="" onClick={alone(() => send(message))} />;
  };
  return (
    <span class="card-buttons">
      {press('logCall', 'phone')}
      {press('setStep', 'calendar')}
      <IconButton
        icon="move"
        says={texts().card.menu(name)}
        aria-expanded={open}
        aria-haspopup="menu"
        onClick={alone(() => send({ type: 'stageMenuAsked', dealId: card.id, only: null }))}
      />
    </span>
  );
}

/** A press on a button of the card is none on the card. */
function alone(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    event.stopPropagation();
    act();
  };
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

/** Whether an open deal may go on, how long it is in its stage, and what is of concern. */
function standing(card: Card, stage: WireStage, found: readonly Concern[], state: State): readonly CardMark[] {
  const concerned = found.map(
    (concern): CardMark => ({ text: texts().concern(concern), look: concern.kind === 'noStep' ? '' : 'warn' }),
  );
  if (stage.kind !== 'open') return concerned;
  const ready: readonly CardMark[] = card.ready
    ? [{ text: texts().wide.ready, title: texts().wide.readyTitle, look: 'good' }]
    : [];
  // A deal that is there for too long says so, with the days.
  if (!shows(state, 'days') || found.some((concern) => concern.kind === 'stale')) return [...ready, ...concerned];
  const days = daysBetween(card.inStageSince, state.confirmed?.today ?? '');
  const since: CardMark =
    days === null
      ? { text: texts().card.sinceUnknown, title: texts().card.sinceUnknownTitle, look: '' }
      : { text: texts().card.inStage(Math.max(0, days)), look: '' };
  return [...ready, since, ...concerned];
}

interface MarksProps {
  readonly state: State;
  readonly card: Card;
  readonly marks: readonly CardMark[];
}

function Marks({ state, card, marks }: MarksProps) {
  const saving = savingState(state, card.id);
  // What is being saved is on its way, and no longer only typed.
  const unsaved = saving === 'saved' && state.drafts[card.id] !== undefined;
  return (
    <div class="marks">
      {saving !== 'saved' && (
        <span class="mark saving">{saving === 'saving' ? texts().card.saving : texts().card.waiting}</span>
      )}
      {unsaved && <span class="mark warn">{texts().card.unsaved}</span>}
      {marks.map(({ text, look, title }) => (
        <span key={text} class={`mark ${look}`} title={title} dir="auto">
          {text}
        </span>
      ))}
    </div>
  );
}
