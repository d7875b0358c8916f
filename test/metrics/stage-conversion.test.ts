import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../src/domain/journey';
import { type ConversionMode, type StageConversion, stageConversion } from '../../src/metrics/stage-conversion';
import { wilsonInterval } from '../../src/metrics/wilson-interval';
import {
  anyJourneys,
  CALL,
  DELIVERED,
  LATER,
  LEAD,
  LEFT,
  LOST,
  passing,
  PROPOSAL,
  QUALIFIED,
  REJECTED,
  RENEWED,
  SALES,
  SIX_DEALS,
  STAGES,
  WON,
} from './journeys';

const MODES: readonly ConversionMode[] = ['reached', 'visited', 'direct'];
const conversionOf = (journeys: readonly Journey[], mode: ConversionMode) =>
  stageConversion(STAGES, journeys, { pipeline: SALES, mode });

/** What became of one deal in Lead, Qualified and Proposal: moved on, lost, here, elsewhere, or not entered. */
const fates = (path: readonly number[], mode: ConversionMode) =>
  conversionOf([passing(1, path)], mode)
    .map(({ entered, movedOn, lost, stillHere, elsewhere }) => {
      expect(movedOn + lost + stillHere + elsewhere).toBe(entered);
      return movedOn ? '>' : lost ? 'x' : stillHere ? '=' : elsewhere ? '~' : '.';
    })
    .join('');

describe('stage conversion of the six deals of cognis-digital/dealflow, demos/01-basic', () => {
  it.each(MODES)('%s: of 6, 5 and 3 deals 5, 3 and 2 move on; decided alone 5/5, 3/4 and 2/2', (mode) => {
    const conversion = conversionOf(SIX_DEALS, mode);
    expect(conversion.map(({ stage }) => stage)).toEqual([LEAD, QUALIFIED, PROPOSAL]);
    expect(conversion.map(({ entered }) => entered)).toEqual([6, 5, 3]);
    expect(conversion.map(({ movedOn }) => movedOn)).toEqual([5, 3, 2]);
    expect(conversion.map(({ lost }) => lost)).toEqual([0, 1, 0]);
    expect(conversion.map(({ stillHere }) => stillHere)).toEqual([1, 1, 1]);
    expect(conversion.map(({ elsewhere }) => elsewhere)).toEqual([0, 0, 0]);
    expect(conversion.map(({ rateOfDecided }) => rateOfDecided)).toEqual([5 / 5, 3 / 4, 2 / 2]);
    expect(conversion.map(({ rateOfEntered }) => rateOfEntered)).toEqual([5 / 6, 3 / 5, 2 / 3]);
    expect(conversion.map(({ interval }) => interval)).toEqual([
      wilsonInterval(5, 5),
      wilsonInterval(3, 4),
      wilsonInterval(2, 2),
    ]);
  });

  it('names the deals behind the counts', () => {
    expect(conversionOf(SIX_DEALS, 'reached')[1]?.deals).toEqual({
      entered: [1, 2, 3, 4, 5],
      movedOn: [1, 2, 3],
      lost: [4],
      stillHere: [5],
      elsewhere: [],
    });
  });
});

