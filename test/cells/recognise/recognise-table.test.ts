import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar-date';
import { first, recognise } from './recognise';

describe('the header', () => {
  const table = [
    ['Deal', 'Company', 'Stage', 'Value'],
    ['Pump', 'Acme', 'Lead', 5],
  ];

  it.each([
    ['in the first row', [], 1],
    ['below blank rows', [['', '', '', ''], []], 3],
    [
      'below a title and a total',
      [
        ['Sales pipeline 2026', '', '', ''],
        ['Total', '', '', 5],
        ['', '', '', ''],
      ],
      4,
    ],
  ])('is found %s', (_, above, row) => {
    const found = recognise([...above, ...table]);
    expect(found.headerRow).toBe(row);
    expect(found.rows.map((one) => one.sourceRow)).toEqual([row + 1]);
  });

  it('is found after a byte-order mark', () => {
    expect(
      first([
        ['\ufeffDeal', 'Stage'],
        ['Pump', 'Lead'],
      ]).fields.name,
    ).toBe('Pump');
  });
});

describe('rows that are no deals', () => {
  const header = ['Deal', 'Company', 'Stage', 'Value'];
  const deal = ['Pump', 'Acme', 'Lead', 5];

  it.each([
    ['a repeated header', ['Deal', 'company ', 'STAGE', 'Value'], 'header'],
    ['a total', ['Total', '', '', 5], 'total'],
    ['a total with a count', ['Total (1 deals)', '', '', '5'], 'total'],
    ['a lone sum', ['', '', '', 5], 'total'],
    ['a copyright line', ['Copyright (c) 2026 Somebody', '', '', ''], 'footer'],
    ['a lone remark in another column', ['', '', 'see below', ''], 'footer'],
  ])('are skipped and told: %s', (_, row, reason) => {
    const { rows, skipped } = recognise([header, deal, deal, row]);
    expect(rows.map((one) => one.sourceRow)).toEqual([2, 3]);
    expect(skipped.map((one) => [one.sourceRow, one.reason])).toEqual([[4, reason]]);
  });

  it('are blank rows, which need no telling', () => {
    const { rows, skipped } = recognise([header, deal, ['', ' ', null, ''], deal]);
    expect(rows.map((one) => one.sourceRow)).toEqual([2, 4]);
    expect(skipped).toEqual([]);
  });

  it.each([
    ['a deal with nothing but a name', ['Pipes', '', '', '']],
    ['a company whose name begins with Total', ['Renewal', 'Total Energies', 'Lead', 7]],
    ['a deal called Total that has a stage', ['Total', '', 'Lead', 7]],
  ])('are not %s', (_, row) => {
    const { rows } = recognise([header, deal, row, deal]);
    expect(rows).toHaveLength(3);
  });
});

describe('a sheet that is no list of deals', () => {
  it.each([
    ['is empty', []],
    [
      'lists accounts',
      [
        ['account', 'sector', 'year_established', 'revenue', 'employees'],
        ['Acme', 'medical', 1996, 1100.04, 2822],
      ],
    ],
    [
      'lists products',
      [
        ['product', 'series', 'sales_price'],
        ['GTX', 'G', 550],
      ],
    ],
    [
      'lists invoices',
      [
        ['Invoice', 'Customer', 'Amount', 'Due date', 'Status'],
        ['1', 'Acme', 5, '2026-01-01', 'Open'],
        ['2', 'Acme', 6, '2026-01-02', 'Paid'],
      ],
    ],
    [
      'lists expenses',
      [
        ['Date', 'Description', 'Category', 'Amount'],
        ['2026-01-01', 'Taxi', 'Travel', 30],
      ],
    ],
    [
      'lists tasks',
      [
        ['Task', 'Assignee', 'Due date', 'Status', 'Priority'],
        ['Paint', 'Ann', '2026-01-01', 'In progress', 'High'],
        ['Clean', 'Bob', '2026-01-01', 'Done', 'Low'],
      ],
    ],
    [
      'has no header',
      [
        ['2026-01-01', 500, 'x'],
        ['2026-01-02', 600, 'y'],
      ],
    ],
  ])('is refused with a reason where it %s', (_, cells) => {
    const { refusal, rows } = recognise(cells);
    expect(refusal?.code).toBe('not-a-list');
    expect(rows).toEqual([]);
  });

  it('becomes one where the user says which column is which', () => {
    const cells = [
      ['thing', 'where it stands'],
      ['Pump', 'Foo'],
    ];
    expect(recognise(cells).refusal?.code).toBe('not-a-list');
    const { refusal, rows } = recognise(cells, { map: { Deal: 'thing', Stage: 'where it stands' } });
    expect(refusal).toBeNull();
    expect(rows[0]?.fields).toMatchObject({ name: 'Pump', stage: 'Foo' });
  });

  it('is one where people are listed with no more than their addresses', () => {
    const cells = [
      ['First Name', 'Email', 'Phone', 'Company', 'Job Title'],
      ['Ann', 'ann@example.com', '555-123-4567', 'Acme', 'CEO'],
    ];
    expect(recognise(cells).refusal?.code).toBe('not-a-list');
  });

  it('is not a table of opportunities that merely mentions employees in a long header', () => {
    const cells = [
      ['Opportunity Number', 'Region', 'Opportunity Result', 'Opportunity Amount USD', 'Client Size By Employee Count'],
      ['1641984', 'Northwest', 'Won', '7750', '5'],
      ['1658010', 'Pacific', 'Loss', '0', '3'],
    ];
    const { refusal, rows } = recognise(cells);
    expect(refusal).toBeNull();
    expect(rows.map((row) => [row.fields.id, row.kind, row.fields.value, row.fields.currency])).toEqual([
      ['1641984', 'won', 7750, 'USD'],
      ['1658010', 'lost', 0, 'USD'],
    ]);
  });

  it('is not a list of leads without stages, which is welcome', () => {
    const cells = [
      ['Name', 'Phone', 'Email', 'Notes'],
      ['Ann Lee', '+48 600 100 200', 'ann@example.com', 'met at a fair'],
    ];
    const { refusal, rows } = recognise(cells);
    expect(refusal).toBeNull();
    expect(rows[0]).toMatchObject({
      kind: 'open',
      fields: { contact: 'Ann Lee', phone: '+48 600 100 200', stage: '' },
    });
  });
});

