import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/cells/recognise/read-column';
import { type CalendarDate, calendarDate, dateParts, isoDate } from '../../../src/domain/calendar-date';

const inUtc = (date: Date): CalendarDate => Math.floor(date.getTime() / 86_400_000) + 25_569;
/** The day in a zone so many hours from Greenwich. */
const inZone = (hours: number) => (date: Date) => inUtc(new Date(date.getTime() + hours * 3_600_000));

function days(cells: readonly unknown[], toCalendarDate = inUtc): readonly (string | null)[] {
  return readDates(cells, toCalendarDate).values.map((day) => (day === null ? null : isoDate(day)));
}

describe('reading one date', () => {
  it.each([
    ['2026-03-05', 'plain ISO'],
    ['2026-3-5', 'ISO without zeros'],
    ['2026/03/05', 'year first with slashes'],
    ['2026.03.05', 'year first with dots'],
    ['20260305', 'digits only'],
    ['2026-03-05 23:59:59', 'a time without a zone stays on its day'],
    ['2026-03-05T23:59:59', 'a time after T'],
    ['2026-03-05T00:00:00.000Z', 'midnight in Greenwich is how exports write a day'],
    ['5 Mar 2026', 'day, short month'],
    ['05-Mar-26', 'dashes and a short year'],
    ['5th March 2026', 'an ordinal'],
    ['Mar 5, 2026', 'American'],
    ['March 5, 2026 2:30 PM', 'American with a time'],
    ['Thu, 5 Mar 2026 10:00:00', 'a weekday before'],
    ['2026 March 5', 'year first'],
    ['5. März 2026', 'German'],
    ['5 de março de 2026', 'Portuguese'],
    ['5 mars 2026', 'French'],
    ['5 marca 2026', 'Polish'],
    ['5 Maret 2026', 'Indonesian'],
    ['2026年3月5日', 'Chinese'],
    ['5.3.2026', 'dots are day-first'],
    ['05.03.26', 'dots and a short year'],
    [' 2026-03-05 ', 'spaces around'],
  ])('reads "%s" as 5 March 2026: %s', (text) => {
    expect(days([text])).toEqual(['2026-03-05']);
  });

  it.each([
    ['next week', 'it is not a date'],
    ['2026-02-30', 'there is no such day'],
    ['31/31/2026', 'there is no such day'],
    ['Mar 2026', 'it names no full day'],
    ['0026-03-05', 'the year 26 is out of reach'],
    ['46000 EUR', 'it is not a date'],
  ])('leaves "%s" unread and keeps it: %s', (text, reason) => {
    const { values, problems } = readDates([text], inUtc);
    expect(values).toEqual([null]);
    expect(problems).toEqual([{ index: 0, text, reason }]);
  });

  it.each(['', '  ', null, undefined, '-', 'N/A', 'null', '0000-00-00 00:00:00'])('takes %o for nothing', (cell) => {
    expect(readDates([cell], inUtc)).toEqual({ values: [null], problems: [], order: null, undecided: false });
  });

  it('converts Date cells with the function it is given, whatever realm they come from', () => {
    const bare: unknown = Object.create(null);
    const foreign: unknown = Object.assign(bare as object, {
      getTime: () => Date.UTC(2026, 2, 5),
      [Symbol.toStringTag]: 'Date',
    });
    expect(days([new Date(Date.UTC(2026, 2, 5)), foreign])).toEqual(['2026-03-05', '2026-03-05']);
  });

  it('puts a moment with a zone on the day of the spreadsheet', () => {
    const cells = ['2026-03-05T02:00:00Z', '2026-03-05T23:30:00+01:00'];
    expect(days(cells, inZone(-8))).toEqual(['2026-03-04', '2026-03-05']);
  });

  it('does not move days that are written as midnight in Greenwich', () => {
    expect(days(['2026-03-05T00:00:00Z', '2026-12-31T00:00:00Z'], inZone(-8))).toEqual(['2026-03-05', '2026-12-31']);
  });

  it('moves them with the others where a single one is no midnight, if only by its minutes or seconds', () => {
    for (const time of ['05:05:00', '00:01:00', '00:00:01', '01:00:00'])
      expect(days(['2026-03-05T00:00:00Z', `2026-03-06T${time}Z`], inZone(-8))).toEqual(['2026-03-04', '2026-03-05']);
  });

  it.each([
    ['5/3/70', '1970-03-05'],
    ['25/3/69', '2069-03-25'],
    ['25/3/98', '1998-03-25'],
  ])('reads the short year of %s', (text, expected) => {
    expect(days([text, '25/12/2026'])[0]).toBe(expected);
  });
});

