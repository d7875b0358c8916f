/** What the sidebar says of activities, next steps, copies, deletions and My day. */
import type { ActivityKind } from '../../activity';
import type { DayReason, DaySectionKey } from '../../day';

const KINDS: Readonly<Record<string, string>> = {
  call: 'Call',
  'e-mail': 'E-mail',
  meeting: 'Meeting',
  note: 'Note',
  other: 'Other',
};

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

export const englishRep = {
  followUp: 'Follow up',
  logged: {
    call: (name: string) => `Call with ${name} logged`,
    'e-mail': (name: string) => `E-mail with ${name} logged`,
    meeting: (name: string) => `Meeting with ${name} logged`,
    note: (name: string) => `Note on ${name} saved`,
  } satisfies Record<ActivityKind, (name: string) => string>,
  andNext: (logged: string, day: string) => `${logged}. Next step on ${day}`,
  nothingNoted: 'The note was empty, so nothing was saved.',
  unlogged: (name: string) => `Undone: ${name} is as it was`,
  notLogged: (name: string, why: string, typed: string) => `Not logged for ${name}: “${typed}”. ${why}`,
  stepNotSaved: (typed: string) => `The next step was not saved: “${typed}”`,
  copyOf: (name: string, number: number) => (number === 1 ? `${name} (copy)` : `${name} (copy ${number})`),
  copying: (name: string) => `Copying ${name}…`,
  copied: (name: string) => `${name} is added`,
  deleted: (name: string) => `${name} is deleted`,
  form: {
    about: (kind: string, name: string) => `${kind}: ${name}`,
    stepOf: (name: string) => `Next step: ${name}`,
    wonOf: (name: string) => `${name} is won. Look in again when?`,
    when: 'Next step when?',
    inDays: (count: number): string => `+${days(count)}`,
    monday: 'Next Monday',
    day: 'Another day',
    what: 'Next step',
    outcome: 'Outcome',
    outcomes: ['Reached', 'No answer', 'Left a message', 'Call back later'],
    note: 'Note',
    skip: 'Skip',
  },
  logLabel: 'Log an activity',
  kind: (kind: string) => KINDS[kind] ?? kind,
  offer: {
    call: 'Log the call?',
    'e-mail': 'Log the e-mail?',
    meeting: 'Log the meeting?',
    note: 'Add a note?',
  } satisfies Record<ActivityKind, string>,
  logIt: 'Log it',
  activities: 'Activities',
  neverContacted: 'Never contacted',
  touches: (count: number) => (count === 1 ? '1 contact' : `${count} contacts`),
  lastActivity: (day: string) => `last activity ${day}`,
  received: 'received',
  duplicate: 'Duplicate',
  delete: 'Delete',
  view: { label: 'What to show', board: 'Board', day: 'My day' },
  dayOf: (owner: string) => `The day of ${owner}`,
  everybody: 'The day of everybody',
  unowned: 'Deals without an owner',
  mine: 'My deals',
  sections: {
    overdue: 'Next step overdue',
    today: 'Due today',
    closePassed: 'Past its expected close',
    stale: 'Too long in its stage',
    noStep: 'Without a next step',
    assigned: 'New for you',
    neverContacted: 'Never contacted',
    ready: 'Ready to move',
  } satisfies Record<DaySectionKey, string>,
  reason: {
    dueToday: 'Due today',
    assigned: (day: string) => `Yours since ${day}`,
    neverContacted: 'Never contacted',
    ready: 'Ready to move',
  } satisfies Partial<Record<DayReason['kind'], unknown>>,
  dayDone: 'Nothing needs you today',
  dayDoneHint: 'Every open deal has a next step, and none is late. A good moment to call somebody.',
};

export type RepTexts = typeof englishRep;
