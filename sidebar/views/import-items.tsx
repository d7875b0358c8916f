import { Fragment, h } from 'preact';
import { texts } from '../texts/texts';
import type { ViewProps } from './view';

/** What the More menu offers of imports: another one, and the way back of the last. */
export function ImportItems({ state, send }: ViewProps) {
  return (
    <>
      <button type="button" role="menuitem" class="menu-item" onClick={() => send({ type: 'importOpened' })}>
        <span>{texts().imports.menu}</span>
      </button>
      {state.confirmed?.lastImport && (
        <button type="button" role="menuitem" class="menu-item" onClick={() => send({ type: 'importUndoShown' })}>
          <span>{texts().imports.menuUndo}</span>
        </button>
      )}
    </>
  );
}