describe('the mapping that the user forces', () => {
  const cells = [
    ['Deal', 'Stage', 'Phase of moon'],
    ['Pump', 'Lead', 'Won'],
  ];

  it('is by our header or key, whatever the case', () => {
    expect(first(cells, { map: { stage: 'phase of moon' } }).kind).toBe('won');
  });

  it('keeps a column as the user’s own where he says so', () => {
    const { columns } = recognise(cells, { columns: { Deal: 'name', Stage: null, 'Phase of moon': 'stage' } });
    expect(columns.map((column) => column.field)).toEqual(['name', null, 'stage']);
  });

  it('is refused where there is no such header or no such field', () => {
    expect(recognise(cells, { map: { Stage: 'Stag' } }).refusal).toMatchObject({ code: 'invalid', received: 'Stag' });
    expect(recognise(cells, { map: { Stge: 'Stage' } }).refusal).toMatchObject({ code: 'invalid', received: 'Stge' });
  });
});

describe('cells', () => {
  it('reads probabilities with a percent sign', () => {
    const cells = [
      ['Deal', 'Phase', 'Wahrscheinlichkeit'],
      ['A', 'Lead', '50 %'],
    ];
    expect(first(cells).fields.probability).toBe(0.5);
  });

  it('keeps text as it is, whatever it looks like', () => {
    const notes = '=1+1\r\n🎉 שלום -5';
    const row = first([
      ['Deal ID', 'Deal', 'Stage', 'Phone', 'Notes'],
      ['008', '=HYPERLINK("x")', 'Lead', '007', notes],
    ]);
    expect(row.fields).toMatchObject({ id: '008', name: '=HYPERLINK("x")', phone: '007', notes });
  });

  it('reads each column as a whole and keeps what cannot be read with the reason', () => {
    const { rows } = recognise([
      ['Deal', 'Stage', 'Amount (EUR)', 'Probability', 'Created'],
      ['A', 'Lead', '1.234,50', '40', '13.02.2026'],
      ['B', 'Lead', 'a lot', '60', 'soon'],
    ]);
    expect(rows[0]?.fields).toMatchObject({
      value: 1234.5,
      currency: 'EUR',
      probability: 0.4,
      created: calendarDate(2026, 2, 13),
    });
    expect(rows[1]?.fields).toMatchObject({ value: null, probability: 0.6, created: null });
    expect(rows[1]?.problems).toEqual([
      { header: 'Created', text: 'soon', reason: 'it is not a date' },
      { header: 'Amount (EUR)', text: 'a lot', reason: 'it is not an amount' },
    ]);
  });

  it('asks about ambiguous dates by the name of their column, and takes the answer', () => {
    const cells = [
      ['Deal', 'Stage', 'Created'],
      ['A', 'Lead', '3/4/2026'],
    ];
    expect(recognise(cells).questions).toEqual([
      expect.stringContaining('In “Created”, is “3/4/2026” day-first or month-first?'),
    ]);
    expect(first(cells, { answers: { created: 'day-first' } }).fields.created).toBe(calendarDate(2026, 4, 3));
  });

  it('reads an ambiguous column as the other date columns are written, and asks', () => {
    const { rows, questions } = recognise([
      ['Deal', 'Stage', 'Created', 'Expected close'],
      ['A', 'Lead', '25/1/2026', '3/4/2026'],
    ]);
    expect(rows[0]?.fields.expectedClose).toBe(calendarDate(2026, 4, 3));
    expect(questions).toHaveLength(1);
  });

  it('tells of repeated deal IDs', () => {
    const { rows, questions } = recognise([
      ['Deal ID', 'Deal', 'Stage'],
      ['1', 'A', 'Lead'],
      ['2', 'B', 'Lead'],
      ['1', 'C', 'Lead'],
    ]);
    expect(rows.map((row) => row.problems.length)).toEqual([0, 0, 1]);
    expect(questions[0]).toContain('repeats the deal ID');
  });

  it('tells of an answer that fits nothing', () => {
    const { questions } = recognise(
      [
        ['Deal', 'Stage'],
        ['A', 'Lead'],
      ],
      { answers: { staled: 'parked' } },
    );
    expect(questions).toEqual([expect.stringContaining('“staled”')]);
  });
});

