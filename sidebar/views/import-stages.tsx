import { h } from 'preact';
import type { ImportPreview } from '../../src/app/rpc';
import { texts } from '../texts/texts';
import { ChoiceRow } from './choice-row';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly preview: ImportPreview;
}

/** The words of the list that are no stage of the pipeline: which one each of them is. */
export function ImportStages({ state, send, preview }: Props) {
  if (preview.stages.length === 0) return null;
  const say = texts().imports;
  const pipelines = state.confirmed?.pipelines ?? [];
  const options = pipelines.flatMap(({ name, stages }) =>
    stages.map((stage) => [stage.key, pipelines.length > 1 ? say.stageIn(stage.name, name) : stage.name] as const),
  );
  return (
    <section>
      <h2 class="subtitle">{say.stages}</h2>
      <p class="muted small">{say.stagesHint}</p>
      {preview.stages.map(({ word, deals, to, isSaid }) => (
        <ChoiceRow
          key={word}
          word={word}
          value={state.imports.stages[word] ?? to ?? ''}
          options={[['', say.stageKeep], ...options]}
          onChoose={(stage) => send({ type: 'importStageChosen', word, stage })}
        >
          <p class="muted small">
            {say.stageDeals(deals)}
            {!isSaid && <span class="mark warn">{to === null ? say.stageUnknown : say.stageGuessed}</span>}
          </p>
        </ChoiceRow>
      ))}
    </section>
  );
}
