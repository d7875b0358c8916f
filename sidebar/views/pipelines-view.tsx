/** The screen on which pipelines and their stages are changed. */
import { Fragment, h } from 'preact';
import type { PipelinesValue, WirePipeline } from '../../src/app/rpc';
import { editedPipeline, type PipelineEditor } from '../pipeline-editor';
import { texts } from '../texts/texts';
import { Button, IconButton, named, Select } from './controls';
import { EditorFormPanel } from './editor-form';
import { Failed } from './failed';
import { Icon } from './icon';
import { PackChoices } from './pack-choices';
import { Skeleton } from './skeleton';
import { StageEditor } from './stage-editor';
import { StageList } from './stage-list';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly editor: PipelineEditor;
}

export function PipelinesView({ state, send, editor }: Props) {
  const { value } = editor;
  const pipeline = editedPipeline(editor);
  const stage = pipeline?.stages.find(({ key }) => key === editor.stage);
  return (
    <>
      <header class="toolbar deal-head">
        <div class="toolbar-row">
          <IconButton
            icon="back"
            says={texts().common.back}
            onClick={() => send(stage ? { type: 'stageOpened', stage: null } : { type: 'pipelinesClosed' })}
          />
          <h1 class="pipeline-name ellipsis" dir="auto" tabIndex={-1} data-focus="pipelines">
            {stage ? stage.name : texts().pipelines.title}
          </h1>
        </div>
      </header>
      <main class="deal pipelines" aria-busy={editor.sent !== null}>
        {(editor.sent ?? state.busy) && <div class="progress" role="progressbar" aria-label={texts().common.saving} />}
        <Problems problems={editor.problems} />
        {!value || !pipeline ? (
          <Waiting trouble={editor.trouble} send={send} />
        ) : stage ? (
          <StageEditor state={state} send={send} editor={editor} value={value} pipeline={pipeline} stage={stage} />
        ) : (
          <Whole state={state} send={send} editor={editor} value={value} pipeline={pipeline} />
        )}
      </main>
    </>
  );
}

function Waiting({ trouble, send }: Pick<ViewProps, 'send'> & { readonly trouble: string | null }) {
  if (trouble === null) return <Skeleton label={texts().common.loading} />;
  const retry = () => send({ type: 'pipelinesReadAsked' });
  return <Failed title={texts().pipelines.failed} text={trouble} onRetry={retry} />;
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="banner bad" role="alert" tabIndex={-1} data-focus="pipelineProblems">
      <p class="strong">{texts().pipelines.notSaved}</p>
      {problems.map((problem) => (
        <p key={problem} dir="auto">
          {problem}
        </p>
      ))}
    </div>
  );
}

interface WholeProps extends Props {
  readonly value: PipelinesValue;
  readonly pipeline: WirePipeline;
}

function Whole({ state, send, editor, value, pipeline }: WholeProps) {
  const { form } = editor;
  const panel = <EditorFormPanel send={send} editor={editor} value={value} pipeline={pipeline} />;
  const onPipeline = form !== null && form.kind !== 'addStage';
  return (
    <>
      <PipelineChoice state={state} send={send} editor={editor} value={value} pipeline={pipeline} />
      {onPipeline && panel}
      <h2 class="subtitle">{texts().pipelines.stages}</h2>
      <StageList send={send} editor={editor} value={value} pipeline={pipeline} />
      {form?.kind === 'addStage' ? (
        panel
      ) : (
        <Button
          look="wide"
          data-focus="open:addStage"
          onClick={() => send({ type: 'editorFormChanged', form: { kind: 'addStage', name: '', stageKind: 'open' } })}
        >
          <Icon name="add" />
          {texts().pipelines.addStage}
        </Button>
      )}
      <section data-focus="packs" tabIndex={-1}>
        <h2 class="subtitle">{texts().pipelines.packs}</h2>
        <p class="muted small">{texts().pipelines.packsHint}</p>
        <PackChoices
          packs={value.packs}
          chosen={[]}
          disabled={editor.sent !== null}
          onToggle={(pack) => send({ type: 'packAsked', pack })}
        />
      </section>
    </>
  );
}

function PipelineChoice({ send, editor, value, pipeline }: WholeProps) {
  const firstPreset = value.presets[0]?.key ?? '';
  return (
    <>
      {value.pipelines.length > 1 ? (
        <label class="field">
          <span>{texts().pipelines.choose}</span>
          <Select
            value={pipeline.name}
            options={named(value.pipelines.map(({ name }) => name))}
            onChoose={(name) => send({ type: 'editedPipelineChosen', name })}
          />
        </label>
      ) : (
        <p class="strong ellipsis" dir="auto">
          {pipeline.name}
        </p>
      )}
      <div class="buttons tight">
        <Button
          look="link"
          data-focus="open:addPipeline"
          aria-expanded={editor.form?.kind === 'addPipeline'}
          onClick={() =>
            send({
              type: 'editorFormChanged',
              form: { kind: 'addPipeline', name: '', from: `preset:${firstPreset}` },
            })
          }
        >
          {texts().pipelines.addPipeline}
        </Button>
        <Button
          look="link"
          data-focus="open:renamePipeline"
          aria-expanded={editor.form?.kind === 'renamePipeline'}
          onClick={() => send({ type: 'editorFormChanged', form: { kind: 'renamePipeline', name: pipeline.name } })}
        >
          {texts().pipelines.renamePipeline}
        </Button>
        {value.pipelines.length > 1 && (
          <Button
            look="link"
            data-focus="open:deletePipeline"
            aria-expanded={editor.form?.kind === 'deletePipeline'}
            onClick={() => send({ type: 'editorFormChanged', form: { kind: 'deletePipeline', to: '' } })}
          >
            {texts().pipelines.deletePipeline}
          </Button>
        )}
      </div>
    </>
  );
}