describe('a list in its owner’s own words', () => {
  const read = () =>
    recognise([
      ['', '', '', '', ''],
      ['Who', 'What', '$$$', 'Where are we?', 'Remarks'],
      ['Acme', 'website', '3000', 'talking', ''],
      ['Zed', 'logo', '5k', 'sent quote', 'call again'],
      ['Bo', 'shop', '?', 'WON!!', ''],
      ['Cy', 'app', '', 'dead', ''],
      ['Di', 'app', '800', '🔥 hot', ''],
    ]);

  it('is understood, and asked about where the words leave a doubt', () => {
    const { refusal, columns, rows, stages, questions } = read();
    expect(refusal).toBeNull();
    expect(columns.map(({ field }) => field)).toEqual(['company', 'name', 'value', 'stage', 'notes']);
    expect(rows.map(({ fields, kind }) => [fields.value, kind])).toEqual([
      [3000, 'open'],
      [5000, 'open'],
      [null, 'won'],
      [null, 'lost'],
      [800, 'open'],
    ]);
    expect(stages.map(({ name }) => name)).toEqual(['talking', 'sent quote', '🔥 hot', 'WON!!', 'dead']);
    expect(questions).toEqual([
      'Is “$$$” the column for Value? It was read as that.',
      'Is “Where are we?” the column for Stage? It was read as that.',
      'Is “🔥 hot” an open stage? It was read as one.',
    ]);
  });
});

describe('a board that was exported', () => {
  const board = (...lists: readonly string[]) =>
    recognise([
      ['Card ID', 'Card Name', 'Members', 'Due Date', 'List Name', 'Last Activity Date'],
      ...lists.map((list, at) => [`a${at}`, `Card ${at}`, 'ann', '2026-05-01', list, '2026-02-03']),
    ]);

  it('is a list of deals where its lists are stages', () => {
    const { refusal, rows } = board('Leads', 'Proposal sent', 'Won', 'Lost');
    expect(refusal).toBeNull();
    expect(rows.map(({ fields, kind }) => [fields.name, fields.owner, kind])).toEqual([
      ['Card 0', 'ann', 'open'],
      ['Card 1', 'ann', 'open'],
      ['Card 2', 'ann', 'won'],
      ['Card 3', 'ann', 'lost'],
    ]);
  });

  it('is none where they are those of any work', () => {
    expect(board('To do', 'Doing', 'Review', 'Done').refusal?.code).toBe('not-a-list');
  });
});

describe('a name beside a title', () => {
  const nameIn = (...header: readonly string[]) => {
    const row = header.map((name) => (name === 'E-mail' ? 'jo@acme.com' : name === 'Stage' ? 'Lead' : 'Jo'));
    return recognise([header, row]).columns.find((column) => column.header === 'Name')?.field;
  };

  it('is the person whose e-mail address stands beside it', () => {
    expect(nameIn('Company', 'Name', 'E-mail', 'Title', 'Stage')).toBe('contact');
    expect(nameIn('Company', 'Name', 'Title', 'Stage')).toBeNull();
    expect(nameIn('Company', 'Name', 'E-mail', 'Contact', 'Title', 'Stage')).toBeNull();
  });
});
