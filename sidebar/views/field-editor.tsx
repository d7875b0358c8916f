import { h } from 'preact';
import type { WireField } from '../../src/app/rpc';
import { texts } from '../texts/texts';

interface Props {
  readonly field: WireField;
  readonly text: string;
  readonly error: string | null;
  readonly required?: boolean;
  readonly onText: (text: string) => void;
}

export function FieldEditor({ field, text, error, required = false, onText }: Props) {
  const id = `field-${field.header}`;
  return (
    <div class="field">
      <label for={id} dir="auto">
        {field.header}
      </label>
      <Control id={id} field={field} text={text} error={error} required={required} onText={onText} />
      {error !== null && (
        <span id={`${id}-error`} class="error" dir="auto">
          {error}
        </span>
      )}
    </div>
  );
}

interface ControlProps extends Props {
  readonly id: string;
}

function Control({ id, field, text, error, required, onText }: ControlProps) {
  const shared = {
    id,
    class: 'input',
    value: text,
    'data-focus': `field:${field.header}`,
    'aria-invalid': error !== null,
    'aria-required': required,
    ...(error !== null && { 'aria-describedby': `${id}-error` }),
  };
  const onInput = (
    event: Event & { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement },
  ) => onText(event.currentTarget.value);
  switch (field.kind) {
    case 'date':
      return <input {...shared} type="date" onInput={onInput} />;
    case 'number':
    case 'money':
    case 'percent':
      return (
        <span class={field.kind === 'percent' ? 'with-unit percent' : 'with-unit'}>
          <input {...shared} type="text" inputMode="decimal" onInput={onInput} />
        </span>
      );
    case 'longText':
      return <textarea {...shared} dir="auto" rows={3} onInput={onInput} />;
    case 'choice':
      return <Choice shared={shared} field={field} text={text} onText={onText} />;
    case 'text':
      return <input {...shared} type="text" dir="auto" onInput={onInput} />;
  }
}

interface ChoiceProps {
  readonly shared: { readonly id: string; readonly class: string; readonly value: string };
  readonly field: WireField;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A short list is a menu; where nothing is offered yet the choice is typed. */
function Choice({ shared, field, text, onText }: ChoiceProps) {
  if (field.choices.length === 0) {
    return <input {...shared} type="text" dir="auto" onInput={(event) => onText(event.currentTarget.value)} />;
  }
  const choices = text !== '' && !field.choices.includes(text) ? [text, ...field.choices] : field.choices;
  return (
    <select {...shared} onChange={(event) => onText(event.currentTarget.value)}>
      <option value="">{texts().deal.keepsChoice}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
