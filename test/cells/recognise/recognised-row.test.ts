import { describe, expect, it } from 'vitest';
import { withoutPipeline } from '../../../src/cells/recognise/recognised-row';
import { calendarDate } from '../../../src/domain/calendar-date';
import { first, recognise } from './recognise';

const MARCH = (day: number) => calendarDate(2026, 3, day);

describe('the fields of a recognised deal', () => {
  it('are those that have a column, text as it stands and what tells deals apart trimmed', () => {
    const row = first([
      [
        'Deal ID',
        'Deal',
        'Company',
        'Owner',
        'Pipeline',
        'Stage',
        'Value',
        'Score',
        'Created',
        'Next step due',
        'Last activity',
      ],
      [
        ' D-1 ',
        ' Pump ',
        ' Acme ',
        ' Ana ',
        ' Sales ',
        'Lead',
        '1,200.50',
        '7',
        '2026-03-01',
        '2026-03-02',
        '2026-03-03',
      ],
    ]);
    expect(row).toEqual({
      sourceRow: 2,
      fields: {
        id: 'D-1',
        name: ' Pump ',
        company: ' Acme ',
        owner: 'Ana',
        pipeline: 'Sales',
        stage: 'Lead',
        value: 1200.5,
        score: 7,
        created: MARCH(1),
        nextStepDue: MARCH(2),
        lastActivity: MARCH(3),
      },
      stageWord: 'Lead',
      kind: 'open',
      lastOpenStage: null,
      closed: null,
      inStageSince: null,
      enteredStages: [],
      problems: [],
    });
  });

  it('are blank where the cells are', () => {
    const { rows } = recognise([
      ['Deal', 'Company', 'Owner', 'Stage', 'Value', 'Created', 'Expected close', 'Currency'],
      ['Pump', 'Acme', 'Ana', 'Lead', 5, '2026-03-01', '2026-03-02', 'EUR'],
      ['Pipe', ' ', null, 'Lead', '', '', '', ''],
    ]);
    expect(rows[1]?.fields).toEqual({
      name: 'Pipe',
      company: '',
      owner: '',
      stage: 'Lead',
      value: null,
      created: null,
      expectedClose: null,
      currency: '',
    });
  });

  it.each<[string, string, string, unknown]>([
    ['Currency', ' eur ', '5', 'EUR'],
    ['Currency', 'Doubloons', '5', 'Doubloons'],
    ['Currency', '$', '5', '$'],
    ['Currency', '', '€ 5', 'EUR'],
    ['Currency', 'n/a', '€ 5', 'EUR'],
    ['Currency', 'n/a', '5', ''],
    ['Currency', 'USD', '€ 5', 'USD'],
    ['Moon', 'full', '€ 5', 'EUR'],
    ['Moon', 'full', '5', undefined],
  ])('have under %s the currency %j of %j: %j', (header, cell, value, expected) => {
    expect(
      first([
        ['Deal', 'Stage', header, 'Value'],
        ['Pump', 'Lead', cell, value],
      ]).fields.currency,
    ).toBe(expected);
  });

  it('have the header’s currency beside the values that are there', () => {
    const { rows } = recognise([
      ['Deal', 'Stage', 'Value (USD)', 'Score'],
      ['Pump', 'Lead', '5', '7'],
      ['Pipe', 'Lead', '', '€ 7'],
      ['Pole', 'Lead', '€ 5', ''],
    ]);
    expect(rows.map(({ fields }) => [fields.value, fields.currency, fields.score])).toEqual([
      [5, 'USD', 7],
      [null, undefined, 7],
      [5, 'EUR', null],
    ]);
    // A symbol in the header says no more than one in the cells; a code settles what a symbol in the cells means.
    expect(
      first([
        ['Deal', 'Stage', 'Value ($)'],
        ['Pump', 'Lead', '5'],
      ]).fields.currency,
    ).toBeUndefined();
    expect(
      first([
        ['Deal', 'Stage', 'Value (CAD)'],
        ['Pump', 'Lead', '$5'],
      ]).fields.currency,
    ).toBe('CAD');
  });
});

