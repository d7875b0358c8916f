import { describe, expect, it } from 'vitest';
import { STAGE_COLUMNS } from '../../src/cells/columns';
import { readStages, writeStage } from '../../src/cells/stage-row';
import { zoneOfOffsets } from '../../src/cells/zone';
import type { Stage } from '../../src/domain/stage';

const UTC = zoneOfOffsets(() => 0);
const HEADER = STAGE_COLUMNS.map((column) => column.header);
const FULL: Stage = {
  key: 's3',
  pipeline: 'Sales',
  name: 'Proposal',
  kind: 'won',
  probability: 0.4,
  staleAfterDays: 14,
  needs: ['Value', 'Expected close'],
  exitWhen: 'The buyer agrees.',
  whatToDo: 'Write it.',
  colour: '#CFe2f3',
  shown: false,
  formerNames: ['Offer, written', 'Quote'],
  formerPipelines: ['Deals'],
};

/** The one stage of a tab in which a row gives these cells. */
function stageOf(cells: Record<string, unknown>): Stage | undefined {
  return readStages([Object.keys(cells), Object.values(cells)], UTC).stages[0];
}

describe('a stage in its row', () => {
  it('is read as it was written', () => {
    expect(readStages([HEADER, writeStage(FULL)], UTC).stages).toEqual([FULL]);
    const bare: Stage = {
      ...FULL,
      probability: null,
      staleAfterDays: null,
      needs: [],
      shown: true,
      formerNames: [],
      formerPipelines: [],
    };
    expect(readStages([HEADER, writeStage(bare)], UTC).stages).toEqual([bare]);
  });

  it('is written as people read it', () => {
    const byHeader = Object.fromEntries(writeStage(FULL).map((cell, index) => [HEADER[index], cell]));
    expect(byHeader).toEqual({
      Pipeline: 'Sales',
      Stage: 'Proposal',
      Kind: 'won',
      Probability: 0.4,
      'Stale after (days)': 14,
      Needs: 'Value, Expected close',
      'Exit when': 'The buyer agrees.',
      'What to do here': 'Write it.',
      Colour: '#CFe2f3',
      Shown: 'no',
      Key: 's3',
      // The present names stand last: a name typed over them is a rename at once.
      'Former names': 'Offer, written | Quote | Proposal | Deals › | Sales ›',
    });
    expect(writeStage({ ...FULL, probability: null, staleAfterDays: null, shown: true })).toEqual(
      writeStage(FULL).map((cell) => (cell === 0.4 || cell === 14 ? '' : cell === 'no' ? 'yes' : cell)),
    );
  });

  it('needs nothing but a name', () => {
    expect(stageOf({ Stage: ' Proposal ' })).toEqual({
      key: 'row2',
      pipeline: '',
      name: 'Proposal',
      kind: 'open',
      probability: null,
      staleAfterDays: null,
      needs: [],
      exitWhen: '',
      whatToDo: '',
      colour: '#e8eaed',
      shown: true,
      formerNames: [],
      formerPipelines: [],
    });
  });

  it('is no stage without a name, and its row is counted all the same', () => {
    const { stages } = readStages([['Stage', 'Kind'], ['', 'won'], ['Lead', ''], [' '], ['Won', 'won']], UTC);
    expect(stages.map(({ key, name }) => [key, name])).toEqual([
      ['row3', 'Lead'],
      ['row5', 'Won'],
    ]);
    expect(readStages([], UTC).stages).toEqual([]);
    expect(readStages([['Kind'], ['won']], UTC).stages).toEqual([]);
  });

  it.each([
    ['open', 'open'],
    [' Won ', 'won'],
    ['LOST', 'lost'],
    ['parked', 'parked'],
    ['Wygrana', 'won'],
    ['kalah', 'lost'],
    ['搁置', 'parked'],
    ['maybe', 'open'],
    ['', 'open'],
  ])('of kind %j is %s', (cell, kind) => {
    expect(stageOf({ Stage: 'Lead', Kind: cell })?.kind).toBe(kind);
  });

  it.each([
    ['#a1B2c3', '#a1B2c3'],
    ['#a1b2c', '#e8eaed'],
    ['#a1b2c3d', '#e8eaed'],
    ['x#a1b2c3', '#e8eaed'],
    ['red', '#e8eaed'],
  ])('coloured %j is %s', (cell, colour) => {
    expect(stageOf({ Stage: 'Lead', Colour: cell })?.colour).toBe(colour);
  });

  it.each<[unknown, boolean]>([
    ['no', false],
    ['No ', false],
    [false, false],
    ['hidden', false],
    ['yes', true],
    ['', true],
    ['nobody', true],
    ['unhidden', true],
  ])('with %j under Shown is shown: %s', (cell, shown) => {
    expect(stageOf({ Stage: 'Lead', Shown: cell })?.shown).toBe(shown);
  });

  it('lists what it needs and its former names without blanks', () => {
    expect(stageOf({ Stage: 'Lead', Needs: ' Value,, Owner ,' })?.needs).toEqual(['Value', 'Owner']);
    expect(stageOf({ Stage: 'Lead', 'Former names': 'New, fresh | | Old' })?.formerNames).toEqual([
      'New, fresh',
      'Old',
    ]);
  });
});
