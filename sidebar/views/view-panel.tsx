/** Which deals are shown, in which order, with which fields; and the views that keep it. */
import { Fragment, h } from 'preact';
import { CARD_FIELDS, CLOSINGS, SORTS } from '../../src/domain/deal-view';
import { valuesInColumn } from '../column-values';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { Button, IconButton, Select, Submit } from './controls';
import type { Send, ViewProps } from './view';

/** How many conditions stand, apart from what is typed into the search. */
function activeFilters({ filter }: State): number {
  return (
    Object.keys(filter.columns).length +
    (filter.closing === null ? 0 : 1) +
    (filter.owner === null ? 0 : 1) +
    (filter.care ? 1 : 0)
  );
}

export function ViewButton({ state, send }: ViewProps) {
  const active = activeFilters(state);
  return (
    <span class="view-button">
      <IconButton
        icon="filter"
        data-focus="viewButton"
        says={texts().views.button(active)}
        aria-expanded={state.viewPanel}
        aria-keyshortcuts="v"
        onClick={() => send({ type: 'viewPanelToggled', open: !state.viewPanel })}
      />
      {active > 0 && (
        <span class="badge" aria-hidden="true">
          {active}
        </span>
      )}
    </span>
  );
}

export function ViewPanel({ state, send }: ViewProps) {
  const say = texts().views;
  return (
    <section class="view-panel" aria-label={say.title} data-focus="viewPanel">
      <div class="sheet-head">
        <h2 class="subtitle">{say.title}</h2>
        <IconButton
          icon="close"
          data-aside=""
          says={texts().common.close}
          onClick={() => send({ type: 'viewPanelToggled', open: false })}
        />
      </div>
      <SavedViews state={state} send={send} />
      <label class="field">
        <span>{say.closing}</span>
        <Select
          value={state.filter.closing ?? 'any'}
          options={(['any', ...CLOSINGS] as const).map((each) => [each, say.closings[each]])}
          onChoose={(value) =>
            send({ type: 'filterChanged', change: { closing: CLOSINGS.find((each) => each === value) ?? null } })
          }
        />
      </label>
      <ColumnFilters state={state} send={send} />
      <label class="field">
        <span>{say.sort}</span>
        <Select
          value={state.sort}
          options={SORTS.map((each) => [each, say.sorts[each]])}
          onChoose={(value) => {
            const sort = SORTS.find((each) => each === value);
            if (sort) send({ type: 'sortChosen', sort });
          }}
        />
      </label>
      <CardFields state={state} send={send} />
      <Keeping state={state} send={send} />
    </section>
  );
}

const EVERYTHING = '';

