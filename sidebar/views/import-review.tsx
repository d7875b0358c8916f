import { h } from 'preact';
import type { ImportPreview } from '../../src/app/rpc';
import { wantedCounts } from '../import-form';
import { texts } from '../texts/texts';
import { clashes } from '../updates/setup';
import { Submit } from './controls';
import { ImportChanges } from './import-changes';
import { ImportProgress } from './import-progress';
import { ImportStages } from './import-stages';
import { ImportUnclear } from './import-unclear';
import { Lines } from './lines';
import { ColumnList } from './setup-columns';
import { DateList } from './setup-dates';
import type { ViewProps } from './view';

export function ImportReview({ state, send }: ViewProps) {
  const { imports } = state;
  const { preview } = imports;
  if (!preview) return null;
  const say = texts().imports;
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'importSubmitted' });
      }}
    >
      <fieldset class="plain" disabled={imports.busy === 'import'}>
        <Counts preview={preview} />
        <DateList
          setup={imports}
          suggestion={preview}
          unsaid={say.dateUnsaid}
          onChoose={(header, order) => send({ type: 'importDateChosen', header, order })}
        />
        <ImportStages state={state} send={send} preview={preview} />
        <ImportUnclear form={imports} send={send} preview={preview} />
        <ImportChanges form={imports} send={send} preview={preview} />
        <Added preview={preview} />
        <Lines title={say.remarks} lines={preview.remarks} />
        <details class="rest">
          <summary>{say.columns}</summary>
          <ColumnList
            setup={imports}
            suggestion={preview}
            onChoose={(header, field) => send({ type: 'importColumnChosen', header, field })}
          />
        </details>
      </fieldset>
      <SubmitBar state={state} preview={preview} />
    </form>
  );
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const { counts } = preview;
  const say = texts().imports;
  const lines = [
    [say.counts.added, counts.added],
    [say.counts.changed, counts.changed],
    [say.counts.unchanged, counts.unchanged],
    [say.counts.questions, counts.questions],
    [say.counts.notDeals, counts.notDeals],
  ] as const;
  return (
    <div class="note small">
      <dl class="import-counts">
        {lines
          .filter(([, count], at) => at < 3 || count > 0)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="strong">{count}</dd>
            </div>
          ))}
      </dl>
      {counts.absent > 0 && <p>{say.absent(counts.absent)}</p>}
    </div>
  );
}

function Added({ preview }: { readonly preview: ImportPreview }) {
  const { added, counts } = preview;
  if (added.length === 0) return null;
  const rest = counts.added - added.length;
  return (
    <section>
      <h2 class="subtitle">{texts().imports.added}</h2>
      <ul class="lines bullets">
        {added.map(({ name, stage, value }, at) => (
          <li key={at} class="breakable" dir="auto">
            {[name, stage, value].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
        {rest > 0 && <li>{texts().imports.andMore(rest)}</li>}
      </ul>
    </section>
  );
}

function SubmitBar({ state, preview }: Pick<ViewProps, 'state'> & { readonly preview: ImportPreview }) {
  const { imports } = state;
  const say = texts().imports;
  const { added, changed } = wantedCounts(imports);
  const isClashing = Object.keys(clashes({ suggestion: preview, columns: imports.columns })).length > 0;
  const isNothing = added + changed === 0;
  return (
    <div class="save-bar column">
      {imports.busy === 'look' && <ImportProgress says={say.looking} />}
      {imports.busy === 'import' && <ImportProgress says={say.running} hint={say.runningHint} />}
      <Submit look="primary wide" disabled={imports.busy !== null || isNothing || isClashing}>
        {isNothing ? say.nothing : say.submit(added, changed)}
      </Submit>
    </div>
  );
}
