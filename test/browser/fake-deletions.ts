/** The half of the fake server that deletes deals and brings them back. */
import type { Answer, Answers, DealColumns, Request } from '../../src/app/rpc';
import { done, gone, refused } from './fake-answers';
import type { FakeDeal } from './fake-deal';

/** What deleting needs of the document around it. */
export interface AroundDeletions {
  readonly deals: FakeDeal[];
  /** Logs a move of this deal to where it stands and answers its number. */
  readonly log: (deal: FakeDeal, how: 'deleted' | 'restored') => number;
  readonly lastMove: (dealId: string) => number;
  readonly conflict: (dealId: string) => Answer<never>;
  readonly sent: (deal: FakeDeal) => DealColumns;
}

export class FakeDeletions {
  readonly #around: AroundDeletions;
  readonly #kept = new Map<string, FakeDeal>();

  constructor(around: AroundDeletions) {
    this.#around = around;
  }

  delete({ dealId, seen }: Request<'deleteDeal'>): Answer<Answers['deleteDeal']> {
    const { deals, log, lastMove, conflict } = this.#around;
    const at = deals.findIndex(({ id }) => id === dealId);
    const deal = deals[at];
    if (!deal) return gone(dealId);
    if (seen !== lastMove(dealId)) return conflict(dealId);
    this.#kept.set(dealId, deal);
    log(deal, 'deleted');
    deals.splice(at, 1);
    return done({ told: [] });
  }

  restore({ dealId }: Request<'restoreDeal'>): Answer<Answers['restoreDeal']> {
    const { deals, log, sent } = this.#around;
    const deal = this.#kept.get(dealId);
    if (!deal)
      return refused('refused', dealId, `Nothing of the deal ${dealId} is kept, so it cannot be brought back.`);
    this.#kept.delete(dealId);
    deals.push(deal);
    const move = log(deal, 'restored');
    return done({ deal: sent(deal), move, told: [] });
  }
}
