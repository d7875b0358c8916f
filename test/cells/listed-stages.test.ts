import { describe, expect, it } from 'vitest';
import { type ListedStage, readListedStages, shownStageNames, stageFinder } from '../../src/cells/listed-stages';
import { readTable, STAGES } from '../../src/cells/table';
import { readingIn } from './reading-in';

const stage = (
  name: string,
  pipeline = '',
  formerNames: readonly string[] = [],
  formerPipelines: readonly string[] = [],
): ListedStage => ({
  name,
  pipeline,
  kind: 'open',
  probability: null,
  staleAfterDays: null,
  needs: [],
  formerNames,
  formerPipelines,
});

describe('the listed stages', () => {
  it('are the rows with a name, each with all that it says', () => {
    const reading = readingIn();
    const table = readTable(
      [
        ['Pipeline', 'Stage', 'Kind', 'Probability', 'Stale after (days)', 'Needs', 'Former names'],
        [' Sales ', ' Lead ', 'OPEN', '10%', 14, 'Value, Owner', 'New | | Old, cold'],
        ['', '', 'won', 0.5, '', '', ''],
        ['', 'Won', 'won', '', '', '', ''],
        ['', 'Lost', ' Lost ', '', '', '', ''],
        ['', 'Later', 'parked', '', '', '', ''],
      ],
      STAGES,
      2,
    );
    expect(readListedStages(table, reading)).toEqual([
      {
        ...stage('Lead', 'Sales', ['New', 'Old, cold']),
        probability: 0.1,
        staleAfterDays: 14,
        needs: ['Value', 'Owner'],
      },
      { ...stage('Won'), kind: 'won' },
      { ...stage('Lost'), kind: 'lost' },
      { ...stage('Later'), kind: 'parked' },
    ]);
    expect(reading.issues).toEqual([]);
  });

  it('are told where their kind is none, and read on as open', () => {
    const reading = readingIn();
    const table = readTable(
      [
        ['Stage', 'Kind'],
        ['Lead', 'maybe'],
      ],
      STAGES,
      2,
    );
    expect(readListedStages(table, reading)).toEqual([stage('Lead')]);
    expect(reading.issues).toEqual([
      {
        code: 'not-a-kind',
        where: 'Stages, row 2, Kind',
        received: 'maybe',
        expected: 'open, won, lost or parked',
        fix: 'Say what it means for a deal to stand in this stage.',
      },
    ]);
  });

  it('are shown with their pipeline only where two of them share a name', () => {
    const stages = [stage('Lead', 'Sales'), stage('Demo', 'Sales'), stage('demo', 'Retail'), stage('Demo')];
    expect(shownStageNames(stages)).toEqual(['Lead', 'Demo · Sales', 'demo · Retail', 'Demo']);
  });
});

describe('the stage that a row means', () => {
  const stages = [
    stage('Lead', 'Sales'),
    stage('Demo', 'Sales', ['Visit', 'Call']),
    stage('Demo', 'Retail', ['Call'], ['Shops']),
    stage('Visit', 'Retail'),
  ];

  it.each<[string, string, number | null]>([
    ['Lead', 'Sales', 0],
    ['LEAD ', 'sales', 0],
    ['Lead', '', 0],
    ['Lead', 'Retail', 0],
    ['Demo', 'Sales', 1],
    ['Demo', 'Retail', 2],
    // A document with one pipeline names none: its deals stay with it when a second comes.
    ['Demo', '', 1],
    ['Demo', 'Other', null],
    // What the pipeline was called before is the pipeline.
    ['Demo', 'shops', 2],
    // A former name never hides the stage that has it now.
    ['Visit', 'Sales', 3],
    ['Visit', 'Retail', 3],
    ['Call', 'Sales', 1],
    ['Call', 'Retail', 2],
    ['Call', '', 1],
    ['Limbo', 'Sales', null],
    ['', '', null],
  ])('by %j in %j is number %j', (name, pipeline, expected) => {
    const find = stageFinder(stages);
    expect(find(name, pipeline)).toBe(expected);
    expect(find(name, pipeline)).toBe(expected);
  });
});
