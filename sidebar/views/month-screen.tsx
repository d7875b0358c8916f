/** Closing a month, step by step. */
import { h } from 'preact';
import type { MonthStep } from '../month';
import { shownDeal } from '../month-deals';
import { texts } from '../texts/texts';
import { Banners } from './banners';
import { IconButton } from './controls';
import { MonthDeals } from './month-deals';
import { MonthDone } from './month-done';
import { MonthGoals } from './month-goals';
import { MonthTab } from './month-tab';
import { MonthWhich } from './month-which';
import { Problems } from './problems';
import type { ViewProps } from './view';

const STEPS: readonly MonthStep[] = ['which', 'late', 'write', 'goals', 'done'];

export function MonthScreen({ state, send }: ViewProps) {
  const { busy, problems, step } = state.month;
  const isFixed = busy === 'write' || busy === 'goals';
  return (
    <main
      class="screen setup month"
      tabIndex={-1}
      data-focus="month"
      data-deal={shownDeal(state) ?? undefined}
      aria-busy={busy !== null}
    >
      <div class="setup-head">
        <IconButton
          icon="back"
          says={texts().common.back}
          disabled={isFixed}
          onClick={() => send({ type: 'monthBack' })}
        />
        <h1 class="title grow">{texts().month.title}</h1>
        <span class="muted small">{texts().setup.stepOf(STEPS.indexOf(step) + 1, STEPS.length)}</span>
      </div>
      <Banners state={state} send={send} />
      <Problems title={texts().month.failed} problems={problems} />
      <Step state={state} send={send} />
    </main>
  );
}

function Step({ state, send }: ViewProps) {
  switch (state.month.step) {
    case 'which':
      return <MonthWhich state={state} send={send} />;
    case 'late':
      return <MonthDeals state={state} send={send} />;
    case 'write':
      return <MonthTab state={state} send={send} />;
    case 'goals':
      return <MonthGoals state={state} send={send} />;
    case 'done':
      return <MonthDone state={state} send={send} />;
    case 'closed':
      return null;
  }
}
