import { Fragment, h } from 'preact';
import type { PipelinesValue, WireStage } from '../../src/app/rpc';
import { dealsOf } from '../pipeline-editor';
import { texts } from '../texts/texts';
import { Select } from './controls';

interface Props {
  readonly value: PipelinesValue;
  /** What is about to be deleted. */
  readonly leaving: readonly WireStage[];
  readonly to: string;
  readonly onTo: (stage: string) => void;
  readonly hint: string;
}

/** Asks for the stage that the deals of a deleted one go to; nothing is asked where there are none. */
export function DealsGoTo({ value, leaving, to, onTo, hint }: Props) {
  const deals = dealsOf(value, leaving);
  const gone = new Set(leaving.map(({ key }) => key));
  const several = value.pipelines.length > 1;
  const options = value.pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ key }) => !gone.has(key))
      .map(({ key, name }) => [key, several ? texts().pipelines.inPipeline(name, pipeline.name) : name] as const),
  );
  return (
    <>
      {deals > 0 && (
        <label class="field">
          <span class="strong">{texts().pipelines.whereDeals(deals)}</span>
          <Select value={to} options={[['', texts().pipelines.chooseStage], ...options]} onChoose={onTo} />
        </label>
      )}
      <p class="muted small">{hint}</p>
    </>
  );
}
