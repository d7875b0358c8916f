import { Fragment, h } from 'preact';
import { Button } from './controls';
import type { WireStage } from '../../src/app/rpc';
import type { Card } from '../card';
import { PAGE } from '../state';
import { texts } from '../texts/texts';
import { CardItem } from './card-item';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly stage: WireStage;
  readonly cards: readonly Card[];
}

export function CardList({ state, send, stage, cards }: Props) {
  const { key } = stage;
  const limit = state.shown[key] ?? PAGE;
  const left = cards.length - limit;
  return (
    <>
      <ul class="cards">
        {cards.slice(0, limit).map((card) => (
          <CardItem key={card.id} state={state} send={send} stage={stage} card={card} />
        ))}
      </ul>
      {left > 0 && (
        <Button look="more" onClick={() => send({ type: 'moreAsked', stage: key })}>
          {texts().board.more(Math.min(PAGE, left), left)}
        </Button>
      )}
    </>
  );
}
