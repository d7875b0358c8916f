import { Fragment, h } from 'preact';
import type { SetupResult } from '../../src/app/rpc';
import { texts } from '../texts/texts';
import { Button } from './controls';
import { Icon } from './icon';
import { Lines } from './lines';
import type { Send } from './view';

interface Props {
  readonly result: SetupResult;
  readonly send: Send;
}

export function SetupDone({ result, send }: Props) {
  return (
    <>
      <span class="big-icon good">
        <Icon name="check" />
      </span>
      <h1 class="title">{texts().setup.done}</h1>
      <p dir="auto">
        {result.deals > 0 ? texts().setup.doneDeals(result.deals, result.tab) : texts().setup.doneEmpty(result.tab)}
      </p>
      {result.deals > 0 && (
        <section class="note">
          <h2 class="subtitle">{texts().setup.findings}</h2>
          <Lines lines={result.findings.length > 0 ? result.findings : [texts().setup.noFindings]} />
        </section>
      )}
      {result.questions.length > 0 && (
        <section>
          <h2 class="subtitle">{texts().setup.questions}</h2>
          <Lines lines={result.questions} />
        </section>
      )}
      {result.toCheck > 0 && (
        <Button
          look="wide"
          onClick={() => {
            send({ type: 'refreshAsked' });
            send({ type: 'checksOpened' });
          }}
        >
          {texts().setup.toCheck(result.toCheck)}
        </Button>
      )}
      <Button look="primary wide" onClick={() => send({ type: 'refreshAsked' })}>
        {texts().setup.openBoard}
      </Button>
    </>
  );
}
