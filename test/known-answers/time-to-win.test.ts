import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { cumulativeIncidence, type Observation } from '../../src/metrics/cumulative-incidence';
import { kaplanMeier } from '../../src/metrics/kaplan-meier';

const FILE = fileURLToPath(new URL('../../../shared/data/maven/sales_pipeline.csv', import.meta.url));
const AS_OF = '2017-12-31';
const DECIDED = ['Won', 'Lost'];

/** Days from engaging to the close, or to the as-of day while a deal is open; who was never engaged has no clock. */
function readObservations(): readonly Observation[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(FILE, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data
    .filter((row) => row['engage_date'])
    .map((row) => {
      const stage = row['deal_stage'] ?? '';
      const outcome = DECIDED.includes(stage) ? stage : null;
      return { days: dayOf(outcome ? row['close_date'] : AS_OF) - dayOf(row['engage_date']), outcome };
    });
}

function dayOf(text = ''): number {
  const day = parseIsoDate(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
}

describe.skipIf(!existsSync(FILE))('time to win of 8,300 engaged deals (../shared/data/maven)', () => {
  let observations: readonly Observation[] = [];
  beforeAll(() => {
    observations = readObservations();
  });

  const everReached = (outcome: string) => {
    const steps = cumulativeIncidence(observations, outcome);
    return steps[steps.length - 1];
  };

  it('knows 4,238 wins, 2,473 losses and 1,589 open deals', () => {
    const count = (outcome: string | null) => observations.filter((one) => one.outcome === outcome).length;
    expect([count('Won'), count('Lost'), count(null)]).toEqual([4238, 2473, 1589]);
  });

  // Both figures were computed independently and stand in the rulings.
  it('gives a deal a chance of 0.519 ever to be won, the longest win having taken 138 days', () => {
    expect(everReached('Won')?.at).toBe(138);
    expect(everReached('Won')?.incidence).toBeCloseTo(0.5194, 4);
  });

  it('would promise 0.678 if losses counted as deals that may still be won', () => {
    const curve = kaplanMeier(observations.map(({ days, outcome }) => ({ days, ended: outcome === 'Won' })));
    expect(1 - (curve[curve.length - 1]?.survival ?? 1)).toBeCloseTo(0.6779, 4);
  });

  it('leaves to won, lost and undecided together the whole', () => {
    const curve = kaplanMeier(observations.map(({ days, outcome }) => ({ days, ended: outcome !== null })));
    const undecided = curve[curve.length - 1]?.survival ?? 1;
    expect((everReached('Won')?.incidence ?? 0) + (everReached('Lost')?.incidence ?? 0) + undecided).toBeCloseTo(1, 9);
  });
});
