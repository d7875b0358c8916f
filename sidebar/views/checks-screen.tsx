import { Fragment, h } from 'preact';
import type { Check } from '../../src/app/rpc';
import type { Checks } from '../state';
import { texts } from '../texts/texts';
import { Button, IconButton } from './controls';
import { Failed } from './failed';
import { Skeleton } from './skeleton';
import type { Send } from './view';

interface Props {
  readonly checks: Checks;
  readonly send: Send;
}

/** Every value that could not be read, with the way to its cell. */
export function ChecksScreen({ checks, send }: Props) {
  const close = () => send({ type: 'checksClosed' });
  return (
    <main class="screen" tabIndex={-1} data-focus="checks">
      <div class="setup-head">
        <IconButton icon="back" says={texts().common.back} onClick={close} />
        <h1 class="title">{texts().checks.title}</h1>
      </div>
      <Body checks={checks} send={send} />
    </main>
  );
}

function Body({ checks: { checks, all, loading, trouble }, send }: Props) {
  if (loading) return <Skeleton label={texts().common.loading} />;
  if (trouble !== null)
    return (
      <Failed title={texts().checks.failed} text={trouble} detail="" onRetry={() => send({ type: 'checksOpened' })} />
    );
  if (all === 0) return <p role="status">{texts().checks.none}</p>;
  return (
    <>
      <p class="muted small">{texts().checks.hint(all)}</p>
      <ul class="lines">
        {checks.map((check) => (
          <CheckItem key={check.dealId} check={check} send={send} />
        ))}
      </ul>
      {all > checks.length && <p class="muted small">{texts().checks.more(all - checks.length)}</p>}
    </>
  );
}

function CheckItem({ check, send }: { readonly check: Check; readonly send: Send }) {
  return (
    <li class="choice-row">
      <p class="strong" dir="auto">
        {check.name || texts().common.unnamed}
      </p>
      <p class="small breakable" dir="auto">
        {check.text}
      </p>
      <div class="buttons">
        <Button onClick={() => send({ type: 'checkShown', check })}>{texts().checks.show(check.row)}</Button>
        <Button look="link" onClick={() => send({ type: 'checkDone', check })}>
          {texts().checks.done}
        </Button>
      </div>
    </li>
  );
}