describe('the days of a recognised deal', () => {
  const HEADER = ['Deal', 'Stage', 'Status', 'Won on', 'Lost on', 'Closed on', 'In stage since', 'Expected close'];
  const row = (stage: string, status: string, ...days: readonly string[]) => {
    const found = first([HEADER, ['Pump', stage, status, ...days]]);
    return [found.closed, found.inStageSince, found.fields.expectedClose, found.enteredStages];
  };
  const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}`;

  it('are read by what became of it', () => {
    const known = [day(1), day(2), day(3), day(4), day(5)];
    expect(row('Won', 'Won', ...known)).toEqual([MARCH(1), MARCH(4), MARCH(5), []]);
    expect(row('Lost', 'Lost', ...known)).toEqual([MARCH(2), MARCH(4), MARCH(5), []]);
    expect(row('Demo', 'Open', ...known)).toEqual([null, MARCH(4), MARCH(5), []]);
    expect(row('On hold', 'Parked', ...known)).toEqual([null, MARCH(4), MARCH(5), []]);
    // The status closed a deal that stood in Demo until then.
    expect(row('Demo', 'Won', ...known)).toEqual([MARCH(1), MARCH(1), MARCH(5), [{ stage: 'Demo', on: MARCH(4) }]]);
    expect(row('Demo', 'Lost', '', '', day(3), '', '')).toEqual([MARCH(3), MARCH(3), null, []]);
    expect(row('Won', 'Won', '', '', day(3), '', '')).toEqual([MARCH(3), MARCH(3), null, []]);
    expect(row('Won', 'Won', '', day(2), '', '', '')).toEqual([null, null, null, []]);
  });

  it('are those of the one close date as its kind has it', () => {
    const { rows } = recognise([
      ['Deal', 'Stage', 'Close date'],
      ['Pump', 'Won', day(1)],
      ['Pipe', 'Demo', day(2)],
      ['Pole', 'Lost', ''],
    ]);
    expect(rows.map(({ closed, fields }) => [closed, fields.expectedClose])).toEqual([
      [MARCH(1), null],
      [null, MARCH(2)],
      [null, null],
    ]);
  });

  it('are those of entering each stage, the earliest first', () => {
    const { rows, stages } = recognise([
      [
        'Deal',
        'Stage',
        'Date entered "Demo (Sales)"',
        'Date entered "Lead"',
        'Date entered "Moon"',
        'Date entered "Won"',
      ],
      ['Pump', 'Demo', day(4), day(2), '', ''],
      ['Pipe', 'Won', day(4), '', day(9), day(5)],
      ['Pole', 'Lead', '', '', '', ''],
    ]);
    expect(stages.map(({ name, deals }) => [name, deals])).toEqual([
      ['Lead', 1],
      ['Demo', 1],
      ['Moon', 0],
      ['Won', 1],
    ]);
    expect(rows.map(({ closed, inStageSince, enteredStages }) => [closed, inStageSince, enteredStages])).toEqual([
      [
        null,
        MARCH(4),
        [
          { stage: 'Lead', on: MARCH(2) },
          { stage: 'Demo', on: MARCH(4) },
        ],
      ],
      [
        MARCH(5),
        MARCH(5),
        [
          { stage: 'Demo', on: MARCH(4) },
          { stage: 'Won', on: MARCH(5) },
          { stage: 'Moon', on: MARCH(9) },
        ],
      ],
      [null, null, []],
    ]);
  });

  it('tell the entry of a last open stage once', () => {
    const found = first([
      ['Deal', 'Stage', 'Status', 'Last stage change', 'Closed on', 'Date entered "Demo"'],
      ['Pump', 'Demo', 'Won', day(4), day(8), day(3)],
    ]);
    expect(found.enteredStages).toEqual([{ stage: 'Demo', on: MARCH(3) }]);
    expect(found.inStageSince).toBe(MARCH(8));
  });

  it.each([
    ['Proposal (Sales Pipeline)', 'Proposal'],
    ['Proposal(Sales) ', 'Proposal'],
    ['Proposal (a) (b)', 'Proposal (a)'],
    ['Proposal (a) sent', 'Proposal (a) sent'],
    ['(Sales)', '(Sales)'],
    [' Demo ', 'Demo'],
  ])('the stage %j is %j without its pipeline', (stage, expected) => {
    expect(withoutPipeline(stage)).toBe(expected);
  });
});

describe('what is wrong with a row', () => {
  it('is told with its header, its text and the reason', () => {
    const { rows, questions } = recognise([
      ['Deal ID', 'Deal', 'Stage', 'Status', 'Value', 'Score', 'Probability', 'Created'],
      ['D-1', 'Pump', ' Closed Won ', ' Lost ', 'a lot', 'high', '140', 'soon'],
      [' D-1 ', 'Pipe', 'Demo', 'Open', 5, 7, 40, '2026-03-01'],
      ['n/a', 'Pole', 'Demo', 'Open', 5, 7, 40, '2026-03-01'],
      ['n/a', 'Post', 'Demo', 'Open', 5, 7, 40, '2026-03-01'],
      ['', 'Pier', '', 'Open', 5, 7, 40, '2026-03-01'],
      ['', 'Port', 'Demo', 'Open', 5, 7, 40, '2026-03-01'],
    ]);
    expect(
      rows.map(({ problems }) => problems.map(({ header, text, reason }) => `${header}: ${text}: ${reason}`)),
    ).toEqual([
      [
        'Created: soon: it is not a date',
        'Value: a lot: it is not an amount',
        'Score: high: it is not an amount',
        'Probability: 140: a probability cannot be above 100 %',
        'Status: Lost: the stage says “Closed Won”',
      ],
      ['Deal ID:  D-1 : another row has the same deal ID'],
      [],
      [],
      [],
      [],
    ]);
    expect(questions).toEqual([
      'One deal has a status and a stage that contradict each other (first in row 2): which one holds?',
      'One deal has no stage: which one should it be?',
      'One row repeats the deal ID of another (such as “D-1”): are they the same deal?',
    ]);
  });

  it('is told by its flag where no status says it', () => {
    const { rows } = recognise([
      ['Deal', 'Stage', 'Is won'],
      ['Pump', 'Closed Lost', 'yes'],
      ['Pipe', 'Demo', 'no'],
    ]);
    expect(rows[0]?.problems).toEqual([{ header: '', text: 'won', reason: 'the stage says “Closed Lost”' }]);
  });
});
