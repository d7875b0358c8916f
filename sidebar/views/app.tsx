import { h } from 'preact';
import { texts } from '../texts/texts';
import { BoardScreen } from './board-screen';
import { ChecksScreen } from './checks-screen';
import { DealView } from './deal-view';
import { DropDock } from './drop-dock';
import { Failed } from './failed';
import { Help } from './help';
import { PipelinesView } from './pipelines-view';
import { ImportScreen } from './import-screen';
import { Setup } from './setup';
import { Skeleton } from './skeleton';
import { ToastLine } from './toast-line';
import type { ViewProps } from './view';

export function App({ state, send }: ViewProps) {
  return (
    <div class="app" aria-busy={state.screen === 'loading'}>
      <Screen state={state} send={send} />
      {state.helpOpen && <Help send={send} />}
      <DropDock state={state} />
      <ToastLine state={state} send={send} />
    </div>
  );
}

function Screen({ state, send }: ViewProps) {
  switch (state.screen) {
    case 'loading':
      return (
        <main>
          <h1 class="unseen">{texts().board.pipeline}</h1>
          <Skeleton label={texts().common.loading} />
        </main>
      );
    case 'failed':
      return (
        <main class="screen">
          <h1 class="unseen">{texts().board.pipeline}</h1>
          <Failed
            title={texts().load.failed}
            text={state.loadTrouble?.text ?? ''}
            detail={state.loadTrouble?.detail ?? ''}
            onRetry={() => send({ type: 'refreshAsked' })}
          />
        </main>
      );
    case 'setup':
      return <Setup state={state} send={send} />;
    case 'board':
      if (state.checks) return <ChecksScreen checks={state.checks} send={send} />;
      if (state.editor) return <PipelinesView state={state} send={send} editor={state.editor} />;
      if (state.imports.step !== 'closed') return <ImportScreen state={state} send={send} />;
      return state.deal ? (
        <DealView state={state} send={send} deal={state.deal} />
      ) : (
        <BoardScreen state={state} send={send} />
      );
  }
}
