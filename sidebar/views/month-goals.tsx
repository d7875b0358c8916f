/** The goals of the month, offered for the next one. */
import { h } from 'preact';
import { monthText } from '../formats';
import type { GoalDraft } from '../month';
import { localeOf } from '../selectors';
import { texts } from '../texts/texts';
import { Button, Submit } from './controls';
import { ImportProgress } from './import-progress';
import type { Send, ViewProps } from './view';

export function MonthGoals({ state, send }: ViewProps) {
  const { goals, busy, value } = state.month;
  if (!value) return null;
  const say = texts().month;
  const wanted = goals.filter((goal) => goal.wanted).length;
  return (
    <form
      class="import-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'monthGoalsAsked' });
      }}
    >
      <h2 class="subtitle">{say.goalsTitle(monthText(value.next, localeOf(state)))}</h2>
      <p class="muted small">{say.goalsHint}</p>
      <fieldset class="plain" disabled={busy === 'goals'}>
        {goals.map((goal, at) => (
          <GoalRow key={at} goal={goal} at={at} send={send} />
        ))}
      </fieldset>
      {busy === 'goals' && <ImportProgress says={say.addingGoals} />}
      <div class="import-buttons">
        <Submit look="primary wide" disabled={busy !== null || wanted === 0}>
          {say.addGoals(wanted)}
        </Submit>
        <Button look="wide" disabled={busy !== null} onClick={() => send({ type: 'monthGoalsSkipped' })}>
          {say.noGoals}
        </Button>
      </div>
    </form>
  );
}

interface RowProps {
  readonly goal: GoalDraft;
  readonly at: number;
  readonly send: Send;
}

function GoalRow({ goal, at, send }: RowProps) {
  const { owner, pipeline, currency, wanted, typed, error } = goal;
  const whose = [owner || texts().month.everybody, pipeline, currency].filter(Boolean).join(' · ');
  const id = `goal-${at}`;
  return (
    <div class="month-goal">
      <label class="month-whose">
        <input
          type="checkbox"
          checked={wanted}
          onChange={() => send({ type: 'monthGoalChanged', at, change: { wanted: !wanted } })}
        />
        <span class="breakable" dir="auto">
          {whose}
        </span>
      </label>
      <input
        class="input"
        type="text"
        inputMode="decimal"
        aria-label={texts().month.amount(whose)}
        data-focus={`goal:${at}`}
        value={typed}
        disabled={!wanted}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onInput={(event) => send({ type: 'monthGoalChanged', at, change: { typed: event.currentTarget.value } })}
      />
      {error !== null && (
        <span id={`${id}-error`} class="error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
