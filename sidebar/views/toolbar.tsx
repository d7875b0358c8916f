import { h } from 'preact';
import { IconButton, Select, named } from './controls';
import type { BoardView } from '../board';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { Icon } from './icon';
import { MoreButton } from './more-menu';
import { ScreenSwitch } from './screen-switch';
import type { Send, ViewProps } from './view';
import { ViewButton } from './view-panel';

interface Props extends ViewProps {
  readonly board: BoardView;
}

export function Toolbar({ state, send, board }: Props) {
  return (
    <header class="toolbar">
      <div class="toolbar-row">
        <PipelineName state={state} send={send} />
        <WideButton state={state} send={send} />
        <IconButton
          icon="add"
          data-focus="addButton"
          says={texts().action.add}
          onClick={() => send({ type: 'addOpened' })}
        />
        <MoreButton state={state} send={send} />
      </div>
      <ScreenSwitch state={state} send={send} />
      <div class="toolbar-row search-row">
        <Search state={state} send={send} />
        <ViewButton state={state} send={send} />
      </div>
      <div class="toolbar-row chips">
        <span class="chip-text">{texts().board.open(board.open)}</span>
        <button
          type="button"
          class="chip"
          aria-pressed={state.filter.care}
          title={texts().action.care}
          onClick={() => send({ type: 'careToggled' })}
        >
          {texts().board.care(board.care)}
        </button>
        <OwnerChoice state={state} send={send} />
      </div>
    </header>
  );
}

function WideButton({ state, send }: ViewProps) {
  return (
    <IconButton
      icon={state.wide ? 'narrow' : 'board'}
      data-focus="wide"
      says={state.wide ? texts().wide.back : texts().wide.open}
      aria-keyshortcuts="b"
      onClick={() => send({ type: 'wideAsked' })}
    />
  );
}

function PipelineName({ state, send }: ViewProps) {
  const pipelines = state.confirmed?.pipelines ?? [];
  const chosen = pipelines.find(({ name }) => name === state.pipeline) ?? pipelines[0];
  if (pipelines.length < 2) {
    return (
      <h1 class="pipeline-name ellipsis" dir="auto" title={chosen?.name}>
        {chosen?.name || texts().board.pipeline}
      </h1>
    );
  }
  return (
    <h1 class="pipeline-name">
      <Select
        look="strong"
        says={texts().board.pipeline}
        value={chosen?.name ?? ''}
        options={named(pipelines.map(({ name }) => name))}
        onChoose={(name) => send({ type: 'pipelineChosen', name })}
      />
    </h1>
  );
}

function Search({ state, send }: ViewProps) {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        data-focus="search"
        class="search-input"
        dir="auto"
        aria-label={texts().board.searchLabel}
        aria-keyshortcuts="/"
        placeholder={texts().board.searchHint}
        value={state.searchText}
        onInput={(event) => send({ type: 'searchTyped', text: event.currentTarget.value })}
        onKeyDown={(event) => clearOnEscape(event, state, send)}
      />
      {state.searchText === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton
          icon="close"
          says={texts().action.clearSearch}
          onClick={() => {
            send({ type: 'searchTyped', text: '' });
            send({ type: 'focusAsked', target: 'search' });
          }}
        />
      )}
    </search>
  );
}

/** Escape clears what is typed; on an empty box it means what it means elsewhere. */
function clearOnEscape(event: KeyboardEvent, state: State, send: Send): void {
  if (event.key !== 'Escape' || state.searchText === '') return;
  event.preventDefault();
  send({ type: 'searchTyped', text: '' });
}

const EVERYONE = '*';

function OwnerChoice({ state, send }: ViewProps) {
  const owners = state.confirmed?.owners ?? [];
  if (owners.length < 2) return null;
  const { owner } = state.filter;
  return (
    <Select
      look="small"
      says={texts().board.owner}
      value={owner === null ? EVERYONE : `=${owner}`}
      options={[
        [EVERYONE, texts().board.everyone],
        ...owners.map((name) => [`=${name}`, name] as const),
        ['=', texts().board.nobody],
      ]}
      onChoose={(value) => send({ type: 'ownerChosen', owner: value === EVERYONE ? null : value.slice(1) })}
    />
  );
}
