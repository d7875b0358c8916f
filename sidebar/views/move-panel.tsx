/** What a card shows below itself while it is being moved: the stages, a form, or an explanation. */
import { h } from 'preact';
import { Button } from './controls';
import type { Card } from '../card';
import { nameOf, stageName } from '../selectors';
import type { Panel } from '../state';
import { texts } from '../texts/texts';
import { stagesFor } from '../walk';
import { moveInMenu } from './menu-keys';
import { MoveForm } from './move-form';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly card: Card;
  readonly panel: Panel;
}

export function MovePanel({ state, send, card, panel }: Props) {
  switch (panel.kind) {
    case 'menu':
      return <StageMenu state={state} send={send} card={card} panel={panel} />;
    case 'form':
      return <MoveForm state={state} send={send} card={card} panel={panel} />;
    case 'conflict':
      return <Conflict state={state} send={send} card={card} panel={panel} />;
  }
}

interface MenuProps extends ViewProps {
  readonly card: Card;
  readonly panel: Extract<Panel, { kind: 'menu' }>;
}

function StageMenu({ state, send, card, panel }: MenuProps) {
  const stages = stagesFor(state, card.id).filter((stage) => panel.only === null || stage.kind === panel.only);
  const exitWhen = stages.find((stage) => stage.key === card.stage)?.exitWhen ?? '';
  const firstFree = stages.find((stage) => stage.key !== card.stage)?.key;
  return (
    <div
      class="panel menu"
      role="menu"
      aria-label={texts().move.menuLabel(nameOf(card))}
      data-focus={`panel:${card.id}`}
      onKeyDown={moveInMenu}
    >
      {exitWhen !== '' && (
        <p class="menu-note small" role="none" dir="auto">
          {`${texts().deal.exitWhen}: ${exitWhen}`}
        </p>
      )}
      {stages.map((stage) => {
        const here = stage.key === card.stage;
        return (
          <button
            key={stage.key}
            type="button"
            role="menuitem"
            class="menu-item"
            aria-disabled={here}
            data-first={stage.key === firstFree ? '' : undefined}
            data-to={stage.key}
            onClick={() => {
              if (!here) send({ type: 'moveAsked', dealId: card.id, to: stage.key });
            }}
          >
            <span class="dot" style={{ background: stage.colour }} />
            <span class="stage-words">
              <span class="ellipsis" dir="auto">
                {stage.name}
              </span>
              {!here && stage.whatToDo !== '' && (
                <span class="muted small ellipsis" dir="auto" title={stage.whatToDo}>
                  {stage.whatToDo}
                </span>
              )}
            </span>
            <span class="muted small">{here ? texts().move.here : texts().board.kind[stage.kind]}</span>
          </button>
        );
      })}
    </div>
  );
}

interface ConflictProps extends ViewProps {
  readonly card: Card;
  readonly panel: Extract<Panel, { kind: 'conflict' }>;
}

function Conflict({ state, send, card, panel }: ConflictProps) {
  const { to } = panel;
  return (
    <div
      class="panel bad"
      role="group"
      tabIndex={-1}
      aria-label={texts().move.conflictTitle}
      data-focus={`panel:${card.id}`}
    >
      {panel.issues.length === 0 && <p>{texts().move.conflictTitle}</p>}
      {panel.issues.map((issue) => (
        <p key={issue.text} dir="auto">
          {issue.text}
        </p>
      ))}
      {panel.reloaded && <p dir="auto">{texts().move.reloaded(nameOf(card), stageName(state, card.stage))}</p>}
      <div class="buttons">
        {!panel.reloaded && (
          <Button look="primary" onClick={() => send({ type: 'dealReloadAsked', dealId: card.id })}>
            {texts().move.conflictReload}
          </Button>
        )}
        {panel.reloaded && to !== null && to !== card.stage && (
          <Button look="primary" onClick={() => send({ type: 'moveAsked', dealId: card.id, to })}>
            {texts().move.conflictAgain(stageName(state, to))}
          </Button>
        )}
        <Button onClick={() => send({ type: 'panelClosed', dealId: card.id })}>{texts().common.close}</Button>
      </div>
    </div>
  );
}
