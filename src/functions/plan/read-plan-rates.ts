import type { ListedStage } from '../../cells/listed-stages';
import { countOf } from '../../cells/note';
import { scalarOf } from '../../cells/read-argument';
import { readStageRates, type StageRate } from '../../cells/read-stage-rates';
import type { Reading } from '../../cells/reading';
import { refusal } from '../../cells/refusal';
import { isCells } from '../../cells/table';
import { nameKey } from '../../domain/pipeline';
import type { ShownStages } from '../stage-history';

export type PlanRates =
  /** Learned from the deals. */
  | { readonly kind: 'own' }
  /** The win rate of leads: the pipeline is one step. */
  | { readonly kind: 'one'; readonly rate: number | null }
  /** By the position of the stage; none where nobody gave one. */
  | { readonly kind: 'by-stage'; readonly rates: ReadonlyMap<number, number | null> };

const ARGUMENT = 'rates';

/** Rates alone are those of the open stages in order; beside names they find their stages. */
export function readPlanRates(
  argument: unknown,
  stages: readonly ListedStage[],
  shown: ShownStages,
  reading: Reading,
): PlanRates {
  if (argument === undefined) return { kind: 'own' };
  const given = readStageRates(argument, reading, { single: ARGUMENT, several: ARGUMENT });
  const cells = scalarOf(argument);
  if (!isCells(cells)) return { kind: 'one', rate: given[0]?.rate ?? null };
  const open = openPositions(stages, shown);
  if (cells[0]?.length === 2) return { kind: 'by-stage', rates: ratesByName(given, stages, shown, reading) };
  if (shown.pipelines.length > 1) throw refusal([namesNeeded(shown)]);
  // Blank cells at the end of the range are rates that nobody gave.
  if (given.length > open.length || cells.length < open.length) throw refusal([wrongCount(given.length, open.length)]);
  return { kind: 'by-stage', rates: new Map(open.map((at, index) => [at, given[index]?.rate ?? null])) };
}

function openPositions(stages: readonly ListedStage[], { pipelines }: ShownStages): readonly number[] {
  const positions = stages.map((_, at) => at);
  return positions.filter((at) => {
    const stage = stages[at];
    return stage?.kind === 'open' && pipelines.includes(stage.pipeline);
  });
}

function ratesByName(
  given: readonly StageRate[],
  stages: readonly ListedStage[],
  shown: ShownStages,
  reading: Reading,
): ReadonlyMap<number, number | null> {
  const open = openPositions(stages, shown);
  const rates = new Map<number, number | null>();
  for (const { stage, rate } of given) {
    const key = nameKey(stage);
    const found = open.filter((at) => [stages[at]?.name, shown.names[at]].some((name) => nameKey(name ?? '') === key));
    // A last row for Won has no rate.
    if (found.length === 0 && rate !== null) reading.issues.push(noStage(stage));
    for (const at of found) rates.set(at, rate);
  }
  return rates;
}

function noStage(received: string) {
  const fix = 'Write it as in Stages.';
  return { code: 'not-a-stage', where: ARGUMENT, received, expected: 'an open stage', fix };
}

function wrongCount(received: number, expected: number) {
  return {
    code: 'wrong-shape',
    where: ARGUMENT,
    received: countOf(received, 'rate', 'rates'),
    expected: `one rate for each open stage (${expected})`,
    fix: 'Put one in each row, in the order of Stages, or put the names of the stages beside them.',
  };
}

function namesNeeded({ pipelines }: ShownStages) {
  return {
    code: 'wrong-shape',
    where: ARGUMENT,
    received: '1 column',
    expected: 'the name of each stage beside its rate',
    fix: `There are several pipelines: name the stages, or add "Pipeline"; "${pipelines[0] ?? ''}" to the formula.`,
  };
}
