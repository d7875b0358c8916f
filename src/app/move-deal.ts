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
    const fields = readFields(found, request.fields ?? {}, book.zone);
    if ('issues' in fields) return fields.issues;
    const reason = request.closeReason?.trim() ?? '';
    const cells = new Map(fields.cells);
    const reasonColumn = found.layout.closeReason;
    if (reason !== '' && reasonColumn !== undefined) cells.set(reasonColumn, reason);
    const refusal = refusalOf({
      to,
      pipeline: found.row.deal.pipeline,
      closeReason: reason || String(cells.get(reasonColumn ?? -1) ?? found.row.deal.closeReason),
      isFilled: (header) => isFilledAfter(found, request.fields ?? {}, header),
    });
    if (refusal) return refusalIssues(refusal, to.name);
    const tracked = { ...pickTracked(found.row.deal), ...fields.tracked, stage: to.name };
    return { tracked, cells, when: whenOf(book, request, isClosed(to.kind)), how: 'sidebar', by } satisfies Wanted;
  });
}

/** A close date that the rep chose is the time of the move; else it happens now. */
function whenOf(book: Book, request: Request<'moveDeal'>, closes: boolean): number {
  const day = closes && request.closedOn ? parseIsoDate(request.closedOn) : null;
  const now = book.now();
  return day === null || day === book.zone.dayOf(now) ? now : book.zone.startOf(day);
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
