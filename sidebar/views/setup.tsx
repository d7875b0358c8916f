import { Fragment, h } from 'preact';
import type { SetupSuggestion } from '../../src/app/rpc';
import type { Message } from '../messages';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import { canSetUp } from '../updates/setup';
import { Button, IconButton, Submit } from './controls';
import { Failed } from './failed';
import { LanguageChoice } from './language-choice';
import { SetupCheck } from './setup-check';
import { ColumnChoices } from './setup-columns';
import { DateOrders } from './setup-dates';
import { SetupPacks } from './setup-packs';
import { SetupDone } from './setup-done';
import { PresetChoices } from './setup-presets';
import { StageKinds } from './setup-stages';
import { StepBar, stepBeside } from './setup-steps';
import { WhereChoices } from './setup-where';
import type { ViewProps } from './view';

export function Setup({ state, send }: ViewProps) {
  const { setup } = state;
  return (
    <main class="screen setup" tabIndex={-1} data-focus="setup">
      <Step state={state} send={send} setup={setup} />
    </main>
  );
}

interface Props extends ViewProps {
  readonly setup: SetupForm;
}

function Step({ state, send, setup }: Props) {
  if (setup.result) return <SetupDone result={setup.result} send={send} />;
  if (setup.lookTrouble) {
    const { kind, detail } = setup.lookTrouble;
    const retry = () => send({ type: 'setupLookAsked' });
    return <Failed title={texts().setup.lookFailed} text={texts().trouble[kind]} detail={detail} onRetry={retry} />;
  }
  if (!setup.suggestion) return <Looking />;
  if (setup.way === null) return <Welcome state={state} send={send} setup={setup} />;
  return <Review state={state} send={send} setup={setup} />;
}

function Looking() {
  return (
    <div role="status">
      <h1 class="title">{texts().setup.title}</h1>
      <p>{texts().setup.looking}</p>
      <div class="progress" role="progressbar" aria-label={texts().setup.looking} />
    </div>
  );
}

function Welcome({ state, send, setup }: Props) {
  const tab = setup.suggestion?.tab ?? null;
  const found = setup.suggestion?.deals ?? 0;
  const former = setup.suggestion?.former ?? null;
  const look = former === null ? 'primary wide' : 'wide';
  return (
    <>
      <h1 class="title">{texts().setup.title}</h1>
      <p>{texts().setup.intro}</p>
      <Problems problems={setup.problems} />
      {former !== null && (
        <>
          <p class="note strong" dir="auto">
            {texts().setup.former(former)}
          </p>
          <Button look="primary wide" disabled={setup.running} onClick={() => send({ type: 'takeUpAsked' })}>
            {texts().setup.takeUp}
          </Button>
          {setup.running && <div class="progress" role="progressbar" aria-label={texts().common.working} />}
        </>
      )}
      {tab === null ? (
        <p class="note">{texts().setup.foundNothing}</p>
      ) : (
        <>
          <p class="note strong" dir="auto">
            {found > 0 ? texts().setup.found(found, tab) : texts().setup.foundNothing}
          </p>
          <Button look={look} disabled={setup.running} onClick={() => send({ type: 'setupWayChosen', way: 'sheet' })}>
            {found > 0 ? texts().setup.useSheet(found) : texts().setup.chooseTab}
          </Button>
          <p class="muted small">{texts().setup.safe}</p>
        </>
      )}
      <button
        type="button"
        class={tab === null ? 'button primary wide' : 'button wide'}
        onClick={() => send({ type: 'setupWayChosen', way: 'empty' })}
      >
        {texts().setup.orEmpty}
      </button>
      <LanguageChoice state={state} send={send} />
    </>
  );
}

