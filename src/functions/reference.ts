// Made by `npm run reference` from the JSDoc in src/functions: change it there.

export interface FunctionReference {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly definition: string;
  readonly source: string;
  /** The first one, as it is typed. */
  readonly example: string;
}

export const FUNCTION_REFERENCE: readonly FunctionReference[] = [
  {
    name: 'IDEAL_PIPELINE_SIZE',
    signature: 'IDEAL_PIPELINE_SIZE(target; average_deal; win_rate_or_stage_rates; [reps])',
    summary:
      'How many deals must enter each step, and how many must be won, to reach a target; also for each rep. Rates differ by rep, stage and month: read it as a guide.',
    definition:
      'Deals to win = target ÷ average deal; before each step, the deals after it ÷ the rate of that step. Per rep is the same divided by the number of reps. All for the same period as the target.',
    source: 'Requirements R54 (one step: 100,000 ÷ 500 = 200 deals, ÷ 80 % = 250 leads) and R55 (stage by stage).',
    example: '=IDEAL_PIPELINE_SIZE(100000; 500; 80%; 10)',
  },
  {
    name: 'PIPELINE_AS_OF',
    signature: 'PIPELINE_AS_OF(Deals; DealLog; Stages; date; [basis]; [rows]; …)',
    summary:
      'The summary of all stages as it stood at the end of a day in the past, put together from the deal log: what STAGE_SUMMARY would have shown that evening. Deals deleted since are there again.',
    definition:
      'STAGE_SUMMARY of the deals as their last log entry by that day shows them: stage, value, owner, probability and dates. Before logging began a deal is taken as open from Created until Closed, in the stage where it has stood since or else where it is first known; the Note says how many.',
    source: 'Design of Dealsheet: the deal log keeps a snapshot of every change, so the past can be rebuilt exactly.',
    example: '=PIPELINE_AS_OF(Deals; DealLog; Stages; DATE(2026; 2; 1))',
  },
  {
    name: 'PIPELINE_CHANGES',
    signature: 'PIPELINE_CHANGES(Deals; DealLog; Stages; from; to; …)',
    summary:
      'What happened in the pipeline between two days: deals added, advanced, gone back, slipped, won, lost and deleted, with the reason or the delay. The list for the Monday meeting.',
    definition:
      'One row for each change in the deal log from the first to the last day. Undone moves and what they undid are left out. Slipped means that the expected close of an open deal moved to a later day. A change that nobody saw is listed on the day it was found, and the Note says so.',
    source:
      'Requirement R102: the regular review of what came, what moved, what was disqualified late and why, and what was won.',
    example: '=PIPELINE_CHANGES(Deals; DealLog; Stages; DATE(2026; 2; 5); DATE(2026; 2; 12))',
  },
  {
    name: 'PIPELINE_VELOCITY',
    signature:
      'PIPELINE_VELOCITY(Deals; [since_or_win_rate]; [counted_stages_or_average_deal]; [column_or_cycle_days]; …)',
    summary:
      'Money per day that the open pipeline brings: open deals × win rate × average deal ÷ days of the sales cycle. Shown best beside what was really won per day.',
    definition:
      'Open deals × win rate by count × average value of won deals ÷ average days from Created to Closed of won deals; the last three are of the deals decided since the given date. Parked deals and won deals without a value or a day are left out where they are needed. It counts every open deal, forgotten ones too.',
    source: 'Requirement R59; "Sales Pipeline Velocity Formula", nrev.ai/glossary/sales-pipeline-velocity-formula.',
    example: '=PIPELINE_VELOCITY(Deals)',
  },
  {
    name: 'STAGE_SUMMARY',
    signature: 'STAGE_SUMMARY(Deals; Stages; [AsOf]; [rows]; …)',
    summary:
      'What stands in each stage: deals, value, average, weighted value, share, median days here and overdue deals. Every stage is listed, also where nobody stands.',
    definition:
      "Of the deals that stand in each stage: Average is over deals with a value; Weighted is value × the deal's own probability, else its stage's; Share of value is of all stages shown. Days here count from In stage since to AsOf, and a deal is overdue from the day after its expected close.",
    source:
      'Requirement R30 (count, total and average per stage); weighting: "Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive.',
    example: '=STAGE_SUMMARY(Deals; Stages; AsOf)',
  },
  {
    name: 'WIN_RATE',
    signature: 'WIN_RATE(Deals; [basis]; [result]; …)',
    summary:
      'Share of the decided deals that were won, from 0 to 1. Open and parked deals are not counted, except with "leads".',
    definition:
      'Won deals divided by won and lost deals; open and parked deals are left out, and so are deals closed for a reason that Settings says does not count. With "money" the values of the same deals are divided instead; with "leads" won deals are divided by all deals that entered at least as long ago as nine of ten closed deals took.',
    source:
      '"How to Calculate Win Rate", contextawareanalytics.com/metrics-governance/how-to-calculate-win-rate; the 95 % range: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.',
    example: '=WIN_RATE(Deals)',
  },
];
