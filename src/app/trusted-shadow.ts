import type { DealRow } from '../cells/deal-row';
import type { Shadow } from '../cells/shadow';

/** The row's shadow where it is that of the deal in the row: a sort of half a table separates the two. */
export function trustedShadow(row: DealRow): Shadow | null {
  return row.shadow?.dealId === row.deal.id ? row.shadow : null;
}
