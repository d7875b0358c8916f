/** The pipeline of a firm that installs coffee bars in offices: open deals, a year of won and lost ones. */
import { dayCell, type PlainCell, type PlainTable } from '../files/plain-table';
import { createCustomers } from './companies';
import { LOST, ON_HOLD, OPEN_STAGES, playDeal, skipWeekend, WON } from './deal-story';
import { createRandom, type Random } from './random';

export interface PipelineSize {
  readonly deals: number;
  /** How far back the oldest deal was created. */
  readonly days: number;
  /** Whether columns say on which day each stage was entered. */
  readonly hasHistory?: boolean;
}

export const CURRENCY = 'USD';

const HEADERS = [
  'Deal',
  'Stage',
  'Value',
  'Currency',
  'Owner',
  'Next step',
  'Next step due',
  'Expected close',
  'Company',
  'Contact',
  'Phone',
  'Email',
  'Source',
  'Priority',
  'Created',
  'Last stage change',
  'Closed on',
  'Last activity',
  'Close reason',
  'Notes',
] as const;

const OFFERS = [
  ['Espresso bar', 14_000],
  ['Bean subscription', 5_200],
  ['Canteen refit', 32_000],
  ['Filter stations', 7_400],
  ['Service contract', 3_600],
  ['Roof terrace bar', 21_000],
] as const;
const OWNERS = ['Ana Ruiz', 'Tomasz Zieliński', 'Dewi Lestari', 'Marcus Reed'] as const;
const SOURCES = ['Referral', 'Website', 'Trade fair', 'Cold call', 'Existing customer'] as const;
const PRIORITIES = ['High', 'Medium', 'Medium', 'Low'] as const;
const LOST_REASONS = ['Price', 'Chose a competitor', 'No decision', 'Bad timing', 'No budget'] as const;
const WON_REASONS = ['Service', 'Taste', 'Price', 'Recommendation'] as const;
const NOTES = [
  'Asks for oat milk and decaf.',
  'Two floors, separate kitchens.',
  'Facilities manager decides.',
  'Wants delivery before the summer.',
  'Old machine is leased until autumn.',
  'Compares with two other offers.',
] as const;

export function salesPipeline(today: number, size: PipelineSize, seed = 7): PlainTable {
  const random = createRandom(seed);
  const nextCustomer = createCustomers(random);
  const created = createdDays(random, today, size);
  // The first stage is entered on the day on which a deal is created.
  const laterStages = size.hasHistory ? OPEN_STAGES.slice(1) : [];
  const rows = created.map((day): PlainCell[] => {
    const { company, contact, phone, email } = nextCustomer();
    const story = playDeal(random, day, today);
    const [offer, price] = random.pick(OFFERS);
    return [
      `${offer}, ${company}`,
      story.stage,
      random.chance(0.04) ? null : Math.round(random.amount(price, 0.4) / 50) * 50,
      CURRENCY,
      random.pick(OWNERS),
      story.nextStep,
      story.nextStepDue === null ? null : dayCell(story.nextStepDue),
      dayCell(story.expectedClose),
      company,
      contact,
      phone,
      email,
      random.pick(SOURCES),
      random.pick(PRIORITIES),
      dayCell(day),
      dayCell(story.enteredStage),
      story.closed === null ? null : dayCell(story.closed),
      dayCell(story.lastActivity),
      closeReason(random, story.stage),
      random.chance(0.3) ? random.pick(NOTES) : '',
      ...laterStages.map((_, index) => dayOrBlank(story.entered[index + 1])),
    ];
  });
  const headers = [...HEADERS, ...laterStages.map((stage) => `Date entered "${stage}"`)];
  return { name: 'Sales', rows: [headers, ...rows] };
}

function dayOrBlank(day: number | undefined): PlainCell {
  return day === undefined ? null : dayCell(day);
}

function closeReason(random: Random, stage: string): string {
  if (stage === LOST) return random.pick(LOST_REASONS);
  if (stage === WON) return random.pick(WON_REASONS);
  return stage === ON_HOLD ? 'Moving office' : '';
}

/** Newest first; business has grown lately, so that much is still open. */
function createdDays(random: Random, today: number, size: PipelineSize): readonly number[] {
  const days = Array.from({ length: size.deals }, () => {
    const back = random.chance(0.42) ? random.next() * 70 : random.next() * size.days;
    return Math.min(skipWeekend(today - Math.round(back)), today);
  });
  return days.sort((one, other) => other - one);
}
