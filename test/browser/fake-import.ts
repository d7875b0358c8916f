/** What an import of a list of nine rows would do to the fake document. */
import type { ImportPreview } from '../../src/app/rpc';

export const IMPORT_TABS = [
  { name: 'Export March', rows: 148 },
  { name: 'Trade fair', rows: 31 },
];

export const IMPORT_TEXT = 'Deal name\tStage\tAmount\nBrightwater rollout\tOffer sent\t14500';

export const IMPORT_PREVIEW: ImportPreview = {
  columns: [
    { header: 'Deal name', field: 'name', why: 'a name for Deal', samples: ['Brightwater rollout', 'Helios'] },
    { header: 'Stage', field: 'stage', why: 'a name for Stage', samples: ['Offer sent', 'Limbo'] },
    { header: 'Amount', field: 'value', why: 'a name for Value', samples: ['14500'] },
    { header: 'Region', field: null, why: 'a column of your own: kept as it is', samples: ['North'] },
  ],
  fields: [
    { key: 'name', header: 'Deal' },
    { key: 'stage', header: 'Stage' },
    { key: 'value', header: 'Value' },
    { key: 'company', header: 'Company' },
  ],
  dates: [{ header: 'Close date', example: '03/04/2026', order: null }],
  stages: [
    { word: 'Offer sent', deals: 3, to: 's3', isSaid: false },
    { word: 'Limbo', deals: 1, to: null, isSaid: false },
  ],
  counts: { added: 2, changed: 2, unchanged: 3, questions: 3, notDeals: 1, absent: 5 },
  changes: [
    {
      dealId: 'D-1',
      name: 'Brightwater rollout',
      cells: [
        { header: 'Stage', before: 'Lead', after: 'Proposal' },
        { header: 'Value', before: '12000', after: '14500' },
        { header: 'Notes', before: '', after: 'They want it before the summer, if at all possible in two parts.' },
      ],
    },
    {
      dealId: 'D-3',
      name: 'Helios warehouse software',
      cells: [{ header: 'Owner', before: 'Ann Lee', after: 'Bob Stone' }],
    },
  ],
  added: [
    { name: 'Harbour crane', stage: 'Lead', value: '7000 EUR' },
    { name: 'Island ferry', stage: 'Won', value: '' },
  ],
  unclear: [
    { row: 7, name: 'Northwind', why: 'list', count: 2 },
    { row: 9, name: 'Northwind', why: 'list', count: 2 },
  ],
  unclearCount: 2,
  remarks: ['Kestrel: Amount: “tbd” (it is not an amount)', 'The deals table has no column for: Shoe size.'],
};
