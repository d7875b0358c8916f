import { describe, expect, it } from 'vitest';
import { calendarDate, isoDate } from '../../../src/domain/calendar-date';
import { first, recognise } from './recognise';

describe('outcomes', () => {
  it('follows the status and keeps the stage in which a lost deal stood', () => {
    const row = first([
      [
        'Deal - Title',
        'Deal - Stage',
        'Deal - Status',
        'Deal - Last stage change',
        'Deal - Lost time',
        'Deal - Won time',
        'Deal - Expected close date',
      ],
      ['Pump', 'Proposal', 'Lost', '2026-01-10', '2026-02-01 10:00:00', '', '2026-03-01'],
    ]);
    expect(row).toMatchObject({
      kind: 'lost',
      stageWord: 'Proposal',
      lastOpenStage: 'Proposal',
      closed: calendarDate(2026, 2, 1),
      inStageSince: calendarDate(2026, 2, 1),
      enteredStages: [{ stage: 'Proposal', on: calendarDate(2026, 1, 10) }],
      fields: { stage: 'Lost', expectedClose: calendarDate(2026, 3, 1) },
    });
  });

  it('lists a status and a stage that contradict each other', () => {
    const { rows, questions } = recognise([
      ['Deal', 'Stage', 'Status'],
      ['A', 'Closed Won', 'Open'],
      ['B', 'Closed Lost', 'Won'],
      ['C', 'Proposal', 'Won'],
    ]);
    expect(rows.map((row) => [row.kind, row.problems.length])).toEqual([
      ['won', 1],
      ['won', 1],
      ['won', 0],
    ]);
    expect(questions).toEqual([expect.stringContaining('2 deals have a status and a stage that contradict')]);
  });

  it("reads HubSpot's flags where the stage is a word of the user's own", () => {
    const { rows, questions } = recognise([
      ['Deal Name', 'Deal Stage', 'Is Closed Won', 'Is closed lost', 'Close Date'],
      ['A', 'Signed off', 'true', 'false', '2026-01-05'],
      ['B', 'Gone', 'false', 'true', '2026-01-06'],
      ['C', 'Talking', 'false', 'false', '2026-09-01'],
    ]);
    expect(rows.map((row) => [row.kind, row.closed === null ? null : isoDate(row.closed)])).toEqual([
      ['won', '2026-01-05'],
      ['lost', '2026-01-06'],
      ['open', null],
    ]);
    expect(rows[2]?.fields.expectedClose).toBe(calendarDate(2026, 9, 1));
    expect(rows[0]?.fields.expectedClose).toBeNull();
    expect(questions).toEqual([]);
  });

  it("rebuilds a deal's history from HubSpot's columns, stages without deals included", () => {
    const { rows, stages } = recognise([
      [
        'Deal Name',
        'Deal Stage',
        'Date entered "Qualified (Sales)"',
        'Date entered "Contract sent (Sales)"',
        'Date entered "Closed Won (Sales)"',
      ],
      ['A', 'Closed Won', '2026-01-02', '2026-01-20', '2026-02-03'],
    ]);
    expect(stages.map((stage) => [stage.name, stage.deals])).toEqual([
      ['Qualified', 0],
      ['Contract sent', 0],
      ['Closed Won', 1],
    ]);
    expect(rows[0]?.enteredStages.map((one) => [one.stage, isoDate(one.on)])).toEqual([
      ['Qualified', '2026-01-02'],
      ['Contract sent', '2026-01-20'],
      ['Closed Won', '2026-02-03'],
    ]);
    expect(rows[0]).toMatchObject({ closed: calendarDate(2026, 2, 3), inStageSince: calendarDate(2026, 2, 3) });
  });

  it('says since when a deal is in its stage only where the list does', () => {
    expect(
      first([
        ['Deal', 'Stage', 'Created'],
        ['A', 'Lead', '2026-01-31'],
      ]).inStageSince,
    ).toBeNull();
    expect(
      first([
        ['Deal', 'Stage', 'Last Stage Change Date'],
        ['A', 'Lead', '2026-01-31'],
      ]).inStageSince,
    ).toBe(calendarDate(2026, 1, 31));
  });

  it('asks about deals without a stage and keeps them', () => {
    const { rows, questions } = recognise([
      ['Deal', 'Stage'],
      ['A', 'Lead'],
      ['B', ''],
    ]);
    expect(rows[1]).toMatchObject({ kind: 'open', fields: { stage: '' } });
    expect(questions).toEqual([expect.stringContaining('One deal has no stage')]);
  });

  it('keeps pipelines apart, each with its stages', () => {
    const { pipelines } = recognise([
      ['Deal', 'Pipeline', 'Stage'],
      ['A', 'Retail', 'Lead'],
      ['B', 'Partners', 'Demo'],
      ['C', 'Retail', 'Won'],
    ]);
    expect(pipelines).toEqual([
      { name: 'Retail', stages: ['Lead', 'Won'] },
      { name: 'Partners', stages: ['Demo'] },
    ]);
  });
});
