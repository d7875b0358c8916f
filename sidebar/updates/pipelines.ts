/** Editing pipelines: one change at a time goes to the server; what was typed stays until it was saved. */
import type { Answers, PipelineAct, PipelinesValue } from '../../src/app/rpc';
import { type Handlers, request, type Step, step } from '../messages';
import {
  type EditorForm,
  editedPipeline,
  inverseOf,
  NEW_EDITOR,
  orderAct,
  parseDraft,
  type PipelineEditor,
} from '../pipeline-editor';
import type { Outcome } from '../rpc-client';
import { localeOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { focusOn, tell, tellUndoable, notDoneWords } from './saying';

function withEditor(state: State, change: Partial<PipelineEditor>): State {
  return state.editor ? { ...state, editor: { ...state.editor, ...change } } : state;
}

function read(state: State): Step {
  return step(withEditor(state, { trouble: null }), request('readPipelines', {}));
}

export function pipelinesRead(state: State, outcome: Outcome<Answers['readPipelines']>): Step {
  const { editor } = state;
  if (!editor) return step(state);
  if (outcome.kind === 'done') {
    const next = withEditor(state, { value: outcome.value, trouble: null });
    return step(editor.value ? next : focusOn(next, 'pipelines'));
  }
  const text = notDoneWords(outcome);
  return step(withEditor(state, editor.value ? { problems: [...editor.problems, text] } : { trouble: text }));
}

/** Sends a change, unless one is under way. */
function send(state: State, act: PipelineAct): Step {
  const { editor } = state;
  if (!editor?.value || editor.sent) return step(state);
  const { version } = editor.value;
  return step(withEditor(state, { sent: act, problems: [] }), request('changePipelines', { version, act }));
}

export function pipelinesChanged(state: State, outcome: Outcome<Answers['changePipelines']>): Step {
  const { editor } = state;
  const act = editor?.sent;
  if (!editor || !act) return step({ ...state, refreshWanted: true });
  const back = withEditor(state, { sent: null });
  if (outcome.kind === 'done') return carriedOut(back, editor, act, outcome.value);
  const isOutdated = outcome.kind === 'refused' && outcome.issues.some(({ code }) => code === 'conflict');
  const text = notDoneWords(outcome);
  const told = focusOn(withEditor(back, { problems: [text] }), 'pipelineProblems');
  // Without an answer the change may have been made all the same; and what somebody else changed is to be seen.
  const isToReread = isOutdated || outcome.kind === 'failed';
  return isToReread ? step(told, request('readPipelines', {})) : step(told);
}

function carriedOut(state: State, editor: PipelineEditor, act: PipelineAct, value: PipelinesValue): Step {
  const undo = editor.value ? inverseOf(act, editor.value, value) : null;
  const next: State = {
    ...withEditor(state, {
      value,
      undo,
      form: null,
      errors: {},
      drafts: act.act === 'changeStage' ? without(editor.drafts, act.stage) : editor.drafts,
      stage: act.act === 'deleteStage' && editor.stage === act.stage ? null : editor.stage,
      pipeline: pipelineAfter(act, editor.pipeline),
    }),
    pipeline: pipelineAfter(act, state.pipeline ?? ''),
    refreshWanted: true,
  };
  const words = [texts().pipelines.done[act.act], ...value.told].join('. ');
  return (undo ? tellUndoable : tell)(focusOn(next, focusAfter(act, editor)), words);
}

function pipelineAfter(act: PipelineAct, chosen: string): string {
  if (act.act === 'addPipeline') return act.name.trim();
  if (act.act === 'renamePipeline' && act.pipeline === chosen) return act.name.trim();
  return act.act === 'deletePipeline' && act.pipeline === chosen ? '' : chosen;
}

function focusAfter(act: PipelineAct, editor: PipelineEditor): string {
  if (act.act === 'orderStage') return `stage:${act.stage}`;
  if (act.act === 'changeStage') return editor.stage === null ? `stage:${act.stage}` : 'stageEditor';
  if (act.act === 'addPack') return 'packs';
  return 'pipelines';
}

function without<T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = entries;
  return rest;
}

/** Takes the last change of the editor back; null where there is none to take back. */
export function undoPipelines(state: State): Step | null {
  const undo = state.editor?.undo;
  return undo ? send(withEditor({ ...state, toast: null }, { undo: null }), undo) : null;
}

