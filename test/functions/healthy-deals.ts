/** Deals with which nothing is wrong on January 31st, 2026, and the log that knows them; tests say what is wrong. */
import { january, logTable } from './histories';
import { evaluate, type Grid, records } from './sheet';

export const AS_OF = january(31);

const HEADER = [
  ...['Deal ID', 'Deal', 'Owner', 'Pipeline', 'Stage', 'Value', 'Currency', 'Probability', 'Expected close', 'Created'],
  ...['Last activity', 'Next step', 'Next step due', 'Close reason', 'Status', 'In stage since', 'Closed'],
] as const;
export type HealthCells = Partial<Record<(typeof HEADER)[number], unknown>>;

const STATUS_OF: Readonly<Record<string, string>> = { Won: 'Won', Lost: 'Lost', Later: 'Parked' };

/** Open in Lead; where a row says another stage, all else goes with it. */
export function healthyDeals(deals: readonly HealthCells[]): Grid {
  const rows = deals.map((cells, index) => {
    const status = STATUS_OF[String(cells.Stage)] ?? 'Open';
    const isClosed = status === 'Won' || status === 'Lost';
    const filled: HealthCells = {
      'Deal ID': `D-${index + 1}`,
      Deal: `Deal ${index + 1}`,
      Owner: 'Ana',
      Pipeline: 'Sales',
      Stage: 'Lead',
      Value: 100,
      Currency: 'EUR',
      'Expected close': january(60),
      Created: january(21),
      'Last activity': january(30),
      'Next step': 'Call',
      'Next step due': january(33),
      'Close reason': status === 'Lost' ? 'Price' : '',
      Status: status,
      'In stage since': january(21),
      Closed: isClosed ? january(25) : '',
      ...cells,
    };
    return HEADER.map((header) => filled[header] ?? '');
  });
  return [[...HEADER], ...rows];
}

/** The log of these rows: each came into its stage on the day of its creation, or in January long ago. */
export function logOf(deals: Grid): Grid {
  const at = (header: string) => (deals[0] ?? []).indexOf(header);
  return logTable(
    deals.slice(1).flatMap((row) =>
      row[at('Deal ID')] === ''
        ? []
        : [
            {
              'Deal ID': row[at('Deal ID')],
              Pipeline: row[at('Pipeline')],
              To: row[at('Stage')],
              When: typeof row[at('Created')] === 'number' ? row[at('Created')] : january(21),
            },
          ],
    ),
  );
}

/** Lead, Proposal, Won, Lost and Later. */
export function stagesWith(cells: { readonly staleAfterLead?: unknown; readonly proposalNeeds?: string } = {}): Grid {
  const { staleAfterLead = '', proposalNeeds = '' } = cells;
  return [
    ['Pipeline', 'Stage', 'Kind', 'Stale after (days)', 'Needs'],
    ['Sales', 'Lead', 'open', staleAfterLead, ''],
    ['Sales', 'Proposal', 'open', '', proposalNeeds],
    ['Sales', 'Won', 'won', '', ''],
    ['Sales', 'Lost', 'lost', '', ''],
    ['Sales', 'Later', 'parked', '', ''],
  ];
}

export function health(...args: unknown[]): unknown {
  return evaluate('PIPELINE_HEALTH', ...args);
}

/** One line for each row: problem, found, what to do. */
export function problems(spill: unknown): unknown[][] {
  return records(spill).map((row) => [row['Problem'], row['Found'], row['What to do']]);
}

/** What is found of one deal, beside others. */
export function found(
  cells: HealthCells,
  stages = stagesWith(),
  others: readonly HealthCells[] = [{}, {}],
): unknown[][] {
  const deals = healthyDeals([cells, ...others]);
  return problems(health(deals, logOf(deals), stages, AS_OF));
}

export const HEALTH_HEADER = ['Deal ID', 'Deal', 'Owner', 'Problem', 'Found', 'What to do', 'Value'];
export const REPAIR = 'use "Check and repair" in the menu';
