/** A small company's pipeline, the same on every run, on 20 March 2026. */
import type { StageKind } from '../../src/domain/stage';
import type { SetupSuggestion, WireStage } from '../../src/app/rpc';
import type { CellValue, FakeDeal, FakeDocument } from './fake-server';

export const TODAY = '2026-03-20';

function wireStage(key: string, name: string, kind: StageKind, rest: Partial<WireStage> = {}): WireStage {
  return {
    key,
    name,
    kind,
    colour: '#5b8def',
    shown: true,
    staleAfterDays: null,
    probability: null,
    needs: [],
    exitWhen: '',
    whatToDo: '',
    ...rest,
  };
}

export const STAGES: readonly WireStage[] = [
  wireStage('s1', 'Lead', 'open', { colour: '#8ab4f8', staleAfterDays: 14, whatToDo: 'Call within a day.' }),
  wireStage('s2', 'Qualified', 'open', {
    colour: '#4f86ec',
    staleAfterDays: 21,
    exitWhen: 'Budget and date are known',
  }),
  wireStage('s3', 'Proposal', 'open', {
    colour: '#7b61d6',
    staleAfterDays: 14,
    needs: ['Value', 'Expected close'],
    whatToDo: 'Send the offer and agree on a day to talk about it.',
    exitWhen: 'They ask for a contract',
  }),
  wireStage('s4', 'Negotiation', 'open', { colour: '#e37400', staleAfterDays: 10 }),
  wireStage('s5', 'Won', 'won', { colour: '#188038' }),
  wireStage('s6', 'Lost', 'lost', { colour: '#d93025' }),
  wireStage('s7', 'Parked', 'parked', { colour: '#80868b' }),
];

function fakeDeal(id: string, stage: string, since: string | null, cells: Record<string, CellValue>): FakeDeal {
  return { id, stage, since, cells };
}

const DEALS: readonly FakeDeal[] = [
  fakeDeal('D-1', 's1', '2026-03-18', {
    Deal: 'Brightwater rollout',
    Company: 'Brightwater',
    Owner: 'Ann Lee',
    Value: 12000,
    Currency: 'EUR',
    'Next step': 'Call Maria about the pilot',
    'Next step due': '2026-03-23',
    Phone: '+48 600 100 200',
    Email: 'maria@brightwater.example',
    Contact: 'Maria Nowak',
    Region: 'North',
  }),
  fakeDeal('D-2', 's1', null, { Deal: 'Northwind', Owner: 'Bob Stone' }),
  fakeDeal('D-3', 's2', '2026-02-10', {
    Deal: 'Helios warehouse software',
    Company: 'Helios Logistics',
    Owner: 'Ann Lee',
    Value: 48500,
    Currency: 'EUR',
    'Next step': 'Send the security questionnaire',
    'Next step due': '2026-03-17',
    'Expected close': '2026-04-30',
  }),
  fakeDeal('D-4', 's2', '2026-03-12', {
    Deal: 'Kestrel annual licence',
    Company: 'Kestrel GmbH',
    Owner: 'Bob Stone',
    Currency: 'EUR',
    'Next step': 'Agree on the budget',
    'Next step due': '2026-03-25',
  }),
  fakeDeal('D-5', 's3', '2026-03-11', {
    Deal: 'Orchard Foods cold chain',
    Company: 'Orchard Foods',
    Owner: 'Ann Lee',
    Value: 96000,
    Currency: 'EUR',
    'Expected close': '2026-03-15',
    'Next step': 'Walk through the offer',
    'Next step due': '2026-03-20',
    Priority: 'High',
  }),
  fakeDeal('D-6', 's3', '2026-03-16', {
    Deal: 'Sable Studio',
    Company: 'Sable Studio',
    Owner: 'Cleo Park',
    Value: 7400,
    Currency: 'USD',
    'Expected close': '2026-04-10',
    'Next step': 'Wait for the signature',
    'Next step due': '2026-03-27',
  }),
  fakeDeal('D-7', 's4', '2026-03-14', {
    Deal: 'Tidewell expansion',
    Company: 'Tidewell',
    Owner: 'Cleo Park',
    Value: 31250.5,
    Currency: 'EUR',
    'Expected close': '2026-03-31',
    'Next step': 'Redline of the contract',
    'Next step due': '2026-03-24',
  }),
  fakeDeal('D-8', 's5', '2026-03-05', { Deal: 'Fernhill', Owner: 'Ann Lee', Value: 18000, Currency: 'EUR' }),
  fakeDeal('D-9', 's6', '2026-02-27', { Deal: 'Quarry Bros', Owner: 'Bob Stone', Value: 5200, Currency: 'EUR' }),
  fakeDeal('D-10', 's7', '2026-01-15', { Deal: 'Lumen', Owner: 'Bob Stone', Value: 9900, Currency: 'EUR' }),
];

