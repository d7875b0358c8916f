import { optionalDayReader, type RowReader, textReader } from './column-readers';
import { startReading } from './reading';
import type { Region } from './region';
import type { DealsTable } from './table';

/** Whether nobody said what happens next, nor when: a due day that cannot be read was meant to say so. */
export function lacksNextStepReader(deals: DealsTable, region: Region): RowReader<boolean> {
  const nextStep = textReader(deals, 'nextStep');
  // Its complaints are health's to tell.
  const reading = startReading(region);
  const due = optionalDayReader(deals, 'nextStepDue', reading);
  return (row) => nextStep(row) === '' && due(row) === null && reading.issues.pop() === undefined;
}
