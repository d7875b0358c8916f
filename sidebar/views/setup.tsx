import { Fragment, h } from 'preact';
import { Button, IconButton, Select, Submit } from './controls';
import type { SetupResult } from '../../src/app/rpc';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import { canSetUp } from '../updates/setup';
import { ColumnChoices } from './setup-columns';
import { PresetChoices } from './setup-presets';
import { DateOrders } from './setup-dates';
import { StageKinds } from './setup-stages';
import { Failed } from './failed';
import { Icon } from './icon';
import { LanguageChoice } from './language-choice';
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
  if (setup.result) return <Done result={setup.result} send={send} />;
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
  return (
    <>
      <h1 class="title">{texts().setup.title}</h1>
      <p>{texts().setup.intro}</p>
      {tab === null ? (
        <p class="note">{texts().setup.foundNothing}</p>
      ) : (
        <>
          <p class="note strong" dir="auto">
            {texts().setup.found(found, tab)}
          </p>
          <Button look="primary wide" onClick={() => send({ type: 'setupWayChosen', way: 'sheet' })}>
            {texts().setup.useSheet(found)}
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
  return (
    <form
      aria-busy={setup.running}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'setupSubmitted' });
      }}
    >
      <div class="setup-head">
        <IconButton
          icon="back"
          says={texts().common.back}
          disabled={setup.running}
          onClick={() => send({ type: 'setupWayChosen', way: null })}
        />
        <h1 class="title">{empty ? texts().setup.presets : texts().setup.review}</h1>
      </div>
      <Problems problems={setup.problems} />
      <fieldset class="plain" disabled={setup.running}>
        {empty ? <PresetChoices setup={setup} send={send} /> : <FromSheet state={state} send={send} setup={setup} />}
      </fieldset>
      <SubmitBar setup={setup} />
    </form>
  );
}

function FromSheet({ send, setup }: Props) {
  const { suggestion } = setup;
  if (!suggestion) return null;
  const { deals, doubtful, notDeals } = suggestion;
  return (
    <>
      <label class="field">
        <span>{texts().setup.tab}</span>
        <Select
          value={suggestion.tab ?? ''}
          options={suggestion.tabs.map(({ name, rows }) => [name, texts().setup.tabOption(name, rows)])}
          onChoose={(tab) => send({ type: 'setupTabChosen', tab })}
        />
      </label>
      {setup.looking && <div class="progress" role="progressbar" aria-label={texts().setup.looking} />}
      <p class="note small">{texts().setup.counts(deals + notDeals, deals - doubtful, doubtful, notDeals)}</p>
      <ColumnChoices setup={setup} suggestion={suggestion} send={send} />
      <DateOrders setup={setup} suggestion={suggestion} send={send} />
      <StageKinds setup={setup} suggestion={suggestion} send={send} />
      {suggestion.questions.length > 0 && (
        <section>
          <h2 class="subtitle">{texts().setup.questions}</h2>
          <Lines lines={suggestion.questions} />
        </section>
      )}
    </>
  );
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

function SubmitBar({ setup }: { readonly setup: SetupForm }) {
  const deals = setup.suggestion?.deals ?? 0;
  const label = setup.way === 'empty' ? texts().setup.submitEmpty : texts().setup.submit(deals);
  return (
    <div class="save-bar column">
      {setup.running && (
        <div role="status">
          <div class="progress" role="progressbar" aria-label={texts().setup.running} />
          <p class="muted small">{texts().setup.runningHint}</p>
        </div>
      )}
      <Submit look="primary wide" disabled={!canSetUp(setup)}>
        {setup.running ? texts().setup.running : label}
      </Submit>
    </div>
  );
}

interface DoneProps extends Pick<ViewProps, 'send'> {
  readonly result: SetupResult;
}

function Done({ result, send }: DoneProps) {
  return (
    <>
      <span class="big-icon good">
        <Icon name="check" />
      </span>
      <h1 class="title">{texts().setup.done}</h1>
      <p dir="auto">
        {result.deals > 0 ? texts().setup.doneDeals(result.deals, result.tab) : texts().setup.doneEmpty(result.tab)}
      </p>
      {result.deals > 0 && (
        <section class="note">
          <h2 class="subtitle">{texts().setup.findings}</h2>
          <Lines lines={result.findings.length > 0 ? result.findings : [texts().setup.noFindings]} />
        </section>
      )}
      {result.questions.length > 0 && (
        <section>
          <h2 class="subtitle">{texts().setup.questions}</h2>
          <Lines lines={result.questions} />
        </section>
      )}
      <Button look="primary wide" onClick={() => send({ type: 'refreshAsked' })}>
        {texts().setup.openBoard}
      </Button>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="lines bullets">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
