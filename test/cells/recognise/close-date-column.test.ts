import { describe, expect, it } from 'vitest';
import { suggestColumns } from '../../../src/cells/recognise/suggest-columns';

type Rows = readonly (readonly unknown[])[];

describe('the one Close date', () => {
  const settled = (header: readonly string[], rows: Rows = []) =>
    suggestColumns(header, rows)
      .filter((column) => column.header === 'Close date')
      .map(({ field, why, sure, closeDateMeaning }) => [field, why, sure, closeDateMeaning ?? null]);
  const BOTH = [
    'expectedClose',
    'read as the expected close of open deals and as the closing day of closed ones',
    true,
    'by-kind',
  ];
  const CLOSED_ONLY = ['closed', 'open deals leave it blank, so it is the closing day', true, 'by-kind'];

  it('is what the other columns leave for it', () => {
    expect(settled(['Stage', 'Close date', 'Expected close'])).toEqual([
      ['closed', 'another column holds the expected close, so it is the closing day', true, null],
    ]);
    const EXPECTED = ['expectedClose', 'another column holds the closing day, so it is the expected one', true, null];
    expect(settled(['Stage', 'Close date', 'Closed on'])).toEqual([EXPECTED]);
    expect(settled(['Stage', 'Close date', 'Won on', 'Lost on'])).toEqual([EXPECTED]);
    expect(settled(['Stage', 'Close date', 'Won on'])).toEqual([BOTH]);
    expect(settled(['Stage', 'Close date', 'Lost on'])).toEqual([BOTH]);
    expect(settled(['Stage', 'Close date', 'Expected close', 'Closed on'])).toEqual([
      [null, 'a column of your own: kept as it is', true, null],
    ]);
  });

  const DAY = '2026-03-05';

  it.each<[string, readonly string[], Rows, unknown[]]>([
    [
      'closed deals alone have one',
      ['Stage', 'Close date'],
      [
        ['Won', DAY],
        ['Lead', ''],
        ['Lost', ''],
      ],
      CLOSED_ONLY,
    ],
    [
      'a deal that is done is closed',
      ['Stage', 'Close date'],
      [
        ['Done', DAY],
        ['Lead', ' '],
      ],
      CLOSED_ONLY,
    ],
    [
      'an open deal has one',
      ['Stage', 'Close date'],
      [
        ['Won', DAY],
        ['Lead', DAY],
      ],
      BOTH,
    ],
    [
      'no deal is closed',
      ['Stage', 'Close date'],
      [
        ['Lead', ''],
        ['Demo', ''],
      ],
      BOTH,
    ],
    [
      'nothing says which deals are closed',
      ['Deal', 'Close date'],
      [
        ['Won', DAY],
        ['x', ''],
      ],
      BOTH,
    ],
    [
      'the status says which deals are closed',
      ['Stage', 'Status', 'Close date'],
      [
        ['Lead', 'Won', DAY],
        ['Demo', 'Open', ''],
      ],
      CLOSED_ONLY,
    ],
    [
      'another column only sounds like it',
      ['Stage', 'Notes', 'Close date'],
      [
        ['Lead', 'Won', DAY],
        ['Won', '', DAY],
      ],
      BOTH,
    ],
    [
      'a tick for won says it',
      ['Deal', 'Is won', 'Close date'],
      [
        ['a', 'yes', DAY],
        ['b', 'no', ''],
      ],
      CLOSED_ONLY,
    ],
    [
      'a tick for lost says it',
      ['Deal', 'Is lost', 'Close date'],
      [
        ['a', 'yes', DAY],
        ['b', 'no', ''],
      ],
      CLOSED_ONLY,
    ],
    [
      'a tick for closed says it',
      ['Deal', 'Is closed', 'Close date'],
      [
        ['a', 'yes', DAY],
        ['b', 'no', ''],
      ],
      CLOSED_ONLY,
    ],
    [
      'a tick is missing',
      ['Deal', 'Is closed', 'Close date'],
      [
        ['a', 'yes', DAY],
        ['b', 'no', DAY],
      ],
      BOTH,
    ],
    [
      'a tick besides a stage',
      ['Stage', 'Is won', 'Close date'],
      [
        ['Lead', 'yes', DAY],
        ['Demo', 'no', ''],
      ],
      CLOSED_ONLY,
    ],
  ])('is told by its blanks: %s', (_, header, rows, expected) => {
    expect(settled(header, rows)).toEqual([expected]);
  });
});
