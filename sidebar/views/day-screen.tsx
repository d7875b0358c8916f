/** My day: what needs the user today, in sections, each done in place. */
import { Fragment, h } from 'preact';
import type { DayItem, DayReason, DaySection } from '../day';
import { dayView } from '../day-view';
import { dayText, shortDay } from '../formats';
import { localeOf } from '../selectors';
import type { State } from '../state';
import { texts } from '../texts/texts';
import { Banners } from './banners';
import { CardItem, type CardMark } from './card-item';
import { CARD_PX, keptCards } from './card-list';
import { Select } from './controls';
import { Icon } from './icon';
import { MoreButton } from './more-menu';
import { ScreenSwitch } from './screen-switch';
import type { ViewProps } from './view';
import { VirtualList } from './virtual-list';

export function DayScreen({ state, send }: ViewProps) {
  const { owner, sections, deals } = dayView(state);
  return (
    <>
      <DayBar state={state} send={send} />
      <main class="board day" aria-label={texts().rep.view.day}>
        <Banners state={state} send={send} />
        <h1 class="day-title" dir="auto">
          {titleOf(owner)}
          <span class="muted"> · {dayText(state.confirmed?.today ?? '', localeOf(state))}</span>
        </h1>
        {deals === 0 && <NothingToDo />}
        <div class="stages">
          {sections.map((section) => (
            <Section key={section.key} state={state} send={send} section={section} />
          ))}
        </div>
      </main>
    </>
  );
}

function titleOf(owner: string | null): string {
  if (owner === null) return texts().rep.everybody;
  return owner === '' ? texts().rep.unowned : texts().rep.dayOf(owner);
}

function DayBar({ state, send }: ViewProps) {
  return (
    <header class="toolbar">
      <div class="toolbar-row">
        <ScreenSwitch state={state} send={send} />
        <WhoseDay state={state} send={send} />
        <MoreButton state={state} send={send} />
      </div>
    </header>
  );
}

const MINE = '*';

function WhoseDay({ state, send }: ViewProps) {
  const { owners = [], you = '' } = state.confirmed ?? {};
  const others = owners.filter((name) => name !== you);
  if (others.length === 0) return null;
  const { owner } = state.filter;
  return (
    <Select
      look="small"
      says={texts().board.owner}
      value={owner === null || (owner === you && you !== '') ? MINE : `=${owner}`}
      options={[
        [MINE, you === '' ? texts().board.everyone : texts().rep.mine],
        ...others.map((name) => [`=${name}`, name] as const),
        ['=', texts().board.nobody],
      ]}
      onChoose={(value) => send({ type: 'ownerChosen', owner: value === MINE ? null : value.slice(1) })}
    />
  );
}

function NothingToDo() {
  return (
    <div class="centred day-done" role="status">
      <span class="big-icon good">
        <Icon name="check" />
      </span>
      <p class="title">{texts().rep.dayDone}</p>
      <p class="muted">{texts().rep.dayDoneHint}</p>
    </div>
  );
}

interface SectionProps extends ViewProps {
  readonly section: DaySection;
}

function Section({ state, send, section }: SectionProps) {
  const id = `day-${section.key}`;
  return (
    <section class="stage" aria-labelledby={id}>
      <h2 id={id} class="day-head">
        <span class="grow">{texts().rep.sections[section.key]}</span>
        <span class="count">{section.items.length}</span>
      </h2>
      <div class="stage-scroll">
        <VirtualList
          items={section.items}
          keyOf={({ card }) => card.id}
          draw={(item) => (
            <CardItem state={state} send={send} stage={item.stage} card={item.card} marks={marksOf(item, state)} />
          )}
          kept={keptCards(state)}
          guess={CARD_PX}
          scroller={state.wide ? '.stage-scroll' : null}
        />
      </div>
    </section>
  );
}

function marksOf({ stage, reasons }: DayItem, state: State): readonly CardMark[] {
  const place: CardMark = { text: stage.name, look: '' };
  return [place, ...reasons.map((reason): CardMark => ({ text: reasonText(reason, state), look: lookOf(reason) }))];
}

function lookOf({ kind }: DayReason): CardMark['look'] {
  if (kind === 'ready') return 'good';
  return kind === 'stepOverdue' || kind === 'closePassed' || kind === 'stale' ? 'warn' : '';
}

function reasonText(reason: DayReason, state: State): string {
  switch (reason.kind) {
    case 'assigned':
      return texts().rep.reason.assigned(shortDay(reason.on, state.confirmed?.today ?? '', localeOf(state)));
    case 'dueToday':
    case 'neverContacted':
    case 'ready':
      return texts().rep.reason[reason.kind];
    default:
      return texts().concern(reason);
  }
}
