import { keyName, messageForKey } from '../actions';
import type { Message } from '../messages';
import type { State } from '../state';

/** What a key press means where it happened, or null where it keeps its ordinary meaning. */
export function messageForEvent(state: State, event: KeyboardEvent): Message | null {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return null;
  const { target } = event;
  const typing = target.matches('input, select, textarea');
  const key = keyName(event);
  // Enter, space and the arrows keep their own meaning on a control inside a card.
  const onCard = target.matches('[data-card-handle]');
  if (!onCard && /^(Enter|Arrow| )/.test(key)) return null;
  const dealId = target.closest<HTMLElement>('[data-deal]')?.dataset['deal'] ?? null;
  return messageForKey(state, key, dealId, typing);
}
