import { h } from 'preact';
import { IconButton } from './controls';
import type { HistoryEntry } from '../../src/app/rpc';
import { dayText } from '../formats';
import { texts } from '../texts/texts';
import type { Send } from './view';

interface Props {
  readonly send: Send;
  readonly dealId: string;
  readonly entries: readonly HistoryEntry[];
  readonly locale: string;
}

/** The latest first. Only the latest change that still counts can be taken back: the others have been built upon. */
export function History({ send, dealId, entries, locale }: Props) {
  const latestFirst = [...entries].sort((a, b) => b.move - a.move);
  const latest = latestFirst.find((entry) => !entry.undone && entry.how !== 'undo');
  const undoable = latest && latest.from !== '' ? latest.move : null;
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title" class="subtitle">
        {texts().deal.history}
      </h2>
      {entries.length === 0 && <p class="muted">{texts().deal.noHistory}</p>}
      <ol class="entries">
        {latestFirst.map((entry) => (
          <li key={entry.move} class={entry.undone ? 'entry undone' : 'entry'}>
            <div class="grow">
              <p class="strong" dir="auto">
                {what(entry)} {entry.undone && <span class="mark">{texts().deal.undone}</span>}
              </p>
              {entry.changes.map((change) => (
                <p key={change} dir="auto">
                  {change}
                </p>
              ))}
              <p class="muted small" dir="auto">
                {circumstances(entry, locale)}
              </p>
            </div>
            {entry.move === undoable && (
              <IconButton
                icon="undo"
                says={texts().deal.undoMove}
                onClick={() => send({ type: 'historyUndoAsked', dealId, move: entry.move, from: entry.from })}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function what(entry: HistoryEntry): string {
  if (entry.from === '') return texts().deal.created(entry.to);
  return entry.from === entry.to ? texts().deal.stayed(entry.to) : texts().deal.fromTo(entry.from, entry.to);
}

function circumstances(entry: HistoryEntry, locale: string): string {
  const day = entry.when === null ? texts().deal.unknownDay : dayText(entry.when, locale);
  return [day, entry.by && texts().deal.by(entry.by), texts().deal.how(entry.how)].filter(Boolean).join(' · ');
}
