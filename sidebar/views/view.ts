import type { Message } from '../messages';
import type { State } from '../state';

export type Send = (message: Message) => void;

export interface ViewProps {
  readonly state: State;
  readonly send: Send;
}