function Review({ state, send, setup }: Props) {
  const empty = setup.way === 'empty';
  const title = empty ? texts().setup.presets : texts().setup.steps[setup.step];
  const next = empty ? null : stepBeside(setup.step, 1);
  return (
    <form
      aria-busy={setup.running}
      onSubmit={(event) => {
        event.preventDefault();
        send(next === null ? { type: 'setupSubmitted' } : { type: 'setupStepChosen', step: next });
      }}
    >
      <div class="setup-head">
        <IconButton
          icon="back"
          says={texts().common.back}
          disabled={setup.running}
          onClick={() => send(messageBack(setup))}
        />
        <h1 class="title">{title}</h1>
      </div>
      {!empty && <StepBar current={setup.step} busy={setup.running} send={send} />}
      <Problems problems={setup.problems} />
      <fieldset class="plain" disabled={setup.running}>
        {empty ? <EmptyStart setup={setup} send={send} /> : <StepOfList state={state} send={send} setup={setup} />}
      </fieldset>
      <SubmitBar setup={setup} isLast={next === null} send={send} />
    </form>
  );
}

function EmptyStart({ setup, send }: Pick<Props, 'setup' | 'send'>) {
  return (
    <>
      <PresetChoices setup={setup} send={send} />
      <SetupPacks setup={setup} send={send} />
    </>
  );
}

/** Back is the step before; from the first step it is the start, where nothing of what was said is lost. */
function messageBack(setup: SetupForm): Message {
  const before = setup.way === 'empty' ? null : stepBeside(setup.step, -1);
  return before === null ? { type: 'setupWayChosen', way: null } : { type: 'setupStepChosen', step: before };
}

function StepOfList({ send, setup }: Props) {
  const { suggestion } = setup;
  if (!suggestion) return null;
  return (
    <>
      {setup.looking && <div class="progress" role="progressbar" aria-label={texts().setup.looking} />}
      <StepContent setup={setup} suggestion={suggestion} send={send} />
    </>
  );
}

interface ContentProps extends Pick<Props, 'setup' | 'send'> {
  readonly suggestion: SetupSuggestion;
}

function StepContent({ setup, suggestion, send }: ContentProps) {
  switch (setup.step) {
    case 'where':
      return <WhereChoices suggestion={suggestion} send={send} />;
    case 'columns':
      return (
        <>
          <ColumnChoices setup={setup} suggestion={suggestion} send={send} />
          <DateOrders setup={setup} suggestion={suggestion} send={send} />
        </>
      );
    case 'stages':
      return suggestion.stages.length > 0 ? (
        <StageKinds setup={setup} suggestion={suggestion} send={send} />
      ) : (
        <>
          <p>{texts().setup.noStages}</p>
          <PresetChoices setup={setup} send={send} />
        </>
      );
    case 'check':
      return <SetupCheck setup={setup} suggestion={suggestion} send={send} />;
  }
}

/** The server looks whether it is to stop only where it takes a while. */
const LONG_LIST = 1000;

interface BarProps extends Pick<Props, 'setup' | 'send'> {
  readonly isLast: boolean;
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="banner bad column" role="alert" tabIndex={-1} data-focus="problems">
      <p class="strong">{texts().setup.failed}</p>
      {problems.map((problem) => (
        <p key={problem} class="breakable" dir="auto">
          {problem}
        </p>
      ))}
    </div>
  );
}

function SubmitBar({ setup, isLast, send }: BarProps) {
  const { suggestion } = setup;
  return (
    <div class="save-bar column">
      {setup.running && (
        <div role="status">
          <div class="progress" role="progressbar" aria-label={texts().setup.running} />
          <p class="muted small">{setup.stopping ? texts().setup.stopping : texts().setup.runningHint}</p>
        </div>
      )}
      {setup.running && !setup.stopping && (suggestion?.deals ?? 0) > LONG_LIST && (
        <Button onClick={() => send({ type: 'setupStopAsked' })}>{texts().setup.stop}</Button>
      )}
      {setup.stopped && !setup.running && <p role="status">{texts().setup.stopped}</p>}
      <Submit look="primary wide" disabled={isLast && !canSetUp(setup)}>
        {isLast ? submitLabel(setup) : texts().setup.next}
      </Submit>
    </div>
  );
}

function submitLabel(setup: SetupForm): string {
  if (setup.running) return texts().setup.running;
  return setup.way === 'empty' ? texts().setup.submitEmpty : texts().setup.submit(setup.suggestion?.deals ?? 0);
}
