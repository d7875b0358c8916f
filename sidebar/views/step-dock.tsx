/** Asks for the next step at the foot of the page, wherever the deal itself stands or went. */
import { h } from 'preact';
import { type ActivityKind, type OfferedDay, offeredDays, type StepDraft, type StepForm } from '../activity';
import { dayText } from '../formats';
import { cardOf, hasStep, localeOf, nameOf } from '../selectors';
import { texts } from '../texts/texts';
import { Button, IconButton, Submit } from './controls';
import type { Send, ViewProps } from './view';

export function StepDock({ state, send }: ViewProps) {
  const { stepForm, confirmed } = state;
  if (!stepForm || !confirmed) return null;
  const days = hasStep(state) ? offeredDays(confirmed.today, stepForm.followUp) : [];
  const title = titleOf(stepForm, nameOf(cardOf(state, stepForm.dealId)));
  return (
    <form
      class="step-dock"
      aria-labelledby="step-title"
      data-focus="step"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'stepSubmitted', change: {} });
      }}
      onKeyDown={(event) => onKey(event, days, send)}
    >
      <div class="step-head">
        <h2 id="step-title" class="step-title" dir="auto">
          {title}
        </h2>
        <IconButton
          icon="close"
          data-aside=""
          says={stepForm.followUp ? texts().rep.form.skip : texts().common.close}
          onClick={() => send({ type: 'stepLeft' })}
        />
      </div>
      <Fields state={state} send={send} form={stepForm} days={days} />
    </form>
  );
}

interface FieldsProps extends ViewProps {
  readonly form: StepForm;
  readonly days: readonly OfferedDay[];
}

/** A note is written first; everything else starts with what comes next. */
function Fields({ state, send, form, days }: FieldsProps) {
  const { log, draft } = form;
  const type = (change: Partial<StepDraft>) => send({ type: 'stepTyped', change });
  const step = hasStep(state) && (
    <div class="step-part" key="step">
      <Line
        label={texts().rep.form.what}
        value={draft.text}
        first={log?.kind !== 'note'}
        onText={(text) => type({ text })}
      />
      <Days state={state} send={send} form={form} days={days} />
    </div>
  );
  const note = log && (
    <div class="step-part" key="note">
      {log.kind !== 'note' && <Outcome kind={log.kind} value={draft.outcome} onText={(outcome) => type({ outcome })} />}
      <Line
        label={texts().rep.form.note}
        value={draft.note}
        first={log.kind === 'note' || !hasStep(state)}
        onText={(text) => type({ note: text })}
      />
    </div>
  );
  return (
    <div class="step-fields">
      {log?.kind === 'note' ? [note, step] : [step, note]}
      <div class="buttons">
        <Submit>{texts().common.save}</Submit>
        {form.followUp && <Button onClick={() => send({ type: 'stepLeft' })}>{texts().rep.form.skip}</Button>}
      </div>
    </div>
  );
}

/** Alt and a digit choose a day from wherever the keyboard is in the form; no other key means anything outside of it. */
function onKey(event: KeyboardEvent, days: readonly OfferedDay[], send: Send): void {
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code) : null;
  const chosen = digit ? days[Number(digit[1]) - 1] : undefined;
  if (chosen) {
    event.preventDefault();
    send({ type: 'stepSubmitted', change: { due: chosen.due } });
  }
  if (event.key !== 'Escape') event.stopPropagation();
}

function titleOf({ log, followUp }: StepForm, name: string): string {
  if (log) return texts().rep.form.about(texts().rep.kind(log.kind), name);
  return followUp ? texts().rep.form.wonOf(name) : texts().rep.form.stepOf(name);
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly first: boolean;
  readonly onText: (text: string) => void;
}

function Line({ label, value, first, onText }: LineProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        data-first={first ? '' : undefined}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

interface OutcomeProps {
  readonly kind: ActivityKind;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Of a call the usual outcomes are one tap, and the rest is a note; that of anything else is typed. */
function Outcome({ kind, value, onText }: OutcomeProps) {
  const label = texts().rep.form.outcome;
  if (kind !== 'call') return <Line label={label} value={value} first={false} onText={onText} />;
  return (
    <div class="field">
      <span id="step-outcome">{label}</span>
      <div class="reasons" role="group" aria-labelledby="step-outcome">
        {texts().rep.form.outcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class="chip"
            aria-pressed={value === outcome}
            onClick={() => onText(value === outcome ? '' : outcome)}
          >
            {outcome}
          </button>
        ))}
      </div>
    </div>
  );
}

/** One tap on a day saves; another day is chosen and saved with everything else. */
function Days({ state, send, form, days }: FieldsProps) {
  return (
    <div class="field">
      <span id="step-when">{texts().rep.form.when}</span>
      <div class="reasons" role="group" aria-labelledby="step-when">
        {days.map((day, at) => (
          <button
            key={day.due}
            type="button"
            class="chip"
            title={`${dayText(day.due, localeOf(state))} (Alt+${at + 1})`}
            aria-keyshortcuts={`Alt+${at + 1}`}
            onClick={() => send({ type: 'stepSubmitted', change: { due: day.due } })}
          >
            {day.kind === 'monday' ? texts().rep.form.monday : texts().rep.form.inDays(day.days)}
          </button>
        ))}
        <input
          type="date"
          class="input step-day"
          aria-label={texts().rep.form.day}
          value={form.draft.due}
          onInput={(event) => send({ type: 'stepTyped', change: { due: event.currentTarget.value } })}
        />
      </div>
    </div>
  );
}
