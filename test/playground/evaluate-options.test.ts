import { describe, expect, it } from 'vitest';
import { readOptions } from '../../playground/evaluate/options';

const FORMULA = '=WIN_RATE(Deals)';

describe('readOptions', () => {
  it('takes the first argument for the file and the rest for formulas', () => {
    expect(readOptions(['deals.csv', FORMULA, '=1+1'])).toEqual({
      file: 'deals.csv',
      formulas: [FORMULA, '=1+1'],
      asOf: null,
      timeZone: 'Etc/UTC',
      locale: 'en_US',
      columns: new Map(),
      kinds: new Map(),
      dates: new Map(),
      log: null,
      isLocaleNamed: false,
      isReportWanted: false,
    });
  });

  it('takes options anywhere, some of them more than once', () => {
    const options = readOptions([
      ...['--as-of', '2024-02-29', 'deals.csv', '--map', 'Stage=deal_stage', '--map', 'Value = a = b', FORMULA],
      ...[
        '--answer',
        'stalled=Parked',
        '--answer',
        'Due=Day-first',
        '--time-zone',
        'Asia/Kolkata',
        '--locale',
        'pl',
        '--report',
      ],
    ]);

    expect(options).toMatchObject({
      asOf: '2024-02-29',
      timeZone: 'Asia/Kolkata',
      locale: 'pl',
      columns: new Map([
        ['Stage', 'deal_stage'],
        ['Value', 'a = b'],
      ]),
      kinds: new Map([['stalled', 'parked']]),
      dates: new Map([['Due', 'day-first']]),
      isReportWanted: true,
    });
  });

  it.each([
    ['no file', [], /^no file given/],
    ['no formulas', ['deals.csv'], /^no formulas given/],
    ['what is no formula', ['deals.csv', 'WIN_RATE'], /"WIN_RATE" is not a formula/],
    ['an unknown option', ['deals.csv', FORMULA, '--fast'], /^Unknown option '--fast'$/],
    ['a day that does not exist', ['deals.csv', FORMULA, '--as-of', '2023-02-29'], /2023-02-29" is not a day/],
    ['a day in words', ['deals.csv', FORMULA, '--as-of', 'today'], /"today" is not a day/],
    ['an unknown time zone', ['deals.csv', FORMULA, '--time-zone', 'Mars/North'], /"Mars\/North" is unknown/],
    ['half a mapping', ['deals.csv', FORMULA, '--map', 'Stage'], /"Stage" is not understood/],
    ['an unknown kind of stage', ['deals.csv', FORMULA, '--answer', 'x=gone'], /"gone" is none of open, won/],
  ])('refuses %s in one line', (_, args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).not.toThrow(/\n/);
  });
});
