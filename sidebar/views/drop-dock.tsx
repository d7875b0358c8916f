/** While a card is dragged, every stage is within reach at the foot of the sidebar, however far it is in the list. */
import { h } from 'preact';
import type { WireStage } from '../../src/app/rpc';
import { cardOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { stagesFor } from '../walk';
import { dockDropRef } from './drag';

export function DropDock({ state }: { readonly state: State }) {
  const { dragging } = state;
  if (dragging === null) return null;
  const here = cardOf(state, dragging)?.stage;
  return (
    <div class="dock" aria-hidden="true">
      <p class="dock-title">{texts().board.dropTitle}</p>
      <div class="dock-stages">
        {stagesFor(state, dragging)
          .filter((stage) => stage.key !== here)
          .map((stage) => (
            <DockStage key={stage.key} stage={stage} over={state.draggedOver === stage.key} />
          ))}
      </div>
    </div>
  );
}

function DockStage({ stage, over }: { readonly stage: WireStage; readonly over: boolean }) {
  return (
    <div ref={dockDropRef(stage.key)} class={over ? 'dock-stage over' : 'dock-stage'} data-drop={stage.key}>
      <span class="dot" style={{ background: stage.colour }} />
      <span class="ellipsis" dir="auto">
        {stage.name}
      </span>
    </div>
  );
}
