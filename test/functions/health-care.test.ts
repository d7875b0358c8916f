import { beforeEach, describe, expect, it } from 'vitest';
import { AS_OF, found, health, type HealthCells, healthyDeals, logOf, problems, stagesWith } from './healthy-deals';
import { january } from './histories';
import { type Grid, inSpreadsheet } from './sheet';

beforeEach(() => {
  inSpreadsheet();
});

describe('an open deal in need of care', () => {
  it.each<[HealthCells, string, string, string]>([
    [
      { 'Next step due': january(29) },
      'next step overdue',
      'Call due on 2026-01-29, 2 days ago',
      'do it today, or set a new day',
    ],
    [
      { 'Next step': '', 'Next step due': january(29) },
      'next step overdue',
      'next step due on 2026-01-29, 2 days ago',
      'do it today, or set a new day',
    ],
    [
      { 'Last activity': january(16), 'Next step due': '' },
      'silent',
      'no activity for 15 days',
      'get in touch and plan the next step, or close it as lost',
    ],
    [
      { Created: january(16), 'Last activity': '', 'Next step due': january(46) },
      'silent',
      'never contacted, created 15 days ago',
      'get in touch and plan the next step, or close it as lost',
    ],
    [{ Probability: 0.05 }, 'near-zero chance', 'Probability is 5%', 'close it as lost, or say what speaks for it'],
    [
      { 'Next step': '', 'Next step due': '' },
      'no next step',
      'Next step is blank',
      'plan what happens next, and when',
    ],
    [{ 'Expected close': '' }, 'no expected close', 'Expected close is blank', 'type when you expect the decision'],
  ])('with %j: %s', (cells, problem, text, fix) => {
    expect(found(cells)).toEqual([[problem, text, fix]]);
  });

  it.each<[string, HealthCells]>([
    ['expected to close today', { 'Expected close': AS_OF }],
    ['whose next step is due today', { 'Next step due': AS_OF }],
    ['silent for 14 days', { 'Last activity': january(17), 'Next step due': january(50) }],
    ['silent with a step within 14 days', { 'Last activity': january(1), 'Next step due': january(45) }],
    ['with a chance of 6 %', { Probability: 0.06 }],
    ['with a next step without a day', { 'Next step due': '' }],
    ['with a day and no words for its step', { 'Next step': '' }],
    ['that is none: won', { Stage: 'Won', 'Expected close': '', 'Next step': '', 'Next step due': '' }],
    ['that is none: parked', { Stage: 'Later', 'Expected close': january(1), 'Last activity': january(1) }],
  ])('is not one %s', (_, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it('is older than any win, in days', () => {
    const win = { Stage: 'Won', Created: january(-80), Closed: january(-50) };
    const quicker = { ...win, Created: january(-60) };
    const open = (created: number) => {
      const deals = healthyDeals([{ Created: created }, win, quicker]);
      return problems(health(deals, logOf(deals), stagesWith(), AS_OF, 'older than any win'));
    };
    expect(open(january(-900))).toEqual([]);
    inSpreadsheet({ floor: 2 });
    expect(open(january(1))).toEqual([]);
    expect(open(january(0))).toEqual([
      ['older than any win', 'open for 31 days, and the longest win took 30', 'close it, unless something has changed'],
    ]);
    inSpreadsheet({ floor: 3 });
    expect(open(january(0))).toEqual([]);
  });

  it('is longer than usual in its stage, or than the stage allows', () => {
    const longer = (stages: Grid) => found({ Created: january(20) }, stages).map(([, text]) => text);
    expect(longer(stagesWith({ staleAfterLead: 11 }))).toEqual([]);
    expect(found({ Created: january(20) }, stagesWith({ staleAfterLead: 10 }))).toEqual([
      ['longer than usual', '11 days in Lead, and the limit is 10', 'decide what moves it on, or close it as lost'],
    ]);
  });

  it('is ready to move where everything is filled that the next stage needs', () => {
    const needy = stagesWith({ proposalNeeds: 'Value, Notes from the call' });
    const ready = [['ready to move', 'everything Proposal needs is filled', 'move it to Proposal']];
    expect(found({}, needy, [])).toEqual(ready);
    expect(found({ Value: '' }, needy, []).map(([problem]) => problem)).toEqual(['no value']);
    expect(found({}, stagesWith(), [])).toEqual([]);
    expect(found({ Stage: 'Proposal' }, needy, [])).toEqual([]);
    expect(found({ Stage: 'Later' }, needy, [])).toEqual([]);
  });

  it('looks for the next stage in its own pipeline', () => {
    const stages = [
      ['Pipeline', 'Stage', 'Kind', 'Needs'],
      ['Sales', 'Lead', 'open', ''],
      ['Retail', 'Visit', 'open', 'Value'],
      ['Sales', 'Later', 'parked', 'Value'],
      ['Sales', 'Offer', 'open', 'Value'],
    ];
    expect(found({}, stages, [])).toEqual([['ready to move', 'everything Offer needs is filled', 'move it to Offer']]);
  });
});
