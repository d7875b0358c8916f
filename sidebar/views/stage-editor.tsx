/** Everything about one stage, to be changed and saved together. */
import { Fragment, h } from 'preact';
import type { PipelinesValue, WirePipeline, WireStage } from '../../src/app/rpc';
import { numberText, type PipelineEditor, type StageDraft } from '../pipeline-editor';
import { localeOf } from '../selectors';
import { texts } from '../texts/texts';
import { Button, Submit } from './controls';
import { EditorFormPanel, KindSelect } from './editor-form';
import { Icon } from './icon';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly editor: PipelineEditor;
  readonly value: PipelinesValue;
  readonly pipeline: WirePipeline;
  readonly stage: WireStage;
}

export function StageEditor({ state, send, editor, value, pipeline, stage }: Props) {
  const draft = editor.drafts[stage.key] ?? {};
  const change = (changed: StageDraft) => send({ type: 'stageDrafted', stage: stage.key, change: changed });
  const isBusy = editor.sent !== null;
  const shared = { draft, stage, change };
  return (
    <>
      <form
        class="fields"
        data-focus="stageEditor"
        onSubmit={(event) => {
          event.preventDefault();
          send({ type: 'stageSaveAsked' });
        }}
      >
        <label class="field">
          <span>{texts().pipelines.name}</span>
          <input
            class="input"
            dir="auto"
            required
            maxLength={60}
            value={draft.name ?? stage.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{texts().pipelines.kind}</span>
          <KindSelect kind={draft.kind ?? stage.kind} onKind={(kind) => change({ kind })} />
        </label>
        <Colours {...shared} colours={value.colours} />
        <Numbers {...shared} errors={editor.errors} locale={localeOf(state)} />
        <Needs {...shared} columns={value.columns} />
        <ExitWhen {...shared} />
        <label class="field">
          <span>{texts().pipelines.whatToDo}</span>
          <textarea
            class="input"
            dir="auto"
            rows={3}
            value={draft.whatToDo ?? stage.whatToDo}
            onInput={(event) => change({ whatToDo: event.currentTarget.value })}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={draft.shown ?? stage.shown}
            onChange={(event) => change({ shown: event.currentTarget.checked })}
          />
          <span>{texts().pipelines.shown}</span>
        </label>
        <div class="save-bar">
          <span class="muted small grow">{Object.keys(draft).length > 0 ? texts().deal.unsaved : ''}</span>
          <Submit disabled={isBusy}>{isBusy ? texts().common.saving : texts().common.save}</Submit>
        </div>
      </form>
      {editor.form?.kind === 'deleteStage' ? (
        <EditorFormPanel send={send} editor={editor} value={value} pipeline={pipeline} />
      ) : (
        <Button
          look="wide"
          data-focus="open:deleteStage"
          onClick={() => send({ type: 'editorFormChanged', form: { kind: 'deleteStage', stage: stage.key, to: '' } })}
        >
          <Icon name="bin" />
          {texts().pipelines.deleteStage}
        </Button>
      )}
    </>
  );
}

interface PartProps {
  readonly draft: StageDraft;
  readonly stage: WireStage;
  readonly change: (changed: StageDraft) => void;
}

function Colours({ draft, stage, change, colours }: PartProps & { readonly colours: readonly string[] }) {
  const chosen = draft.colour ?? stage.colour;
  const all = colours.includes(chosen) ? colours : [chosen, ...colours];
  return (
    <fieldset class="colours" aria-label={texts().pipelines.colour}>
      <legend class="muted small">{texts().pipelines.colour}</legend>
      {all.map((colour, index) => (
        <label key={colour} class="colour" style={{ background: colour }} title={texts().pipelines.colourOf(index + 1)}>
          <input
            type="radio"
            class="unseen"
            name="colour"
            aria-label={texts().pipelines.colourOf(index + 1)}
            checked={colour === chosen}
            onChange={() => change({ colour })}
          />
          {colour === chosen && <Icon name="check" />}
        </label>
      ))}
    </fieldset>
  );
}

interface NumberProps extends PartProps {
  readonly errors: PipelineEditor['errors'];
  readonly locale: string;
}

function Numbers({ draft, stage, change, errors, locale }: NumberProps) {
  return (
    <>
      <label class="field">
        <span>{texts().pipelines.probability}</span>
        <span class="with-unit percent">
          <input
            class="input"
            inputMode="decimal"
            value={draft.probability ?? numberText('percent', stage.probability, locale)}
            aria-invalid={errors.probability !== undefined}
            aria-describedby="probability-hint"
            onInput={(event) => change({ probability: event.currentTarget.value })}
          />
        </span>
        {errors.probability && <span class="error">{errors.probability}</span>}
        <span id="probability-hint" class="muted small">
          {texts().pipelines.probabilityHint}
        </span>
      </label>
      <label class="field">
        <span>{texts().pipelines.stale}</span>
        <input
          class="input"
          inputMode="numeric"
          value={draft.staleAfterDays ?? numberText('number', stage.staleAfterDays, locale)}
          aria-invalid={errors.staleAfterDays !== undefined}
          onInput={(event) => change({ staleAfterDays: event.currentTarget.value })}
        />
        {errors.staleAfterDays && <span class="error">{errors.staleAfterDays}</span>}
      </label>
    </>
  );
}

/** A needed column that is no longer in the table can still be taken off the list. */
function Needs({ draft, stage, change, columns }: PartProps & { readonly columns: readonly string[] }) {
  const needs = draft.needs ?? stage.needs;
  const all = [...needs.filter((need) => !columns.includes(need)), ...columns];
  const toggle = (header: string) =>
    change({ needs: needs.includes(header) ? needs.filter((need) => need !== header) : [...needs, header] });
  const summary = needs.length === 0 ? texts().pipelines.noNeeds : needs.join(', ');
  return (
    <details class="rest needs">
      <summary>
        {texts().pipelines.needs}: <span dir="auto">{summary}</span>
      </summary>
      <ul>
        {all.map((header) => (
          <li key={header}>
            <label class="check">
              <input type="checkbox" checked={needs.includes(header)} onChange={() => toggle(header)} />
              <span dir="auto">{header}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ExitWhen({ draft, stage, change }: PartProps) {
  const text = draft.exitWhen ?? stage.exitWhen;
  const take = (suggestion: string) =>
    change({ exitWhen: text.trim() === '' ? suggestion : `${text.trim()}; ${suggestion}` });
  return (
    <div class="field">
      <label for="exit-when">{texts().pipelines.exitWhen}</label>
      <textarea
        id="exit-when"
        class="input"
        dir="auto"
        rows={2}
        value={text}
        onInput={(event) => change({ exitWhen: event.currentTarget.value })}
      />
      <p class="muted small">{texts().pipelines.exitHint}</p>
      <div class="reasons" role="group" aria-label={texts().pipelines.exitHint}>
        {texts()
          .pipelines.exitSuggestions.filter((suggestion) => !text.includes(suggestion))
          .map((suggestion) => (
            <button key={suggestion} type="button" class="chip" onClick={() => take(suggestion)}>
              {suggestion}
            </button>
          ))}
      </div>
    </div>
  );
}
