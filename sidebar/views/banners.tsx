import { Fragment, h } from 'preact';
import { Button, IconButton, Select, named } from './controls';
import { texts } from '../texts/texts';
import type { ViewProps } from './view';

/** What stands above the board until it is dealt with. */
export function Banners({ state, send }: ViewProps) {
  return (
    <>
      {!state.online && (
        <div class="banner warn" role="status">
          <p>{texts().offline}</p>
        </div>
      )}
      <Paused state={state} send={send} />
      <Told state={state} send={send} />
      {!state.youAsked && <WhoAreYou state={state} send={send} />}
      {state.arrived && state.confirmed && (
        <p class="muted small pad" role="status">
          {texts().wide.loaded(state.arrived.size, state.confirmed.toHold)}
        </p>
      )}
      {(state.busy || state.refreshing || state.arrived) && (
        <div class="progress" role="progressbar" aria-label={texts().common.working} />
      )}
    </>
  );
}

function Paused({ state, send }: ViewProps) {
  const { paused, writes } = state.queue;
  if (!paused) return null;
  return (
    <div class="banner bad" role="alert">
      <p class="strong">{texts().queue.waiting(writes.length)}</p>
      <p>{texts().trouble[paused.kind]}</p>
      {paused.detail !== '' && <p class="small breakable">{texts().troubleDetail(paused.detail)}</p>}
      <div class="buttons">
        <Button look="primary" onClick={() => send({ type: 'retryAsked' })}>
          {texts().common.retry}
        </Button>
        <Button onClick={() => send({ type: 'discardAsked' })}>{texts().queue.discard(writes.length)}</Button>
      </div>
    </div>
  );
}

function Told({ state, send }: ViewProps) {
  if (state.told.length === 0) return null;
  return (
    <div class="banner info" role="status">
      <ul class="lines">
        {state.told.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <IconButton icon="close" says={texts().common.dismiss} onClick={() => send({ type: 'toldClosed' })} />
    </div>
  );
}

function WhoAreYou({ state, send }: ViewProps) {
  return (
    <div class="banner info column">
      <label class="field">
        <span class="strong">{texts().you.ask}</span>
        <span class="small">{texts().you.hint}</span>
        <Select
          value=""
          options={[['', texts().you.choose], ...named(state.confirmed?.owners ?? [])]}
          onChoose={(owner) => send({ type: 'youChosen', owner })}
        />
      </label>
      <div class="buttons">
        <Button onClick={() => send({ type: 'youDismissed' })}>{texts().you.later}</Button>
      </div>
    </div>
  );
}
