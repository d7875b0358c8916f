import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/calendar-date';
import { codeColumn, readColumn } from '../../src/domain/coded-column';
import { codeDeals, readDeals } from '../../src/domain/coded-deals';
import type { DealColumns } from '../../src/domain/deal-columns';

const FROM = '2026-03-20';

describe('a coded column', () => {
  test.each([
    ['each cell', ['a', 'b', 'c']],
    ['words', ['Proposal', 'Lead in', 'Proposal', 'Lead in', 'Proposal', 'Lead in', 'Lead in', 'Proposal']],
    ['usual', Array.from({ length: 40 }, (_, at) => (at % 13 === 0 ? `rare ${at}` : 'usual'))],
  ])('says %s where that is the shortest', (form, cells) => {
    const coded = codeColumn(cells);

    expect(Object.keys(coded)[0]).toBe(form.split(' ')[0]);
    expect(readColumn(coded, cells.length)).toEqual(cells);
  });

  test('holds thousands of equal cells in no more space than one', () => {
    expect(JSON.stringify(codeColumn(Array.from({ length: 10_000 }, () => 'EUR')))).toBe(
      '{"usual":"EUR","gaps":[],"but":[]}',
    );
  });

  test('reads as what was coded, through JSON', () => {
    const cell = fc.oneof(fc.constantFrom('a', 'b', '', null), fc.string(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sent: unknown = JSON.parse(JSON.stringify(codeColumn(cells)));
        expect(readColumn(sent as ReturnType<typeof codeColumn>, cells.length)).toEqual(cells);
      }),
    );
  });
});

test('coded deals read as what was coded, through JSON', () => {
  const text = fc.oneof(fc.constantFrom('', 'Ana', 'Ben', '商机 🚀'), fc.string());
  const day = fc.option(fc.integer({ min: 1, max: 80_000 }).map(isoDate));
  const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0));
  const count = fc.nat({ max: 12 });
  const header = fc.constantFrom('Source', 'Score', 'constructor');
  const deals = count.chain((length) => {
    const of = <T>(cell: fc.Arbitrary<T>) => fc.array(cell, { minLength: length, maxLength: length });
    return fc.record<DealColumns>({
      ...{ id: of(text), stage: of(text), name: of(text), company: of(text), owner: of(text) },
      ...{ currency: of(text), nextStep: of(text), priority: of(text) },
      ...{ value: of(number), probability: of(number), touches: of(fc.option(fc.nat())) },
      ...{ expectedClose: of(day), nextStepDue: of(day), inStageSince: of(day), lastActivity: of(day) },
      assigned: of(day),
      ...{ row: of(fc.integer({ min: 2, max: 9_999_999 })), move: of(fc.nat()) },
      ready: of(fc.boolean()),
      extra: fc.dictionary(header, of(text), { maxKeys: 2, noNullPrototype: true }),
    });
  });
  fc.assert(
    fc.property(deals, (given) => {
      const sent = JSON.parse(JSON.stringify(codeDeals(given, FROM))) as ReturnType<typeof codeDeals>;
      expect(readDeals(sent)).toEqual(given);
    }),
  );
});
