/** What can be done with several deals at once, at the foot of the page. */
import { h } from 'preact';
import { texts } from '../texts/texts';
import { stagesFor } from '../walk';
import { Button, Select } from './controls';
import type { ViewProps } from './view';

export function SelectionBar({ state, send }: ViewProps) {
  const [first] = state.selected;
  if (first === undefined) return null;
  const say = texts().select;
  return (
    <section class="selection" aria-label={say.label} data-focus="selection">
      <span class="strong nowrap">{say.count(state.selected.length)}</span>
      <Select
        look="grow"
        says={say.moveTo}
        value=""
        options={[['', say.moveTo], ...stagesFor(state, first).map(({ key, name }) => [key, name] as const)]}
        onChoose={(to) => {
          if (to !== '') send({ type: 'selectionMoveAsked', to });
        }}
      />
      <Button look="link" onClick={() => send({ type: 'selectionCleared' })}>
        {say.clear}
      </Button>
    </section>
  );
}
