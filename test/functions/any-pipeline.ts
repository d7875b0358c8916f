/** Whole pipelines by chance: deals with the history that led them where they stand, as grids. */
import fc from 'fast-check';
import { LOG_COLUMNS } from '../../src/cells/columns';
import type { Grid } from './sheet';

export interface AnyPipeline {
  readonly deals: Grid;
  readonly log: Grid;
  readonly stages: Grid;
  readonly activities: Grid;
}

export const FIRST_DAY = 46_000;
export const AS_OF = FIRST_DAY + 200;

const STAGES = [
  { name: 'Lead', kind: 'open', status: 'Open', probability: 0.1 },
  { name: 'Proposal', kind: 'open', status: 'Open', probability: 0.4 },
  { name: 'Negotiation', kind: 'open', status: 'Open', probability: 0.7 },
  { name: 'Won', kind: 'won', status: 'Won', probability: 1 },
  { name: 'Lost', kind: 'lost', status: 'Lost', probability: 0 },
  { name: 'Later', kind: 'parked', status: 'Parked', probability: 0.1 },
] as const;

const STAGE_GRID: Grid = [
  ['Pipeline', 'Stage', 'Kind', 'Probability', 'Stale after (days)'],
  ...STAGES.map(({ name, kind, probability }) => ['Sales', name, kind, probability, name === 'Proposal' ? 30 : '']),
];
const DEAL_HEADER = [
  ...['Deal ID', 'Deal', 'Owner', 'Pipeline', 'Stage', 'Value', 'Currency', 'Probability', 'Expected close', 'Source'],
  ...['Created', 'Last activity', 'Next step', 'Next step due', 'Close reason', 'Status', 'In stage since', 'Closed'],
];
const LOG_HEADER = LOG_COLUMNS.map((column) => column.header);
const ACTIVITY_HEADER = ['When', 'Deal ID', 'Kind', 'Direction', 'Automatic', 'By', 'Outcome', 'Note'];

const step = fc.record({ stage: fc.nat(STAGES.length - 1), days: fc.nat(60) });
const anyDeal = fc.record({
  created: fc.nat(120),
  steps: fc.array(step, { maxLength: 4 }),
  value: fc.oneof(fc.nat(9999), fc.constant('')),
  owner: fc.constantFrom('Ana', 'Ben', ''),
  source: fc.constantFrom('Web', 'Fair', ''),
  reason: fc.constantFrom('Price', 'No answer', ''),
  probability: fc.constantFrom('', '', 0, 0.5),
  expected: fc.oneof(fc.constant(''), fc.nat(260)),
  touches: fc.array(fc.record({ after: fc.nat(90), kind: fc.constantFrom('call', 'e-mail', 'note') }), {
    maxLength: 4,
  }),
});
type AnyDeal = typeof anyDeal extends fc.Arbitrary<infer T> ? T : never;

/** A deal begins in the first stage on its day of creation; steps into the stage where it stands are left out. */
function visitsOf({ created, steps }: AnyDeal) {
  const visits = [{ stage: 0, day: FIRST_DAY + created }];
  for (const { stage, days } of steps) {
    const last = visits[visits.length - 1];
    if (last && last.stage !== stage) visits.push({ stage, day: last.day + days });
  }
  return visits.filter(({ day }) => day <= AS_OF);
}

function gridsOf(list: readonly AnyDeal[]): AnyPipeline {
  const deals: Grid = [DEAL_HEADER];
  const log: Grid = [LOG_HEADER];
  const activities: Grid = [ACTIVITY_HEADER];
  list.forEach((deal, index) => {
    const id = `D-${index + 1}`;
    const visits = visitsOf(deal);
    const last = visits[visits.length - 1] ?? { stage: 0, day: FIRST_DAY };
    const stage = STAGES[last.stage] ?? STAGES[0];
    const isClosed = stage.kind === 'won' || stage.kind === 'lost';
    const expected = deal.expected === '' ? '' : FIRST_DAY + Number(deal.expected);
    deals.push([
      ...[
        id,
        `Deal ${id}`,
        deal.owner,
        'Sales',
        stage.name,
        deal.value,
        'EUR',
        deal.probability,
        expected,
        deal.source,
      ],
      ...[FIRST_DAY + deal.created, '', '', '', isClosed ? deal.reason : '', stage.status, last.day],
      isClosed ? last.day : '',
    ]);
    visits.forEach((visit, at) => {
      const to = STAGES[visit.stage] ?? STAGES[0];
      const from = at === 0 ? '' : (STAGES[visits[at - 1]?.stage ?? 0]?.name ?? '');
      log.push([
        ...[log.length, visit.day, visit.day, id, `Deal ${id}`, 'Sales', from, to.name, to.status, deal.value, 'EUR'],
        ...[deal.owner, deal.probability, expected, '', 'sidebar', ''],
      ]);
    });
    for (const { after, kind } of deal.touches) {
      activities.push([FIRST_DAY + deal.created + after, id, kind, 'out', '', '', '', '']);
    }
  });
  return { deals, log, stages: STAGE_GRID, activities };
}

export const anyPipeline: fc.Arbitrary<AnyPipeline> = fc.array(anyDeal, { maxLength: 30 }).map(gridsOf);
