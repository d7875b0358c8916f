import { h } from 'preact';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import type { Send } from './view';

interface Props {
  readonly setup: SetupForm;
  readonly send: Send;
}

export function PresetChoices({ setup, send }: Props) {
  const presets = setup.suggestion?.presets ?? [];
  const chosen = setup.preset ?? presets[0]?.key;
  return (
    <div role="radiogroup" aria-label={texts().setup.presets}>
      <p class="muted small">{texts().setup.presetsHint}</p>
      {presets.map(({ key, name, stages }) => (
        <label key={key} class="preset">
          <input
            type="radio"
            name="preset"
            value={key}
            checked={key === chosen}
            onChange={() => send({ type: 'setupPresetChosen', preset: key })}
          />
          <span>
            <span class="strong">{name}</span>
            <span class="muted small preset-stages">{stages.join(' → ')}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
