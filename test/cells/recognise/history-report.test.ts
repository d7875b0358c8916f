import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar-date';
import { recognise } from './recognise';

const HEADER = ['Opportunity ID', 'Opportunity Name', 'From Stage', 'To Stage', 'Last Modified', 'Amount'];
const january = (day: number) => calendarDate(2026, 1, day);

describe('a report of stage changes', () => {
  // Within the tests, so that a mutation run sees which of them cover it.
  const read = () =>
    recognise([
      HEADER,
      ['006B', 'Beta', '', 'Prospecting', '2026-01-05', 5000],
      ['006A', 'Alpha', 'Prospecting', 'Qualification', '2026-01-13', 1000],
      ['006A', 'Alpha', 'Qualification', 'Closed Won', '2026-01-20', 1200],
      ['006A', 'Alpha', '', 'Prospecting', '2026-01-03', 900],
      ['006B', 'Beta', 'Prospecting', 'Closed Lost', '2026-01-25', 5000],
      ['006C', 'Gamma', '', 'Prospecting', '2026-01-07', 70],
      ['006C', 'Gamma', 'Prospecting', '', '2026-01-02', 70],
    ]);

  it('is one deal for each that changed, as it stood after its last change', () => {
    const { rows } = read();
    expect(rows.map(({ sourceRow, fields, kind }) => [sourceRow, fields.id, fields.stage, fields.value, kind])).toEqual(
      [
        [4, '006A', 'Closed Won', 1200, 'won'],
        [6, '006B', 'Closed Lost', 5000, 'lost'],
        [7, '006C', 'Prospecting', 70, 'open'],
      ],
    );
  });

  it('is the history of each deal, in the order of the days', () => {
    const { rows } = read();
    expect(rows[0]?.enteredStages).toEqual([
      { stage: 'Prospecting', on: january(3) },
      { stage: 'Qualification', on: january(13) },
      { stage: 'Closed Won', on: january(20) },
    ]);
    // A change that names no stage, or whose day nobody knows, is no step of the way.
    expect(rows[2]?.enteredStages).toEqual([{ stage: 'Prospecting', on: january(7) }]);
    expect(rows.map(({ closed }) => closed)).toEqual([january(20), january(25), null]);
    expect(rows.map(({ inStageSince }) => inStageSince)).toEqual([january(20), january(25), january(7)]);
  });

  it('counts the deals of a stage, not the changes', () => {
    expect(read().stages.map(({ name, deals }) => [name, deals])).toEqual([
      ['Prospecting', 1],
      ['Qualification', 0],
      ['Closed Won', 1],
      ['Closed Lost', 1],
    ]);
  });

  it('goes by company and deal where no column holds an ID, and keeps nameless rows apart', () => {
    const named = recognise([
      ['Company', 'Deal', 'From Stage', 'To Stage', 'Stage changed'],
      ['Acme', 'Pump', '', 'Lead', '2026-01-03'],
      ['ACME', 'pump ', 'Lead', 'Demo', '2026-01-04'],
      ['Zed', 'Pump', '', 'Lead', '2026-01-05'],
      ['', '', '', 'Lead', '2026-01-06'],
      ['', '', '', 'Lead', '2026-01-07'],
      ['Bo', 'Pipe', '', 'Lead', ''],
    ]);
    expect(named.rows.map(({ enteredStages }) => enteredStages.length)).toEqual([2, 1, 1, 1, 0]);
    expect(named.rows.map(({ sourceRow, fields }) => [sourceRow, fields.stage])).toEqual([
      [3, 'Demo'],
      [4, 'Lead'],
      [5, 'Lead'],
      [6, 'Lead'],
      [7, 'Lead'],
    ]);
  });

  it('leaves a list with a column for the stage before as it is where nothing tells its deals', () => {
    const { refusal, rows: kept } = recognise([
      ['Stage', 'Previous stage', 'Value', 'Probability', 'Owner'],
      ['Lead', '', 5, 0.1, 'Ana'],
      ['Lead', '', 6, 0.1, 'Ana'],
    ]);
    expect(refusal).toBeNull();
    expect(kept).toHaveLength(2);
  });
});