const SUGGESTION: SetupSuggestion = {
  tabs: [
    { name: 'Leads 2026', rows: 142 },
    { name: 'Old customers', rows: 57 },
  ],
  tab: 'Leads 2026',
  former: null,
  deals: 142,
  doubtful: 9,
  notDeals: 4,
  skipped: [
    { row: 1, reason: 'remark', text: 'Leads of the spring fair' },
    { row: 51, reason: 'header', text: 'Opportunity Client Rep Status' },
    { row: 102, reason: 'header', text: 'Opportunity Client Rep Status' },
    { row: 149, reason: 'total', text: 'Total 1,204,500' },
  ],
  headerRow: 3,
  topRows: [
    { row: 1, text: 'Leads of the spring fair' },
    { row: 3, text: 'Opportunity · Client · Rep · Status · Amount · Closing date · Region' },
    { row: 4, text: 'Brightwater · Brightwater AG · Ann · new · 12 000 · 30/04/2026 · North' },
  ],
  currency: 'EUR',
  currencies: ['EUR', 'USD', 'GBP', 'PLN'],
  columns: [
    { header: 'Opportunity', field: 'name', why: 'the header is a name for it', samples: ['Brightwater', 'Northwind'] },
    { header: 'Client', field: 'company', why: 'the header is a name for it', samples: ['Brightwater AG'] },
    { header: 'Rep', field: 'owner', why: 'the header is a name for it', samples: ['Ann', 'Bob'] },
    { header: 'Status', field: 'stage', why: 'few words that repeat', samples: ['new', 'in talks', 'won'] },
    { header: 'Amount', field: 'value', why: 'numbers under a header for money', samples: ['12 000', '48 500'] },
    { header: 'Closing date', field: 'expectedClose', why: 'dates', samples: ['30/04/2026'] },
    { header: 'Region', field: null, why: 'no column that we know', samples: ['North', 'South'] },
    { header: 'How they found us', field: null, why: 'no column that we know', samples: ['Fair', 'Friend'] },
  ],
  fields: [
    ['name', 'Deal'],
    ['company', 'Company'],
    ['owner', 'Owner'],
    ['stage', 'Stage'],
    ['value', 'Value'],
    ['expectedClose', 'Expected close'],
    ['source', 'Source'],
    ['notes', 'Notes'],
  ].map(([key = '', header = '']) => ({ key, header })),
  stages: [
    { word: 'new', deals: 61, kind: 'open', sure: true },
    { word: 'in talks', deals: 38, kind: 'open', sure: true },
    { word: 'stalled', deals: 9, kind: 'parked', sure: false },
    { word: 'won', deals: 21, kind: 'won', sure: true },
    { word: 'no go', deals: 13, kind: 'lost', sure: false },
  ],
  dates: [{ header: 'Closing date', example: '03/04/2026', order: null }],
  packs: [
    { key: 'bant', name: 'BANT', columns: ['Budget', 'Authority', 'Need', 'Timeline'], added: false },
    { key: 'spin', name: 'SPIN', columns: ['Situation', 'Problem', 'Implication', 'Need-payoff'], added: false },
  ],
  presets: [
    { key: 'basic', name: 'Basic sales', stages: ['Contact', 'Qualification', 'Meeting', 'Proposal', 'Won', 'Lost'] },
    { key: 'short', name: 'Short cycle', stages: ['First contact', 'Proposal', 'Negotiation', 'Won', 'Lost'] },
  ],
  questions: ['“stalled” was taken for Parked: 9 deals are left out of the open pipeline.'],
};

export function fakeDocument(changes: Partial<FakeDocument> = {}): FakeDocument {
  return {
    today: TODAY,
    you: 'Ann Lee',
    owners: ['Ann Lee', 'Bob Stone', 'Cleo Park'],
    defaultCurrency: 'EUR',
    locale: 'en_GB',
    pipelines: [{ name: 'Sales', stages: STAGES }],
    deals: DEALS,
    closeReasons: { won: ['Best fit', 'Price'], lost: ['Price', 'No budget', 'Chose another', 'No answer'] },
    suggestion: SUGGESTION,
    told: [],
    setUp: true,
    ...changes,
  };
}

/** Texts that a spreadsheet, a page or a reader could mistake for something else. */
export const HOSTILE = [
  '=1+1',
  '=HYPERLINK("https://example.com";"x")',
  '<img src=x onerror="window.hacked=true">',
  '<script>window.hacked=true</script>',
  '-5',
  '1-2',
  '007',
  '+48 600 100 200',
  'مشروع التوسعة الجديد في دبي',
  'הרחבה Acme 2026',
  '🚀 Launch 👩🏽‍💻 party',
  'Żółw & Söhne',
  'A very long name of a deal that goes on and on until nobody remembers how it began or what it was about',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
] as const;

export function hostileDocument(): FakeDocument {
  const deals = HOSTILE.map((text, index) =>
    fakeDeal(`D-${index + 1}`, index < 9 ? 's1' : 's2', '2026-03-15', {
      Deal: text,
      Company: text,
      Owner: index % 2 === 0 ? text : 'Ann Lee',
      Value: 1000 + index,
      'Next step': text,
      'Next step due': '2026-03-30',
    }),
  );
  return fakeDocument({ deals });
}

/** Many deals: open ones in four stages, a fifth of them closed. */
export function largeDocument(count: number): FakeDocument {
  const deals = Array.from({ length: count }, (_, index) => {
    const stage = index % 5 === 4 ? (index % 2 === 0 ? 's5' : 's6') : `s${(index % 4) + 1}`;
    return fakeDeal(`D-${index + 1}`, stage, `2026-0${(index % 3) + 1}-1${index % 10}`, {
      Deal: `Deal number ${index + 1}`,
      Company: `Company ${index % 997}`,
      Owner: ['Ann Lee', 'Bob Stone', 'Cleo Park'][index % 3] ?? '',
      Value: (index % 89) * 250,
      'Next step': index % 3 === 0 ? '' : 'Call back',
      'Next step due': index % 3 === 0 ? null : `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
    });
  });
  return fakeDocument({ deals });
}
