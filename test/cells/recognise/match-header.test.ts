import { describe, expect, it } from 'vitest';
import { isKnownHeader, matchHeader } from '../../../src/cells/recognise/match-header';

/** The surest match, in short. */
function best(header: string) {
  const [match] = matchHeader(header);
  return match ? [match.meaning, match.ground, match.known, Math.round(match.score * 100) / 100] : null;
}

describe('a header', () => {
  // Named: 100 less a twentieth for each place in its list; with brackets 90, with a currency 88, after a prefix 92 or 91.
  it.each([
    ['Stage', ['stage', 'named', 'Stage', 100]],
    ['Stage:', ['stage', 'named', 'Stage', 100]],
    ['Deal stage', ['stage', 'named', 'Deal stage', 99.95]],
    ['Amount (EUR)', ['value', 'named', 'Amount', 89.95]],
    ['Stage [current]', ['stage', 'named', 'Stage', 90]],
    ['Stage（阶段）', ['stage', 'named', 'Stage', 90]],
    ['Amount in EUR', ['value', 'named', 'Amount', 87.95]],
    ['EUR_Amount', ['value', 'named', 'Amount', 87.95]],
    ['Amount - USD', ['value', 'named', 'Amount', 87.95]],
    ['CRM owner', ['owner', 'named', 'Owner', 92]],
    ['Deal property owner', ['owner', 'named', 'Owner', 91]],
    ['HS phase (old)', ['stage', 'named', 'Phase', 82]],
    // Weak: 42 less.
    ['Revenue', ['value', 'weak', 'Revenue', 57.95]],
    // Similar: 66 less a twentieth for each place.
    ['Comapny', ['company', 'similar', 'Company', 66]],
    ['Stagr', ['stage', 'similar', 'Stage', 66]],
    ['Acount', ['value', 'similar', 'Amount', 65.95]],
    // Contained: 54 and one for each word.
    ['Regional owner', ['owner', 'contained', 'Owner', 55]],
    ['Regional sales rep', ['owner', 'contained', 'Sales rep', 55.75]],
    ['Owner deal', ['owner', 'contained', 'Owner', 55]],
    ['Regional owner (count)', ['owner', 'contained', 'Owner', 55]],
    ['Regional(x)owner', ['owner', 'contained', 'Owner', 55]],
    ['Our own big new-style owner', null],
    ['Our own big blue owner', ['owner', 'contained', 'Owner', 55]],
    ['Our own big fine blue owner', null],
    ['hs crm box owner', ['owner', 'contained', 'Owner', 55]],
    ['Our cell', ['phone', 'contained', 'Cell', 54.7]],
    ['Our rep', null],
    ['Owner count', null],
    ['Our deal', null],
    ['Our ref', null],
    ['主要负责人', ['owner', 'contained', '负责人', 57]],
    ['负责人姓', null],
    ['A负责人', null],
    ['客户', ['company', 'named', '客户', 99.9]],
    // Everyday words that are a letter away.
    ['Store', null],
    ['State', null],
    ['Stag', null],
    ['Blue', null],
    ['', null],
  ])('%j is best matched by %j', (header, expected) => {
    const found = best(header);
    // Some headers are weak names too; only what is asked for here matters.
    expect(expected === null && found?.[1] === 'weak' ? null : found).toEqual(expected);
  });

  it('is matched once for each field, the surest first', () => {
    const matches = matchHeader('Acount');
    expect(matches.slice(0, 2).map(({ meaning, known }) => [meaning, known])).toEqual([
      ['value', 'Amount'],
      ['company', 'Account'],
    ]);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(matches.map(({ meaning }) => meaning)).size).toBe(matches.length);
    expect(matchHeader('Won').map(({ meaning, ground }) => [meaning, ground])).toEqual([
      ['isWon', 'named'],
      ['wonAt', 'named'],
    ]);
  });

  it.each<[string, string]>([
    ['Date entered "Proposal (Sales)"', 'Proposal (Sales)'],
    [' Date entered “Demo” ', 'Demo'],
    ['Date entered  Demo', 'Demo'],
    ['Date entered " Demo "', 'Demo'],
    ['hs_v2_date_entered_contractsent', 'contractsent'],
    ['hs_date_entered_demo', 'demo'],
    ['Deal - Date entered Demo', 'Demo'],
    ['Date entered stage two', 'stage two'],
    ['Date entered backstage', 'backstage'],
    ['DATE ENTERED deal stage x', 'deal stage x'],
  ])('%j is the day of entering %j', (header, stage) => {
    expect(matchHeader(header)).toEqual([
      { meaning: 'enteredStage', score: 100, ground: 'entered-stage', known: header, stage },
    ]);
    expect(isKnownHeader(header)).toBe(true);
  });

  it.each([
    'Date entered stage',
    'Date entered current stage',
    'date_entered_deal_stage',
    'Date entered',
    'Update entered Demo',
  ])('%j is not the day of entering a stage of its own', (header) => {
    expect(matchHeader(header).map(({ meaning }) => meaning)).not.toContain('enteredStage');
  });

  it('is known where its words alone name a field beyond doubt', () => {
    expect(['Deal', 'amount (EUR)', 'CRM owner', 'Stage *'].every(isKnownHeader)).toBe(true);
    expect(['Revenue', 'Comapny', 'Regional owner', 'Blue', ''].some(isKnownHeader)).toBe(false);
  });
});
