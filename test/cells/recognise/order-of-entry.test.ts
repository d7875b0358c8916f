import { describe, expect, it } from 'vitest';
import { orderOfEntry } from '../../../src/cells/recognise/order-of-entry';
import { recognise } from './recognise';

describe('the order in which deals enter stages', () => {
  it('counts the stages that most deals entered before', () => {
    const order = orderOfEntry([
      { stage: 'Demo', days: [5, 9, null, 3] },
      { stage: 'Call', days: [1, 4, 2, 7] },
      { stage: 'Offer', days: [8, null, 6, null] },
      { stage: 'Nobody', days: [null, null, null, null] },
    ]);
    expect([...order]).toEqual([
      ['demo', 1],
      ['call', 0],
      ['offer', 2],
    ]);
  });

  it('takes nothing from entries on one day, nor from as many one way as the other', () => {
    const order = orderOfEntry([
      { stage: 'A', days: [1, 5, 7] },
      { stage: 'B', days: [2, 4, 7] },
    ]);
    expect([...order.values()]).toEqual([0, 0]);
  });

  it('is the order of the stages, where it is known of all that are open', () => {
    const header = ['Deal', 'Stage', 'Date entered "Appointment (Sales)"', 'Date entered "Qualified (Sales)"'];
    const stagesOf = (...rows: readonly (readonly string[])[]) =>
      recognise([header, ...rows]).stages.map(({ name }) => name);
    const gone = ['Pump', 'Qualified', '2026-01-02', '2026-01-05'];
    expect(stagesOf(gone, ['Pipe', 'Appointment', '2026-01-03', ''])).toEqual(['Appointment', 'Qualified']);
    expect(stagesOf(gone, ['Pipe', 'Demo', '2026-01-03', ''])).toEqual(['Qualified', 'Appointment', 'Demo']);
  });
});
