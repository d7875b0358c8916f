import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyPipeline, AS_OF, FIRST_DAY, type AnyPipeline } from '../functions/any-pipeline';
import { LOG_HEADER } from '../functions/histories';
import { day, dealsTable, evaluate, type Grid, inSpreadsheet, records, stagesTable } from '../functions/sheet';

type Row = Record<string, unknown>;

const tablesOf = ({ deals, log, stages }: AnyPipeline) => [deals, log, stages];
const column = (rows: readonly Row[], header: string) => rows.map((row) => Number(row[header]));
const anyDay = fc.integer({ min: FIRST_DAY, max: AS_OF });
const sameDays = { seed: 61, numRuns: 100 };

function rowsOf(name: string, pipeline: AnyPipeline, ...rest: unknown[]): Row[] {
  return records(evaluate(name, ...tablesOf(pipeline), ...rest));
}

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('of any pipeline', () => {
  it('who moved on from a stage has reached the next, and the rates multiply to won ÷ entered', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const rows = rowsOf('STAGE_CONVERSION', pipeline);
        const [entered, movedOn] = [column(rows, 'Entered'), column(rows, 'Moved on')];
        expect(entered.slice(1)).toEqual(movedOn.slice(0, -1));
        const product = column(rows, 'Rate of entered (at least)').reduce((all, rate) => all * rate, 1);
        const won = movedOn[movedOn.length - 1] ?? 0;
        if (won > 0) expect(product).toBeCloseTo(won / (entered[0] ?? 0), 9);
      }),
      { seed: 62, numRuns: 100 },
    );
  });

  it('the funnel has the counts of the conversion, and Won those who moved on from the last stage', () => {
    fc.assert(
      fc.property(anyPipeline, anyDay, (pipeline, since) => {
        const conversion = rowsOf('STAGE_CONVERSION', pipeline, '', '', since);
        const funnel = rowsOf('PIPELINE_FUNNEL', pipeline, '', since);
        const won = column(conversion.slice(-1), 'Moved on');
        expect(column(funnel, 'Reached')).toEqual([...column(conversion, 'Entered'), ...won]);
        expect(column(funnel, 'Lost here')).toEqual([...column(conversion, 'Lost'), 0]);
      }),
      { seed: 63, numRuns: 100 },
    );
  });

  it('who is still in a stage on a day is who PIPELINE_AS_OF finds there', () => {
    fc.assert(
      fc.property(anyPipeline, anyDay, (pipeline, asOf) => {
        const stays = rowsOf('STAGE_DURATION', pipeline, asOf);
        const stood = rowsOf('PIPELINE_AS_OF', pipeline, asOf, '', 'all').filter(
          ({ Stage }) => Stage !== 'Won' && Stage !== 'Lost',
        );
        expect(stays.map((row) => [row['Stage'], row['Still here']])).toEqual(
          stood.map((row) => [row['Stage'], row['Deals']]),
        );
      }),
      sameDays,
    );
  });

  it('the visits of a stage are finished or still running, and never fewer on a later day', () => {
    fc.assert(
      fc.property(anyPipeline, anyDay, fc.nat(60), (pipeline, asOf, more) => {
        const [now, later] = [asOf, asOf + more].map((on) => rowsOf('STAGE_DURATION', pipeline, on));
        (now ?? []).forEach((row, at) => {
          expect(Number(row['Finished']) + Number(row['Still here'])).toBe(row['Visits']);
          expect(Number(later?.[at]?.['Visits'])).toBeGreaterThanOrEqual(Number(row['Visits']));
        });
      }),
      { seed: 64, numRuns: 60 },
    );
  });

  it('the entries and exits of a period are those of its two halves', () => {
    fc.assert(
      fc.property(anyPipeline, anyDay, fc.integer({ min: 1, max: 60 }), (pipeline, to, days) => {
        const whole = rowsOf('STAGE_REVIEW', pipeline, to, 2 * days);
        const halves = [to, to - days].map((end) => rowsOf('STAGE_REVIEW', pipeline, end, days));
        for (const header of ['Entries', 'Exits']) {
          const sums = whole.map((_, at) => halves.reduce((sum, half) => sum + Number(half[at]?.[header]), 0));
          expect(column(whole, header)).toEqual(sums);
        }
      }),
      { seed: 65, numRuns: 100 },
    );
  });

  it.each(['STAGE_CONVERSION', 'STAGE_DURATION', 'STAGE_REVIEW'])(
    '%s does not depend on the order of the rows or on blank ones between them',
    (name) => {
      fc.assert(
        fc.property(anyPipeline, anyDay, ({ deals, log, stages }, asOf) => {
          const turned = ([header = [], ...rows]: Grid): Grid => [
            header,
            ...rows.reverse().flatMap((row) => [row, row.map(() => '')]),
          ];
          expect(evaluate(name, turned([...deals]), turned([...log]), stages, asOf)).toEqual(
            evaluate(name, deals, log, stages, asOf),
          );
        }),
        { seed: 66, numRuns: 40 },
      );
    },
  );
});

