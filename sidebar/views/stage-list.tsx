import { h } from 'preact';
import type { PipelinesValue, WirePipeline } from '../../src/app/rpc';
import type { PipelineEditor } from '../pipeline-editor';
import { texts } from '../texts/texts';
import { IconButton } from './controls';
import type { Send } from './view';

interface Props {
  readonly send: Send;
  readonly editor: PipelineEditor;
  readonly value: PipelinesValue;
  readonly pipeline: WirePipeline;
}

/** Every stage of the pipeline; Alt with an arrow key moves the one that has the keyboard. */
export function StageList({ send, editor, value, pipeline }: Props) {
  const { stages } = pipeline;
  const order = (stage: string, offset: 1 | -1) => send({ type: 'stageOrderAsked', stage, offset });
  const onKeyDown = (stage: string) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    order(stage, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <ul class="stage-list">
      {stages.map((stage, index) => (
        <li key={stage.key} class="stage-line">
          <button
            type="button"
            class="stage-open"
            data-focus={`stage:${stage.key}`}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            title={texts().pipelines.edit(stage.name)}
            onClick={() => send({ type: 'stageOpened', stage: stage.key })}
            onKeyDown={onKeyDown(stage.key)}
          >
            <span class="swatch" style={{ background: stage.colour }} />
            <span class="stage-words">
              <span class="ellipsis strong" dir="auto">
                {stage.name}
              </span>
              <span class="muted small ellipsis">{about(stage.kind, stage.shown, value.deals[stage.key] ?? 0)}</span>
              {editor.drafts[stage.key] && <span class="mark warn">{texts().card.unsaved}</span>}
            </span>
          </button>
          <IconButton
            icon="up"
            data-aside
            says={texts().pipelines.moveUp(stage.name)}
            disabled={index === 0 || editor.sent !== null}
            onClick={() => order(stage.key, -1)}
          />
          <IconButton
            icon="down"
            data-aside
            says={texts().pipelines.moveDown(stage.name)}
            disabled={index === stages.length - 1 || editor.sent !== null}
            onClick={() => order(stage.key, 1)}
          />
        </li>
      ))}
    </ul>
  );
}

function about(kind: WirePipeline['stages'][number]['kind'], shown: boolean, deals: number): string {
  const words = [texts().pipelines.kinds[kind]];
  if (deals > 0) words.push(texts().pipelines.deals(deals));
  if (!shown) words.push(texts().pipelines.hidden);
  return words.join(' · ');
}
