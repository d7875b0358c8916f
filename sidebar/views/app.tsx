import { h } from 'preact';
import { texts } from '../texts/texts';
import { BoardScreen } from './board-screen';
import { ChecksScreen } from './checks-screen';
import { DayScreen } from './day-screen';
import { DealView } from './deal-view';
import { DropDock } from './drop-dock';
import { Failed } from './failed';
import { Help } from './help';
import { MonthScreen } from './month-screen';
import { PipelinesView } from './pipelines-view';
import { ImportScreen } from './import-screen';
import { Setup } from './setup';
import { Skeleton } from './skeleton';
import { StepDock } from './step-dock';
import { ToastLine } from './toast-line';
import type { ViewProps } from './view';

export function App({ state, send }: ViewProps) {
  return (
    <div class={state.wide ? 'app wide' : 'app'} aria-busy={state.screen === 'loading'}>
      <Screen state={state} send={send} />
      {state.helpOpen && <Help send={send} />}
      <DropDock state={state} />
      {state.screen === 'board' && state.month.step === 'closed' && <StepDock state={state} send={send} />}
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
      if (state.month.step !== 'closed') return <MonthScreen state={state} send={send} />;
      if (state.imports.step !== 'closed') return <ImportScreen state={state} send={send} />;
      if (state.deal && !state.wide) return <DealView state={state} send={send} deal={state.deal} />;
      return (
        <div class="beside">
          <div class="beside-board">
            {state.day ? <DayScreen state={state} send={send} /> : <BoardScreen state={state} send={send} />}
          </div>
          {state.deal && (
            <aside class="drawer" aria-label={texts().deal.regionLabel}>
              <DealView state={state} send={send} deal={state.deal} />
            </aside>
          )}
        </div>
      );
  }
}
