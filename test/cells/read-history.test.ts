import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/cells/read-history';
import { readListedStages } from '../../src/cells/listed-stages';
import { readLog } from '../../src/cells/read-log';
import { readWinDays } from '../../src/cells/read-win-days';
import { startReading } from '../../src/cells/reading';
import { allRows, DEAL_LOG, DEALS, readTable, STAGES } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';
import { january, logTable } from '../functions/histories';
import { type DealCells, dealsTable, stagesTable } from '../functions/sheet';

const REGION = { zone: zoneOfOffsets(() => 0), decimalComma: () => false };

function tables(rows: readonly DealCells[]) {
  const reading = startReading(REGION);
  return {
    reading,
    deals: readTable(dealsTable(rows), DEALS, 1),
    log: readLog(readTable(logTable([]), DEAL_LOG, 2), reading),
    stages: readListedStages(
      readTable(stagesTable([{ name: 'Proposal' }, { name: 'Won', kind: 'won' }]), STAGES, 3),
      reading,
    ),
  };
}

describe('the history', () => {
  const rows: DealCells[] = [{}, { Stage: 'Gone' }, { Stage: '' }, {}, { Stage: 'Gone' }, {}];
  const chosenOf = (...chosen: number[]) => {
    const { reading, ...sources } = tables(rows);
    const history = readHistory({ ...sources, rows: Int32Array.from(chosen), asOf: january(31) }, reading);
    return {
      all: history.all.map(({ deal }) => deal),
      chosen: history.chosen.map(({ deal }) => deal),
      unplaced: history.unplaced,
    };
  };

  it.each<[string, number[], number[], number]>([
    ['all', [1, 2, 3, 4, 5, 6], [1, 4, 6], 2],
    ['some', [2, 4], [4], 1],
    ['the last', [6], [6], 0],
    ['one without a stage', [3], [], 0],
    ['none', [], [], 0],
  ])('has everybody’s journeys and those of the chosen rows: %s', (_, asked, chosen, unplaced) => {
    expect(chosenOf(...asked)).toEqual({ all: [1, 4, 6], chosen, unplaced });
  });
});

describe('the days that wins took', () => {
  it('are those from creation to winning that are known and not negative', () => {
    const won = (created: unknown, closed: unknown): DealCells => ({ Status: 'Won', Created: created, Closed: closed });
    const days = [won(january(1), january(11)), won(january(5), january(5)), won('', january(9)), won(january(9), '')];
    const { reading, ...sources } = tables([
      ...days,
      won(january(9), january(8)),
      { Created: january(1), Closed: january(3) },
    ]);
    const { all } = readHistory({ ...sources, rows: allRows(sources.deals), asOf: january(31) }, reading);
    expect(readWinDays(sources.deals, all, sources.stages, reading)).toEqual([10, 0]);
  });
});
