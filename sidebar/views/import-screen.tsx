import { h } from 'preact';
import { texts } from '../texts/texts';
import { IconButton } from './controls';
import { ImportDone } from './import-done';
import { ImportReview } from './import-review';
import { ImportSource } from './import-source';
import { Problems } from './problems';
import type { ViewProps } from './view';

export function ImportScreen({ state, send }: ViewProps) {
  const { busy, problems, step } = state.imports;
  const isFixed = busy === 'import' || busy === 'undo';
  return (
    <main class="screen setup" tabIndex={-1} data-focus="import" aria-busy={busy !== null}>
      <div class="setup-head">
        <IconButton
          icon="back"
          says={texts().common.back}
          disabled={isFixed}
          onClick={() => send({ type: 'importBack' })}
        />
        <h1 class="title">{texts().imports.title}</h1>
      </div>
      <Problems title={texts().imports.failed} problems={problems} />
      {step === 'source' && <ImportSource state={state} send={send} />}
      {step === 'review' && <ImportReview state={state} send={send} />}
      {step === 'done' && <ImportDone state={state} send={send} />}
    </main>
  );
}