describe('whatever the cells hold', () => {
  const anyCell = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>('Lead', 'Won', 'Lost', 'D-1', 'D-2', 'Sales', 'open', 'won') },
    fc.constantFrom<unknown>('', null, undefined, true, false, '#N/A', 'no data', ' ', '25%', '1,5', 'undo'),
    fc.constantFrom<unknown>(0, 1, 2, -1, 0.5, 40, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 46_000, 46_010),
    fc.constantFrom(day('2026-03-05'), new Date(Number.NaN)),
  );
  const under = (header: readonly unknown[]): fc.Arbitrary<Grid> =>
    fc
      .array(fc.array(anyCell, { minLength: header.length, maxLength: header.length }), { maxLength: 5 })
      .map((rows) => [[...header], ...rows]);
  const [dealHeader = [], stageHeader = []] = [dealsTable([])[0], stagesTable([])[0]];
  const STAGES = stagesTable([{ name: 'Lead' }, { name: 'Won', kind: 'won' }, { name: 'Lost', kind: 'lost' }]);
  /** Text columns and numbers that fit, so that some tables get past the reading. */
  const plausible = (header: readonly unknown[], isLog: boolean) =>
    fc
      .array(
        fc.tuple(fc.constantFrom('Lead', 'Won', 'Lost', 'Limbo', ''), fc.constantFrom('', 46_000, 46_010, 46_005)),
        {
          maxLength: 6,
        },
      )
      .map(
        (rows): Grid => [
          [...header],
          ...rows.map(([stage, on], at) =>
            header.map((name) => {
              if (name === 'Stage' || name === 'To') return stage;
              if (name === 'Deal ID') return isLog ? `D-${(at % 3) + 1}` : `D-${at + 1}`;
              if (name === 'Move') return at + 1;
              return name === 'When' || name === 'In stage since' || name === 'Created' ? on : '';
            }),
          ),
        ],
      );
  const anyDeals = fc.oneof(under(dealHeader), plausible(dealHeader, false));
  const anyLog = fc.oneof(under(LOG_HEADER), plausible(LOG_HEADER, true));
  const anyStages = fc.oneof(under(stageHeader), fc.constant(STAGES));
  const anyRest = fc.array(fc.oneof(anyCell, fc.constantFrom(...dealHeader), fc.constant(46_008)), { maxLength: 5 });

  it.each(['STAGE_CONVERSION', 'STAGE_DURATION', 'STAGE_REVIEW', 'PIPELINE_FUNNEL'])(
    '%s shows numbers and words, or a sentence',
    (name) => {
      let shown = 0;
      fc.assert(
        fc.property(anyDeals, anyLog, anyStages, anyRest, (deals, log, stages, rest) => {
          let spill: Grid;
          try {
            spill = evaluate(name, deals, log, stages, ...rest) as Grid;
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect(error).not.toBeInstanceOf(TypeError);
            expect(error).not.toBeInstanceOf(RangeError);
            expect(String(error)).not.toMatch(/\[object|undefined|function/);
            return;
          }
          shown += 1;
          for (const row of spill) {
            expect(row).toHaveLength(spill[0]?.length ?? 0);
            for (const cell of row) expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
          }
        }),
        { seed: 67, numRuns: 600 },
      );
      expect(shown).toBeGreaterThan(20);
    },
  );
});
