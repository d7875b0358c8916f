import { beforeEach, describe, expect, it } from 'vitest';
import { histories, january, type LogCells, logTable } from './histories';
import { dealsTable, evaluate, type Grid, inSpreadsheet, records } from './sheet';

const reasons = (...args: unknown[]) => evaluate('CLOSE_REASONS', ...args) as Grid;
const byStage = (deals: Grid, log: Grid, outcome = 'lost') =>
  records(reasons(deals, log, outcome, 'Stage')).map((row) => [row['Stage'], row['Deals']]);

beforeEach(() => {
  inSpreadsheet({ floor: 0 });
});

describe('CLOSE_REASONS by stage', () => {
  it('means the open stage from which the deal was closed', () => {
    const [deals, log] = histories([
      {
        path: [
          ['Lead', january(1)],
          ['Proposal', january(5)],
          ['Lost', january(9)],
        ],
      },
      {
        path: [
          ['Lead', january(1)],
          ['Lost', january(9)],
        ],
      },
      {
        path: [
          ['Lead', january(1)],
          ['proposal', january(3)],
          ['Lost', january(4)],
        ],
      },
      {
        path: [
          ['Lead', january(1)],
          ['Won', january(9)],
        ],
      },
    ]);
    expect(byStage(deals, log)).toEqual([
      ['Proposal', 2],
      ['Lead', 1],
    ]);
    expect(byStage(deals, log, 'won')).toEqual([['Lead', 1]]);
  });

  const [deals] = histories([{ path: [['Lost', january(9)]] }]);
  const move = (From: string, To: string, Status: string, cells: LogCells = {}): LogCells => ({
    From,
    To,
    Status,
    ...cells,
  });

  it.each<[string, LogCells[], string]>([
    [
      'of one that was lost twice, the last time',
      [
        ...[move('', 'Lead', 'Open'), move('Lead', 'Lost', 'Lost'), move('Lost', 'Proposal', 'Open')],
        move('Proposal', 'Lost', 'Lost'),
      ],
      'Proposal',
    ],
    ['whose value was changed since', [move('Lead', 'Lost', 'Lost'), move('Lost', 'Lost', 'Lost')], 'Lead'],
    [
      'of one that went from one lost stage to another',
      [move('Lead', 'Lost', 'Lost'), move('Lost', 'Dead', 'Lost')],
      'Lead',
    ],
    [
      'of one that was won before',
      [...[move('', 'Lead', 'Open'), move('Lead', 'Won', 'Won'), move('Won', 'Lost', 'Lost')]],
      'Lead',
    ],
    [
      'of one that was parked before',
      [...[move('', 'Lead', 'Open'), move('Lead', 'Later', 'Parked'), move('Later', 'Lost', 'Lost')]],
      'Later',
    ],
    ['of one that came in as lost', [move('', 'Lost', 'Lost')], '(unknown)'],
    [
      'whose move does not say from where, as the stage before does',
      [...[move('', 'Lead', 'Open'), move('', 'Lost', 'Lost')]],
      'Lead',
    ],
    ['whose log begins with the loss', [move('Proposal', 'Lost', 'Lost')], 'Proposal'],
    [
      'whose log begins with the loss from a stage where others were won',
      [move('Won', 'Lost', 'Lost'), move('Lead', 'won', 'Won', { 'Deal ID': 'D-9' })],
      '(unknown)',
    ],
    [
      'from a stage that is closed only in another pipeline',
      [move('Done', 'Lost', 'Lost'), move('Lead', 'Done', 'Won', { 'Deal ID': 'D-9', Pipeline: 'Retail' })],
      'Done',
    ],
    ['whose loss the log has not seen yet', [move('', 'Lead', 'Open'), move('Lead', 'Proposal', 'Open')], 'Proposal'],
    [
      'that vanished and came back',
      [
        ...[move('Lead', 'Lost', 'Lost'), move('Lost', 'Lost', '', { How: 'deleted' })],
        move('', 'Lost', 'Open', { How: 'restored' }),
      ],
      'Lead',
    ],
    [
      'of one that was taken back and lost again',
      [
        ...[
          move('', 'Lead', 'Open'),
          move('Lead', 'Lost', 'Lost'),
          move('Lost', 'Lead', 'Open', { How: 'undo', Undoes: 2 }),
        ],
        ...[move('Lead', 'Proposal', 'Open'), move('Proposal', 'Lost', 'Lost')],
      ],
      'Proposal',
    ],
    ['that nobody logged', [], '(unknown)'],
  ])('%s', (_, moves, stage) => {
    expect(byStage(deals, logTable(moves, 5))).toEqual([[stage, 1]]);
  });

  it('is unknown for a deal that was won from a stage where others were lost', () => {
    const [won] = histories([{ path: [['Won', january(9)]] }]);
    const others = move('Lead', 'Lost', 'Lost', { 'Deal ID': 'D-9' });
    expect(byStage(won, logTable([move('Lost', 'Won', 'Won'), others]), 'won')).toEqual([['(unknown)', 1]]);
  });

  it('is unknown for a deal without an ID', () => {
    const nameless = dealsTable([{ Status: 'Lost', 'Deal ID': '' }]);
    expect(byStage(nameless, logTable([move('Lead', 'Lost', 'Lost', { 'Deal ID': '' })]))).toEqual([['(unknown)', 1]]);
  });

  it('does not read the log for another column', () => {
    const log = logTable([{ ...move('Lead', 'Lost', 'Lost'), Value: 'a lot' }]);
    expect(reasons(deals, log, '', 'Owner')).toHaveLength(2);
    expect(() => reasons(deals, log, '', 'Stage')).toThrow('DealLog, row 2, Value: "a lot" found; a number is needed.');
  });
});
