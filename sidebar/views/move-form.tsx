import { h } from 'preact';
import { Button, Submit } from './controls';
import type { WireStage } from '../../src/app/rpc';
import { isClosed } from '../../src/domain/stage';
import { stageByKey } from '../board';
import type { Card } from '../card';
import type { Panel } from '../state';
import { texts } from '../texts/texts';
import { FieldEditor } from './field-editor';
import type { ViewProps } from './view';

interface Props extends ViewProps {
  readonly card: Card;
  readonly panel: Extract<Panel, { kind: 'form' }>;
}

export function MoveForm({ state, send, card, panel }: Props) {
  const { draft } = panel;
  const { confirmed } = state;
  const stage = stageByKey(confirmed?.pipelines ?? [], draft.to);
  if (!stage || !confirmed) return null;
  const closes = isClosed(stage.kind);
  const others = panel.issues.filter((issue) => issue.code !== 'needs' && issue.code !== 'needs-reason');
  return (
    <form
      class="panel form"
      aria-label={title(stage)}
      data-focus={`panel:${card.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'moveSubmitted', dealId: card.id });
      }}
    >
      <p class="strong" dir="auto">
        {title(stage)}
      </p>
      {draft.also.length > 0 && <p class="small">{texts().select.also(draft.also.length)}</p>}
      {others.map((issue) => (
        <p key={issue.text} class="error">
          {issue.text}
        </p>
      ))}
      <Missing state={state} send={send} card={card} panel={panel} stage={stage} />
      {closes && <Reason state={state} send={send} card={card} panel={panel} stage={stage} />}
      {closes && (
        <label class="field">
          <span>{texts().move.closedOn}</span>
          <input
            type="date"
            class="input"
            required
            max={confirmed.today}
            value={draft.closedOn || confirmed.today}
            aria-invalid={panel.errors['closedOn'] !== undefined}
            onInput={(event) => change({ closedOn: event.currentTarget.value })}
          />
          {panel.errors['closedOn'] && <span class="error">{panel.errors['closedOn']}</span>}
        </label>
      )}
      <div class="buttons">
        <Submit {...(stage.kind === 'won' && { 'data-first': '' })}>{submitText(stage)}</Submit>
        <Button onClick={() => send({ type: 'panelClosed', dealId: card.id })}>{texts().common.cancel}</Button>
      </div>
    </form>
  );

  function change(changes: Partial<typeof draft>): void {
    send({ type: 'draftChanged', dealId: card.id, change: changes });
  }
}

function title(stage: WireStage): string {
  if (stage.kind === 'lost') return texts().move.lostTitle;
  return stage.kind === 'won' ? texts().move.wonTitle : texts().move.toTitle(stage.name);
}

function submitText(stage: WireStage): string {
  if (stage.kind === 'lost') return texts().move.submitLost;
  return stage.kind === 'won' ? texts().move.submitWon : texts().move.submit(stage.name);
}

interface PartProps extends Props {
  readonly stage: WireStage;
}

/** The columns that the stage needs and that are still empty. */
function Missing({ send, card, panel, stage }: PartProps) {
  if (panel.missing.length === 0) return null;
  const { editors, draft } = panel;
  if (editors === null) return <p class="muted">{texts().move.loadingFields}</p>;
  return (
    <fieldset class="fieldset">
      <legend dir="auto">{texts().move.needs(stage.name)}</legend>
      {panel.missing.map((header) => {
        const known = editors.find((editor) => editor.header === header);
        return (
          <FieldEditor
            key={header}
            field={known ?? { header, kind: 'text', value: null, choices: [], field: null }}
            text={draft.fields[header] ?? ''}
            error={panel.errors[header] ?? null}
            required
            onText={(text) =>
              send({
                type: 'draftChanged',
                dealId: card.id,
                change: { fields: { ...draft.fields, [header]: text } },
              })
            }
          />
        );
      })}
    </fieldset>
  );
}

/** One tap on a reason is enough where nothing else is asked for; any other reason is typed. */
function Reason({ state, send, card, panel, stage }: PartProps) {
  const { draft } = panel;
  const reasons = state.confirmed?.closeReasons[stage.kind === 'lost' ? 'lost' : 'won'] ?? [];
  const alone = panel.missing.length === 0;
  const choose = (reason: string) => {
    send({ type: 'draftChanged', dealId: card.id, change: { reason } });
    if (alone) send({ type: 'moveSubmitted', dealId: card.id });
  };
  const error = panel.errors['reason'];
  const label = stage.kind === 'lost' ? texts().move.reasonRequired : texts().move.reasonOptional;
  return (
    <div class="field">
      {reasons.length > 0 && (
        <div class="reasons" role="group" aria-label={label}>
          {reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              class="chip"
              dir="auto"
              aria-pressed={draft.reason === reason}
              onClick={() => choose(reason)}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
      <label class="field">
        <span>{reasons.length > 0 ? texts().move.otherReason : label}</span>
        <input
          class="input"
          dir="auto"
          value={draft.reason}
          aria-invalid={error !== undefined}
          onInput={(event) =>
            send({ type: 'draftChanged', dealId: card.id, change: { reason: event.currentTarget.value } })
          }
        />
        {error && <span class="error">{error}</span>}
      </label>
    </div>
  );
}
