import { h } from 'preact';
import { ChoiceRow } from './choice-row';
import type { DateOrder, SetupSuggestion } from '../../src/app/rpc';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import type { Send } from './view';

const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

interface Props {
  readonly setup: SetupForm;
  readonly suggestion: SetupSuggestion;
  readonly send: Send;
}

/** Whether day or month comes first, of columns where only the user can say. */
export function DateOrders({ setup, suggestion, send }: Props) {
  const { orders } = texts().setup;
  return (
    <DateList
      setup={setup}
      suggestion={suggestion}
      unsaid={orders['']}
      onChoose={(header, order) => send({ type: 'setupDateChosen', header, order })}
    />
  );
}

interface ListProps {
  readonly setup: Pick<SetupForm, 'dates'>;
  readonly suggestion: Pick<SetupSuggestion, 'dates'>;
  /** What happens to the column while nothing is said. */
  readonly unsaid: string;
  readonly onChoose: (header: string, order: DateOrder) => void;
}

export function DateList({ setup, suggestion, unsaid, onChoose }: ListProps) {
  if (suggestion.dates.length === 0) return null;
  const { orders } = texts().setup;
  return (
    <section>
      <h2 class="subtitle">{texts().setup.dates}</h2>
      <p class="muted small">{texts().setup.datesHint}</p>
      {suggestion.dates.map(({ header, example, order }) => {
        const chosen = setup.dates[header] ?? order;
        const open = chosen === null ? [['', unsaid] as const] : [];
        return (
          <ChoiceRow
            key={header}
            word={header}
            value={chosen ?? ''}
            options={[...open, ...DATE_ORDERS.map((each) => [each, orders[each]] as const)]}
            onChoose={(value) => {
              const picked = DATE_ORDERS.find((each) => each === value);
              if (picked) onChoose(header, picked);
            }}
          >
            <p class="muted small">{texts().setup.samples(example)}</p>
          </ChoiceRow>
        );
      })}
    </section>
  );
}
