import { h } from 'preact';
import { texts } from '../texts/texts';
import type { ViewProps } from './view';

/** Board or My day. */
export function ScreenSwitch({ state, send }: ViewProps) {
  const { label, board, day } = texts().rep.view;
  return (
    <div class="screen-switch" role="group" aria-label={label} title={`${texts().action.myDay} (D)`}>
      {([false, true] as const).map((isDay) => (
        <button
          key={String(isDay)}
          type="button"
          class="switch-side"
          data-focus={isDay ? 'day' : 'board'}
          aria-pressed={state.day === isDay}
          onClick={() => send({ type: 'dayToggled', day: isDay })}
        >
          {isDay ? day : board}
        </button>
      ))}
    </div>
  );
}
