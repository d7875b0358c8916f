/** Every problem that is looked for, and what is found of it in the deals and in the pipeline. */
import type { ExaminedDeal } from '../../cells/examine-deals';
import { largestFirst } from '../largest-first';
import { CARE_RULES } from './care-rules';
import { DATA_RULES } from './data-rules';
import { ALARM_RULES, type PipelineRule, REVIEW_RULES } from './pipeline-rules';
import type { PipelineView } from './pipeline-view';
import type { Checkup, DealColumn, DealRule } from './rule';

type Rule =
  | { readonly about: 'deal' | 'open deal'; readonly rule: DealRule }
  | { readonly about: 'pipeline'; readonly rule: PipelineRule };

/** The gravest first: what stops figures, what concerns all deals, what concerns one, what may be thought over. */
const RULES: readonly Rule[] = [
  ...DATA_RULES.map((rule) => ({ about: 'deal', rule }) as const),
  ...ALARM_RULES.map((rule) => ({ about: 'pipeline', rule }) as const),
  ...CARE_RULES.map((rule) => ({ about: 'open deal', rule }) as const),
  ...REVIEW_RULES.map((rule) => ({ about: 'pipeline', rule }) as const),
];

/** The words by which problems are asked for. */
export const PROBLEMS: readonly string[] = RULES.map(({ rule }) => rule.problem);

export interface FoundProblem {
  /** Null where it is the pipeline's. */
  readonly deal: ExaminedDeal | null;
  readonly problem: string;
  readonly found: string;
  readonly fix: string;
}

export interface Examination {
  readonly deals: readonly ExaminedDeal[];
  readonly checkup: Checkup;
  readonly pipeline: PipelineView;
  readonly hasColumn: (key: DealColumn) => boolean;
}

/** The gravest problem first, of one problem the largest value. */
export function findProblems(
  problems: readonly string[],
  { deals, checkup, pipeline, hasColumn }: Examination,
): readonly FoundProblem[] {
  const asked = RULES.filter(({ rule }) => problems.includes(rule.problem));
  const searches = asked.map((one) => ({
    ...one,
    found: one.about === 'pipeline' ? inPipeline(one.rule, pipeline) : [],
  }));
  const inDeals = searches
    .filter((search) => search.about !== 'pipeline')
    .filter(({ rule }) => rule.columns.every(hasColumn));
  // Deal by deal rather than rule by rule: many deals lie far apart in memory, and so each is fetched once.
  for (const deal of largestValueFirst(deals)) {
    const isOpen = pipeline.isOpen(deal);
    for (const { about, rule, found } of inDeals) {
      const problem = isOpen || about === 'deal' ? inDeal(rule, deal, checkup) : null;
      if (problem !== null) found.push(problem);
    }
  }
  return searches.flatMap(({ found }) => found);
}

function inPipeline({ problem, find, fix }: PipelineRule, view: PipelineView): FoundProblem[] {
  return find(view).map((found) => ({ deal: null, problem, found, fix }));
}

function inDeal({ problem, find, fix }: DealRule, deal: ExaminedDeal, checkup: Checkup): FoundProblem | null {
  const found = find(deal, checkup);
  return found === '' ? null : { deal, problem, found, fix: typeof fix === 'string' ? fix : fix(deal, checkup) };
}

function largestValueFirst(deals: readonly ExaminedDeal[]): readonly ExaminedDeal[] {
  return [...deals].sort((a, b) => largestFirst(a.value, b.value));
}
