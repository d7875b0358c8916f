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
  const isChosen = new Set(rows);
  const chosen = journeys.filter(({ deal }) => isChosen.has(deal));
  for (const { deal } of chosen) isChosen.delete(deal);
  const stage = textReader(deals, 'stage');
  const unplaced = [...isChosen].filter((row) => stage(row) !== '');
  for (const row of unplaced) reading.trace?.leaveOut(row, UNPLACED);
  return { all: journeys, chosen, unplaced: unplaced.length };
}
