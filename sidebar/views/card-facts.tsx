/** What a card shows beyond its name, as the user has chosen it. */
import { h } from 'preact';
import type { WireStage } from '../../src/app/rpc';
import type { Card } from '../card';
import { dayText, percentText, shortDay } from '../formats';
import { localeOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import type { CARD_FIELDS } from '../../src/domain/deal-view';

type CardField = (typeof CARD_FIELDS)[number];

export function shows(state: State, field: CardField): boolean {
  return state.fields.includes(field);
}

interface Props {
  readonly state: State;
  readonly card: Card;
  readonly stage: WireStage;
}

export function CardFacts({ state, card, stage }: Props) {
  const facts = state.fields.flatMap((field) => {
    const fact = factOf(field, card, stage, state);
    return fact === null || fact.text === '' ? [] : [{ field, ...fact }];
  });
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ field, label, text }) => (
        <div key={field} class="fact">
          <dt class="muted">{label}</dt>
          <dd class="ellipsis" dir="auto" title={text}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Null for the fields that have a place of their own on the card. */
function factOf(field: string, card: Card, stage: WireStage, state: State) {
  if (field.startsWith('=')) {
    const header = field.slice(1);
    return { label: header, text: dayText(card.extra[header] ?? '', localeOf(state)) };
  }
  const names = texts().views.fieldNames;
  const locale = localeOf(state);
  const today = state.confirmed?.today ?? '';
  switch (field) {
    case 'priority':
      return { label: names.priority, text: card.priority };
    case 'expectedClose':
      return {
        label: names.expectedClose,
        text: card.expectedClose ? shortDay(card.expectedClose, today, locale) : '',
      };
    case 'probability': {
      const probability = card.probability ?? stage.probability;
      return { label: names.probability, text: probability === null ? '' : percentText(probability, locale) };
    }
    case 'lastActivity':
      return { label: names.lastActivity, text: card.lastActivity ? shortDay(card.lastActivity, today, locale) : '' };
    case 'touches':
      return { label: names.touches, text: card.touches === null ? '' : String(card.touches) };
    default:
      return null;
  }
}
