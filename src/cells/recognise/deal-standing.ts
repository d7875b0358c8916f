/** Where a deal stands, from its stage and from what status, flags and closing days say besides. */
import { isClosed, type StageKind } from '../../domain/stage';
import type { RecognisedField } from './fields';
import type { DealColumnsRead } from './read-deal-columns';
import type { RecognisedStage, RecognisedStages } from './stages';

export interface Standing {
  readonly stage: RecognisedStage | null;
  readonly kind: StageKind;
  readonly lastOpenStage: string | null;
  /** The status says one end of the deal and the stage another. */
  readonly contradiction: boolean;
}

/** What flags such as `Is Closed Won`, or else the days of winning and losing, say. */
export function outcomeOf(read: DealColumnsRead, row: number): StageKind | null {
  const [won, lost, closed] = [flag(read, 'isWon', row), flag(read, 'isLost', row), flag(read, 'isClosed', row)];
  if (won === true) return 'won';
  if (lost === true) return 'lost';
  if (closed === true && won === false) return 'lost';
  if (closed === true && lost === false) return 'won';
  if (closed === false || (won === false && lost === false)) return 'open';
  if (read.flags.size > 0 || read.texts.has('status')) return null;
  const wonAt = read.dates.get('wonAt')?.[row] ?? null;
  const lostAt = read.dates.get('lostAt')?.[row] ?? null;
  if (wonAt !== null && lostAt === null) return 'won';
  return lostAt !== null && wonAt === null ? 'lost' : null;
}

function flag(read: DealColumnsRead, field: RecognisedField, row: number): boolean | null {
  return read.flags.get(field)?.[row] ?? null;
}

/**
 * Exports keep a closed deal's last stage beside its status: the status then decides where the deal stands. An open status
 * never reopens a stage that closes; the two are reported.
 */
export function standingOf(recognised: RecognisedStages, word: string, said: StageKind | null): Standing {
  const stage = recognised.stageOf(word);
  const kind = stage?.kind ?? 'open';
  if (said === null || said === kind) return { stage, kind, lastOpenStage: null, contradiction: false };
  if (said === 'open') return { stage, kind, lastOpenStage: null, contradiction: isClosed(kind) };
  const target = recognised.stageFor(said);
  const lastOpenStage = stage?.kind === 'open' ? stage.name : null;
  return { stage: target ?? stage, kind: target?.kind ?? kind, lastOpenStage, contradiction: isClosed(kind) };
}
