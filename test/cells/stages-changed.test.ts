import { describe, expect, it } from 'vitest';
import { readListedStages } from '../../src/cells/listed-stages';
import { readLog } from '../../src/cells/read-log';
import { startReading } from '../../src/cells/reading';
import { stagesChanged } from '../../src/cells/stages-changed';
import { DEAL_LOG, readTable, STAGES } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';
import { type LogCells, logTable } from '../functions/histories';
import { stagesTable } from '../functions/sheet';

const REGION = { zone: zoneOfOffsets(() => 0), decimalComma: () => false };

function changed(...moves: LogCells[]) {
  const reading = startReading(REGION);
  const log = readLog(readTable(logTable(moves), DEAL_LOG, 2), reading);
  const stages = stagesTable([{ name: 'Lead', former: 'New' }, { name: 'Proposal' }]);
  return stagesChanged(log, readListedStages(readTable(stages, STAGES, 3), reading), REGION.zone);
}
const move = (to: string, logged: unknown, id = 'D-1'): LogCells => ({
  'Deal ID': id,
  To: to,
  Logged: logged,
  When: 1,
});

describe('the day on which the stages last changed', () => {
  it.each<[string, LogCells[], number | null]>([
    ['that of set-up', [move('Lead', 100), move('Lead', 100, 'D-2')], 100],
    ['that on which a stage was first logged', [move('Lead', 100), move('Proposal', 140)], 140],
    ['none on which it was logged again', [move('Lead', 100), move('Proposal', 140), move('Lead', 150)], 140],
    ['the first of a stage, whichever deal was there', [move('Lead', 150), move('Lead', 100, 'D-2')], 100],
    ['none on which a stage that is not listed was logged', [move('Lead', 100), move('Gone', 140)], 100],
    ['that of a former name', [move('New', 100), move('Lead', 140)], 100],
    ['none of a move that was logged on an unknown day', [move('Lead', 100), move('Proposal', '')], 100],
    ['nobody’s guess where nothing is logged', [], null],
    ['nobody’s guess where no stage is known', [move('Gone', 140), move('Lead', '')], null],
  ])('is %s', (_, moves, expected) => {
    expect(changed(...moves)).toBe(expected);
  });
});
