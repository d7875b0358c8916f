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
export function findProblems(problems: readonly string[], examination: Examination): readonly FoundProblem[] {
  return RULES.filter(({ rule }) => problems.includes(rule.problem)).flatMap(({ about, rule }) => {
    switch (about) {
      case 'pipeline':
        return inPipeline(rule, examination.pipeline);
      case 'deal':
        return inDeals(rule, examination.deals, examination);
      case 'open deal':
        return inDeals(rule, examination.pipeline.openDeals(), examination);
    }
  });
}

function inPipeline({ problem, find, fix }: PipelineRule, view: PipelineView): readonly FoundProblem[] {
  return find(view).map((found) => ({ deal: null, problem, found, fix }));
}

function inDeals(
  { problem, columns, find, fix }: DealRule,
  deals: readonly ExaminedDeal[],
  { checkup, hasColumn }: Examination,
): readonly FoundProblem[] {
  if (!columns.every(hasColumn)) return [];
  const problems: (FoundProblem & { readonly deal: ExaminedDeal })[] = [];
  for (const deal of deals) {
    const found = find(deal, checkup);
    if (found !== '') problems.push({ deal, problem, found, fix: typeof fix === 'string' ? fix : fix(deal, checkup) });
  }
  return problems.sort((a, b) => largestFirst(a.deal.value, b.deal.value));
}
