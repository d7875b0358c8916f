/** What the tab of the month will hold and be called, before it is written. */
import { Fragment, h } from 'preact';
import { texts } from '../texts/texts';
import { Button } from './controls';
import { ImportProgress } from './import-progress';
import type { ViewProps } from './view';

export function MonthTab({ state, send }: ViewProps) {
  const { value, busy, tab } = state.month;
  if (!value) return null;
  const say = texts().month;
  const isWaiting = state.queue.writes.length > 0;
  const name = value.tab.isTaken ? say.isTaken(value.month, value.tab.name) : say.willBe(value.tab.name);
  return (
    <>
      <p>{say.tabHint}</p>
      <p class="note breakable">{tab === null ? name : say.isWritten(tab)}</p>
      {busy === 'write' && <ImportProgress says={say.writing} />}
      {busy === null && isWaiting && <ImportProgress says={say.waiting} />}
      <div class="import-buttons">
        <Button
          look={tab === null ? 'primary wide' : 'wide'}
          disabled={busy !== null || isWaiting}
          onClick={() => send({ type: 'monthWriteAsked' })}
        >
          {tab === null ? say.write : say.writeAgain}
        </Button>
        <Button
          look={tab === null ? 'wide' : 'primary wide'}
          disabled={busy !== null}
          onClick={() => send({ type: 'monthTabSkipped' })}
        >
          {tab === null ? say.skipTab : say.goOn}
        </Button>
      </div>
    </>
  );
}
