import { writeKnownNames } from '../cells/former-names';
import { nameKey } from '../domain/pipeline';
import type { Stage } from '../domain/stage';
import type { Look } from './look';
import { groupByDeal } from './pending';
import { readPipelinesTab, rowOfStage } from './pipelines-tab';
import type { Book } from './ports';
import { stageOfRow } from './stage-of-row';
import { texts } from './texts/texts';
import { trustedShadow } from './trusted-shadow';

/**
 * A stage whose names were on no record when somebody typed another one over it: deals still say what the log last said
 * of them, and no stage is called so any more. That word becomes a former name. Answers whether there was such a stage.
 */
export function recoverNames(book: Book, look: Look, told: string[]): boolean {
  const { stages } = look;
  const strays = look.rows.flatMap((row) => {
    const stage = stages.byKey(trustedShadow(row)?.stageKey ?? '');
    const isStray = stage && row.deal.stage.trim() !== '' && !stageOfRow(row, stages);
    return isStray ? [{ deal: row.deal, stage }] : [];
  });
  if (strays.length === 0) return false;
  const logged = groupByDeal(look.history());
  const lost = new Map<Stage, string>();
  for (const { deal, stage } of strays) {
    const own = logged.get(deal.id) ?? [];
    const name = own[own.length - 1]?.stage ?? '';
    if (nameKey(name) === nameKey(deal.stage)) lost.set(stage, name);
  }
  if (lost.size === 0) return false;
  const tab = readPipelinesTab(book);
  const column = tab.layout.formerNames;
  if (column === undefined) return false;
  for (const [stage, name] of lost) {
    const former = { names: [name, ...stage.formerNames], pipelines: stage.formerPipelines };
    const cell = writeKnownNames(former, stage.name, stage.pipeline);
    book.stages.write({ row: rowOfStage(tab, stage.key), column: column + 1, cells: [[cell]] });
    told.push(texts().pipelines.renamed(name, stage.name));
  }
  book.flush();
  return true;
}
