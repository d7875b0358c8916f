/** Which month, what is known of it, and how many deals it leaves open. */
import { Fragment, h } from 'preact';
import type { MonthValue } from '../../src/app/rpc';
import { dayText, moneyText, monthText } from '../formats';
import { openEnds } from '../month-deals';
import { localeOf } from '../selectors';
import { texts } from '../texts/texts';
import { Button, IconButton } from './controls';
import { ImportProgress } from './import-progress';
import type { Send, ViewProps } from './view';

export function MonthWhich({ state, send }: ViewProps) {
  const { value, busy } = state.month;
  if (!value)
    return busy === 'look' ? (
      <ImportProgress says={texts().month.looking} />
    ) : (
      <Button look="primary" onClick={() => send({ type: 'monthLookAsked' })}>
        {texts().common.retry}
      </Button>
    );
  const locale = localeOf(state);
  return (
    <>
      <MonthChoice value={value} locale={locale} isLooking={busy === 'look'} send={send} />
      {busy === 'look' && <ImportProgress says={texts().month.looking} />}
      {value.to >= value.today && <p class="note small">{texts().month.notOver(dayText(value.to, locale))}</p>}
      <Figures value={value} locale={locale} />
      <OpenEnds state={state} send={send} value={value} />
    </>
  );
}

interface ChoiceProps {
  readonly value: MonthValue;
  readonly locale: string;
  readonly isLooking: boolean;
  readonly send: Send;
}

function MonthChoice({ value, locale, isLooking, send }: ChoiceProps) {
  const isPresent = value.to >= value.today;
  return (
    <div class="month-choice">
      <IconButton
        icon="back"
        says={texts().month.earlier}
        data-focus="month-earlier"
        disabled={isLooking}
        onClick={() => send({ type: 'monthChosen', offset: -1 })}
      />
      <h2 class="title month-name" aria-live="polite">
        {monthText(value.month, locale)}
      </h2>
      <IconButton
        icon="chevron"
        says={texts().month.later}
        data-focus="month-later"
        disabled={isLooking || isPresent}
        onClick={() => send({ type: 'monthChosen', offset: 1 })}
      />
    </div>
  );
}

function Figures({ value, locale }: { readonly value: MonthValue; readonly locale: string }) {
  const { won, lost, goal, currency, others, goalsInOthers } = value;
  const say = texts().month;
  const money = (amount: number) => moneyText(amount, currency, locale);
  const gap = goal === null ? null : goal - won.value;
  const lines: readonly (readonly [label: string, figure: string, note: string])[] = [
    [say.won, money(won.value), say.deals(won.deals)],
    [say.lost, say.deals(lost), ''],
    [say.goal, goal === null ? say.noGoal : money(goal), ''],
    ...(gap === null ? [] : [[say.gap, gap > 0 ? say.short(money(gap)) : say.above(money(-gap)), ''] as const]),
  ];
  return (
    <>
      <dl class="month-figures note">
        {lines.map(([label, figure, note]) => (
          <div key={label}>
            <dt class="muted">{label}</dt>
            <dd>
              <span class="strong">{figure}</span>
              {note !== '' && <span class="muted"> · {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {others.map((other) => (
        <p key={other.currency} class="muted small">
          {say.others(other.deals, other.currency)}
        </p>
      ))}
      {goalsInOthers > 0 && <p class="muted small">{say.goalsInOthers(goalsInOthers)}</p>}
    </>
  );
}

function OpenEnds({ state, send, value }: ViewProps & { readonly value: MonthValue }) {
  const say = texts().month;
  const { deals, late } = openEnds(state, value.to, value.currency);
  const undated = deals.length - late;
  const month = monthText(value.month, localeOf(state));
  const isWaiting = state.month.busy !== null || state.arrived !== null;
  return (
    <section>
      <h2 class="subtitle">{say.openEnds}</h2>
      {late > 0 && <p>{say.late(late, month)}</p>}
      {undated > 0 && <p>{say.undated(undated)}</p>}
      {deals.length === 0 && <p>{say.nothingOpen}</p>}
      <div class="import-buttons">
        {deals.length > 0 && (
          <Button look="primary wide" disabled={isWaiting} onClick={() => send({ type: 'monthDealsAsked' })}>
            {say.goThrough(deals.length)}
          </Button>
        )}
        <Button
          look={deals.length > 0 ? 'wide' : 'primary wide'}
          disabled={isWaiting}
          onClick={() => send({ type: 'monthTabReached' })}
        >
          {say.toTab}
        </Button>
      </div>
    </section>
  );
}
