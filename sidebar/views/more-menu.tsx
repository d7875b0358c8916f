import { Fragment, h } from 'preact';
import { IconButton, Select, named } from './controls';
import { type ActionId, action } from '../actions';
import { texts } from '../texts/texts';
import { LanguageChoice } from './language-choice';
import type { ViewProps } from './view';
import { moveInMenu } from './menu-keys';

const ITEMS: readonly ActionId[] = [
  'undo',
  'refresh',
  'makeChart',
  'checks',
  'repair',
  'help',
  'pipelines',
  'closeMonth',
  'importDeals',
  'undoImport',
];
/** Stand in the menu only while there is something that they could do. */
const AT_TIMES: readonly ActionId[] = ['undoImport'];

/** The button at the end of a bar, with its menu where that is open. */
export function MoreButton({ state, send }: ViewProps) {
  return (
    <>
      <IconButton
        icon="more"
        data-focus="more"
        says={texts().more.label}
        aria-expanded={state.menuOpen}
        aria-haspopup="menu"
        onClick={() => send({ type: 'menuToggled', open: !state.menuOpen })}
      />
      {state.menuOpen && <MoreMenu state={state} send={send} />}
    </>
  );
}

function MoreMenu({ state, send }: ViewProps) {
  const owners = state.confirmed?.owners ?? [];
  return (
    <div class="menu floating" data-focus="menu">
      <div role="menu" aria-label={texts().more.label} onKeyDown={moveInMenu}>
        {ITEMS.map((id) => {
          const item = action(id);
          const enabled = item.canRun(state, null);
          if (!enabled && AT_TIMES.includes(id)) return null;
          return (
            <button
              key={id}
              type="button"
              role="menuitem"
              class="menu-item"
              aria-disabled={!enabled}
              onClick={() => {
                const message = enabled ? item.run(state, '') : null;
                if (!message) return;
                send({ type: 'menuToggled', open: false });
                send(message);
              }}
            >
              <span>{texts().action[item.id]}</span>
              {item.keys[0] !== undefined && <kbd aria-hidden="true">{texts().key(item.keys[0])}</kbd>}
            </button>
          );
        })}
      </div>
      {owners.length > 0 && (
        <label class="menu-field">
          <span class="muted">{texts().you.label}</span>
          <Select
            value={state.confirmed?.you ?? ''}
            options={[['', texts().you.unknown], ...named(owners)]}
            onChoose={(owner) => send({ type: 'youChosen', owner })}
          />
        </label>
      )}
      <LanguageChoice state={state} send={send} />
    </div>
  );
}
