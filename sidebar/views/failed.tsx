import { h } from 'preact';
import { texts } from '../texts/texts';
import { Button } from './controls';
import { Icon } from './icon';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What Google said, where it said anything. */
  readonly detail?: string;
  readonly onRetry: () => void;
}

export function Failed({ title, text, detail = '', onRetry }: Props) {
  return (
    <div class="centred" role="alert">
      <span class="big-icon bad">
        <Icon name="warn" />
      </span>
      <h2 class="title">{title}</h2>
      <p>{text}</p>
      <Button look="primary" onClick={onRetry}>
        {texts().common.retry}
      </Button>
      {detail !== '' && <p class="muted small breakable">{texts().troubleDetail(detail)}</p>}
    </div>
  );
}
