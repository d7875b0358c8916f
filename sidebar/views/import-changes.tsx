import { h } from 'preact';
import type { ImportChange, ImportPreview } from '../../src/app/rpc';
import type { ImportForm } from '../import-form';
import { texts } from '../texts/texts';
import { Button } from './controls';
import type { Send } from './view';

interface Props {
  readonly form: ImportForm;
  readonly preview: ImportPreview;
  readonly send: Send;
}

/** Every change of a known deal, old and new, with a tick that keeps it out. */
export function ImportChanges({ form, preview, send }: Props) {
  const { changes, counts } = preview;
  if (changes.length === 0) return null;
  const say = texts().imports;
  const left = changes.length - form.shown;
  const unlisted = counts.changed - changes.length;
  return (
    <section>
      <h2 class="subtitle">{say.changes}</h2>
      <p class="muted small">{say.changesHint}</p>
      {changes.slice(0, form.shown).map((change) => (
        <Change key={change.dealId} change={change} isOn={!form.skip.includes(change.dealId)} send={send} />
      ))}
      {left > 0 && <Button onClick={() => send({ type: 'importMoreAsked' })}>{say.more(left)}</Button>}
      {left <= 0 && unlisted > 0 && <p class="muted small">{say.unlisted(unlisted)}</p>}
    </section>
  );
}

interface ChangeProps {
  readonly change: ImportChange;
  readonly isOn: boolean;
  readonly send: Send;
}

function Change({ change, isOn, send }: ChangeProps) {
  const { dealId, name, cells } = change;
  return (
    <label class="import-row">
      <input type="checkbox" checked={isOn} onChange={() => send({ type: 'importSkipToggled', dealId })} />
      <span class="grow">
        <span class="strong breakable" dir="auto">
          {name || dealId}
        </span>
        {cells.map(({ header, before, after }) => (
          <span key={header} class="import-line muted small breakable" dir="auto">
            {texts().imports.change(header, before, after)}
          </span>
        ))}
      </span>
    </label>
  );
}
