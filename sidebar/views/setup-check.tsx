import { Fragment, h } from 'preact';
import type { SetupSuggestion } from '../../src/app/rpc';
import type { StageKind } from '../../src/domain/stage';
import type { SetupForm } from '../state';
import { texts } from '../texts/texts';
import { Lines } from './lines';
import { SetupPacks } from './setup-packs';
import type { Send } from './view';

/** What set-up would make of the list, before anything is written. */
interface Props {
  readonly setup: SetupForm;
  readonly suggestion: SetupSuggestion;
  readonly send: Send;
}

export function SetupCheck({ setup, suggestion, send }: Props) {
  const { deals, doubtful, notDeals, skipped, questions } = suggestion;
  const more = notDeals - skipped.length;
  return (
    <>
      <p class="note strong">{texts().setup.counts(deals + notDeals, deals - doubtful, doubtful, notDeals)}</p>
      <p class="small">{byKind(setup, suggestion)}</p>
      {skipped.length > 0 && (
        <details class="rest">
          <summary>{texts().setup.notDeals(notDeals)}</summary>
          <ul class="lines bullets small">
            {skipped.map(({ row, reason, text }) => (
              <li key={row} class="breakable" dir="auto">
                <span class="muted">{texts().setup.skippedRow(row, texts().setup.skipReasons[reason])}</span> {text}
              </li>
            ))}
            {more > 0 && <li class="muted">{texts().setup.notDeals(more)}</li>}
          </ul>
        </details>
      )}
      {questions.length > 0 ? (
        <section>
          <h2 class="subtitle">{texts().setup.questions}</h2>
          <Lines lines={questions} />
        </section>
      ) : (
        <p>{texts().setup.noQuestions}</p>
      )}
      <SetupPacks setup={setup} send={send} />
      <p class="muted small spaced">{texts().setup.safe}</p>
    </>
  );
}

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked'];

/** "Open 99 · Won 21 · Lost 13": what the deals become with the kinds that were chosen. */
function byKind(setup: SetupForm, suggestion: SetupSuggestion): string {
  const counts = new Map<StageKind, number>();
  for (const { word, deals, kind } of suggestion.stages) {
    const chosen = setup.kinds[word] ?? kind;
    counts.set(chosen, (counts.get(chosen) ?? 0) + deals);
  }
  return KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0)
    .map((kind) => `${texts().setup.kinds[kind]} ${counts.get(kind)}`)
    .join(' · ');
}
