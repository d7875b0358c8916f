import { describe, expect, it } from 'vitest';
import { examineDeals, isBlankIn } from '../../src/cells/examine-deals';
import { allRows, DEALS, readTable } from '../../src/cells/table';
import { zoneOfOffsets } from '../../src/cells/zone';
import { calendarDate } from '../../src/domain/calendar-date';

const REGION = { zone: zoneOfOffsets(() => 0), decimalComma: () => false };
const HEADER = ['Deal ID', 'Deal', 'Owner', 'Pipeline', 'Stage', 'Status', 'Value', 'Probability', 'Created', 'Ours'];

function examine(...rows: unknown[][]) {
  const deals = readTable([HEADER, ...rows], DEALS, 1);
  return examineDeals(deals, allRows(deals), REGION);
}

describe('examined deals', () => {
  it('are read as other formulas read them', () => {
    const [deal] = examine([' D-1 ', 'Roof', 'Ana', 'Sales', 'Lead', 'Open', '1 200,50 €', '40%', '2026-01-21', '']);
    expect(deal).toEqual({
      row: 1,
      id: 'D-1',
      name: 'Roof',
      owner: 'Ana',
      pipeline: 'Sales',
      stage: 'Lead',
      status: 'Open',
      currency: '',
      nextStep: '',
      closeReason: '',
      value: 1200.5,
      probability: 0.4,
      expectedClose: null,
      created: calendarDate(2026, 1, 21),
      lastActivity: null,
      nextStepDue: null,
      inStageSince: null,
      closed: null,
      unreadable: {},
      errors: [],
    });
  });

  it('tell what cannot be read, each deal for itself', () => {
    const [wrong, right] = examine(
      ['D-1', '', '', '', 'Lead', 'Open', 'much', 40, 'soon', ''],
      ['D-2', '', '', '', 'Lead', 'Open', 5, 0.4, '', ''],
    );
    expect(wrong).toMatchObject({ value: null, probability: null, created: null });
    expect(wrong?.unreadable).toEqual({ value: 'much', probability: '40', created: 'soon' });
    expect(right).toMatchObject({ value: 5, probability: 0.4, unreadable: {} });
  });

  it('tell errors in the columns that are known, not in the user’s own', () => {
    const [first, second] = examine(
      ['#N/A', '', '', '', '#REF!', 'Open', '#DIV/0!', '', '', '#NAME?'],
      ['D-2', '#hashtag', '', '', 'Lead', 'Open', '', '', '', '#VALUE!'],
    );
    expect(first?.errors).toEqual(['Deal ID shows #N/A', 'Stage shows #REF!', 'Value shows #DIV/0!']);
    expect(second?.errors).toEqual([]);
  });

  it('leave out rows that hold nothing, an unticked checkbox aside', () => {
    const blank = HEADER.map(() => '');
    const rows = examine(blank, [...blank.slice(1), false], [...blank.slice(1), true], [...blank.slice(1), 'x']);
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  it.each([
    ['', true],
    ['much', false],
    [0, false],
    [5, false],
  ])('have a blank cell where %j stands: %s', (value, isBlank) => {
    const [deal] = examine(['D-1', '', '', '', 'Lead', 'Open', value, '', '', '']);
    expect(deal && isBlankIn(deal, 'value')).toBe(isBlank);
  });
});
