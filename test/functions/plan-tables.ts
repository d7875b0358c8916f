/** Deals, goals and stages for the tests of PIPELINE_PLAN, which looks from March 15th, 2026, where nothing else is said. */
import { january, type Way } from './histories';
import { type DealCells, evaluate, type Grid, records, stagesTable } from './sheet';

export const PLAN_HEADER = [
  ...['Stage', 'Rate to next', 'Must enter', 'Entered', 'Still to enter', 'Must stand', 'Stands (not stale)', 'Gap'],
  ...['Per rep', 'Note'],
];
export const STAGES = stagesTable([
  { name: 'Lead' },
  { name: 'Proposal' },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
]);
export const plan = (...args: unknown[]): unknown => evaluate('PIPELINE_PLAN', ...args);
export const column = (spill: unknown, header: string) => records(spill).map((row) => row[header]);

/** March 2026: January 60th to 90th. */
const MARCH = [january(60), january(90)] as const;
export const AS_OF = january(74);

export interface GoalCells {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly owner?: string;
  readonly pipeline?: string;
  readonly target?: unknown;
  readonly currency?: string;
}

/** For March and everybody, where nothing else is said. */
export function goals(...rows: readonly GoalCells[]): Grid {
  return [
    ['Period start', 'Period end', 'Owner', 'Pipeline', 'Target', 'Currency'],
    ...rows.map(
      ({ start = MARCH[0], end = MARCH[1], owner = '', pipeline = '', target = 10_000, currency = 'EUR' }) => [
        ...[start, end, owner, pipeline, target, currency],
      ],
    ),
    ['', '', '', '', '', ''],
  ];
}

export const way = (cells: DealCells, ...path: readonly (readonly [string, unknown])[]): Way => ({ path, cells });
export const many = (count: number, one: Way): readonly Way[] => Array.from({ length: count }, () => one);
export const lead = (since: unknown, cells: DealCells = {}) => way(cells, ['Lead', since]);

/** Of 20 leads in January 15 got to Proposal and 10 were won, each after 10 days in a stage. */
export const JANUARY: readonly Way[] = [
  ...many(10, way({ Value: 1000 }, ['Lead', january(1)], ['Proposal', january(11)], ['Won', january(21)])),
  ...many(5, way({}, ['Lead', january(1)], ['Proposal', january(11)], ['Lost', january(21)])),
  ...many(5, way({}, ['Lead', january(1)], ['Lost', january(11)])),
];
/** Two that stand in time, two that are stale, and one that was won at once. */
export const SPRING: readonly Way[] = [
  lead(january(69)),
  way({}, ['Lead', january(61)], ['Proposal', january(67)]),
  lead(january(60)),
  way({}, ['Lead', january(51)], ['Proposal', january(61)]),
  way({ Value: 1000 }, ['Lead', january(60)], ['Won', january(64)]),
];
