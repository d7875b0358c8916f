import { headerKey } from '../cells/columns';
import { isBlank } from '../cells/cell-value';
import { parseIsoDate } from '../domain/calendar-date';
import { isClosed } from '../domain/stage';
import { type Changed, changeDeal, type Wanted } from './change-deal';
import { readFields } from './field-cells';
import type { FoundDeal } from './find-deal';
import { refusalOf } from './gates';
import { issues, refusalIssues } from './issues';
import { isFilled } from './look';
import { pickTracked } from './pending';
import type { Book } from './ports';
import type { Answer, Request } from './rpc';

/** Moves a deal to a stage, with whatever the stage asks for filled in on the way. */
export function moveDeal(book: Book, request: Request<'moveDeal'>, by: string): Answer<Changed> {
  return changeDeal(book, request, (found, stages) => {
    const to = stages.byKey(request.to);
    if (!to) return [issues.noStage(request.to)];
    const sent = sentFields(found, request);
    const fields = readFields(found, sent, book.zone);
    if ('issues' in fields) return fields.issues;
    const refusal = refusalOf({
      to,
      pipeline: found.row.deal.pipeline,
      closeReason: closeReasonAfter(found, fields.cells),
      isFilled: (header) => isFilledAfter(found, sent, header),
    });
    if (refusal) return refusalIssues(refusal, to.name);
    const tracked = { ...pickTracked(found.row.deal), ...fields.tracked, stage: to.name };
    return {
      tracked,
      cells: fields.cells,
      when: whenOf(book, request, isClosed(to.kind)),
      how: 'sidebar',
      by,
    } satisfies Wanted;
  });
}

/** A close date that the rep chose is the time of the move; else it happens now. */
function whenOf(book: Book, request: Request<'moveDeal'>, closes: boolean): number {
  const day = closes && request.closedOn ? parseIsoDate(request.closedOn) : null;
  const now = book.now();
  return day === null || day === book.zone.dayOf(now) ? now : book.zone.startOf(day);
}

/** Everything that was filled in on the way, the close reason under the header of its column. */
function sentFields(found: FoundDeal, { fields = {}, closeReason = '' }: Request<'moveDeal'>) {
  const at = found.layout.closeReason;
  const reason = closeReason.trim();
  return reason === '' || at === undefined ? fields : { ...fields, [String(found.header[at])]: reason };
}

function closeReasonAfter(found: FoundDeal, cells: ReadonlyMap<number, unknown>): string {
  const at = found.layout.closeReason ?? -1;
  return cells.has(at) ? String(cells.get(at)) : found.row.deal.closeReason;
}

/** Whether the column will be filled once what was sent is written. */
function isFilledAfter(
  found: FoundDeal,
  sent: Readonly<Record<string, string | number | null>>,
  header: string,
): boolean {
  for (const [name, value] of Object.entries(sent)) if (headerKey(name) === headerKey(header)) return !isBlank(value);
  return isFilled(found.header, found.cells)(header);
}
