/** What happened with the open deal, and the buttons that log more of it. */
import { h } from 'preact';
import type { WireActivity } from '../../src/app/rpc';
import { type ActionId, messageOf } from '../actions';
import type { ActivityKind } from '../activity';
import type { Card } from '../card';
import { dayText } from '../formats';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { Button, IconButton } from './controls';
import { Icon, type IconName } from './icon';
import type { Send, ViewProps } from './view';

const LOGS: readonly (readonly [ActionId, ActivityKind, IconName])[] = [
  ['logCall', 'call', 'phone'],
  ['logEmail', 'e-mail', 'mail'],
  ['logMeeting', 'meeting', 'people'],
  ['addNote', 'note', 'note'],
];

interface Props extends ViewProps {
  readonly dealId: string;
}

export function LogButtons({ state, send, dealId }: Props) {
  const setStep = messageOf('setStep', state, dealId);
  return (
    <div class="log-buttons" role="group" aria-label={texts().rep.logLabel}>
      {LOGS.map(([id, kind, icon]) => {
        const message = messageOf(id, state, dealId);
        return (
          <button
            key={id}
            type="button"
            class="chip log-button"
            title={texts().action[id]}
            disabled={message === null}
            onClick={() => message && send(message)}
          >
            <Icon name={icon} />
            {texts().rep.kind(kind)}
          </button>
        );
      })}
      {setStep && (
        <button type="button" class="chip log-button wide" title={texts().action.setStep} onClick={() => send(setStep)}>
          {texts().action.setStep}
        </button>
      )}
    </div>
  );
}

/** After a tap on a number or an address: was there anything to log? */
export function LogOffer({ state, send, dealId }: Props) {
  const { contacted } = state;
  if (contacted?.dealId !== dealId) return null;
  const { kind } = contacted;
  return (
    <div class="log-offer" role="status">
      <span class="grow">{texts().rep.offer[kind]}</span>
      <Button look="primary" onClick={() => send({ type: 'activityAsked', dealId, kind, direction: 'out' })}>
        {texts().rep.logIt}
      </Button>
      <IconButton icon="close" says={texts().common.dismiss} onClick={() => send({ type: 'contactDismissed' })} />
    </div>
  );
}

interface ListProps {
  readonly activities: readonly WireActivity[];
  readonly locale: string;
}

export function Activities({ activities, locale }: ListProps) {
  if (activities.length === 0) return null;
  return (
    <section class="history" aria-labelledby="activities-title">
      <h2 id="activities-title" class="subtitle">
        {texts().rep.activities}
      </h2>
      <ol class="entries">
        {activities.map((activity, at) => (
          <li key={`${at} ${activity.on} ${activity.kind}`} class="entry">
            <div class="grow">
              <p class="strong" dir="auto">
                {[texts().rep.kind(activity.kind), activity.outcome].filter(Boolean).join(' · ')}
              </p>
              {activity.note !== '' && <p dir="auto">{activity.note}</p>}
              <p class="muted small" dir="auto">
                {circumstances(activity, locale)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How often there was a contact, and when something last happened. */
export function ContactCount({ card, locale }: { readonly card: Card; readonly locale: string }) {
  return <p class="muted small contact-count">{contactText(card, locale)}</p>;
}

function contactText({ touches, lastActivity }: Card, locale: string): string {
  if ((touches ?? 0) === 0 && lastActivity === null) return texts().rep.neverContacted;
  return [
    touches === null ? '' : texts().rep.touches(touches),
    lastActivity === null ? '' : texts().rep.lastActivity(dayText(lastActivity, locale)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function circumstances({ on, by, direction }: WireActivity, locale: string): string {
  const day = on === null ? texts().deal.unknownDay : dayText(on, locale);
  return [day, by && texts().deal.by(by), direction === 'in' && texts().rep.received].filter(Boolean).join(' · ');
}

/** Copying and deleting stand at the end, where nobody taps them by mistake. */
export function DealEnd({
  state,
  send,
  dealId,
}: {
  readonly state: State;
  readonly send: Send;
  readonly dealId: string;
}) {
  const run = (id: ActionId) => {
    const message = messageOf(id, state, dealId);
    if (message) send(message);
  };
  return (
    <div class="buttons deal-end">
      <Button onClick={() => run('duplicate')}>{texts().rep.duplicate}</Button>
      <Button onClick={() => run('deleteDeal')}>
        <Icon name="bin" />
        {texts().rep.delete}
      </Button>
    </div>
  );
}
