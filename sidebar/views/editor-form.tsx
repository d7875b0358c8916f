/** The small forms of the pipelines screen: adding, renaming, deleting. */
import { type ComponentChildren, h } from 'preact';
import type { PipelinesValue, WirePipeline } from '../../src/app/rpc';
import type { StageKind } from '../../src/domain/stage';
import { dealsOf, type EditorForm, type PipelineEditor } from '../pipeline-editor';
import { texts } from '../texts/texts';
import { Button, Select, Submit } from './controls';
import { DealsGoTo } from './deals-go-to';
import type { Send } from './view';

interface Props {
  readonly send: Send;
  readonly editor: PipelineEditor;
  readonly value: PipelinesValue;
  readonly pipeline: WirePipeline;
}

export function EditorFormPanel({ send, editor, value, pipeline }: Props) {
  const { form } = editor;
  if (!form) return null;
  const change = (next: EditorForm) => send({ type: 'editorFormChanged', form: next });
  switch (form.kind) {
    case 'addStage':
      return (
        <Frame send={send} editor={editor} says={texts().pipelines.addStage} submit={texts().pipelines.add}>
          <Name label={texts().pipelines.stageName} name={form.name} onName={(name) => change({ ...form, name })} />
          <label class="field">
            <span>{texts().pipelines.kind}</span>
            <KindSelect kind={form.stageKind} onKind={(stageKind) => change({ ...form, stageKind })} />
          </label>
        </Frame>
      );
    case 'addPipeline':
      return (
        <Frame send={send} editor={editor} says={texts().pipelines.addPipeline} submit={texts().pipelines.make}>
          <Name label={texts().pipelines.pipelineName} name={form.name} onName={(name) => change({ ...form, name })} />
          <p class="muted small">{texts().pipelines.pipelineHint}</p>
          <label class="field">
            <span>{texts().pipelines.startFrom}</span>
            <Select
              value={form.from}
              options={[
                ...value.presets.map(({ key, name }) => [`preset:${key}`, name] as const),
                ...value.pipelines.map(({ name }) => [`copy:${name}`, texts().pipelines.copyOf(name)] as const),
              ]}
              onChoose={(from) => change({ ...form, from })}
            />
          </label>
          <p class="muted small" dir="auto">
            {stagesOf(form.from, value).join(' → ')}
          </p>
        </Frame>
      );
    case 'renamePipeline':
      return (
        <Frame send={send} editor={editor} says={texts().pipelines.renamePipeline} submit={texts().common.save}>
          <Name label={texts().pipelines.pipelineName} name={form.name} onName={(name) => change({ ...form, name })} />
        </Frame>
      );
    case 'deletePipeline':
      return (
        <Frame
          send={send}
          editor={editor}
          says={texts().pipelines.deleteThisPipeline(pipeline.name)}
          submit={texts().pipelines.delete}
          isReady={form.to !== '' || dealsOf(value, pipeline.stages) === 0}
        >
          <p class="strong" dir="auto">
            {texts().pipelines.deleteThisPipeline(pipeline.name)}
          </p>
          <DealsGoTo
            value={value}
            leaving={pipeline.stages}
            to={form.to}
            onTo={(to) => change({ ...form, to })}
            hint={texts().pipelines.closedToo}
          />
        </Frame>
      );
    case 'deleteStage': {
      const stage = pipeline.stages.find(({ key }) => key === form.stage);
      if (!stage) return null;
      return (
        <Frame
          send={send}
          editor={editor}
          says={texts().pipelines.deleteThis(stage.name)}
          submit={texts().pipelines.delete}
          isReady={form.to !== '' || dealsOf(value, [stage]) === 0}
        >
          <p class="strong" dir="auto">
            {texts().pipelines.deleteThis(stage.name)}
          </p>
          <DealsGoTo
            value={value}
            leaving={[stage]}
            to={form.to}
            onTo={(to) => change({ ...form, to })}
            hint={texts().pipelines.historyStays}
          />
        </Frame>
      );
    }
  }
}

function stagesOf(from: string, { presets, pipelines }: PipelinesValue): readonly string[] {
  const preset = presets.find(({ key }) => `preset:${key}` === from);
  const copied = pipelines.find(({ name }) => `copy:${name}` === from);
  return preset?.stages ?? copied?.stages.map(({ name }) => name) ?? [];
}

interface FrameProps {
  readonly send: Send;
  readonly editor: PipelineEditor;
  readonly says: string;
  readonly submit: string;
  readonly isReady?: boolean;
  readonly children?: ComponentChildren;
}

function Frame({ send, editor, says, submit, isReady = true, children }: FrameProps) {
  const isBusy = editor.sent !== null;
  return (
    <form
      class="panel form editor-form"
      aria-label={says}
      data-focus="editorForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) send({ type: 'editorFormSubmitted' });
      }}
    >
      {children}
      <div class="buttons">
        <Submit disabled={isBusy || !isReady}>{isBusy ? texts().common.saving : submit}</Submit>
        <Button onClick={() => send({ type: 'editorFormChanged', form: null })}>{texts().common.cancel}</Button>
      </div>
    </form>
  );
}

interface NameProps {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}

function Name({ label, name, onName }: NameProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        dir="auto"
        required
        maxLength={60}
        value={name}
        onInput={(event) => onName(event.currentTarget.value)}
      />
    </label>
  );
}

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];

interface KindProps {
  readonly kind: StageKind;
  readonly onKind: (kind: StageKind) => void;
}

export function KindSelect({ kind, onKind }: KindProps) {
  return (
    <Select
      value={kind}
      options={KINDS.map((each) => [each, texts().pipelines.kinds[each]])}
      onChoose={(chosen) => {
        const known = KINDS.find((each) => each === chosen);
        if (known) onKind(known);
      }}
    />
  );
}
