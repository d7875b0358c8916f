import { Fragment, h } from 'preact';
import { dayText } from '../formats';
import { texts } from '../texts/texts';
import { Button } from './controls';
import { Icon } from './icon';
import { ImportProgress } from './import-progress';
import { Lines } from './lines';
import type { ViewProps } from './view';

/** What an import did, with its way back; later the same for the last one. */
export function ImportDone({ state, send }: ViewProps) {
  const { result, undone, busy } = state.imports;
  const last = state.confirmed?.lastImport ?? null;
  const say = texts().imports;
  const counts = result ?? last;
  const locale = state.confirmed?.locale ?? 'en';
  const title = undone ? say.undone : result ? say.done : last ? say.last(dayText(last.on, locale)) : say.done;
  return (
    <>
      <span class="big-icon good">
        <Icon name="check" />
      </span>
      <h2 class="title">{title}</h2>
      {undone ? (
        <p>{say.undoneCounts(undone.removed, undone.restored)}</p>
      ) : (
        counts && <p>{say.doneCounts(counts.added, counts.changed)}</p>
      )}
      {undone && <Lines title={say.kept} lines={undone.kept} />}
      {result && !undone && <Lines title={say.remarks} lines={result.told} />}
      {busy === 'undo' && <ImportProgress says={say.undoing} hint={say.runningHint} />}
      <div class="import-buttons">
        <Button look="primary wide" disabled={busy !== null} onClick={() => send({ type: 'importClosed' })}>
          {say.openBoard}
        </Button>
        {!undone && (
          <>
            <Button look="wide" disabled={busy !== null} onClick={() => send({ type: 'importUndoAsked' })}>
              {say.undo}
            </Button>
            <p class="muted small">{say.undoHint}</p>
          </>
        )}
        {(undone ?? result) && (
          <Button look="link" disabled={busy !== null} onClick={() => send({ type: 'importOpened' })}>
            {say.again}
          </Button>
        )}
      </div>
    </>
  );
}