describe('stage conversion', () => {
  it('chains 1000 → 300 → 120 → 80 → 50 → 20 to 2 % (prowi.io/en/glossary/conversion-rate)', () => {
    const stages = [...Array.from({ length: 5 }, () => 'open' as const), 'won' as const, 'lost' as const];
    const all = stages.map((kind) => ({ pipeline: SALES, kind }));
    const journeys = Array.from({ length: 1000 }, (_, deal) => {
      const furthest = [300, 120, 80, 50, 20].filter((count) => deal < count).length;
      const way = Array.from({ length: furthest + 1 }, (_step, step) => step);
      return passing(deal, furthest === 5 ? way : [...way, 6]);
    });
    const conversion = stageConversion(all, journeys, { pipeline: SALES, mode: 'reached' });
    expect(conversion.map(({ entered }) => entered)).toEqual([1000, 300, 120, 80, 50]);
    expect(conversion.map(({ movedOn }) => movedOn)).toEqual([300, 120, 80, 50, 20]);
    const rates = conversion.map(({ rateOfDecided }) => rateOfDecided ?? Number.NaN);
    [0.3, 0.4, 0.6667, 0.625, 0.4].forEach((rate, step) => expect(rates[step]).toBeCloseTo(rate, 4));
    expect(rates.reduce((product, rate) => product * rate, 1)).toBeCloseTo(0.02, 12);
  });

  it.each<[string, readonly number[], string, string, string]>([
    //                                                                       reached visited direct
    ['is won step by step', [LEAD, QUALIFIED, PROPOSAL, WON], '>>>', '>>>', '>>>'],
    ['stands in the first stage', [LEAD], '=..', '=..', '=..'],
    ['stands in the middle, having started there', [QUALIFIED], '>=.', '.=.', '.=.'],
    ['skipped a stage', [LEAD, PROPOSAL], '>>=', '>.=', '~.='],
    ['skipped a stage and was lost', [LEAD, PROPOSAL, LOST], '>>x', '>.x', '~.x'],
    ['was lost in the first stage', [LEAD, LOST], 'x..', 'x..', 'x..'],
    ['was lost for another reason', [LEAD, QUALIFIED, REJECTED], '>x.', '>x.', '>x.'],
    ['went back', [LEAD, QUALIFIED, LEAD], '>~.', '>~.', '>~.'],
    ['started late and went back', [PROPOSAL, LEAD], '>>~', '=.~', '=.~'],
    ['went back, then on', [LEAD, QUALIFIED, LEAD, QUALIFIED, PROPOSAL], '>>=', '>>=', '>>='],
    ['went back and was lost there', [LEAD, PROPOSAL, QUALIFIED, LOST], '>>x', '>xx', '~x~'],
    ['came to a stage only after a later one', [QUALIFIED, LEAD, PROPOSAL], '>>=', '>>=', '~~='],
    ['is parked', [LEAD, QUALIFIED, LATER], '>~.', '>~.', '>~.'],
    ['came back from being parked', [LEAD, LATER, QUALIFIED], '>=.', '>=.', '~=.'],
    ['was parked, then lost', [LEAD, LATER, LOST], 'x..', 'x..', '~..'],
    ['came straight to Lost', [LOST], 'x..', '...', '...'],
    ['came straight to being parked', [LATER], '~..', '...', '...'],
    ['came straight to Won', [WON], '>>>', '...', '...'],
    ['was won from the first stage', [LEAD, WON], '>>>', '>..', '~..'],
    ['was won at another won stage', [PROPOSAL, DELIVERED], '>>>', '..>', '..>'],
    ['went from one won stage to another', [PROPOSAL, WON, DELIVERED], '>>>', '..>', '..>'],
    ['was won and reopened', [LEAD, WON, QUALIFIED], '>=.', '>=.', '~=.'],
    ['was won and reopened at the last stage', [PROPOSAL, WON, PROPOSAL], '>>=', '..=', '..='],
    ['was won, reopened and lost', [PROPOSAL, WON, LEAD, LOST], '>>x', 'x.x', 'x.~'],
    ['was won, reopened and won', [PROPOSAL, WON, LEAD, WON], '>>>', '>.>', '~.>'],
    ['was won, then parked', [PROPOSAL, WON, LATER], '>>~', '..~', '..~'],
    ['was lost and reopened', [LEAD, LOST, LEAD], '=..', '=..', '=..'],
    ['was lost, reopened and lost further on', [LEAD, LOST, PROPOSAL, LOST], '>>x', '>.x', 'x.x'],
    ['left for another pipeline', [LEAD, QUALIFIED, CALL], '...', '...', '...'],
    ['left for the won stage of another pipeline', [LEAD, RENEWED], '...', '...', '...'],
    ['came from another pipeline', [CALL, QUALIFIED], '>=.', '.=.', '.=.'],
    ['went through another pipeline', [LEAD, CALL, QUALIFIED], '>=.', '>=.', '~=.'],
    ['was won in another pipeline before', [RENEWED, LEAD], '=..', '=..', '=..'],
    ['was won in another pipeline on the way', [PROPOSAL, RENEWED, LEAD, WON], '>>>', '>.>', '~.~'],
    ['was lost in another pipeline on the way', [LEAD, LEFT, QUALIFIED, LOST], '>x.', '>x.', '~x.'],
    ['stands in a stage that nobody knows', [LEAD, 99], '...', '...', '...'],
    ['stood in a stage that nobody knows', [99, LEAD], '=..', '=..', '=..'],
  ])('of a deal that %s', (_, path, reached, visited, direct) => {
    expect(MODES.map((mode) => fates(path, mode))).toEqual([reached, visited, direct]);
  });

  it('counts a deal once for each stage, however often it came', () => {
    const [lead] = conversionOf([passing(1, [LEAD, QUALIFIED, LEAD, QUALIFIED, LEAD])], 'visited');
    expect(lead).toMatchObject({ entered: 1, movedOn: 1, stillHere: 0, deals: { entered: [1], movedOn: [1] } });
  });

  it.each(MODES)('%s has no rate where nobody entered, and none of the decided where nobody is', (mode) => {
    expect(conversionOf([], mode)[0]).toMatchObject({ rateOfDecided: null, rateOfEntered: null, interval: null });
    expect(conversionOf([passing(1, [LEAD])], mode)[0]).toMatchObject({
      rateOfDecided: null,
      rateOfEntered: 0,
      interval: null,
    });
  });

  it('has a rate of 0 where everything was lost', () => {
    expect(conversionOf([passing(1, [LEAD, LOST])], 'reached')[0]).toMatchObject({
      rateOfDecided: 0,
      rateOfEntered: 0,
      interval: wilsonInterval(0, 1),
    });
  });

  it('has no stage of a pipeline that does not exist', () => {
    expect(stageConversion(STAGES, SIX_DEALS, { pipeline: 'Nowhere', mode: 'reached' })).toEqual([]);
  });

  it('counts the stages of the pipeline asked for', () => {
    const conversion = stageConversion(STAGES, [passing(1, [CALL, RENEWED]), passing(2, [LEAD])], {
      pipeline: 'Renewal',
      mode: 'direct',
    });
    expect(conversion).toMatchObject([{ stage: CALL, entered: 1, movedOn: 1 }]);
  });
});

