import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF } from '../functions/any-pipeline';
import { evaluate, inSpreadsheet, records } from '../functions/sheet';

const stale = (...args: unknown[]) => evaluate('STALE_DEALS', ...args);

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('stale deals', () => {
  it('are open deals of the summary, and fewer the longer the limit is', () => {
    fc.assert(
      fc.property(anyPipeline, fc.nat(150), ({ deals, log, stages }, limit) => {
        const open = records(evaluate('STAGE_SUMMARY', deals, stages, AS_OF)).map(({ Deals }) => Number(Deals));
        const found = (days: number) =>
          records(stale(deals, log, stages, AS_OF, '', days)).map((row) => row['Deal ID']);
        expect(found(limit).length).toBeLessThanOrEqual(open.reduce((sum, count) => sum + count, 0));
        expect(found(limit)).toEqual(expect.arrayContaining(found(limit + 10)));
        for (const row of records(stale(deals, log, stages, AS_OF)))
          expect(row['Days']).toBeGreaterThan(Number(row['Limit']));
      }),
      { seed: 61, numRuns: 60 },
    );
  });
});
