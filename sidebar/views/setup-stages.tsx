import { h } from 'preact';
import { ChoiceRow } from './choice-row';
import type { SetupSuggestion } from '../../src/app/rpc';
import type { StageKind } from '../../src/domain/stage';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import type { Send } from './view';

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];

interface Props {
  readonly setup: SetupForm;
  readonly suggestion: SetupSuggestion;
  readonly send: Send;
}

export function StageKinds({ setup, suggestion, send }: Props) {
  if (suggestion.stages.length === 0) return null;
  return (
    <section>
      <p class="muted small">{texts().setup.stagesHint}</p>
      {suggestion.stages.map(({ word, deals, kind, sure }) => (
        <ChoiceRow
          key={word}
          word={word}
          value={setup.kinds[word] ?? kind}
          options={KINDS.map((each) => [each, texts().setup.kinds[each]])}
          onChoose={(value) => {
            const chosen = KINDS.find((each) => each === value);
            if (chosen) send({ type: 'setupKindChosen', word, kind: chosen });
          }}
        >
          <p class="muted small">
            {texts().setup.stageDeals(deals)}
            {!sure && setup.kinds[word] === undefined && <span class="mark warn">{texts().setup.notSure}</span>}
          </p>
        </ChoiceRow>
      ))}
    </section>
  );
}