describe('deciding day-first or month-first from the column', () => {
  it('is day-first where one day is above 12', () => {
    expect(days(['3/4/2026', '25/4/2026'])).toEqual(['2026-04-03', '2026-04-25']);
  });

  it('is month-first where one second number is above 12', () => {
    expect(days(['3/4/2026', '4/25/2026'])).toEqual(['2026-03-04', '2026-04-25']);
  });

  it('is proved by no text that is a date in neither order', () => {
    for (const text of ['13/14/2026', '14/13/2026', '32/4/2026', '4/32/2026'])
      expect(readDates(['3/4/2026', text], inUtc)).toMatchObject({
        values: [null, null],
        order: null,
        undecided: true,
      });
  });

  it('is proved by the 31st of a month, and by the 25th of the twelfth', () => {
    expect(readDates(['31/12/2026'], inUtc).order).toBe('day-first');
    expect(readDates(['12/31/2026'], inUtc).order).toBe('month-first');
    expect(readDates(['12/11/2026'], inUtc)).toMatchObject({ values: [null], undecided: true });
  });

  it('asks about a column that is truly ambiguous and guesses nothing', () => {
    const { values, problems, question } = readDates(['3/4/2026', '2026-05-01', '5/5/2026'], inUtc);
    expect(values.map((day) => (day === null ? null : isoDate(day)))).toEqual([null, '2026-05-01', '2026-05-05']);
    expect(problems).toHaveLength(1);
    expect(question).toContain('“3/4/2026” day-first or month-first');
  });

  it('reads what is beyond doubt in a column that is written both ways, and asks about the rest', () => {
    const { values, question } = readDates(['25/4/2026', '4/25/2026', '3/4/2026'], inUtc);
    expect(values.map((day) => day !== null)).toEqual([true, true, false]);
    expect(question).toContain('“3/4/2026”');
  });

  it('follows the other date columns of the list, and asks whether that is right', () => {
    const { values, question } = readDates(['3/4/2026'], inUtc, { beside: { order: 'day-first', header: 'Created' } });
    expect(values).toEqual([calendarDate(2026, 4, 3)]);
    expect(question).toContain('“Created”');
  });

  it('follows the answer without a further question', () => {
    const read = readDates(['3/4/2026'], inUtc, { answer: 'month-first' });
    expect(read.values).toEqual([calendarDate(2026, 3, 4)]);
    expect(read.question).toBeUndefined();
  });

  it('mistrusts dates that were parsed month-first while the rest stayed day-first text', () => {
    const parsed = [2, 5, 11].map((day) => new Date(Date.UTC(2026, 0, day)));
    expect(readDates([...parsed, '13/02/2026'], inUtc).question).toContain('those 3');
    expect(readDates([...parsed, new Date(Date.UTC(2026, 0, 31)), '13/02/2026'], inUtc).question).toBeUndefined();
  });
});

describe('serial numbers', () => {
  it('are days where most of the column is such', () => {
    expect(days([46_086, 46_087.75, '46088', ''])).toEqual(['2026-03-05', '2026-03-06', '2026-03-07', null]);
  });

  it('are left unread among written dates', () => {
    const { values, problems } = readDates(['2026-03-05', '2026-03-06', 46_086], inUtc);
    expect(values[2]).toBeNull();
    expect(problems).toEqual([{ index: 2, text: '46086', reason: 'it is a number, not a date' }]);
  });

  it('are not days outside a plausible window', () => {
    expect(days([120, 5000])).toEqual([null, null]);
  });
});

