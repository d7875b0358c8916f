/** The controls that every view uses. */
import { type ComponentChildren, h, type JSX } from 'preact';
import { Icon, type IconName } from './icon';

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'type' | 'class' | 'icon' | 'label'> {
  readonly look?: '' | 'primary' | 'link' | 'primary wide' | 'wide' | 'more';
  readonly children?: ComponentChildren;
}

export function Button({ look = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} class={`button ${look}`} />;
}

export function Submit({ look = 'primary', ...rest }: ButtonProps) {
  return <button {...rest} type="submit" class={`button ${look}`} />;
}

interface IconButtonProps extends Omit<ButtonProps, 'look' | 'children'> {
  readonly icon: IconName;
  /** What a screen reader says and the pointer shows. */
  readonly says: string;
}

export function IconButton({ icon, says, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={says} title={says}>
      <Icon name={icon} />
    </button>
  );
}

interface SelectProps {
  readonly value: string;
  /** What a screen reader says where no label stands around it. */
  readonly says?: string;
  readonly invalid?: boolean;
  readonly look?: 'plain' | 'strong' | 'small' | 'grow';
  /** Value and text of each option. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

export function Select({ look = 'plain', value, says, invalid = false, options, onChoose }: SelectProps) {
  return (
    <select
      class={`select ${look}`}
      value={value}
      aria-label={says}
      aria-invalid={invalid}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** Options that say what they are. */
export function named(values: readonly string[]): readonly (readonly [value: string, text: string])[] {
  return values.map((value) => [value, value]);
}
