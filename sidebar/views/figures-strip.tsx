/** The figures of the view, each with what it rests on; the day that they speak of stands above them. */
import { h } from 'preact';
import type { ViewFigures } from '../../src/app/rpc';
import { isFiltered } from '../../src/domain/deal-filter';
import { dayText, moneyText, percentText, shortDay } from '../formats';
import { figuresKey, localeOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import type { ViewProps } from './view';

export function FiguresStrip({ state, send }: ViewProps) {
  const { figures } = state;
  const isOpen = figures.open || state.wide;
  return (
    <section class={isOpen ? 'figures' : 'figures folded'} aria-label={texts().figures.title}>
      {!state.wide && (
        <button
          type="button"
          class="figures-head"
          data-focus="figures"
          aria-expanded={figures.open}
          aria-keyshortcuts="f"
          onClick={() => send({ type: 'figuresToggled', open: !figures.open })}
        >
          {texts().figures.title}
        </button>
      )}
      {isOpen && <Body state={state} />}
    </section>
  );
}

function Body({ state }: { readonly state: State }) {
  const { value, trouble } = state.figures;
  const say = texts().figures;
  if (trouble !== null) return <p class="error">{trouble}</p>;
  if (!value) return <p class="muted small">{say.counting}</p>;
  const day = dayText(value.today, localeOf(state));
  const isOld = state.figures.of !== figuresKey(state);
  return (
    <div class={isOld ? 'figures-body old' : 'figures-body'} aria-busy={isOld}>
      <p class="muted small">{isFiltered(state.filter) ? say.ofFound(day) : say.of(day)}</p>
      <dl class="figure-list">
        {figureRows(value, localeOf(state)).map(({ label, figure, note }) => (
          <div key={label} class="figure">
            <dt class="muted">{label}</dt>
            <dd>
              <span class="strong">{figure}</span>
              {note !== '' && <span class="muted small"> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {value.inOthers > 0 && <p class="muted small">{say.inOthers(value.inOthers, value.currency)}</p>}
    </div>
  );
}

interface Row {
  readonly label: string;
  readonly figure: string;
  readonly note: string;
}

function figureRows(value: ViewFigures, locale: string): readonly Row[] {
  const say = texts().figures;
  const inMoney = (amount: number, currency: string) => moneyText(amount, currency, locale, 'short');
  const money = (amount: number) => inMoney(amount, value.currency);
  const share = (rate: number) => percentText(rate, locale);
  const { open, winRate, velocity, wonPerDay, goal } = value;
  const ofGoal = (amount: number) => inMoney(amount, goal?.currency ?? value.currency);
  return [
    { label: say.open, figure: money(open.value), note: say.deals(open.deals) },
    {
      label: say.weighted,
      figure: open.weighed === 0 ? say.noData : money(open.weighted),
      note: say.weightedNote(open.weighed, open.deals),
    },
    winRate
      ? {
          label: say.winRate,
          figure: share(winRate.rate),
          note: say.winRateNote(share(winRate.low), share(winRate.high), winRate.n),
        }
      : { label: say.winRate, figure: say.noData, note: '' },
    {
      label: say.velocity,
      figure: velocity === null ? say.noData : say.perDay(money(velocity)),
      note: wonPerDay === null ? '' : say.wonPerDay(money(wonPerDay)),
    },
    goal
      ? {
          label: say.goalOf(shortDay(goal.from, value.today, locale), shortDay(goal.to, value.today, locale)),
          figure:
            goal.won < goal.target
              ? say.toGo(ofGoal(goal.target - goal.won))
              : say.reached(ofGoal(goal.won - goal.target)),
          note: say.goalNote(ofGoal(goal.won), ofGoal(goal.target)),
        }
      : { label: say.goal, figure: say.noGoal, note: '' },
  ];
}
