import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, windowOf } from './parts-of';
import { SAMPLE } from './sample-pipeline';
import { type DealCells, day, dealsTable, evaluate, type Grid, inSpreadsheet, stagesTable } from './sheet';

const response = (...args: unknown[]) => evaluate('LEAD_RESPONSE_TIME', ...args);
const AS_OF = day('2026-01-31');
const at = (time: string) => new Date(`${time}:00Z`);

interface Touch {
  readonly on: unknown;
  readonly of?: string;
  readonly kind?: string;
  readonly direction?: string;
  readonly automatic?: unknown;
}

function activities(touches: readonly Touch[], blankRows = 0): Grid {
  const rows = touches.map(({ on, of = 'D-1', kind = 'call', direction = 'outbound', automatic = '' }) => [
    ...[on, of, kind, direction, automatic],
  ]);
  const blank = Array.from({ length: blankRows }, () => ['', '', '', '', '']);
  return [['When', 'Deal ID', 'Kind', 'Direction', 'Automatic'], ...rows, ...blank];
}

/** A deal of a January morning. */
const NEW: DealCells = { Created: at('2026-01-05T10:00') };
const PLAIN: DealCells = { Created: day('2026-01-05') };

beforeEach(() => {
  inSpreadsheet();
});

describe('LEAD_RESPONSE_TIME', () => {
  it('of a lead created at 10:00 and contacted at 10:30 is half an hour (metrickittools.com, "Lead response time")', () => {
    expect(response(dealsTable([NEW], 50), activities([{ on: at('2026-01-05T10:30') }], 50), AS_OF)).toBe(0.5);
  });

  it('of the sample pipeline is 48 hours, and a third were contacted within a day', () => {
    // By hand: 24, 48, 24, 72 and 48 hours; D6 waits for 14 days. Within 48 hours four of six were contacted.
    expect(response(SAMPLE.Deals, SAMPLE.Activities, SAMPLE.AsOf)).toBe(48);
    expect(response(SAMPLE.Deals, SAMPLE.Activities, SAMPLE.AsOf, 'share')).toBe(1 / 3);
    expect(response(SAMPLE.Deals, SAMPLE.Activities, SAMPLE.AsOf, 'share', 72)).toBe(5 / 6);
  });

  it('counts from the first of several touches, in whatever order they stand', () => {
    const touches = activities([{ on: at('2026-01-07T10:00') }, { on: at('2026-01-05T12:00') }, { on: AS_OF }]);
    expect(response(dealsTable([NEW]), touches, AS_OF)).toBe(2);
  });

  it.each<[string, Omit<Touch, 'on'>]>([
    ['a note', { kind: 'Note' }],
    ['an inbound one', { direction: 'inbound' }],
    ['one that came in', { direction: ' In ' }],
    ['an incoming one', { direction: 'incoming' }],
    ['an automatic one', { automatic: 'yes' }],
    ['one whose box is ticked', { automatic: true }],
    ['one of another deal', { of: 'D-2' }],
    ['one of no deal', { of: '' }],
  ])('counts no activity that is no touch: %s', (_, touch) => {
    const touches = activities([{ on: at('2026-01-05T11:00'), ...touch }, { on: at('2026-01-05T14:00') }]);
    expect(response(dealsTable([NEW]), touches, AS_OF)).toBe(4);
  });

  it.each<[string, Omit<Touch, 'on'>]>([
    ['that went out', { direction: 'Out' }],
    ['outgoing', { direction: 'outgoing' }],
    ['without a direction', { direction: '' }],
    ['of another kind, not automatic', { kind: 'other', automatic: false }],
    ['of no kind', { kind: '', automatic: 'no' }],
  ])('counts a touch %s', (_, touch) => {
    const touches = activities([{ on: at('2026-01-05T11:00'), ...touch }]);
    expect(response(dealsTable([NEW]), touches, AS_OF)).toBe(1);
  });

  it('is 0 where the first contact came before the deal', () => {
    expect(response(dealsTable([NEW]), activities([{ on: at('2026-01-04T10:00') }]), AS_OF)).toBe(0);
    expect(response(dealsTable([PLAIN]), activities([{ on: at('2026-01-04T10:00') }]), AS_OF)).toBe(0);
  });

  it.each<[string, DealCells, unknown, number]>([
    ['a plain day of creation and a time', PLAIN, at('2026-01-06T09:00'), 24],
    ['the same day', PLAIN, at('2026-01-05T23:59'), 0],
    ['a time and a plain day', NEW, day('2026-01-06'), 24],
    ['a time and the same plain day', NEW, day('2026-01-05'), 0],
    ['two plain days as serial numbers', { Created: 46_027 }, 46_030, 72],
    ['two plain days as text', { Created: '2026-01-05' }, '2026-01-07', 48],
    ['times as serial numbers', { Created: 46_027.5 }, 46_027.75, 6],
  ])('counts whole days where one of the two has no time: %s', (_, deal, on, hours) => {
    expect(response(dealsTable([deal]), activities([{ on }]), AS_OF)).toBeCloseTo(hours, 9);
  });

  it('counts hours that passed where the clocks change, and days that did not', () => {
    inSpreadsheet({ zone: 'America/Los_Angeles' });
    // Midnight is 08:00 UTC before 8 March 2026, 07:00 after.
    const timed = dealsTable([{ Created: at('2026-03-08T09:00') }]);
    expect(response(timed, activities([{ on: at('2026-03-09T09:00') }]), day('2026-03-31'))).toBe(24);
    const plain = dealsTable([{ Created: at('2026-03-08T08:00') }]);
    expect(response(plain, activities([{ on: at('2026-03-09T07:00') }]), day('2026-03-31'))).toBe(24);
  });

  describe('of deals that nobody contacted', () => {
    const three = (cells: DealCells) => dealsTable([NEW, { ...NEW, Owner: 'Ben' }, cells]);
    const touches = activities([
      { on: at('2026-01-05T12:00'), of: 'D-1' },
      { on: at('2026-01-09T10:00'), of: 'D-2' },
    ]);

    it('counts how long they have waited by the end of AsOf', () => {
      // At 2 hours two thirds still wait; the third waits longer than 96.
      expect(response(three(NEW), touches, AS_OF)).toBe(96);
      // It had waited for one hour: at 2 hours one of two is contacted.
      expect(response(three({ Created: at('2026-01-31T23:00') }), touches, AS_OF)).toBe(2);
      expect(response(three(NEW), touches, at('2026-01-05T23:00'))).toBe(
        'no data: more than half were not contacted within 14 hours',
      );
    });

    it('counts how long they waited until they were closed', () => {
      const lost = { ...NEW, Status: 'Lost', Closed: day('2026-01-05') };
      expect(response(three(lost), touches, AS_OF)).toBe(96);
      // Watched to the end of that day, 14 hours.
      expect(response(dealsTable([lost]), activities([]), AS_OF)).toBe(
        'no data: more than half were not contacted within 14 hours',
      );
      const closedLater = { ...lost, Closed: day('2026-02-20') };
      expect(response(dealsTable([closedLater]), activities([]), day('2026-01-06'))).toBe(
        'no data: more than half were not contacted within 38 hours',
      );
      expect(response(dealsTable([{ ...lost, Closed: '' }]), activities([]), day('2026-01-06'))).toBe(
        'no data: more than half were not contacted within 38 hours',
      );
    });

    it('counts whole days where Created is one', () => {
      expect(response(dealsTable([PLAIN]), activities([]), day('2026-01-07'))).toBe(
        'no data: more than half were not contacted within 48 hours',
      );
      const lost = { ...PLAIN, Status: 'Lost', Closed: day('2026-01-06') };
      expect(response(dealsTable([lost]), activities([]), day('2026-01-07'))).toBe(
        'no data: more than half were not contacted within 24 hours',
      );
    });

    it('takes a touch after AsOf for one that has not happened yet', () => {
      const later = activities([{ on: at('2026-01-07T00:00') }]);
      expect(response(dealsTable([NEW]), later, day('2026-01-06'))).toBe(
        'no data: more than half were not contacted within 38 hours',
      );
      expect(response(dealsTable([PLAIN]), later, day('2026-01-07'))).toBe(48);
    });
  });

  it('answers the share contacted within a limit, of those who waited for so long', () => {
    const touches = activities([
      { on: at('2026-01-05T11:00'), of: 'D-1' },
      { on: at('2026-01-07T11:00'), of: 'D-2' },
    ]);
    const deals = dealsTable([NEW, NEW, NEW, { Created: at('2026-01-31T22:00') }]);
    // By hand: one, two, or two of three; the fourth has waited for two hours.
    expect(response(deals, touches, AS_OF, 'share')).toBe(1 / 3);
    expect(response(deals, touches, AS_OF, 'share', 49)).toBe(2 / 3);
    expect(response(deals, touches, AS_OF, 'share', 2)).toBe(1 / 4);
    expect(response(deals, touches, AS_OF, 'share', 0)).toBe(0);
    expect(response(deals, touches, AS_OF, 'share', 'Deal ID', 'D-1')).toBe(1);
    expect(response(deals, touches, AS_OF, 'share', '', 'Deal ID', 'D-1')).toBe(1);
    expect(response(deals, touches, AS_OF, 'Deal ID', 'D-2')).toBe(49);
  });

  it('is no data without deals', () => {
    for (const stat of ['median', 'share']) {
      expect(response(dealsTable([], 3), activities([]), AS_OF, stat)).toBe('no data');
      expect(response(dealsTable([{ ...NEW, Status: '' }]), activities([]), AS_OF, stat)).toBe('no data');
    }
  });

  it.each<[unknown[], string]>([
    [[''], 'AsOf: nothing found; a date is needed.'],
    [[AS_OF, 'mean'], '"mean" is neither an option (median, share) nor a column of Deals.'],
    [[AS_OF, 'share', -1], 'within_hours: "-1" found; a number of 0 or more is needed.'],
    [[AS_OF, 'share', 'soon'], 'within_hours: "soon" found; a number is needed.'],
  ])('refuses %j', (rest, message) => {
    expect(() => response(dealsTable([NEW]), activities([]), ...rest)).toThrow(message);
  });

  it('refuses a direction that is none and a time that is none, naming the cells', () => {
    expect(() => response(dealsTable([NEW]), activities([{ on: AS_OF, direction: 'up' }]), AS_OF)).toThrow(
      'Activities, row 2, Direction: "up" found; outbound or inbound is needed. ' +
        'Say who reached out: outbound if you did. Blank means outbound.',
    );
    expect(() => response(dealsTable([NEW]), activities([{ on: 'noon' }]), AS_OF)).toThrow(
      'Activities, row 2, When: "noon" found; a date is needed.',
    );
    expect(() => response(dealsTable([{ Created: 'once' }]), activities([]), AS_OF)).toThrow(
      'Deals, row 2, Created: "once" found; a date is needed.',
    );
  });

  it('does not trip over activities of no deal', () => {
    const touches = activities([{ on: at('2026-01-05T11:00') }, { on: AS_OF, of: '', direction: 'up' }]);
    expect(response(dealsTable([NEW]), touches, AS_OF)).toBe(1);
  });

  it('names wrong tables and missing columns', () => {
    expect(() => response(dealsTable([]), stagesTable([{ name: 'Lead' }]), AS_OF)).toThrow(
      'The second table should be Activities; found Stages.',
    );
    expect(() => response(dealsTable([]), [['When', 'Kind']], AS_OF)).toThrow('Activities has no column "Deal ID".');
    expect(() => response(dealsTable([]), [['Deal ID', 'Kind']], AS_OF)).toThrow('Activities has no column "When".');
    expect(() => response([['Deal ID', 'Stage', 'Status', 'Closed']], activities([]), AS_OF)).toThrow(
      'Deals has no column "Created".',
    );
    expect(() => response([['Created', 'Stage', 'Status', 'Closed']], activities([]), AS_OF)).toThrow(
      'Deals has no column "Deal ID".',
    );
    const plain = [
      ['When', 'Deal ID', 'Kind'],
      [at('2026-01-05T11:00'), 'D-1', 'call'],
    ];
    expect(response(dealsTable([NEW]), plain, AS_OF)).toBe(1);
  });

  it('can be traced to its deals', () => {
    const deals = dealsTable([
      NEW,
      { Created: day('2026-01-30') },
      { Created: '' },
      { ...NEW, 'Deal ID': '' },
      { Created: day('2026-02-01') },
      { ...NEW, Status: 'Won', Closed: day('2026-01-04') },
      NEW,
      { ...NEW, Status: '' },
      { ...NEW, Owner: 'Ben' },
    ]);
    const touches = activities([
      { on: at('2026-01-05T11:00') },
      { on: '', of: 'D-7' },
      { on: '', of: 'D-9' },
      { on: at('2026-01-06T10:00'), of: 'D-9' },
      { on: '', of: 'D-9' },
    ]);
    const leftOut = [
      ['D-3', 'excluded: has no Created', ''],
      ['', 'excluded: has no Deal ID', ''],
      ['D-5', 'excluded: created after AsOf', ''],
      ['D-6', 'excluded: closed before it was created', ''],
      ['D-7', 'excluded: was contacted, but the activity has no When', ''],
      ['D-8', 'excluded: has no status', ''],
    ];
    expect(partsOf('LEAD_RESPONSE_TIME', deals, touches, AS_OF)).toEqual([
      ['D-1', 'contacted after hours', 1],
      ['D-2', 'not contacted yet, hours so far', 24],
      ['D-9', 'contacted after hours', 24],
      ...leftOut,
    ]);
    expect(partsOf('LEAD_RESPONSE_TIME', deals, touches, AS_OF, 'share', 20)).toEqual([
      ['D-1', 'denominator', 1],
      ['D-1', 'numerator', 1],
      ['D-2', 'denominator', 1],
      ['D-9', 'denominator', 1],
      ...leftOut,
    ]);
    expect(partsOf('LEAD_RESPONSE_TIME', deals, touches, AS_OF, 'share', 25)).toContainEqual([
      'D-2',
      'excluded: not contacted yet, waiting for less than 25 hours',
      '',
    ]);
    expect(windowOf('LEAD_RESPONSE_TIME', deals, touches, AS_OF)).toBe('to the end of 2026-01-31');
  });
});
