import { h } from 'preact';
import { SETUP_STEPS, type SetupStep } from '../state';
import { texts } from '../texts/texts';
import type { Send } from './view';

interface Props {
  readonly current: SetupStep;
  readonly busy: boolean;
  readonly send: Send;
}

/** Where one is in the set-up; every step can be gone to at once. */
export function StepBar({ current, busy, send }: Props) {
  const at = SETUP_STEPS.indexOf(current);
  return (
    <nav aria-label={texts().setup.title}>
      <ol class="steps">
        {SETUP_STEPS.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              class={index < at ? 'step past' : 'step'}
              aria-current={each === current ? 'step' : undefined}
              aria-label={texts().setup.steps[each]}
              title={texts().setup.steps[each]}
              disabled={busy}
              onClick={() => send({ type: 'setupStepChosen', step: each })}
            />
          </li>
        ))}
      </ol>
      <p class="muted small">{texts().setup.stepOf(at + 1, SETUP_STEPS.length)}</p>
    </nav>
  );
}

/** The step before or after, or null at either end. */
export function stepBeside(current: SetupStep, by: 1 | -1): SetupStep | null {
  return SETUP_STEPS[SETUP_STEPS.indexOf(current) + by] ?? null;
}