describe('whatever way deals go', () => {
  const pairs = (conversion: readonly StageConversion[]) =>
    conversion.slice(1).map((after, at) => [conversion[at], after] as const);

  it('reached telescopes: who moved on entered the next stage, and the rates multiply to won ÷ entered', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const conversion = conversionOf(journeys, 'reached');
        for (const [before, after] of pairs(conversion)) expect(before?.deals.movedOn).toEqual(after.deals.entered);
        const ends = journeys.map(({ visits }) => STAGES[visits[visits.length - 1]?.stage ?? -1]);
        const inSales = ends.filter((end) => end?.pipeline === SALES);
        const won = inSales.filter((end) => end?.kind === 'won').length;
        expect(conversion[0]?.entered).toBe(inSales.length);
        expect(conversion[2]?.movedOn).toBe(won);
        expect(conversion.reduce((sum, { lost }) => sum + lost, 0)).toBe(
          inSales.filter((end) => end?.kind === 'lost').length,
        );
        if (conversion.some(({ rateOfEntered }) => rateOfEntered === null)) return;
        const product = conversion.reduce((all, { rateOfEntered }) => all * (rateOfEntered ?? 1), 1);
        expect(product).toBeCloseTo(won / inSales.length, 12);
      }),
      { seed: 38 },
    );
  });

  it.each(MODES)('%s shares out everybody who entered, and none twice', (mode) => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        for (const { deals, entered, movedOn, lost, stillHere, elsewhere } of conversionOf(journeys, mode)) {
          expect(movedOn + lost + stillHere + elsewhere).toBe(entered);
          const parts = [...deals.movedOn, ...deals.lost, ...deals.stillHere, ...deals.elsewhere];
          expect(parts.slice().sort((a, b) => a - b)).toEqual(deals.entered);
          expect(new Set(parts).size).toBe(entered);
        }
      }),
      { seed: 39 },
    );
  });

  it('who visited a stage has reached it, and who moved on directly has moved on', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const [reached, visited, direct] = MODES.map((mode) => conversionOf(journeys, mode));
        visited?.forEach(({ deals }, step) => {
          expect(reached?.[step]?.deals.entered).toEqual(expect.arrayContaining([...deals.entered]));
          expect(reached?.[step]?.deals.movedOn).toEqual(expect.arrayContaining([...deals.movedOn]));
          expect(direct?.[step]?.deals.entered).toEqual(deals.entered);
          expect(deals.movedOn).toEqual(expect.arrayContaining([...(direct?.[step]?.deals.movedOn ?? [])]));
        });
      }),
      { seed: 40 },
    );
  });
});
