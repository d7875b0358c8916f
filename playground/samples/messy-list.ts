/** The list that a small firm kept before it had a pipeline: its own headers, gaps, and words typed by several hands. */
import { dayCell, type PlainCell, type PlainTable } from '../files/plain-table';
import { createCustomers } from './companies';
import { createRandom } from './random';

const LEADS = 41;
const HEADERS = [
  'Customer',
  'Contact person',
  'Phone',
  'E-mail',
  'Status',
  'Worth',
  'Who',
  'First contact',
  'Next step',
  'By when',
  'Heard of us through',
  'Remarks',
] as const;
const STATUSES = [
  'new',
  'new',
  'New',
  'called',
  'called',
  'Called',
  'quote sent',
  'quote sent',
  'Quote sent ',
  'waiting for answer',
  'Won',
  'won',
  'lost',
  'Lost',
] as const;
const WHO = ['Ana', 'Ana', 'Tomasz', 'tomasz'] as const;
const NEXT = ['ring again', 'send price list', 'visit', 'ask about budget', 'send quote', 'wait'] as const;
const HEARD = ['website', 'friend', 'trade fair', 'flyer', ''] as const;
const REMARKS = [
  'nice people',
  'only after 3 pm!',
  'wants two machines',
  '=> ask for Maria',
  '-',
  'price too high?',
  '1-2 machines',
  'call assistant first',
  '',
  '',
] as const;

export function messyList(today: number, seed = 41): PlainTable {
  const random = createRandom(seed);
  const nextCustomer = createCustomers(random);
  const rows = Array.from({ length: LEADS }, (): PlainCell[] => {
    const { company, contact, phone, email } = nextCustomer();
    const status = random.pick(STATUSES);
    const isDecided = /^(won|lost)/i.test(status);
    const first = today - random.between(3, 150);
    return [
      random.chance(0.1) ? company.toUpperCase() : company,
      random.chance(0.12) ? '' : contact,
      random.chance(0.2) ? '' : phone,
      random.chance(0.25) ? '' : email,
      status,
      random.chance(0.15) ? null : Math.round(random.amount(9_000, 0.6) / 100) * 100,
      random.pick(WHO),
      dayCell(first),
      isDecided || random.chance(0.35) ? '' : random.pick(NEXT),
      isDecided || random.chance(0.45) ? null : dayCell(first + random.between(5, 60)),
      random.pick(HEARD),
      random.pick(REMARKS),
    ];
  });
  return { name: 'Leads', rows: [[...HEADERS], ...rows] };
}
