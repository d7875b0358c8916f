import { type Changed, changeDeal } from './change-deal';
import { readFields } from './field-cells';
import { refusalOf } from './gates';
import { issues, refusalIssues } from './issues';
import { pickTracked } from './pending';
import type { Book } from './ports';
import type { Answer, Request } from './rpc';
import { texts } from './texts/texts';

/** Saves fields of a deal; a change of a tracked one is a row of the log. The stage moves through `moveDeal` only. */
export function saveDeal(book: Book, request: Request<'saveDeal'>, by: string): Answer<Changed> {
  return changeDeal(book, request, (found, stages) => {
    const fields = readFields(found, request.fields, book.zone);
    if ('issues' in fields) return fields.issues;
    const { deal } = found.row;
    const tracked = { ...pickTracked(deal), ...fields.tracked };
    if (tracked.stage !== deal.stage)
      return [issues.invalid('Stage', tracked.stage, texts().issue.expected.move, texts().issue.fix.move)];
    const stage = stages.find(deal.stage, tracked.pipeline);
    if (stage && tracked.pipeline !== deal.pipeline) {
      const refusal = refusalOf({ to: stage, pipeline: tracked.pipeline, closeReason: '-', isFilled: () => true });
      if (refusal) return refusalIssues(refusal, stage.name);
    }
    return { tracked, cells: fields.cells, when: book.now(), how: 'sidebar', by };
  });
}