function SavedViews({ state, send }: ViewProps) {
  const say = texts().views;
  const views = state.confirmed?.views ?? [];
  if (views.length === 0) return null;
  return (
    <label class="field">
      <span>{say.saved}</span>
      <select
        class="select"
        value={views.some(({ id }) => id === state.viewId) ? (state.viewId ?? EVERYTHING) : EVERYTHING}
        onChange={(event) => send({ type: 'viewChosen', id: event.currentTarget.value || null })}
      >
        <option value={EVERYTHING}>{say.all}</option>
        {([false, true] as const).map((shared) => {
          const group = views.filter((view) => view.shared === shared);
          return group.length === 0 ? null : (
            <optgroup key={String(shared)} label={shared ? say.everybodys : say.own}>
              {group.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** Saving what stands now as a view, over the one that it came from, or deleting that. */
function Keeping({ state, send }: ViewProps) {
  const say = texts().views;
  const chosen = state.confirmed?.views.find(({ id }) => id === state.viewId);
  if (state.viewForm) return <SaveForm form={state.viewForm} send={send} />;
  return (
    <div class="buttons">
      <Button onClick={() => send({ type: 'viewFormChanged', form: { name: '', shared: false } })}>{say.save}</Button>
      {chosen && <Button onClick={() => send({ type: 'viewSaveAsked', over: true })}>{say.update}</Button>}
      {chosen && (
        <Button look="link" onClick={() => send({ type: 'viewDeleteAsked' })}>
          {say.remove}
        </Button>
      )}
    </div>
  );
}

function SaveForm({ form, send }: { readonly form: NonNullable<State['viewForm']>; readonly send: Send }) {
  const say = texts().views;
  return (
    <form
      class="panel form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'viewSaveAsked', over: false });
      }}
    >
      <label class="field">
        <span>{say.name}</span>
        <input
          class="input"
          dir="auto"
          autocomplete="off"
          data-focus="viewName"
          value={form.name}
          onInput={(event) => send({ type: 'viewFormChanged', form: { ...form, name: event.currentTarget.value } })}
        />
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={form.shared}
          onChange={(event) =>
            send({ type: 'viewFormChanged', form: { ...form, shared: event.currentTarget.checked } })
          }
        />
        <span>{say.share}</span>
      </label>
      <div class="buttons">
        <Submit>{say.create}</Submit>
        <Button onClick={() => send({ type: 'viewFormChanged', form: null })}>{texts().common.cancel}</Button>
      </div>
    </form>
  );
}

function ColumnFilters({ state, send }: ViewProps) {
  const say = texts().views;
  const { columns } = state.filter;
  const free = (state.confirmed?.columns ?? []).filter(
    (header) => !(header in columns) && header !== state.filterColumn,
  );
  return (
    <>
      {Object.entries(columns).map(([header, text]) => (
        <div key={header} class="condition">
          <span class="ellipsis" dir="auto" title={`${header}: ${text}`}>
            <span class="muted">{header}: </span>
            {text || say.blank}
          </span>
          <IconButton
            icon="close"
            says={say.stop(header, text)}
            onClick={() => {
              const { [header]: _, ...others } = columns;
              send({ type: 'filterChanged', change: { columns: others } });
            }}
          />
        </div>
      ))}
      <label class="field">
        <span>{say.column}</span>
        <Select
          value={state.filterColumn ?? ''}
          options={[
            ['', say.chooseColumn],
            ...(state.filterColumn === null ? [] : [[state.filterColumn, state.filterColumn] as const]),
            ...free.map((header) => [header, header] as const),
          ]}
          onChoose={(header) => send({ type: 'filterColumnChosen', header: header || null })}
        />
      </label>
      {state.filterColumn !== null && <ColumnValue state={state} send={send} header={state.filterColumn} />}
    </>
  );
}

const ANYTHING = '*';

function ColumnValue({ state, send, header }: ViewProps & { readonly header: string }) {
  const say = texts().views;
  const values = valuesInColumn(state, header);
  if (values === null) return <p class="muted small">{texts().common.loading}</p>;
  return (
    <label class="field">
      <span>{say.value(header)}</span>
      <Select
        value={ANYTHING}
        options={[[ANYTHING, say.anyValue], ...values.map((text) => [`=${text}`, text || say.blank] as const)]}
        onChoose={(value) => {
          if (value === ANYTHING) return;
          const columns = { ...state.filter.columns, [header]: value.slice(1) };
          send({ type: 'filterColumnChosen', header: null });
          send({ type: 'filterChanged', change: { columns } });
        }}
      />
    </label>
  );
}

function CardFields({ state, send }: ViewProps) {
  const say = texts().views;
  const { headers = {}, columns = [] } = state.confirmed ?? {};
  const named = new Set(IN_EVERY_CARD.map((key) => headers[key]));
  const others = columns.filter((header) => !named.has(header));
  return (
    <fieldset class="card-fields">
      <legend>{say.fields}</legend>
      {CARD_FIELDS.map((field) => (
        <FieldTick key={field} field={field} label={say.fieldNames[field]} state={state} send={send} />
      ))}
      {others.length > 0 && (
        <details class="rest" open={state.fields.some((field) => field.startsWith('='))}>
          <summary>{say.moreFields}</summary>
          {others.map((header) => (
            <FieldTick key={header} field={`=${header}`} label={header} state={state} send={send} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

/** Columns that are named among the fields above, or that every card shows. */
const IN_EVERY_CARD = ['id', 'name', 'stage', 'pipeline', 'currency', 'nextStepDue', ...CARD_FIELDS];

interface TickProps extends ViewProps {
  readonly field: string;
  readonly label: string;
}

function FieldTick({ field, label, state, send }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={state.fields.includes(field)}
        onChange={() => send({ type: 'fieldToggled', field })}
      />
      <span class="ellipsis" dir="auto">
        {label}
      </span>
    </label>
  );
}
