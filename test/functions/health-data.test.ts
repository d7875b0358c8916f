import { beforeEach, describe, expect, it } from 'vitest';
import {
  AS_OF,
  found,
  health,
  HEALTH_HEADER,
  type HealthCells,
  healthyDeals,
  logOf,
  problems,
  REPAIR,
  stagesWith,
} from './healthy-deals';
import { january, logTable } from './histories';
import { inSpreadsheet } from './sheet';
import { withColumns } from './with-columns';

beforeEach(() => {
  inSpreadsheet();
});

describe('wrong data', () => {
  it.each<[HealthCells, string, string, string]>([
    [{ Value: '#REF!' }, 'formula error', 'Value shows #REF!', 'correct the formula, or type the value'],
    [
      { Owner: '#N/A', Created: '#VALUE!' },
      'formula error',
      'Owner shows #N/A; Created shows #VALUE!',
      'correct the formula, or type the value',
    ],
    [{ Value: 'about 500' }, 'value not a number', 'Value is "about 500"', 'type a number, or leave it empty'],
    [
      { Created: 'last week', 'Expected close': 'soon' },
      'date not readable',
      'Expected close is "soon"; Created is "last week"',
      'type a date such as 2026-03-31, or leave it empty',
    ],
    [
      { 'Last activity': 'a', 'Next step due': 'b', 'In stage since': 'c', Closed: 'd' },
      'date not readable',
      'Last activity is "a"; Next step due is "b"; In stage since is "c"; Closed is "d"',
      'type a date such as 2026-03-31, or leave it empty',
    ],
    [
      { Probability: 40 },
      'wrong probability',
      'Probability is "40"',
      'type it as a rate from 0% to 100%, or leave it empty',
    ],
    [
      { Probability: 'high' },
      'wrong probability',
      'Probability is "high"',
      'type it as a rate from 0% to 100%, or leave it empty',
    ],
    [{ Stage: '', Status: '' }, 'no stage', 'Stage is blank', 'choose a stage of its pipeline'],
    [{ Stage: 'Propsal' }, 'no stage', '"Propsal" is not in Stages', 'choose a stage of its pipeline'],
    [{ 'Deal ID': '' }, 'no ID', 'Deal ID is blank', REPAIR],
    [
      { Status: 'Won' },
      'status differs from stage',
      'Status is Won, and Lead means Open',
      `choose the right stage, or ${REPAIR}`,
    ],
    [
      { Status: '' },
      'status differs from stage',
      'Status is blank, and Lead means Open',
      `choose the right stage, or ${REPAIR}`,
    ],
    [
      { Currency: 'PLN' },
      'mixed currency',
      'Currency is PLN, and for most deals EUR',
      'correct the currency, or add a criterion on Currency to your formulas',
    ],
    [
      { Currency: '' },
      'mixed currency',
      'Currency is blank, and for most deals EUR',
      'correct the currency, or add a criterion on Currency to your formulas',
    ],
    [
      { Stage: 'Lost', Created: january(22), Closed: january(21) },
      'closed before created',
      'closed on 2026-01-21, created on 2026-01-22',
      'correct one of the two dates',
    ],
    [{ Created: january(32) }, 'future dates', 'Created is 2026-02-01', 'correct the date'],
    [
      { Stage: 'Won', Created: january(40), Closed: january(41) },
      'future dates',
      'Created is 2026-02-09; Closed is 2026-02-10',
      'correct the date',
    ],
    [{ Value: -0.5 }, 'negative value', 'Value is -0.5', 'type what the deal brings, as a number of 0 or more'],
    [{ Created: '' }, 'no created', 'Created is blank', 'type the day it came in'],
    [{ Stage: 'Won', Closed: '' }, 'no closed', 'Closed is blank', 'type the day it was won or lost'],
    [{ Owner: ' ' }, 'no owner', 'Owner is blank', 'choose who takes care of it'],
    [{ Value: '' }, 'no value', 'Value is blank', 'type what the deal brings, or your best guess'],
    [{ Stage: 'Won', Value: '' }, 'no value', 'Value is blank', 'type what the deal brings, or your best guess'],
    [{ Stage: 'Lost', 'Close reason': '' }, 'no close reason', 'Close reason is blank', 'choose why it was lost'],
  ])('of %j is %s', (cells, problem, text, fix) => {
    expect(found(cells)).toEqual([[problem, text, fix]]);
  });

  it.each<[string, HealthCells]>([
    ['a value of 0', { Value: 0 }],
    ['a value of 0 in another currency', { Value: 0, Currency: 'PLN' }],
    ['the same currency in other letters', { Currency: 'eur' }],
    ['a number that is text', { Value: '1 200,50 €', Currency: 'EUR' }],
    ['a day that is text', { Created: '2026-01-21' }],
    ['a probability of 100 %', { Probability: 1 }],
    ['a status in other letters', { Status: 'OPEN' }],
    ['won on the day it came, which is today', { Stage: 'Won', Created: AS_OF, Closed: AS_OF }],
    ['a lost deal without a value', { Stage: 'Lost', Value: '' }],
    ['a won deal without a reason', { Stage: 'Won', 'Close reason': '' }],
    ['an open deal that is not closed', { Closed: '' }],
    ['text that begins with a hash', { 'Next step': '#1 call' }],
  ])('is not %s', (_, cells) => {
    expect(found(cells)).toEqual([]);
  });

  it('is the same ID in two rows, whoever they belong to', () => {
    const deals = healthyDeals([{ 'Deal ID': 'X' }, { 'Deal ID': 'X', Owner: 'Ben', Value: 300 }, {}]);
    expect(problems(health(deals, logOf(deals), stagesWith(), AS_OF, '', '', 'Owner', 'Ben'))).toEqual([
      ['duplicate ID', '2 rows have the ID X', `if one is a copy, delete it; else ${REPAIR}`],
    ]);
    expect(found({ 'Deal ID': '' }, stagesWith(), [{ 'Deal ID': '' }]).map(([problem]) => problem)).toEqual([
      'no ID',
      'no ID',
    ]);
  });

  it('is a row that the log knows elsewhere, or not at all', () => {
    const deals = healthyDeals([{}, { Stage: 'Proposal' }, {}]);
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'Proposal', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(20) },
      { 'Deal ID': 'D-2', To: 'Proposal', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(22), How: 'deleted' },
    ]);
    expect(problems(health(deals, log, stagesWith(), AS_OF))).toEqual([
      ['unlogged', 'Stage is Lead, and the deal log says Proposal', REPAIR],
      ['unlogged', 'not in the deal log', REPAIR],
    ]);
  });

  it('is no stage that the log knows by a former name, and no move that was undone', () => {
    const deals = healthyDeals([{}, {}]);
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'New', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Proposal', When: january(22) },
      { 'Deal ID': 'D-2', To: 'Lead', When: january(23), How: 'undo', Undoes: 3 },
    ]);
    expect(health(deals, log, withColumns(stagesWith(), { 'Former names': ['New'] }), AS_OF)).toEqual([HEALTH_HEADER]);
  });

  it('of a stage that needs more is told with what is missing, the user’s own columns included', () => {
    const needy = stagesWith({ proposalNeeds: 'Value, Budget, Unheard of' });
    const deals = withColumns(healthyDeals([{ Stage: 'Proposal', Value: '' }, { Stage: 'Proposal' }]), {
      Budget: ['', 5],
    });
    const spill = health(deals, logOf(deals), needy, AS_OF);
    expect(problems(spill)).toEqual([
      ['no value', 'Value is blank', 'type what the deal brings, or your best guess'],
      ['needs missing', 'Proposal needs Value, Budget', 'fill in what is missing'],
    ]);
  });

  it('is not looked for in columns that the table does not have', () => {
    const deals = [
      ['Deal ID', 'Stage', 'Status'],
      ['D-1', 'Lead', 'Open'],
      ['D-2', 'Lost', 'Lost'],
    ];
    const log = logTable([
      { 'Deal ID': 'D-1', To: 'Lead', When: january(21) },
      { 'Deal ID': 'D-2', To: 'Lost', When: january(21) },
    ]);
    expect(health(deals, log, stagesWith(), AS_OF)).toEqual([HEALTH_HEADER]);
  });

  it('is not looked for in rows that hold nothing but an unticked checkbox', () => {
    const deals = withColumns([...healthyDeals([{}]), ...Array.from({ length: 3 }, () => Array(17).fill(''))], {
      Ticked: [false, false, '', true],
    });
    expect(problems(health(deals, logOf(healthyDeals([{}])), stagesWith(), AS_OF, 'no stage'))).toHaveLength(1);
  });

  it('takes the first of two currencies that tie, and none of blank ones', () => {
    const currencies = (...cells: string[]) =>
      found({ Currency: cells[0] }, stagesWith(), [{ Currency: cells[1] }]).map(([, text]) => text);
    expect(currencies('PLN', 'EUR')).toEqual(['Currency is EUR, and for most deals PLN']);
    expect(currencies('', 'EUR')).toEqual(['Currency is EUR, and for most deals blank']);
    expect(currencies('', '')).toEqual([]);
  });
});