describe('a column of dates as a whole', () => {
  const serial = (iso: string) => calendarDate(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  /** The days as ISO text, the order that is proved, and the question. */
  const told = (cells: readonly unknown[], hints: Parameters<typeof readDates>[2] = {}) => {
    const { order, question = null } = readDates(cells, inUtc, hints);
    const read = readDates(cells, inUtc, hints).values.map((day) => (day === null ? null : isoDate(day)));
    return [read, order, question];
  };

  it.each<[string, readonly unknown[], unknown[]]>([
    ['nothing', [], [[], null, null]],
    ['a day of 31', ['31/3/2026', '3/4/2026'], [['2026-03-31', '2026-04-03'], 'day-first', null]],
    ['a second number of 31', ['3/31/2026', '3/4/2026'], [['2026-03-31', '2026-03-04'], 'month-first', null]],
    ['a day of 12 beside a month of 12', ['12/12/2026'], [['2026-12-12'], null, null]],
    ['equal numbers', ['4/4/2026', '5/5/2026'], [['2026-04-04', '2026-05-05'], null, null]],
    ['dots', ['3.4.2026', '5.12.2026'], [['2026-04-03', '2026-12-05'], null, null]],
    [
      'dots that prove nothing of slashes',
      ['25.4.2026', '4/25/2026'],
      [['2026-04-25', '2026-04-25'], 'month-first', null],
    ],
    ['a short year that stands first', ['98/03/05'], [['1998-03-05'], null, null]],
    ['numbers that no order makes a day', ['32/4/2026', '4/25/2026'], [[null, '2026-04-25'], 'month-first', null]],
    [
      'one ambiguous cell',
      ['3/4/2026', '12/1/2026', '1/12/2026'],
      [[null, null, null], null, 'is “3/4/2026” day-first or month-first? 3 cells were left unread.'],
    ],
    [
      'one ambiguous cell, with spaces',
      [' 3/4/2026 '],
      [[null], null, 'is “3/4/2026” day-first or month-first? 1 cell was left unread.'],
    ],
    ['both orders and nothing between them', ['25/4/2026', '4/25/2026'], [['2026-04-25', '2026-04-25'], null, null]],
    [
      'serial numbers',
      [46_086, '46087', '', '2026-03-05'],
      [['2026-03-05', '2026-03-06', null, '2026-03-05'], null, null],
    ],
    ['as many other dates as serial numbers', [46_086, '2026-03-05'], [[null, '2026-03-05'], null, null]],
    ['a broken date cell', [new Date(Number.NaN)], [[null], null, null]],
    ['a tick', [true], [[null], null, null]],
    ['midnights only', ['2026-03-05T00:00:00+02:00'], [['2026-03-05'], null, null]],
    [
      'midnights and other hours',
      ['2026-03-05T00:00:00+02:00', '2026-03-05T10:00:00Z', '2026-01-01'],
      [['2026-03-04', '2026-03-05', '2026-01-01'], null, null],
    ],
  ])('%s', (_, cells, expected) => {
    expect(told(cells)).toEqual(expected);
  });

  it('follows an answer, and else the columns beside it only where it proves nothing itself', () => {
    const beside = { order: 'month-first' as const, header: 'Created' };
    expect(told(['3/4/2026', '25/4/2026'], { answer: 'month-first' })).toEqual([
      ['2026-03-04', '2026-04-25'],
      'day-first',
      null,
    ]);
    expect(told(['3/4/2026', '25/4/2026'], { beside })).toEqual([['2026-04-03', '2026-04-25'], 'day-first', null]);
    expect(told(['3/4/2026', '5/5/2026'], { beside })).toEqual([
      ['2026-03-04', '2026-05-05'],
      null,
      '“3/4/2026” was read month-first, as “Created” is: is that right?',
    ]);
    expect(told(['5/5/2026', '3.4.2026', '2026-01-01'], { beside: { ...beside, order: 'day-first' } })).toEqual([
      ['2026-05-05', '2026-04-03', '2026-01-01'],
      null,
      null,
    ]);
  });

  it('asks about what two orders leave open', () => {
    const read = readDates(['25/4/2026', '4/25/2026', '3/4/2026', '5/6/2026'], inUtc);
    expect(read.values.map((day) => day !== null)).toEqual([true, true, false, false]);
    expect(read.order).toBeNull();
    expect(read.question).toMatch(
      /^some dates are written day-first and some month-first: is “3\/4\/2026” day-first or month-first\? 2 cells/,
    );
  });

  it('mistrusts three or more date cells, none after the 12th, beside day-first text', () => {
    const cells = (...days: readonly number[]) => days.map((day) => new Date(Date.UTC(2026, 0, day)));
    const question = (...found: readonly unknown[]) => readDates(found, inUtc).question ?? null;
    expect(question(...cells(2, 5, 12), '13/02/2026')).toBe(
      'the dates kept as text are day-first, but the others may have been read month-first when the file was opened: are those 3 right?',
    );
    expect(question(...cells(2, 5), '13/02/2026')).toBeNull();
    expect(question(...cells(2, 5, 13), '13/02/2026')).toBeNull();
    expect(question(...cells(2, 5, 12), '02/13/2026')).toBeNull();
    expect(question(...cells(2, 5, 12), '', '2026-02-13')).toBeNull();
  });

  it('tells why a cell cannot be read', () => {
    const reasons = readDates([new Date(Number.NaN), true, 5, '3/4/2026'], inUtc).problems.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'there is no such day',
      'it is not a date',
      'it is a number, not a date',
      'its day and month could be either way round',
    ]);
    expect(serial('2026-03-05')).toBe(46_086);
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WRITERS: Readonly<Record<string, (day: CalendarDate) => string>> = {
  iso: isoDate,
  'iso with time': (day) => `${isoDate(day)} 12:34:56`,
  'day-first': (date) => `${dateParts(date).day}/${dateParts(date).month}/${dateParts(date).year}`,
  'day-first, short': (date) =>
    `${two(dateParts(date).day)}-${two(dateParts(date).month)}-${two(dateParts(date).year % 100)}`,
  'month-first': (date) => `${dateParts(date).month}/${dateParts(date).day}/${dateParts(date).year}`,
  'month-first, with time': (date) => `${dateParts(date).month}/${dateParts(date).day}/${dateParts(date).year} 9:05 AM`,
  dots: (date) => `${two(dateParts(date).day)}.${two(dateParts(date).month)}.${dateParts(date).year}`,
  words: (date) => `${dateParts(date).day} ${MONTHS[dateParts(date).month - 1] ?? ''} ${dateParts(date).year}`,
};

describe('any column in one format', () => {
  it.each(Object.entries(WRITERS))('is read back whole or left to a question, never wrong: %s', (_, write) => {
    const day = fc.integer({ min: calendarDate(1990, 1, 1), max: calendarDate(2060, 12, 31) });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (written) => {
        const { values, question } = readDates(written.map(write), inUtc);
        values.forEach((value, index) => {
          if (value === null) expect(question).toBeDefined();
          else expect(isoDate(value)).toBe(isoDate(written[index] ?? 0));
        });
      }),
      { seed: 20_260_305, numRuns: 300 },
    );
  });
});
