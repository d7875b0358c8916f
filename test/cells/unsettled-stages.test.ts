import { describe, expect, it } from 'vitest';
import { unsettledStages } from '../../src/cells/unsettled-stages';
import { zoneOfOffsets } from '../../src/cells/zone';

const HEADER = ['Pipeline', 'Stage', 'Key', 'Former names'];
const unsettled = (...rows: readonly (readonly unknown[])[]) =>
  unsettledStages(
    [HEADER, ...rows],
    zoneOfOffsets(() => 0),
  );

describe('what the Pipelines tab lacks', () => {
  it('is nothing where every stage has its key and its names', () => {
    expect(unsettled(['Sales', 'Lead', 's1', 'Lead | Sales ›'], ['', '', '', '']).writes).toEqual([]);
  });

  it('is the key and the names of a stage that was typed', () => {
    expect(unsettled(['Sales', 'Lead', 's7', 'Lead | Sales ›'], ['Sales', 'Demo', '', ''])).toEqual({
      writes: [{ row: 3, column: 3, cells: ['s8', 'Demo | Sales ›'] }],
      added: ['Demo'],
      renamed: [],
    });
  });

  it('is the name that was typed over another, of the stage or of its pipeline', () => {
    expect(unsettled(['Sales', 'Pitch', 's1', 'Offer | Proposal | Sales ›'])).toEqual({
      writes: [{ row: 2, column: 4, cells: ['Offer | Proposal | Pitch | Sales ›'] }],
      added: [],
      renamed: [{ from: 'Proposal', to: 'Pitch' }],
    });
    expect(unsettled(['Shops', 'Pitch', 's1', 'Pitch | Sales ›']).writes).toEqual([
      { row: 2, column: 4, cells: ['Pitch | Sales › | Shops ›'] },
    ]);
  });

  it('is the order of the names where an old one is back', () => {
    expect(unsettled(['Sales', 'Offer', 's1', 'Offer | Pitch | Sales ›']).writes).toEqual([
      { row: 2, column: 4, cells: ['Pitch | Offer | Sales ›'] },
    ]);
  });

  it('is a key of its own for a copy, whichever of the two stands above', () => {
    const copy = ['Sales', 'Demo', 's1', 'Lead | Sales ›'];
    const original = ['Sales', 'Lead', 's1', 'Lead | Sales ›'];
    const cells = ['s2', 'Demo | Sales ›'];
    expect(unsettled(copy, original).writes).toEqual([{ row: 2, column: 3, cells }]);
    expect(unsettled(original, copy).writes).toEqual([{ row: 3, column: 3, cells }]);
    expect(unsettled(original, original).added).toEqual(['Lead']);
  });

  it('is the text of a name that Sheets took for a number', () => {
    expect(unsettled(['Sales', 2026, 's1', '2026 | Sales ›']).writes).toEqual([{ row: 2, column: 2, cells: ['2026'] }]);
  });

  it('is nothing that could be told without the hidden columns', () => {
    expect(
      unsettledStages(
        [['Stage'], ['Lead']],
        zoneOfOffsets(() => 0),
      ).writes,
    ).toEqual([]);
  });

  it('is written in two steps where somebody moved the hidden columns apart, the names first', () => {
    const cells = [
      ['Key', 'Stage', 'Former names'],
      ['', 'Lead', ''],
    ];
    expect(
      unsettledStages(
        cells,
        zoneOfOffsets(() => 0),
      ).writes,
    ).toEqual([
      { row: 2, column: 3, cells: ['Lead'] },
      { row: 2, column: 1, cells: ['s1'] },
    ]);
  });
});
