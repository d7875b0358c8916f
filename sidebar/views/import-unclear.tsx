import { h } from 'preact';
import type { ImportPreview } from '../../src/app/rpc';
import { type ImportForm, isAdded } from '../import-form';
import { texts } from '../texts/texts';
import type { Send } from './view';

interface Props {
  readonly form: ImportForm;
  readonly preview: ImportPreview;
  readonly send: Send;
}

/** Rows that could be several deals, or that are there several times: left out, unless the user says that they are new. */
export function ImportUnclear({ form, preview, send }: Props) {
  const { unclear, unclearCount } = preview;
  if (unclear.length === 0) return null;
  const say = texts().imports;
  const rest = unclearCount - unclear.length;
  return (
    <section>
      <h2 class="subtitle">{say.unclear}</h2>
      <p class="muted small">{say.unclearHint}</p>
      {unclearCount > 1 && (
        <label class="import-row">
          <input type="checkbox" checked={form.add === 'all'} onChange={() => send({ type: 'importAddAllToggled' })} />
          <span class="strong">{say.unclearAll}</span>
        </label>
      )}
      {unclear.map(({ row, name, why, count }) => (
        <label key={row} class="import-row">
          <input
            type="checkbox"
            checked={isAdded(form, { row, name })}
            onChange={() => send({ type: 'importAddToggled', row, name })}
          />
          <span class="grow">
            <span class="strong breakable" dir="auto">
              {name}
            </span>
            <span class="import-line muted small">
              {say.row(row)} · {why === 'table' ? say.unclearTable(count) : say.unclearList(count)}
            </span>
          </span>
        </label>
      ))}
      {rest > 0 && <p class="muted small">{say.andMore(rest)}</p>}
    </section>
  );
}
