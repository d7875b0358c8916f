import { describe, expect, it } from 'vitest';
import { matchDeals, type Named } from '../../../src/app/import/match-deals';
import { readDealRow } from '../../../src/cells/deal-row';
import { bookWith } from '../builders';

const { zone } = bookWith();
const LAYOUT = { id: 0, name: 1, company: 2 } as const;

/** The table: ID, deal and company of each row. */
function table(...deals: readonly (readonly [string, string, string?])[]) {
  return deals.map((cells, index) => readDealRow(cells, LAYOUT, index + 2, zone));
}

const named = (id: string, name: string, company = ''): Named => ({ id, name, company });

/** `D-1`, `new`, or what is unclear and how often. */
function matched(list: readonly Named[], rows: ReturnType<typeof table>): readonly string[] {
  return matchDeals(list, rows).map((match) => {
    if (match.kind === 'known') return match.row.deal.id;
    return match.kind === 'new' ? 'new' : `${match.why} ${match.count}`;
  });
}

describe('finding the deals of a list in the table', () => {
  it('takes the ID where both have it, whatever the deal is called', () => {
    const rows = table(['77', 'Roof', 'Acme'], ['78', 'Gate', 'Acme']);
    expect(matched([named('78', 'Roof', 'Acme'), named('77', 'New name', 'Other')], rows)).toEqual(['78', '77']);
  });

  it('takes an ID that the table lacks for a new deal, even where the name is known', () => {
    expect(matched([named('79', 'Roof', 'Acme')], table(['77', 'Roof', 'Acme']))).toEqual(['new']);
  });

  it('goes by company and name where the IDs are not of one origin, or the list has none', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['D-000002', 'Roof', 'Bolt']);
    expect(matched([named('crm-9', 'Roof', 'Bolt'), named('', 'roof!', ' ACME ')], rows)).toEqual([
      'D-000002',
      'D-000001',
    ]);
  });

  it('sees past case, accents, spaces and punctuation', () => {
    const rows = table(['D-000001', 'Żółw – dach', 'Café S.A.']);
    expect(matched([named('', 'zolw  dach', 'cafe sa')], rows)).toEqual(['D-000001']);
  });

  it('goes by the name alone where one side names no company', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['D-000002', 'Gate']);
    expect(matched([named('', 'Roof'), named('', 'Gate', 'Bolt')], rows)).toEqual(['D-000001', 'D-000002']);
  });

  it('takes the deal of that very company before one that names none', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['D-000002', 'Roof']);
    expect(matched([named('', 'Roof', 'Acme'), named('', 'Roof')], rows)).toEqual(['D-000001', 'D-000002']);
  });

  it('never guesses between two deals of the table', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['D-000002', 'Roof', 'Acme'], ['D-000003', 'Gate', 'Bolt']);
    expect(matched([named('', 'Roof', 'Acme'), named('', 'Gate')], rows)).toEqual(['table 2', 'D-000003']);
  });

  it('never guesses between two rows of the list', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['9', 'Gate']);
    const list = [
      named('', 'Roof', 'Acme'),
      named('', 'ROOF', 'Acme'),
      named('9', 'Gate'),
      named('9', 'Gate'),
      named('', 'Shed'),
      named('', 'shed'),
      named('', 'Barn'),
    ];
    expect(matched(list, rows)).toEqual(['list 2', 'list 2', 'list 2', 'list 2', 'list 2', 'list 2', 'new']);
  });

  it('leaves a deal that an ID has claimed to it', () => {
    const rows = table(['D-000001', 'Roof', 'Acme'], ['D-000002', 'Roof', 'Acme']);
    expect(matched([named('D-000001', 'Roof', 'Acme'), named('', 'Roof', 'Acme')], rows)).toEqual([
      'D-000001',
      'D-000002',
    ]);
  });

  it('takes rows without a name, and dashes in the column of IDs, for no key at all', () => {
    const rows = table(['D-000001', '', 'Acme']);
    expect(matched([named('-', '', 'Acme'), named('-', '', 'Acme'), named('n/a', 'Roof')], rows)).toEqual([
      'list 2',
      'list 2',
      'new',
    ]);
  });
});
