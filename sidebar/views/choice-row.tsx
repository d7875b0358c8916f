import { type ComponentChildren, h } from 'preact';
import { Select } from './controls';

interface Props {
  /** The user's own word: a header, a stage of the list. */
  readonly word: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
  readonly invalid?: boolean;
  readonly children?: ComponentChildren;
}

/** A word of the user's list beside what it is to mean; below them what is known of it. */
export function ChoiceRow({ word, value, options, onChoose, invalid = false, children }: Props) {
  return (
    <div class="choice-row">
      <label class="choice">
        <span class="ellipsis strong" dir="auto" title={word}>
          {word}
        </span>
        <Select value={value} invalid={invalid} options={options} onChoose={onChoose} />
      </label>
      {children}
    </div>
  );
}
