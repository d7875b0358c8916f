/** The journeys of all deals, against which those that meet the criteria are held. */
import { textReader } from './column-readers';
import { type DealJourney, type JourneySources, readJourneys } from './read-journeys';
import type { Reading } from './reading';
import { allRows } from './table';

export interface History {
  /** Of every deal in the table: a stage's own history is everybody's. */
  readonly all: readonly DealJourney[];
  /** Of the rows that meet the criteria. */
  readonly chosen: readonly DealJourney[];
  /** Deals among these rows that have no journey: their stage is not in the list, or they came later. */
  readonly unplaced: number;
}

const UNPLACED = 'stood in no stage of Stages on that day';

export function readHistory(sources: JourneySources, reading: Reading): History {
  const { deals, rows } = sources;
  const { journeys } = readJourneys({ ...sources, rows: allRows(deals) }, { ...reading, trace: null });
  const stage = textReader(deals, 'stage');
  const chosen: DealJourney[] = [];
  let unplaced = 0;
  let next = 0;
  // Both are in the order of the table.
  for (const row of rows) {
    while ((journeys[next]?.deal ?? row) < row) next += 1;
    const journey = journeys[next];
    if (journey?.deal === row) chosen.push(journey);
    else if (stage(row) !== '') {
      unplaced += 1;
      reading.trace?.leaveOut(row, UNPLACED);
    }
  }
  return { all: journeys, chosen, unplaced };
}
