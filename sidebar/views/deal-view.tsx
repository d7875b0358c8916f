import { Fragment, h } from 'preact';
import { Button, IconButton, Submit } from './controls';
import type { WireField } from '../../src/app/rpc';
import { messageOf } from '../actions';
import { stageByKey } from '../board';
import type { Card } from '../card';
import { fieldText } from '../fields';
import { moneyText } from '../formats';
import { cardOf, localeOf, nameOf, savingState } from '../selectors';
import type { OpenDeal, State } from '../state';
import { texts } from '../texts/texts';
import { Activities, ContactCount, DealEnd, LogButtons, LogOffer } from './activities';
import { Banners } from './banners';
import { Failed } from './failed';
import { FieldEditor } from './field-editor';
import { History } from './history';
import { Icon } from './icon';
import { MovePanel } from './move-panel';
import { Skeleton } from './skeleton';
import type { Send, ViewProps } from './view';

interface Props extends ViewProps {
  readonly deal: OpenDeal;
}

export function DealView({ state, send, deal }: Props) {
  const card = cardOf(state, deal.id);
  const name = nameOf(card);
  // Beside the board there is a main part already.
  const Main = state.wide ? 'div' : 'main';
  return (
    <>
      <header class="toolbar deal-head" data-deal={deal.id}>
        <div class="toolbar-row">
          <IconButton
            icon="back"
            data-focus="back"
            says={texts().common.back}
            onClick={() => send({ type: 'dealClosed' })}
          />
          <h1 class="pipeline-name ellipsis" dir="auto" title={name} tabIndex={-1} data-focus="deal">
            {name}
          </h1>
          <IconButton
            icon="row"
            says={texts().action.goToRow}
            onClick={() => send({ type: 'goToAsked', dealId: deal.id })}
          />
        </div>
        {card && <DealStage state={state} send={send} card={card} />}
      </header>
      <Main class="deal" aria-label={state.wide ? undefined : texts().deal.regionLabel} data-deal={deal.id}>
        {!state.wide && <Banners state={state} send={send} />}
        <DealBody state={state} send={send} deal={deal} />
      </Main>
    </>
  );
}

interface StageProps extends ViewProps {
  readonly card: Card;
}

function DealStage({ state, send, card }: StageProps) {
  const { confirmed } = state;
  const stage = stageByKey(confirmed?.pipelines ?? [], card.stage);
  const panel = state.panels[card.id];
  const money =
    card.value === null || !confirmed
      ? ''
      : moneyText(card.value, card.currency || confirmed.defaultCurrency, confirmed.locale);
  const run = (id: 'win' | 'lose' | 'moveMenu') => {
    const message = messageOf(id, state, card.id);
    if (message) send(message);
  };
  return (
    <>
      <div class="toolbar-row">
        <span class="dot" style={{ background: stage?.colour ?? 'transparent' }} />
        <span class="ellipsis grow" dir="auto">
          {stage?.name}
        </span>
        <span class="card-value">{money}</span>
      </div>
      <div class="toolbar-row wrap">
        <Button data-focus={`card:${card.id}`} aria-expanded={panel?.kind === 'menu'} onClick={() => run('moveMenu')}>
          {texts().deal.changeStage}
        </Button>
        {messageOf('win', state, card.id) && (
          <Button title={texts().action.win} onClick={() => run('win')}>
            {texts().deal.won}
          </Button>
        )}
        {messageOf('lose', state, card.id) && (
          <Button title={texts().action.lose} onClick={() => run('lose')}>
            {texts().deal.lost}
          </Button>
        )}
      </div>
      {panel && <MovePanel state={state} send={send} card={card} panel={panel} />}
    </>
  );
}

