import { effectiveMoves } from '../domain/move';
import { nameKey } from '../domain/pipeline';
import { type RowReader, textReader } from './column-readers';
import type { LoggedMove } from './read-log';
import type { DealsTable } from './table';

type Log = ReadonlyMap<string, readonly LoggedMove[]>;
type Outcome = 'Won' | 'Lost';

/**
 * The open stage from which a deal came to this outcome, by its log: where the move into the outcome began, or the last
 * open stage before, if that was no open one. '' where the log does not say.
 */
export function closingStageReader(deals: DealsTable, log: Log, outcome: Outcome): RowReader<string> {
  const id = textReader(deals, 'id');
  const closedStages = closedStagesOf(log);
  return (row) => closingStage(log.get(id(row)) ?? [], outcome, closedStages);
}

function closingStage(moves: readonly LoggedMove[], outcome: Outcome, closedStages: ReadonlySet<string>): string {
  const steps = effectiveMoves(moves).filter(({ how }) => how !== 'deleted' && how !== 'restored');
  let entry = steps.length;
  while (steps[entry - 1]?.status === outcome) entry -= 1;
  const move = steps[entry];
  if (move && move.from !== '' && !closedStages.has(stageKey(move.from, move.pipeline))) return move.from;
  // Where the log has not seen the move yet, this is the stage that it left.
  const open = steps.filter(({ status }) => status === 'Open');
  return open[open.length - 1]?.to ?? '';
}

/** The log tells of each stage that a deal came to whether it was a closed one. */
function closedStagesOf(log: Log): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const moves of log.values()) {
    for (const { status, to, pipeline } of moves) {
      if (status === 'Won' || status === 'Lost') closed.add(stageKey(to, pipeline));
    }
  }
  return closed;
}

function stageKey(stage: string, pipeline: string): string {
  return `${nameKey(pipeline)}\n${nameKey(stage)}`;
}
