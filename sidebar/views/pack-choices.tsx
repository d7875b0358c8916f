import { h } from 'preact';
import type { ColumnPack } from '../../src/app/rpc';
import { texts } from '../texts/texts';

interface Props {
  readonly packs: readonly ColumnPack[];
  /** Keys of those that are wanted and not yet in the table. */
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onToggle: (key: string) => void;
}

/** Sets of qualification columns, each to be taken with one click. */
export function PackChoices({ packs, chosen, disabled, onToggle }: Props) {
  return (
    <div class="packs">
      {packs.map(({ key, name, columns, added }) => (
        <label key={key} class="pack">
          <input
            type="checkbox"
            checked={added || chosen.includes(key)}
            disabled={added || disabled}
            onChange={() => onToggle(key)}
          />
          <span>
            <span class="strong">{name}</span>
            {added && <span class="mark">{texts().pipelines.packAdded}</span>}
            <span class="muted small pack-columns">{columns.join(', ')}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
