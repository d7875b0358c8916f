/** Ready-made stage lists for a table that has no stages of its own: starting points, each stage with what shows that a deal may leave it. */
import type { StageKind } from '../../domain/stage';
import { FUNNEL_PRESETS } from './funnel-presets';
import { stageColours } from './stage-colours';

export interface PresetStage {
  readonly name: string;
  readonly kind: StageKind;
  /** What the buyer did that shows he is ready for the next stage. */
  readonly exitWhen: string;
  readonly whatToDo: string;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface Preset {
  readonly key: string;
  readonly name: string;
  readonly stages: readonly PresetStage[];
}

type Draft = readonly [name: string, kind: StageKind, exitWhen: string, whatToDo: string];

const LOST: Draft = ['Lost', 'lost', '', 'Write the close reason: it teaches more than the deal itself.'];
const PARKED: Draft = [
  'Parked',
  'parked',
  'The buyer comes back, or the day you set for asking again has come.',
  'Set a next step with a date, then leave it alone.',
];
const WON: Draft = ['Won', 'won', '', 'Hand over to delivery and ask who else could use this.'];

export const PRESETS: readonly Preset[] = [
  preset('funnel', 'Sales funnel', [
    ['Untouched', 'open', 'Somebody on our side has reached the person.', 'Find out who decides and get in touch.'],
    [
      'Contact made',
      'open',
      'The buyer asked for more: joined the mailing list, downloaded a guide or ordered a sample.',
      'Learn what they need and by when.',
    ],
    [
      'Qualified',
      'open',
      'Need, budget, decision maker and time are known and fit.',
      'Agree on what a good solution looks like.',
    ],
    [
      'Proposal presented',
      'open',
      'The buyer has the quote and answers it: asks for changes or terms.',
      'Present it in person and set a day for the answer.',
    ],
    [
      'Negotiation',
      'open',
      'Both sides have said yes to price and terms.',
      'Settle what is open, one point at a time.',
    ],
    WON,
    LOST,
    PARKED,
  ]),
  preset('six-stages', 'Prospecting to decision', [
    ['Prospecting', 'open', 'The prospect answered.', 'Look for companies like your best customers and write to them.'],
    [
      'Lead qualification',
      'open',
      'The lead fits, and agreed to a meeting.',
      'Ask about need, budget, decision maker and time.',
    ],
    ['Meeting', 'open', 'The buyer asked for a demo or a quote.', 'Discover the problem before showing the product.'],
    [
      'Proposal',
      'open',
      'The buyer has read the proposal and answers it.',
      'Write it in the buyer’s words and set a day for the answer.',
    ],
    [
      'Negotiation',
      'open',
      'Both sides have said yes to price and terms.',
      'Settle what is open, one point at a time.',
    ],
    WON,
    LOST,
    PARKED,
  ]),
  preset('with-retention', 'Contact to retention', [
    ['Contact', 'open', 'The prospect answered and wants to hear more.', 'Get in touch and offer something useful.'],
    [
      'Qualification',
      'open',
      'Need, budget, decision maker and time are known and fit.',
      'Ask before you sell; let go of what does not fit.',
    ],
    [
      'Meeting',
      'open',
      'The buyer asked for a demo, a trial or a quote.',
      'Discover the problem before showing the product.',
    ],
    [
      'Proposal',
      'open',
      'The buyer accepts the proposal, or the changes to it are settled.',
      'Write it in the buyer’s words and set a day for the answer.',
    ],
    ['Closing', 'won', 'The contract is signed.', 'Sign, and hand over to delivery.'],
    ['Retention', 'won', '', 'Keep in touch, ask for feedback and for referrals.'],
    LOST,
    PARKED,
  ]),
  preset('short', 'First contact to closing', [
    [
      'First contact',
      'open',
      'The prospect answered and wants to hear more.',
      'Get in touch and find out who decides.',
    ],
    [
      'Qualification',
      'open',
      'Need, budget, decision maker and time are known and fit.',
      'Ask before you sell; let go of what does not fit.',
    ],
    [
      'Proposal',
      'open',
      'The buyer has read the proposal and answers it.',
      'Write it in the buyer’s words and set a day for the answer.',
    ],
    [
      'Negotiation',
      'open',
      'Both sides have said yes to price and terms.',
      'Settle what is open, one point at a time.',
    ],
    ['Closing', 'won', '', 'Sign, deliver, and begin the time after the sale.'],
    LOST,
    PARKED,
  ]),
  ...FUNNEL_PRESETS,
];

function preset(key: string, name: string, drafts: readonly Draft[]): Preset {
  const colours = stageColours(drafts.map(([, kind]) => kind));
  const stages = drafts.map(([stage, kind, exitWhen, whatToDo], index): PresetStage => {
    return { name: stage, kind, exitWhen, whatToDo, colour: colours[index] ?? '' };
  });
  return { key, name, stages };
}