function saveStage(state: State): Step {
  const { editor } = state;
  const stage = editor?.value?.pipelines.flatMap((pipeline) => pipeline.stages).find(({ key }) => key === editor.stage);
  if (!editor || !stage) return step(state);
  const { change, errors } = parseDraft(editor.drafts[stage.key] ?? {}, stage, localeOf(state));
  if (Object.keys(errors).length > 0) return step(focusOn(withEditor(state, { errors }), 'stageEditor'));
  if (Object.keys(change).length > 0)
    return send(withEditor(state, { errors: {} }), { act: 'changeStage', stage: stage.key, change });
  return tell(
    withEditor(state, { errors: {}, drafts: without(editor.drafts, stage.key) }),
    texts().deal.nothingChanged,
  );
}

function submitForm(state: State): Step {
  const { editor } = state;
  const pipeline = editor && editedPipeline(editor);
  if (!editor?.form || !pipeline) return step(state);
  const act = actOf(editor.form, pipeline.name);
  return act ? send(state, act) : step(state);
}

function actOf(form: EditorForm, pipeline: string): PipelineAct | null {
  switch (form.kind) {
    case 'addStage':
      return { act: 'addStage', pipeline, name: form.name, kind: form.stageKind, below: null };
    case 'renamePipeline':
      return { act: 'renamePipeline', pipeline, name: form.name };
    case 'deleteStage':
      return { act: 'deleteStage', stage: form.stage, to: form.to || null };
    case 'deletePipeline':
      return { act: 'deletePipeline', pipeline, to: form.to || null };
    case 'addPipeline': {
      const [, kind, chosen = ''] = /^(preset|copy):([^]*)$/.exec(form.from) ?? [];
      if (kind === 'copy') return { act: 'addPipeline', name: form.name, from: { kind, pipeline: chosen } };
      return { act: 'addPipeline', name: form.name, from: { kind: 'preset', preset: chosen } };
    }
  }
}

export const pipelinesHandlers: Handlers<
  | 'pipelinesOpened'
  | 'pipelinesClosed'
  | 'pipelinesReadAsked'
  | 'editedPipelineChosen'
  | 'stageOpened'
  | 'stageDrafted'
  | 'stageSaveAsked'
  | 'stageOrderAsked'
  | 'editorFormChanged'
  | 'editorFormSubmitted'
  | 'packAsked'
> = {
  pipelinesOpened: (state) =>
    read({
      ...state,
      menuOpen: false,
      editor: { ...NEW_EDITOR, pipeline: state.pipeline ?? '', drafts: state.keptStages },
    }),

  pipelinesClosed: (state) =>
    step(focusOn({ ...state, editor: null, keptStages: state.editor?.drafts ?? {}, toast: null }, 'more')),

  pipelinesReadAsked: read,

  editedPipelineChosen: (state, { name }) =>
    step(withEditor(state, { pipeline: name, stage: null, form: null, problems: [] })),

  stageOpened: (state, { stage }) => {
    const opened = withEditor(state, { stage, form: null, errors: {}, problems: [] });
    return step(focusOn(opened, stage === null ? `stage:${state.editor?.stage ?? ''}` : 'stageEditor'));
  },

  stageDrafted: (state, { stage, change }) => {
    const drafts = state.editor?.drafts ?? {};
    return step(withEditor(state, { drafts: { ...drafts, [stage]: { ...drafts[stage], ...change } }, errors: {} }));
  },

  stageSaveAsked: saveStage,

  stageOrderAsked: (state, { stage, offset }) => {
    const pipeline = state.editor && editedPipeline(state.editor);
    const act = pipeline && orderAct(pipeline, stage, offset);
    return act ? send(state, act) : step(state);
  },

  editorFormChanged: (state, { form }) => {
    const isOther = form?.kind !== state.editor?.form?.kind;
    const changed = withEditor(state, { form, ...(isOther && { problems: [] }) });
    if (!isOther) return step(changed);
    return step(focusOn(changed, form === null ? `open:${state.editor?.form?.kind ?? ''}` : 'editorForm'));
  },

  editorFormSubmitted: submitForm,

  packAsked: (state, { pack }) => send(state, { act: 'addPack', pack }),
};
