import { describe, expect, it } from 'vitest';
import { pipelineChanges, type Snapshot } from '../../src/metrics/pipeline-changes';

const open = (stage: number, filled: Partial<Snapshot> = {}): Snapshot => ({
  stage,
  kind: 'open',
  pipeline: 'Sales',
  expectedClose: null,
  presence: 'there',
  ...filled,
});
const won = open(5, { kind: 'won' });
const lost = open(6, { kind: 'lost' });
const parked = open(7, { kind: 'parked' });

describe('what an entry of the log changed', () => {
  it.each<[string, Snapshot | null, Snapshot, readonly string[]]>([
    ['a new deal is added', null, open(0), ['added']],
    ['a new deal that is won at once is added and won', null, won, ['added', 'won']],
    ['a new deal that is lost at once is added and lost', null, lost, ['added', 'lost']],
    ['a new parked deal is added', null, parked, ['added']],
    ['the next stage advances it', open(0), open(1), ['advanced']],
    ['a stage further on advances it too', open(0), open(3), ['advanced']],
    ['an earlier stage takes it back', open(2), open(1), ['went back']],
    ['the same stage is no change', open(2), open(2), []],
    [
      'another pipeline is a step on, whatever its place in the list',
      open(4),
      open(1, { pipeline: 'Retail' }),
      ['advanced'],
    ],
    ['the same name in another pipeline is a step too', open(1), open(1, { pipeline: 'Retail' }), ['advanced']],
    ['a won stage wins it', open(2), won, ['won']],
    ['a won deal can be lost after all', won, lost, ['lost']],
    ['from one won stage to the next is no second win', won, open(8, { kind: 'won' }), ['advanced']],
    ['a lost stage loses it', open(2), lost, ['lost']],
    ['back from lost reopens it', lost, open(0), ['reopened']],
    ['back from won reopens it', won, open(0), ['reopened']],
    ['a parked stage parks it', open(2), parked, ['parked']],
    ['an open stage takes it up again', parked, open(2), ['reopened']],
    ['a row that vanished is deleted', open(2), open(2, { presence: 'deleted' }), ['deleted']],
    ['a row that came back is added', open(2, { presence: 'deleted' }), open(2, { presence: 'restored' }), ['added']],
    ['a row restored that was never gone is no change', open(2), open(2, { presence: 'restored' }), []],
    ['a stage that is no longer listed counts as the first', open(1), open(0, { stage: null }), ['went back']],
  ])('%s', (_, before, after, changes) => {
    expect(pipelineChanges(before, after)).toEqual(changes);
  });

  it.each<[string, Partial<Snapshot>, Partial<Snapshot>, readonly string[]]>([
    ['a later day slips', { expectedClose: 100 }, { expectedClose: 101 }, ['slipped']],
    ['the same day does not', { expectedClose: 100 }, { expectedClose: 100 }, []],
    ['an earlier day does not', { expectedClose: 100 }, { expectedClose: 99 }, []],
    ['a first day does not', {}, { expectedClose: 100 }, []],
    ['a day taken away does not', { expectedClose: 100 }, {}, []],
    ['a deal can advance and slip', { expectedClose: 100 }, { stage: 2, expectedClose: 130 }, ['advanced', 'slipped']],
    ['a won deal does not slip', { expectedClose: 100 }, { stage: 5, kind: 'won', expectedClose: 130 }, ['won']],
  ])('of the expected close, %s', (_, before, after, changes) => {
    expect(pipelineChanges(open(1, before), open(1, after))).toEqual(changes);
  });
});
