import { Fragment, h } from 'preact';
import type { SetupSuggestion } from '../../src/app/rpc';
import { texts } from '../texts/texts';
import { Select } from './controls';
import { Lines } from './lines';
import type { Send } from './view';

interface Props {
  readonly suggestion: SetupSuggestion;
  readonly send: Send;
}

/** Which tab holds the list, which of its rows the headers, and what its amounts are counted in. */
export function WhereChoices({ suggestion, send }: Props) {
  const { tabs, tab, deals, headerRow, topRows, currency, currencies, questions } = suggestion;
  const rows = topRows.map(({ row, text }) => [String(row), `${row}: ${text}`] as const);
  const further = headerRow > 0 && topRows.every(({ row }) => row !== headerRow);
  return (
    <>
      <label class="field">
        <span>{texts().setup.tab}</span>
        <Select
          value={tab ?? ''}
          options={tabs.map(({ name, rows: count }) => [name, texts().setup.tabOption(name, count)])}
          onChoose={(chosen) => send({ type: 'setupTabChosen', tab: chosen })}
        />
      </label>
      {deals > 0 ? (
        <p class="note small">{texts().setup.found(deals, tab ?? '')}</p>
      ) : (
        <div class="note small" role="status">
          <p>{texts().setup.foundNone}</p>
          <Lines lines={questions} />
        </div>
      )}
      <label class="field">
        <span>{texts().setup.headerRow}</span>
        <Select
          value={String(headerRow)}
          options={[...rows, ...(further ? [[String(headerRow), String(headerRow)] as const] : [])]}
          onChoose={(row) => send({ type: 'setupHeaderRowChosen', row: Number(row) })}
        />
      </label>
      <label class="field">
        <span>{texts().setup.currency}</span>
        <Select
          value={currency}
          options={[['', texts().setup.noCurrency], ...currencies.map((code) => [code, code] as const)]}
          onChoose={(code) => send({ type: 'setupCurrencyChosen', currency: code })}
        />
      </label>
      <p class="muted small">{texts().setup.currencyHint}</p>
    </>
  );
}
