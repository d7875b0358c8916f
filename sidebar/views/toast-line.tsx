/** The live region: always there, so that a screen reader hears what is put in. */
import { h } from 'preact';
import { Button, IconButton } from './controls';
import { texts } from '../texts/texts';
import type { ViewProps } from './view';

export function ToastLine({ state, send }: ViewProps) {
  const { toast } = state;
  const canUndo = state.editor ? state.editor.undo !== null : state.undoable.length > 0;
  const undo = toast?.undo === true && canUndo;
  return (
    <div class="toast-place">
      <div class={toast ? 'toast' : 'toast empty'}>
        <span class="toast-text" role="status" aria-live="polite" dir="auto">
          {toast?.text}
        </span>
        {undo && <Button onClick={() => send({ type: 'undoAsked' })}>{texts().common.undo}</Button>}
        {toast && (
          <IconButton icon="close" says={texts().common.dismiss} onClick={() => send({ type: 'toastClosed' })} />
        )}
      </div>
    </div>
  );
}
