import { h } from 'preact';
import type { WireStage } from '../../src/app/rpc';
import type { Card } from '../card';
import type { State } from '../state';
import { CardItem } from './card-item';
import type { ViewProps } from './view';
import { VirtualList } from './virtual-list';

/** Height of a card with the usual fields. */
export const CARD_PX = 92;

interface Props extends ViewProps {
  readonly stage: WireStage;
  readonly cards: readonly Card[];
}

export function CardList({ state, send, stage, cards }: Props) {
  return (
    <VirtualList
      items={cards}
      keyOf={(card) => card.id}
      draw={(card) => <CardItem state={state} send={send} stage={stage} card={card} />}
      kept={keptCards(state)}
      guess={CARD_PX}
      scroller={state.wide ? '.stage-scroll' : null}
    />
  );
}

/** Cards to which the keyboard is about to go, that are being dragged, or in which something is being asked. */
export function keptCards({ focus, dragging, panels }: State): readonly string[] {
  const wished = /^(?:card|panel):(.*)$/s.exec(focus?.target ?? '')?.[1];
  const kept = [...Object.keys(panels), ...(wished === undefined ? [] : [wished])];
  return dragging === null ? kept : [...kept, dragging];
}
