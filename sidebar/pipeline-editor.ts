/** The editor of pipelines as plain state, and what follows from it. */
import type { PipelineAct, PipelinesValue, StageChange, WirePipeline, WireStage } from '../src/app/rpc';
import type { StageKind } from '../src/domain/stage';
import { decimalSign, parseAmount } from './amount';
import { fieldText, parseField } from './fields';
import { texts } from './texts/texts';

/** What the user changed of a stage and has not saved yet; numbers as they were typed. */
export interface StageDraft {
  readonly name?: string;
  readonly kind?: StageKind;
  readonly probability?: string;
  readonly staleAfterDays?: string;
  readonly needs?: readonly string[];
  readonly exitWhen?: string;
  readonly whatToDo?: string;
  readonly colour?: string;
  readonly shown?: boolean;
}

/** By the key of the stage. */
export type StageDrafts = Readonly<Record<string, StageDraft>>;

/** The one form that is open beside the list. */
export type EditorForm =
  | { readonly kind: 'addStage'; readonly name: string; readonly stageKind: StageKind }
  /** `from` is `preset:KEY` or `copy:NAME`. */
  | { readonly kind: 'addPipeline'; readonly name: string; readonly from: string }
  | { readonly kind: 'renamePipeline'; readonly name: string }
  | { readonly kind: 'deleteStage'; readonly stage: string; readonly to: string }
  | { readonly kind: 'deletePipeline'; readonly to: string };

export interface PipelineEditor {
  readonly value: PipelinesValue | null;
  readonly trouble: string | null;
  /** Why the last change was not made. */
  readonly problems: readonly string[];
  readonly pipeline: string;
  /** Key of the stage that is open. */
  readonly stage: string | null;
  readonly drafts: StageDrafts;
  /** What is wrong with a typed number of the open stage. */
  readonly errors: Readonly<Partial<Record<'probability' | 'staleAfterDays', string>>>;
  readonly form: EditorForm | null;
  /** The change that is under way. */
  readonly sent: PipelineAct | null;
  /** What takes the last change back, where that is one change. */
  readonly undo: PipelineAct | null;
}

export const NEW_EDITOR: PipelineEditor = {
  value: null,
  trouble: null,
  problems: [],
  pipeline: '',
  stage: null,
  drafts: {},
  errors: {},
  form: null,
  sent: null,
  undo: null,
};

/** The chosen pipeline, with an order that is under way already in place. */
export function editedPipeline({ value, pipeline, sent }: PipelineEditor): WirePipeline | null {
  const chosen = value?.pipelines.find(({ name }) => name === pipeline) ?? value?.pipelines[0];
  if (!chosen) return null;
  if (sent?.act !== 'orderStage') return chosen;
  const moved = chosen.stages.find(({ key }) => key === sent.stage);
  if (!moved) return chosen;
  const rest = chosen.stages.filter((stage) => stage !== moved);
  const at = sent.above === null ? rest.length : rest.findIndex(({ key }) => key === sent.above);
  return { ...chosen, stages: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/** The change of order that takes a stage one place up or down; null at the end of the list. */
export function orderAct(pipeline: WirePipeline, key: string, offset: 1 | -1): PipelineAct | null {
  const at = pipeline.stages.findIndex((stage) => stage.key === key);
  if (at < 0 || !pipeline.stages[at + offset]) return null;
  const above = offset === -1 ? pipeline.stages[at - 1] : pipeline.stages[at + 2];
  return { act: 'orderStage', stage: key, above: above?.key ?? null };
}

export function dealsOf(value: PipelinesValue, stages: readonly WireStage[]): number {
  return stages.reduce((sum, { key }) => sum + (value.deals[key] ?? 0), 0);
}

export function numberText(kind: 'percent' | 'number', number: number | null, locale: string): string {
  return fieldText({ kind, value: number }, locale);
}

export interface ParsedDraft {
  readonly change: StageChange;
  readonly errors: PipelineEditor['errors'];
}

/** What of the draft differs from the stage, in the form in which it is sent. */
export function parseDraft(draft: StageDraft, stage: WireStage, locale: string): ParsedDraft {
  const { probability: chance, staleAfterDays: days, needs, ...rest } = draft;
  const change: StageChange = {};
  const errors: { probability?: string; staleAfterDays?: string } = {};
  if (chance !== undefined) {
    const parsed = parseField('percent', chance, locale);
    if (!parsed.ok) errors.probability = parsed.error;
    else if (typeof parsed.value === 'number' || parsed.value === null) change.probability = parsed.value;
  }
  if (days !== undefined) {
    const parsed = days.trim() === '' ? null : parseAmount(days, decimalSign(locale));
    if (days.trim() !== '' && (parsed === null || !Number.isInteger(parsed) || parsed < 1))
      errors.staleAfterDays = texts().pipelines.notDays(days);
    else change.staleAfterDays = parsed;
  }
  const all: StageChange = { ...change, ...rest, ...(needs && { needs: [...needs] }) };
  const differing = Object.entries(all).filter(
    ([field, now]) => JSON.stringify(now) !== JSON.stringify(stage[field as keyof WireStage]),
  );
  return { change: Object.fromEntries(differing), errors };
}

/** The act that takes this one back, where one act can: seen from what stood before and what stands after. */
export function inverseOf(act: PipelineAct, before: PipelinesValue, after: PipelinesValue): PipelineAct | null {
  const stages = before.pipelines.flatMap((pipeline) => pipeline.stages);
  switch (act.act) {
    case 'changeStage': {
      const stage = stages.find(({ key }) => key === act.stage);
      if (!stage) return null;
      const old = Object.keys(act.change).map((field) => [field, stage[field as keyof WireStage]]);
      return { ...act, change: Object.fromEntries(old) as StageChange };
    }
    case 'orderStage': {
      const own = before.pipelines.find((pipeline) => pipeline.stages.some(({ key }) => key === act.stage))?.stages;
      const at = own?.findIndex(({ key }) => key === act.stage) ?? -1;
      return { ...act, above: own?.[at + 1]?.key ?? null };
    }
    case 'addStage': {
      const known = new Set(stages.map(({ key }) => key));
      const added = after.pipelines.flatMap((pipeline) => pipeline.stages).find(({ key }) => !known.has(key));
      return added ? { act: 'deleteStage', stage: added.key, to: null } : null;
    }
    case 'renamePipeline':
      return { act: 'renamePipeline', pipeline: act.name.trim(), name: act.pipeline };
    case 'addPipeline':
      return { act: 'deletePipeline', pipeline: act.name.trim(), to: null };
    case 'deleteStage':
    case 'deletePipeline':
    case 'addPack':
      return null;
  }
}
