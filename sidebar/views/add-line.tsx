import { h } from 'preact';
import { IconButton, Select, Submit } from './controls';
import { decimalSign } from '../amount';
import { moneyText } from '../formats';
import { parseQuickDeal } from '../quick-add';
import type { AddForm, State } from '../state';
import { texts } from '../texts/texts';
import { firstStage } from '../updates/adding';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly form: AddForm;
}

export function AddLine({ state, send, form }: Props) {
  const pipelines = state.confirmed?.pipelines ?? [];
  const pipeline = pipelines.find(({ name }) => name === state.pipeline) ?? pipelines[0];
  const stages = pipeline?.stages.filter((stage) => stage.kind === 'open' && stage.shown) ?? [];
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'addSubmitted' });
      }}
    >
      <div class="add-head">
        <label for="add-line">{texts().add.label}</label>
        <IconButton icon="close" says={texts().common.close} onClick={() => send({ type: 'addClosed' })} />
      </div>
      <input
        id="add-line"
        class="input"
        dir="auto"
        autocomplete="off"
        data-focus="add"
        placeholder={texts().add.hint}
        value={form.line}
        aria-invalid={form.error !== null}
        aria-describedby="add-note"
        onInput={(event) => send({ type: 'addTyped', line: event.currentTarget.value })}
      />
      <p id="add-note" class={form.error === null ? 'muted small' : 'error'} dir="auto">
        {form.error ?? preview(form.line, state)}
      </p>
      <div class="add-row">
        <Select
          look="grow"
          says={texts().add.stage}
          value={form.stage || firstStage(state)}
          options={stages.map(({ key, name }) => [key, name])}
          onChoose={(stage) => send({ type: 'addStageChosen', stage })}
        />
        <Submit>{texts().add.submit}</Submit>
      </div>
    </form>
  );
}

/** How the line is understood, while it is typed. */
function preview(line: string, state: State): string {
  const { confirmed } = state;
  const deal = confirmed ? parseQuickDeal(line, decimalSign(confirmed.locale)) : null;
  if (!deal || !confirmed) return '';
  const currency = deal.currency || confirmed.defaultCurrency;
  return texts().add.preview(deal.name, deal.value === null ? '' : moneyText(deal.value, currency, confirmed.locale));
}
