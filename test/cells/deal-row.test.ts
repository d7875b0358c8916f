import { describe, expect, it } from 'vitest';
import { dealLayout, readDealRow, readDealRows } from '../../src/cells/deal-row';
import { zoneOfOffsets } from '../../src/cells/zone';
import type { Deal } from '../../src/domain/deal';

const UTC = zoneOfOffsets(() => 0);
const NOTHING: Deal = {
  id: '',
  name: '',
  company: '',
  contact: '',
  phone: '',
  email: '',
  owner: '',
  pipeline: '',
  stage: '',
  value: null,
  currency: '',
  probability: null,
  expectedClose: null,
  source: '',
  priority: '',
  created: null,
  lastActivity: null,
  nextStep: '',
  nextStepDue: null,
  closeReason: '',
  score: null,
  notes: '',
  status: '',
  inStageSince: null,
  closed: null,
};

/** A table of one row that gives these cells. */
function rowOf(cells: Record<string, unknown>) {
  return readDealRow(Object.values(cells), dealLayout(Object.keys(cells)), 2, UTC);
}

describe('a deal in its row', () => {
  it('holds what each column says', () => {
    const { deal } = rowOf({
      'Deal ID': ' D-1 ',
      Deal: ' Acme ',
      Company: ' Acme Ltd ',
      Contact: ' Ann ',
      Phone: ' 600 ',
      Email: ' a@example.com ',
      Owner: ' Ana ',
      Pipeline: ' Sales ',
      Stage: 'Lead',
      Value: 100,
      Currency: ' EUR ',
      Probability: 0.4,
      'Expected close': 46_086,
      Source: ' Web ',
      Priority: ' High ',
      Created: 46_000,
      'Last activity': 46_001,
      'Next step': ' Call ',
      'Next step due': 46_002,
      'Close reason': ' Price ',
      Score: 7,
      Notes: ' soon ',
      Status: ' Parked ',
      'In stage since': 46_003,
      Closed: new Date('2026-03-05T00:00:00Z'),
    });
    expect(deal).toEqual({
      id: 'D-1',
      name: 'Acme',
      company: 'Acme Ltd',
      contact: 'Ann',
      phone: '600',
      email: 'a@example.com',
      owner: 'Ana',
      pipeline: 'Sales',
      stage: 'Lead',
      value: 100,
      currency: 'EUR',
      probability: 0.4,
      expectedClose: 46_086,
      source: 'Web',
      priority: 'High',
      created: 46_000,
      lastActivity: 46_001,
      nextStep: 'Call',
      nextStepDue: 46_002,
      closeReason: 'Price',
      score: 7,
      notes: 'soon',
      status: 'Parked',
      inStageSince: 46_003,
      closed: 46_086,
    } satisfies Deal);
  });

  it('is empty where the table has no known column', () => {
    expect(rowOf({ Apples: 5 }).deal).toEqual(NOTHING);
  });

  it('keeps its stage to the letter', () => {
    expect(rowOf({ Stage: ' lead' }).deal.stage).toBe(' lead');
  });

  it.each(['Open', 'Won', 'Lost', 'Parked'] as const)('has the status %s', (status) => {
    expect(rowOf({ Status: status }).deal.status).toBe(status);
  });

  it.each(['open', 'Pending', ''])('has no status where the cell says %j', (cell) => {
    expect(rowOf({ Status: cell }).deal.status).toBe('');
  });

  it('bears the shadow that its hidden cell keeps', () => {
    expect(rowOf({ Logged: 'm5 s1 abc D-1' }).shadow).toEqual({
      dealId: 'D-1',
      move: 5,
      stageKey: 's1',
      digest: 'abc',
    });
    expect(rowOf({ Logged: '' }).shadow).toBeNull();
  });

  it('is blank where the user’s side holds nothing, whatever the add-on’s holds', () => {
    const owned = { Status: 'Open', 'In stage since': 46_003, Closed: 46_004, Logged: 'm5 s1 abc D-1' };
    expect(rowOf({ Deal: '', 'My tick': false, Value: null, ...owned }).blank).toBe(true);
    expect(rowOf({ Deal: '', 'My tick': true, ...owned }).blank).toBe(false);
    expect(rowOf({ Deal: '', Value: 0, ...owned }).blank).toBe(false);
    expect(rowOf({ Mine: 'x', ...owned }).blank).toBe(false);
  });

  it('is one of the rows below the header, numbered as the sheet numbers them', () => {
    const cells = [['Deal'], ['Acme'], [''], ['Bolt']];
    const rows = readDealRows(cells, dealLayout(['Deal']), UTC);
    expect(rows.map(({ row, deal, blank }) => [row, deal.name, blank])).toEqual([
      [2, 'Acme', false],
      [3, '', true],
      [4, 'Bolt', false],
    ]);
  });
});
