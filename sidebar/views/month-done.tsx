/** What was done to close the month. */
import { Fragment, h } from 'preact';
import { monthText } from '../formats';
import { monthSummary } from '../month-summary';
import { localeOf } from '../selectors';
import { texts } from '../texts/texts';
import { Button } from './controls';
import { Icon } from './icon';
import { Lines } from './lines';
import type { ViewProps } from './view';

export function MonthDone({ state, send }: ViewProps) {
  const { value, tab, told } = state.month;
  const say = texts().month;
  const did = monthSummary(state);
  return (
    <>
      <span class="big-icon good">
        <Icon name="check" />
      </span>
      <h2 class="title">{say.done(monthText(value?.month ?? '', localeOf(state)))}</h2>
      <Lines lines={did.length > 0 ? did : [say.did.nothing]} />
      <Lines title={texts().imports.remarks} lines={told} />
      <div class="import-buttons">
        {tab !== null && (
          <Button look="primary wide" onClick={() => send({ type: 'monthTabAsked' })}>
            {say.showTab}
          </Button>
        )}
        <Button look={tab === null ? 'primary wide' : 'wide'} onClick={() => send({ type: 'monthClosed' })}>
          {say.openBoard}
        </Button>
      </div>
    </>
  );
}