function DealBody({ state, send, deal }: Props) {
  const { detail } = deal;
  if (deal.trouble !== null && !detail) {
    const retry = () => send({ type: 'dealReloadAsked', dealId: deal.id });
    return <Failed title={texts().deal.failed} text={deal.trouble} onRetry={retry} />;
  }
  if (!detail) return <Skeleton label={texts().common.loading} />;
  const card = cardOf(state, deal.id);
  const stage = stageByKey(state.confirmed?.pipelines ?? [], card?.stage ?? '');
  return (
    <>
      {stage?.whatToDo && <Note title={texts().deal.whatToDo} text={stage.whatToDo} />}
      {stage?.exitWhen && <Note title={texts().deal.exitWhen} text={stage.exitWhen} />}
      <Contacts fields={detail.fields} send={send} dealId={deal.id} />
      {card && <ContactCount card={card} locale={localeOf(state)} />}
      <LogOffer state={state} send={send} dealId={deal.id} />
      <LogButtons state={state} send={send} dealId={deal.id} />
      <Fields state={state} send={send} dealId={deal.id} fields={detail.fields} />
      <Activities activities={detail.activities} locale={localeOf(state)} />
      <History send={send} dealId={deal.id} entries={detail.history} locale={localeOf(state)} />
      <DealEnd state={state} send={send} dealId={deal.id} />
    </>
  );
}

function Note({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <p class="note" dir="auto">
      <span class="strong">{title}: </span>
      {text}
    </p>
  );
}

interface ContactProps {
  readonly fields: readonly WireField[];
  readonly send: Send;
  readonly dealId: string;
}

function Contacts({ fields, send, dealId }: ContactProps) {
  const phone = textOf(fields, 'phone');
  const email = textOf(fields, 'email');
  if (phone === '' && email === '') return null;
  return (
    <div class="contacts">
      {phone !== '' && (
        <a
          class="button"
          href={`tel:${phone.replace(/[^\d+*#,;]/g, '')}`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts().deal.call(phone)}
          onClick={() => send({ type: 'contactTapped', dealId, kind: 'call' })}
        >
          <Icon name="phone" />
          <span class="ellipsis" dir="ltr">
            {phone}
          </span>
        </a>
      )}
      {email !== '' && (
        <a
          class="button"
          href={`mailto:${encodeURIComponent(email)}`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts().deal.mail(email)}
          onClick={() => send({ type: 'contactTapped', dealId, kind: 'e-mail' })}
        >
          <Icon name="mail" />
          <span class="ellipsis" dir="ltr">
            {email}
          </span>
        </a>
      )}
    </div>
  );
}

function textOf(fields: readonly WireField[], key: string): string {
  return String(fields.find((field) => field.field === key)?.value ?? '');
}

/** Fields that a move, and not a form, changes; and those that the add-on keeps. */
const NOT_EDITED = new Set(['id', 'pipeline', 'stage', 'status', 'inStageSince', 'closed', 'logged']);
const MAIN = [
  'name',
  'company',
  'value',
  'currency',
  'nextStep',
  'nextStepDue',
  'expectedClose',
  'probability',
  'owner',
  'priority',
  'contact',
  'phone',
  'email',
  'notes',
];

interface FieldsProps {
  readonly state: State;
  readonly send: Send;
  readonly dealId: string;
  readonly fields: readonly WireField[];
}

function Fields({ state, send, dealId, fields }: FieldsProps) {
  const main = MAIN.flatMap((key) => fields.filter((field) => field.field === key));
  const rest = fields.filter((field) => !main.includes(field) && !NOT_EDITED.has(field.field ?? ''));
  const draft = state.drafts[dealId] ?? {};
  const dirty = Object.keys(draft).length > 0;
  const saving = savingState(state, dealId) === 'saving';
  const editor = (field: WireField) => (
    <FieldEditor
      key={field.header}
      field={field}
      text={draft[field.header] ?? fieldText(field, localeOf(state))}
      error={state.fieldErrors[field.header] ?? null}
      onText={(text) => send({ type: 'fieldTyped', dealId, header: field.header, text })}
    />
  );
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'saveAsked', dealId });
      }}
    >
      {main.map(editor)}
      {rest.length > 0 && (
        <details class="rest" open={rest.some((field) => field.header in draft || field.header in state.fieldErrors)}>
          <summary>{texts().deal.more(rest.length)}</summary>
          {rest.map(editor)}
        </details>
      )}
      {dirty && (
        <div class="save-bar">
          <span class="muted small grow">{texts().deal.unsaved}</span>
          <Submit disabled={saving}>{saving ? texts().common.saving : texts().common.save}</Submit>
        </div>
      )}
    </form>
  );
}
