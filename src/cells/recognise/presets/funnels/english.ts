/** Stage lists for other purposes than a first sale, in English. */
import { type Ends, funnel } from './funnel';
import type { Preset } from '../preset';

const ENDS: Ends = {
  won: ['Won', '', 'Say thank you, and ask who else could use this.'],
  lost: ['Lost', '', 'Write the close reason: it teaches more than the deal itself.'],
  parked: ['Parked', 'The day you set for asking again has come.', 'Set a next step with a date.'],
};

export const englishFunnels: readonly Preset[] = [
  funnel('lead-generation', 'Lead generation', ENDS, {
    won: 'Handed to sales',
    open: [
      [
        'Reached',
        'They looked: visited the page, opened the mail, answered.',
        'Show what problem you solve, in one sentence.',
      ],
      [
        'Interested',
        'They left an address: joined the mailing list or downloaded an e-book.',
        'Offer something useful in return for an address.',
      ],
      [
        'Lead',
        'They asked for more: a demo, a sample or a trial.',
        'Send what helps them decide, one thing at a time.',
      ],
      [
        'Qualified lead',
        'Need, budget, decision maker and time are known and fit.',
        'Ask the four questions, then agree on a first call.',
      ],
    ],
  }),
  funnel('basic-sales', 'Basic sales', ENDS, {
    open: [
      ['New', 'Somebody answered you.', 'Call or write within a day.'],
      ['In talks', 'The buyer got a quote, or asked for one.', 'Find out what they need, who decides and by when.'],
      ['Offer sent', 'The buyer has read the offer and answers it.', 'Set a day to talk about the offer.'],
      ['Decision', 'Both sides have said yes to price and terms.', 'Settle what is open, one point at a time.'],
    ],
  }),
  funnel('upsell', 'Upsell', ENDS, {
    won: 'Upgraded',
    open: [
      ['Happy customer', 'They use what they bought, and say so.', 'Ask how it goes, and listen for limits they meet.'],
      ['Need for more', 'They named a limit that more of it would lift.', 'Show what others of their size gained.'],
      ['Upgrade offered', 'They asked about price or date.', 'Offer several sizes, the largest first.'],
      ['Agreeing', 'Both sides have said yes to price and terms.', 'Make the change easy: no gap, no second bill.'],
    ],
  }),
  funnel('cross-sell', 'Cross-sell', ENDS, {
    won: 'Bought too',
    open: [
      [
        'Fitting customer',
        'What they have bought goes well with something else.',
        'Look for customers like those who have both.',
      ],
      ['Asked', 'They want to see it: asked for a demo or a sample.', 'Ask about the task beside the one you solved.'],
      ['Shown', 'They finished a trial, or asked for a quote.', 'Show both together, with their own data.'],
      ['Offered', 'They have read the offer and answer it.', 'Offer a price for both, and say how long it holds.'],
    ],
  }),
  funnel('marketing', 'Marketing', ENDS, {
    won: 'Handed to sales',
    open: [
      ['Visitor', 'They left an address: joined the mailing list.', 'Write about the question they search for.'],
      [
        'Subscriber',
        'They came back: opened several mails or downloaded an e-book.',
        'Send something useful every week.',
      ],
      [
        'Engaged',
        'They registered for a free trial or signed up for a live demo.',
        'Invite them to try it, with one clear step.',
      ],
      [
        'Ready for sales',
        'They fit the profile and asked for a talk or a quote.',
        'Tell sales what they read and what they asked.',
      ],
    ],
  }),
  funnel('phases', 'Three phases', ENDS, {
    open: [
      ['Top: discovering', 'They know their problem and want to solve it.', 'Help them name the problem.'],
      [
        'Middle: comparing',
        'They compare you with others and ask for a quote.',
        'Show what solutions there are and where yours is best.',
      ],
      ['Bottom: deciding', 'They said yes to price and terms.', 'Take away the last doubt.'],
    ],
  }),
];
