import { h } from 'preact';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import { PackChoices } from './pack-choices';
import type { Send } from './view';

interface Props {
  readonly setup: SetupForm;
  readonly send: Send;
}

/** Qualification columns, folded away: hardly anybody needs them on the first day. */
export function SetupPacks({ setup, send }: Props) {
  return (
    <details class="rest" open={setup.packs.length > 0}>
      <summary>{texts().pipelines.packs}</summary>
      <p class="muted small">{texts().pipelines.packsHint}</p>
      <PackChoices
        packs={setup.suggestion?.packs ?? []}
        chosen={setup.packs}
        disabled={setup.running}
        onToggle={(pack) => send({ type: 'setupPackToggled', pack })}
      />
    </details>
  );
}
