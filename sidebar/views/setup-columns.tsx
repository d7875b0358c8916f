import { Fragment, h } from 'preact';
import { ChoiceRow } from './choice-row';
import type { SetupColumn, SetupSuggestion } from '../../src/app/rpc';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import { chosenColumns, clashes } from '../updates/setup';
import type { Send } from './view';

interface Props {
  readonly setup: SetupForm;
  readonly suggestion: SetupSuggestion;
  readonly send: Send;
}

export function ColumnChoices({ setup, suggestion, send }: Props) {
  return (
    <section>
      <p class="muted small">{texts().setup.columnsHint}</p>
      <ColumnList
        setup={setup}
        suggestion={suggestion}
        onChoose={(header, field) => send({ type: 'setupColumnChosen', header, field })}
      />
    </section>
  );
}

interface ListProps {
  readonly setup: Pick<SetupForm, 'columns'>;
  readonly suggestion: Pick<SetupSuggestion, 'columns' | 'fields'>;
  readonly onChoose: (header: string, field: string | null) => void;
}

/** Recognised columns first; the user's own are folded away, where they can still be given a meaning. */
export function ColumnList({ setup, suggestion, onChoose }: ListProps) {
  const said = { suggestion, columns: setup.columns };
  const chosen = chosenColumns(said);
  const clash = clashes(said);
  const known = suggestion.columns.filter((column) => column.field !== null || clash[column.header] !== undefined);
  const own = suggestion.columns.filter((column) => !known.includes(column));
  const choice = (column: SetupColumn) => (
    <ColumnChoice
      key={column.header}
      column={column}
      field={chosen[column.header] ?? null}
      clash={clash[column.header] ?? null}
      suggestion={suggestion}
      onChoose={onChoose}
    />
  );
  return (
    <>
      {known.map(choice)}
      {own.length > 0 && (
        <details class="rest">
          <summary>{texts().setup.ownColumns(own.length)}</summary>
          {own.map(choice)}
        </details>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly column: SetupColumn;
  readonly field: string | null;
  readonly clash: string | null;
  readonly suggestion: ListProps['suggestion'];
  readonly onChoose: ListProps['onChoose'];
}

function ColumnChoice({ column, field, clash, suggestion, onChoose }: ChoiceProps) {
  const title = (key: string) => suggestion.fields.find((each) => each.key === key)?.header ?? key;
  const samples = column.samples.filter((sample) => sample !== '').join(', ');
  return (
    <ChoiceRow
      word={column.header}
      value={field ?? ''}
      invalid={clash !== null}
      options={[['', texts().setup.own], ...suggestion.fields.map(({ key, header }) => [key, header] as const)]}
      onChoose={(chosen) => onChoose(column.header, chosen || null)}
    >
      {clash !== null && <p class="error">{texts().setup.twice(title(field ?? ''), clash)}</p>}
      {samples !== '' && (
        <p class="small ellipsis" dir="auto" title={samples}>
          {texts().setup.samples(samples)}
        </p>
      )}
      {field === column.field && (
        <p class="muted small" dir="auto">
          {column.why}
        </p>
      )}
    </ChoiceRow>
  );
}
