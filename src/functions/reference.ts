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
    name: 'ACTIVITY_SUMMARY',
    signature: 'ACTIVITY_SUMMARY(Deals; Activities; Stages; [by]; …)',
    summary:
      'How often deals are contacted, stage by stage or by owner: touches, how many a won and a lost deal took, deals that nobody ever contacted, and after how many touches deals were given up.',
    definition:
      'A touch is an outbound activity (a blank direction is outbound) that is neither automatic nor a note. Touches per won and per lost are means over these deals; Given up after is the median over lost deals with at least one touch; all three are blank below the floor in Settings. Never contacted counts deals without a touch, parked ones aside.',
    source: "ActiveCampaign's pipeline guide: touches per deal, leads never followed up, attempts before giving up.",
    example: '=ACTIVITY_SUMMARY(Deals; Activities; Stages)',
  },
  {
    name: 'AVERAGE_DEAL_SIZE',
    signature: 'AVERAGE_DEAL_SIZE(Deals; [which]; [stat]; …)',
    summary: 'Average value of the won deals, or of the open ones, or of all; or the value in the middle.',
    definition:
      'Value of the won deals divided by how many they are; with "open" or "all" the same of these. Deals without a value are left out, a value of 0 counts.',
    source: 'quarterone, "Sales Velocity Metrics: Calculations", help.quarterone.com/en/articles/3650265.',
    example: '=AVERAGE_DEAL_SIZE(Deals)',
  },
  {
    name: 'CHANGES_SUMMARY',
    signature: 'CHANGES_SUMMARY(Deals; DealLog; Stages; from; to; [by]; …)',
    summary:
      'What happened between two days in one row for each owner, or for each value of any column: deals added, advanced, gone back, slipped, won, lost and deleted, and open deals that have no next step. PIPELINE_CHANGES lists the changes.',
    definition:
      'Each number counts rows of PIPELINE_CHANGES; deals that were parked or reopened stand in the Note. A change is its owner\'s of that time; by another column it belongs to what stands in the deal\'s row now, or to "(deleted)". Without next step counts the open deals of now that have neither a Next step nor its day, as PIPELINE_HEALTH finds them.',
    source:
      "ActiveCampaign's pipeline guide: the regular review of what came, what moved, what was lost and what was won, owner by owner, and a next step for every open deal.",
    example: '=CHANGES_SUMMARY(Deals; DealLog; Stages; DATE(2026; 2; 1); DATE(2026; 2; 28))',
  },
  {
    name: 'CLOSE_REASONS',
    signature: 'CLOSE_REASONS(Deals; DealLog; [outcome]; [by]; …)',
    summary:
      'Why deals were lost, or won: how many for each reason, their share, value and days; also by the stage from which they were lost, so that late losses stand out, or by any other column.',
    definition:
      'Share is the deals with this reason divided by all lost (won) deals, or by those of the same group, with its 95 % range; Median days is from Created to Closed; both are blank where there are fewer deals than the floor in Settings. Reasons that Settings leave out of win rates are listed too. The stage is the one that the last move into Lost (Won) came from, by the deal log.',
    source:
      "Pipedrive's funnel guide and ActiveCampaign's pipeline guide (lost reasons by stage, late-stage losses singled out); the 95 % range: E. B. Wilson, 1927.",
    example: '=CLOSE_REASONS(Deals; DealLog)',
  },
  {
    name: 'DEALS_BY',
    signature: 'DEALS_BY(Deals; column; [bucket]; [top]; …)',
    summary:
      'Deals grouped by any column, such as owner, source or product, or by the month of a date: how many, won and lost, win rate, value won and the velocity of each group. Shows what works and who brings most of the money.',
    definition:
      'Every figure is of the group\'s own deals, as the functions of the same name compute it for all (Deals counts parked ones too); rates, averages, cycles and velocities are blank where fewer deals are decided than the floor in Settings. Share is the part of the value won by all groups, those not shown too (blank where groups by Currency have several, which are never added, and are sorted by deals); Won per day divides by the days from the first to the last Closed of the whole table. "higher than the rest" stands only where the win rate differs from that of all other deals by more than chance explains.',
    source:
      'NetHunt\'s funnel guide and ActiveCampaign\'s pipeline guide; the difference to the rest: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", 1998.',
    example: '=DEALS_BY(Deals; "Owner")',
  },
  {
    name: 'GOAL_PROGRESS',
    signature: 'GOAL_PROGRESS(Deals; Goals; AsOf; [period]; …)',
    summary:
      'How far the goal of this month, quarter or year is reached: won so far, what is still to win, and what must be won on each day that is left, beside what was won per day.',
    definition:
      "Won is the money of deals won from the first day of the period to AsOf; Of goal = Won ÷ Goal; To go is what is missing, 0 where more is won; Needed per day = To go ÷ days after AsOf; Won per day so far = Won ÷ days up to AsOf, both ends included. Quarters and years begin with the first month of the fiscal year in Settings. The goal is that of the row of Goals with exactly this period: everybody's, or where there is none the sum of the owners' own; a goal that names no pipeline is for all of them. Where a quarter or year has no goal, those of its months are added up.",
    source: "ActiveCampaign's pipeline guide: monthly or quarterly quotas, and watching the progress towards them.",
    example: '=GOAL_PROGRESS(Deals; Goals; AsOf)',
  },
  {
    name: 'HEALTH_SUMMARY',
    signature: 'HEALTH_SUMMARY(Deals; DealLog; Stages; AsOf; [silent_days]; …)',
    summary:
      'What is wrong with the pipeline in a few rows: how many deals have each problem, what they are worth and what to do about it. PIPELINE_HEALTH lists the deals.',
    definition:
      'One row for each problem that PIPELINE_HEALTH finds: Deals is how many of its rows have the problem, Value what these deals are worth together. A deal with two problems is in both rows. Value is blank where none of the deals has one and where they are of several currencies, which are never added; the Note names them. The Note tells what was found in the pipeline as a whole.',
    source:
      "Pipedrive's funnel guide, a short guide to building a pipeline, ActiveCampaign's pipeline guide and NetHunt's funnel guide, as for PIPELINE_HEALTH.",
    example: '=HEALTH_SUMMARY(Deals; DealLog; Stages; AsOf)',
  },
  {
    name: 'IDEAL_PIPELINE_SIZE',
    signature: 'IDEAL_PIPELINE_SIZE(target; average_deal; win_rate_or_stage_rates; [reps])',
    summary:
      'How many deals must enter each step, and how many must be won, to reach a target; also for each rep. Rates differ by rep, stage and month: read it as a guide.',
    definition:
      'Deals to win = target ÷ average deal; before each step, the deals after it ÷ the rate of that step. Per rep is the same divided by the number of reps. All for the same period as the target.',
    source:
      "ActiveCampaign's pipeline guide (one step: 100,000 ÷ 500 = 200 deals, ÷ 80 % = 250 leads) and NetHunt's funnel guide (stage by stage).",
    example: '=IDEAL_PIPELINE_SIZE(100000; 500; 80%; 10)',
  },
  {
    name: 'LEAD_RESPONSE_TIME',
    signature: 'LEAD_RESPONSE_TIME(Deals; Activities; AsOf; [stat]; [within_hours]; …)',
    summary:
      'Hours until half of the deals got their first contact; or the share of them contacted within so many hours. Deals that nobody has contacted yet count for as long as they have waited.',
    definition:
      'Hours from Created to the first activity that went out, was not automatic and is no note; the median is the Kaplan–Meier one, in which a deal without such an activity counts as still waiting, to the end of AsOf or to its Closed. Where Created or the activity is a plain day without a time, whole days are counted and given as days × 24 hours; a contact before Created is 0. The share leaves out deals that have waited for less than within_hours so far.',
    source:
      '"Lead response time", metrickittools.com/glossary/lead-response-time; E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", 1958.',
    example: '=LEAD_RESPONSE_TIME(Deals; Activities; AsOf)',
  },
  {
    name: 'METRIC_BASIS',
    signature: 'METRIC_BASIS(name; …)',
    summary:
      'What a figure means: its definition, the period it speaks of, how many deals it rests on, which were left out and why, and where the definition comes from. Ask it of any Dealsheet formula.',
    definition:
      'The formula is evaluated again. n is the number of deals that are part of the figure; Excluded counts the others by reason.',
    source: "Dealsheet's own: every figure says how it was defined and which rows stand behind it.",
    example: '=METRIC_BASIS("SALES_CYCLE"; Deals)',
  },
  {
    name: 'METRIC_ROWS',
    signature: 'METRIC_ROWS(name; …)',
    summary:
      'The deals behind a figure: which stand in its numerator, which in its denominator, which are left out and why. Ask it of any Dealsheet formula.',
    definition:
      'The formula is evaluated again and every deal that it reads is listed: once for each part of the figure that it adds to, or once as excluded, with the reason.',
    source: "Dealsheet's own: every figure can be traced to its rows.",
    example: '=METRIC_ROWS("WIN_RATE"; Deals)',
  },
  {
    name: 'PIPELINE_AS_OF',
    signature: 'PIPELINE_AS_OF(Deals; DealLog; Stages; date; [basis]; [rows]; …)',
    summary:
      'The summary of all stages as it stood at the end of a day in the past, put together from the deal log: what STAGE_SUMMARY would have shown that evening. Deals deleted since are there again.',
    definition:
      'STAGE_SUMMARY of the deals as their last log entry by that day shows them: stage, value, owner, probability and dates. Before logging began a deal is taken as open from Created until Closed, in the stage where it has stood since or else where it is first known; the Note says how many.',
    source: "Dealsheet's own: the deal log keeps a snapshot of every change, so the past can be rebuilt exactly.",
    example: '=PIPELINE_AS_OF(Deals; DealLog; Stages; DATE(2026; 2; 1))',
  },
  {
    name: 'PIPELINE_CHANGES',
    signature: 'PIPELINE_CHANGES(Deals; DealLog; Stages; from; to; [order]; …)',
    summary:
      'What happened in the pipeline between two days: deals added, advanced, gone back, slipped, won, lost and deleted, with the reason or the delay. The list for the Monday meeting.',
    definition:
      'One row for each change in the deal log from the first to the last day. Undone moves and what they undid are left out. Slipped means that the expected close of an open deal moved to a later day. A change that nobody saw is listed on the day it was found, and the Note says so.',
    source:
      "ActiveCampaign's pipeline guide: the regular review of what came, what moved, what was disqualified late and why, and what was won.",
    example: '=PIPELINE_CHANGES(Deals; DealLog; Stages; DATE(2026; 2; 5); DATE(2026; 2; 12))',
  },
  {
    name: 'PIPELINE_COVERAGE',
    signature: 'PIPELINE_COVERAGE(Deals; target; period_start; period_end; …)',
    summary:
      'How many times the open deals due in a period cover what is still to win in it. Enough is 1 ÷ win rate: 4 at a win rate of 25 %.',
    definition:
      'Value of the open deals whose expected close lies in the period, divided by the target minus the value won in the period. Overdue deals, expected to close before the period, and open deals without an expected close are not counted.',
    source:
      '"How to Calculate Pipeline Coverage", contextawareanalytics.com/metrics-governance/how-to-calculate-pipeline-coverage.',
    example: '=PIPELINE_COVERAGE(Deals; 100000; DATE(2026; 3; 1); DATE(2026; 3; 31))',
  },
  {
    name: 'PIPELINE_FUNNEL',
    signature: 'PIPELINE_FUNNEL(Deals; DealLog; Stages; [measure]; [entered_since]; …)',
    summary:
      'The funnel: how many deals, or how much money, came at least as far as each stage and to Won, and what was lost there.',
    definition:
      'A deal has reached every stage up to the furthest one it ever stood in; skipped stages count as passed, and going back changes nothing. A lost deal is lost at its furthest stage, one of which no open stage is known at the first. Only a deal that is won now has reached Won.',
    source:
      '"Conversion Rate", prowi.io/en/glossary/conversion-rate; NetHunt\'s funnel guide and Pipedrive\'s funnel guide.',
    example: '=PIPELINE_FUNNEL(Deals; DealLog; Stages)',
  },
  {
    name: 'PIPELINE_HEALTH',
    signature: 'PIPELINE_HEALTH(Deals; DealLog; Stages; AsOf; [problems]; [silent_days]; …)',
    summary:
      'What is wrong with the deals and the pipeline, and what to do about it: missing and impossible data, deals nobody cares for, signs that the pipeline fills or dries up. Nothing is refused here.',
    definition:
      'One row for each deal and problem. The problems, the gravest first: formula error, value not a number, date not readable, wrong probability, no stage, no ID, duplicate ID, status differs from stage, unlogged, mixed currency, closed before created, future dates, negative value, no created, no closed, no owner, no value, no close reason, needs missing, bloated, inflow falling, mostly silent, overdue close, next step overdue, silent, older than any win, longer than usual, near-zero chance, no next step, no expected close, ready to move, losses leave from here, stage unused. Problems of the data, to needs missing, are looked for in all deals; bloated to mostly silent and the last two in the pipeline as a whole; the others in open deals. Longer than usual and silent are what STALE_DEALS lists by "stage" and by "activity". Older than any win needs as many wins as Settings ask for. A problem whose column the table does not have is not looked for. The stages last changed on the latest day on which a listed stage was logged for the first time; unused stages and losses are told from 45 days after.',
    source:
      "Pipedrive's funnel guide, a short guide to building a pipeline, ActiveCampaign's pipeline guide and NetHunt's funnel guide: a pipeline is only as good as its data, and a full one gives false safety.",
    example: '=PIPELINE_HEALTH(Deals; DealLog; Stages; AsOf; "overdue close")',
  },
  {
    name: 'PIPELINE_PLAN',
    signature: 'PIPELINE_PLAN(Deals; DealLog; Stages; Goals; AsOf; [rates]; [average_deal]; …)',
    summary:
      'What the pipeline needs to reach its goal: how many deals must enter each stage in the period, how many did, how many are still to come, and how many fresh ones must stand there all the time.',
    definition:
      'Must enter = target ÷ average deal, divided back through the rates; Entered = deals that first came at least as far in the period; Still to enter is what is missing, of Won the money still to win ÷ average deal; Per rep shares it among those with a goal, else those with open deals. Must stand = Must enter ÷ days of the period × mean days in the stage up to its stale limit; Gap = what stands there and is not stale, less that. Own rates are those of STAGE_CONVERSION, moved on ÷ entered, and blank where too few deals entered.',
    source:
      'ActiveCampaign\'s pipeline guide, NetHunt\'s funnel guide and a short guide to building a pipeline; the stock: J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9 (1961).',
    example: '=PIPELINE_PLAN(Deals; DealLog; Stages; Goals; AsOf; 80%; 500)',
  },
  {
    name: 'PIPELINE_TREND',
    signature: 'PIPELINE_TREND(Deals; AsOf; [period]; [periods]; …)',
    summary:
      'How the pipeline came to where it is, month by month: deals open, added, won and lost, and the velocity with all that it is made of. Watch where it goes, more than where it stands.',
    definition:
      'Open at end, Added, Won and Lost are counted by Created and Closed in the period itself, parked deals never. Win rate (with its 95 % range), Average won, Cycle days and Won per day are of the three periods that end with it, or of 90 days if these are more; all but Won per day are blank where fewer deals were decided than the floor in Settings. Velocity = Open at end × Win rate × Average won ÷ Cycle days; Won per day = value won in that time ÷ its days, from the first Closed of the whole table on at the earliest.',
    source:
      'ActiveCampaign\'s pipeline guide; velocity: "Sales Pipeline Velocity Formula", nrev.ai/glossary/sales-pipeline-velocity-formula; the 95 % range: E. B. Wilson, 1927.',
    example: '=PIPELINE_TREND(Deals; AsOf; "month"; 3)',
  },
  {
    name: 'PIPELINE_VALUE',
    signature: 'PIPELINE_VALUE(Deals; [which]; [stat]; …)',
    summary: 'Value of the open deals, or of the won or lost ones: their sum, how many they are, or their mean.',
    definition:
      'The values of the open deals added up; with "won" or "lost" of these. Parked deals never count. Deals without a value add nothing to the sum and are left out of the mean, but "deals" counts them. Nothing is weighted.',
    source: "NetHunt's funnel guide (count, total and average of the deals).",
    example: '=PIPELINE_VALUE(Deals)',
  },
  {
    name: 'PIPELINE_VELOCITY',
    signature:
      'PIPELINE_VELOCITY(Deals; [since_or_win_rate]; [counted_stages_or_average_deal]; [column_or_cycle_days]; …)',
    summary:
      'Money per day that the open pipeline brings: open deals × win rate × average deal ÷ days of the sales cycle. Shown best beside what was really won per day.',
    definition:
      'Open deals × win rate by count × average value of won deals ÷ average days from Created to Closed of won deals; the last three are of the deals decided since the given date. Parked deals and won deals without a value or a day are left out where they are needed. It counts every open deal, forgotten ones too.',
    source:
      'ActiveCampaign\'s pipeline guide; "Sales Pipeline Velocity Formula", nrev.ai/glossary/sales-pipeline-velocity-formula.',
    example: '=PIPELINE_VELOCITY(Deals)',
  },
  {
    name: 'SALES_CYCLE',
    signature: 'SALES_CYCLE(Deals; [which]; [stat]; …)',
    summary:
      'Days from Created to Closed of the won deals, or of the lost or all closed ones: their mean, their median, or the days within which a share of them closed.',
    definition:
      'Calendar days from Created to Closed, added up and divided by the number of deals, or their median or percentile as MEDIAN and PERCENTILE compute it. A deal closed on the day it was created took 0 days. Deals without one of the dates are left out, and so are deals closed before they were created.',
    source:
      '"Sales Cycle Length", usedaymark.io/metrics/sales-cycle-length; percentile: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996.',
    example: '=SALES_CYCLE(Deals)',
  },
  {
    name: 'SLIP_RATE',
    signature: 'SLIP_RATE(Deals; DealLog; period_start; period_end; [lost]; [basis]; …)',
    summary:
      'Share of the deals expected to close in a period that did not: they were moved out of it or stand overdue. Expected is what was known when the period began.',
    definition:
      'Of the deals that were open when the period began and whose expected close, as logged by then, lay in it: those moved to a later day, parked, or still open and overdue when it ended, divided by all of them. Deals won or lost in it have not slipped; with "slipped" the lost ones have. Deals deleted in the period while they were open are left out.',
    source: '"Slip rate", petavue.com; with "slipped" as getchief.com counts it.',
    example: '=SLIP_RATE(Deals; DealLog; DATE(2026; 2; 1); DATE(2026; 2; 28))',
  },
  {
    name: 'STAGE_CONVERSION',
    signature: 'STAGE_CONVERSION(Deals; DealLog; Stages; [AsOf]; [mode]; [entered_since]; …)',
    summary:
      'Of the deals that entered each stage, how many moved on, were lost or are still there, and the rate of those that moved on: of the decided ones, with its 95 % range, and of all that entered.',
    definition:
      'Each deal is counted once per stage. Rate of decided = moved on ÷ (moved on + lost), which quick losses pull down; rate of entered = moved on ÷ entered, which can only grow while deals are open. With "reached" the rates of entered multiply to won ÷ entered. Counted are deals that came at least one usual stay ago (nine of ten finished stays were no longer). Rates of fewer decided deals than Settings ask for are blank.',
    source:
      'Watermark, "Pipeline Reporting" (all-stage and any-stage); Bitrix24, helpdesk.bitrix24.com/open/9676893; range: E. B. Wilson, JASA 22 (1927).',
    example: '=STAGE_CONVERSION(Deals; DealLog; Stages; AsOf)',
  },
  {
    name: 'STAGE_DURATION',
    signature: 'STAGE_DURATION(Deals; DealLog; Stages; [AsOf]; [visits]; [exit]; …)',
    summary:
      'How long deals stay in each stage: half of them at most the median days, nine of ten at most the days under 90 % within. Deals that are still there count as long as they have stood.',
    definition:
      'Calendar days from entering a stage to leaving it. Median, Low, High and 90 % within are Kaplan–Meier times: a stay that is not over counts as at least so long. Mean of finished leaves the running stays out and is hence too low while slow deals are open. Stays with an unknown day or that end before they begin are left out and counted.',
    source:
      'E. L. Kaplan and P. Meier, JASA 53 (1958); with "advanced": O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978).',
    example: '=STAGE_DURATION(Deals; DealLog; Stages; AsOf)',
  },
  {
    name: 'STAGE_REVIEW',
    signature: 'STAGE_REVIEW(Deals; DealLog; Stages; AsOf; [days]; …)',
    summary:
      'The review of the stages over the last days: which stage takes the most days for every deal won, which fills faster than it empties, and which lets fewer deals through than before.',
    definition:
      'Entries and exits are visits that began or ended in the period. Reach is the share of all deals that came at least so far. Deal-days per won = all days of the period that deals spent in the stage ÷ deals won in it; the stage with the most is the bottleneck. Rate of decided = advanced ÷ (advanced + lost) among exits; a stage is weaker than before only where the whole range of the change lies below 0.',
    source:
      "J. D. C. Little, Operations Research 9 (1961), for deal-days; R. G. Newcombe, Statistics in Medicine 17 (1998), for the range of the change; NetHunt's funnel guide and ActiveCampaign's pipeline guide.",
    example: '=STAGE_REVIEW(Deals; DealLog; Stages; AsOf; 59)',
  },
  {
    name: 'STAGE_SUMMARY',
    signature: 'STAGE_SUMMARY(Deals; Stages; [AsOf]; [rows]; …)',
    summary:
      'What stands in each stage: deals, value, average, weighted value, share, median days here and overdue deals. Every stage is listed, also where nobody stands.',
    definition:
      "Of the deals that stand in each stage: Average is over deals with a value; Weighted is value × the deal's own probability, else its stage's; Share of value is of all stages shown. Days here count from In stage since to AsOf, and a deal is overdue from the day after its expected close.",
    source:
      'NetHunt\'s funnel guide (count, total and average per stage); weighting: "Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive.',
    example: '=STAGE_SUMMARY(Deals; Stages; AsOf)',
  },
  {
    name: 'STALE_DEALS',
    signature: 'STALE_DEALS(Deals; DealLog; Stages; AsOf; [clock]; [limit]; …)',
    summary:
      'The open deals that take longer than usual, or longer than you allow, with why and what is planned: the list to clean up. The largest value comes first.',
    definition:
      'An open deal is stale where the days on its clock are more than its limit. Usual is the days within which nine of ten of all deals left the stage, by any exit; deals that still stand there count as long as they were seen. Deals without a known day, and stages without a limit and with too few finished stays to learn one, are left out.',
    source:
      'ActiveCampaign\'s pipeline guide: longer than usual means against the stage\'s own history. The usual stay: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).',
    example: '=STALE_DEALS(Deals; DealLog; Stages; AsOf; "stage"; 15)',
  },
  {
    name: 'VELOCITY_CHANGE',
    signature: 'VELOCITY_CHANGE(Deals; AsOf; [period]; …)',
    summary:
      'Why the velocity changed since the last quarter, month or week: how much of the change comes from the number of open deals, the win rate, the average deal and the length of the cycle, and what each would bring at its own best.',
    definition:
      "Before and Now are the factors that PIPELINE_TREND shows at the end of the period before and at AsOf. Share of change is the change of the factor's logarithm divided by the change of the velocity's, the cycle taken with a minus, so that the four shares add up to 1; a negative share worked against the change. Velocity at best is what velocity would be now with this factor at its best of the last eight windows and the others as they are.",
    source:
      'Ruling of this project; B. W. Ang, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33 (2005).',
    example: '=VELOCITY_CHANGE(Deals; AsOf; "month")',
  },
  {
    name: 'WEIGHTED_PIPELINE',
    signature: 'WEIGHTED_PIPELINE(Deals; Stages; …)',
    summary:
      'Value of the open deals, each multiplied by its probability: what they bring on average if the probabilities are right.',
    definition:
      "The sum of value × probability over open deals. A deal's own probability counts, 0% included, and where it is blank the probability of its stage. Deals without a value, or with 0, need no probability.",
    source:
      '"Probability in Pipedrive", flowbird.co.uk/knowledge/probability-in-pipedrive; example: cognis-digital/dealflow, demo 01.',
    example: '=WEIGHTED_PIPELINE(Deals; Stages)',
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
  {
    name: 'WON_PER_DAY',
    signature: 'WON_PER_DAY(Deals; AsOf; [since]; …)',
    summary:
      'Money per day that was really won. Hold it beside PIPELINE_VELOCITY, which counts every open deal, dead ones too, and promises more.',
    definition:
      'Value of the deals won in the window divided by its days, the first and the last included. Where since is blank the window is the same whatever the criteria, so that the figures of all owners add up. Won deals without a value or a Closed date are left out.',
    source:
      'Ruling of Dealsheet: velocity overstates wherever dead deals stand in the pipeline, so what was won per day in the same window stands beside it.',
    example: '=WON_PER_DAY(Deals; AsOf)',
  },
];
