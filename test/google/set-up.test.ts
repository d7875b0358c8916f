import { describe, expect, it } from 'vitest';
import { addOnWith, ask, deaths, LIST, pipelineOf, run, setUp, table, value } from './add-on';

describe('turning a sheet into a pipeline', () => {
  it('suggests what each column is before anything is written', async () => {
    const host = await addOnWith();
    const suggestion = value(ask(host, 'suggestSetup', {}));
    expect(suggestion.tab).toBe('Leads');
    expect(suggestion.deals).toBe(5);
    expect(Object.fromEntries(suggestion.columns.map(({ header, field }) => [header, field]))).toMatchObject({
      'Deal name': 'name',
      Company: 'company',
      Owner: 'owner',
      Stage: 'stage',
      Amount: 'value',
      Phone: 'phone',
    });
    expect(suggestion.stages.find(({ word }) => word === 'Closed Lost')?.kind).toBe('lost');
    expect(host.sheetNames()).toEqual(['Leads']);
  });

  it('finds the list of deals among other tabs, and the first filled one where there is none', async () => {
    const host = (tabs: Readonly<Record<string, readonly (readonly unknown[])[]>>) =>
      addOnWith([], { sheets: Object.entries(tabs).map(([name, values]) => ({ name, values })) } as object);
    const notes = [
      ['Meeting notes', 'Who'],
      ['call the printer', 'Ana'],
    ];
    const found = value(ask(await host({ Notes: notes, Empty: [['']], Deals: LIST }), 'suggestSetup', {}));
    expect([found.tab, found.deals]).toEqual(['Deals', 5]);
    expect(found.tabs.map(({ name }) => name)).toEqual(['Notes', 'Empty', 'Deals']);
    const none = value(ask(await host({ Empty: [['']], Notes: notes }), 'suggestSetup', {}));
    expect([none.tab, none.deals]).toEqual(['Notes', 0]);
  });

  it('looks again at a list with what the user says of it, and sets it up so', async () => {
    const host = await addOnWith([
      ['Deal', 'Stage', 'Amount', 'Due date'],
      ['Roof', 'Lead', 'tbd', '03/04/2026'],
      ['Gate', 'Limbo', 12, '05/06/2026'],
      ['Total', '', 12, ''],
    ]);
    const guess = value(ask(host, 'suggestSetup', {}));
    expect(guess).toMatchObject({ deals: 2, doubtful: 2, notDeals: 1 });
    expect(guess.dates).toEqual([{ header: 'Due date', example: '03/04/2026', order: null }]);

    const said = {
      kinds: { Limbo: 'parked' as const },
      dates: { 'Due date': 'day-first' as const },
      columns: { Amount: 'score' },
    };
    const again = value(ask(host, 'suggestSetup', { tab: 'Leads', ...said }));
    expect(again).toMatchObject({ deals: 2, doubtful: 1, dates: [{ header: 'Due date', order: 'day-first' }] });
    expect(again.stages.find(({ word }) => word === 'Limbo')?.kind).toBe('parked');
    expect(again.columns.map(({ field }) => field)).toEqual(['name', 'stage', 'score', 'expectedClose']);

    value(ask(host, 'setUp', { tab: 'Leads', ...said }));
    const [roof, gate] = table(host, 'Deals');
    expect(roof).toMatchObject({
      'Expected close': new Date('2026-04-03T00:00:00Z'),
      Score: '',
      'Dealsheet: to check': 'Score: “tbd” (it is not an amount)',
    });
    expect(gate).toMatchObject({ Status: 'Parked', Score: 12, 'Dealsheet: to check': '' });
  });

  it('makes Deals a copy of the tab, which itself is never written to', async () => {
    const host = await addOnWith();
    const before = host.values('Leads!A1:H6');
    const result = value(setUp(host));
    expect(host.values('Leads!A1:H6')).toEqual(before);
    expect(result.deals).toBe(5);
    const deals = table(host, 'Deals');
    expect(deals.map((deal) => deal['Deal'])).toEqual([
      'Roof repair',
      'New gates',
      'Office fit-out',
      'Two desks',
      'Garden',
    ]);
    expect(deals.map((deal) => deal['Status'])).toEqual(['Open', 'Open', 'Open', 'Won', 'Lost']);
    expect(deals.map((deal) => deal['Value'])).toEqual([1000, 2000, 3000, 400, 500]);
    expect(deals[0]?.['Phone']).toBe('+48 600 100 200');
    expect(deals[3]?.['Closed']).toEqual(new Date('2026-01-10T00:00:00Z'));
  });

  it('opens the log with the dates that the list knows, and with none that it does not', async () => {
    const host = await pipelineOf();
    const log = table(host, 'Deal log');
    expect(log.map((row) => [row['Deal'], row['To'], row['When'], row['How']])).toEqual([
      ['Roof repair', 'Lead', '', 'set-up'],
      ['New gates', 'Qualified', '', 'set-up'],
      ['Office fit-out', 'Proposal', '', 'set-up'],
      ['Two desks', 'Closed Won', new Date('2026-01-10T00:00:00Z'), 'set-up'],
      ['Garden', 'Closed Lost', new Date('2026-02-10T00:00:00Z'), 'set-up'],
    ]);
  });

  it('opens the log with every stage that a history beside the list knows', async () => {
    const host = await addOnWith([
      ['ID', 'Deal name', 'Stage'],
      ['A1', 'Roof', 'Proposal'],
    ]);
    const history = [
      { dealId: 'A1', stage: 'Proposal', on: '2026-02-03' },
      { dealId: 'A1', stage: 'Lead', on: '2026-01-02' },
      { dealId: 'A1', stage: 'Proposal', on: '2026-01-09' },
      { dealId: 'A1', stage: 'Lead', on: '2026-01-20' },
    ];
    value(ask(host, 'setUp', { tab: 'Leads', columns: {}, kinds: {}, history }));
    expect(table(host, 'Pipelines').map((stage) => stage['Stage'])).toEqual(['Lead', 'Proposal', 'Won', 'Lost']);
    expect(table(host, 'Deal log').map((move) => [move['From'], move['To'], move['When']])).toEqual([
      ['', 'Lead', new Date('2026-01-02T00:00:00Z')],
      ['Lead', 'Proposal', new Date('2026-01-09T00:00:00Z')],
      ['Proposal', 'Lead', new Date('2026-01-20T00:00:00Z')],
      ['Lead', 'Proposal', new Date('2026-02-03T00:00:00Z')],
    ]);
  });

  it('ends on the first findings', async () => {
    const host = await addOnWith();
    expect(value(setUp(host)).findings).toContain('2 deals have no next step');
  });

  it('changes nothing when it is run again', async () => {
    const host = await pipelineOf();
    const before = JSON.stringify(host.sheetNames().map((name) => table(host, name)));
    const again = setUp(host);
    expect(again).toMatchObject({ ok: false, issues: [{ code: 'refused' }] });
    expect(JSON.stringify(host.sheetNames().map((name) => table(host, name)))).toBe(before);
  });

  it('refuses a sheet that is no list of deals and says why', async () => {
    const host = await addOnWith([
      ['Temperature', 'Humidity'],
      [21, 40],
      [22, 41],
    ]);
    expect(setUp(host)).toMatchObject({ ok: false, issues: [{ code: 'not-a-list' }] });
    expect(host.sheetNames()).toEqual(['Leads']);
  });

  it('starts an empty pipeline from a preset', async () => {
    const host = await addOnWith([['']]);
    value(ask(host, 'setUp', { tab: null, columns: {}, kinds: {}, preset: 'funnel' }));
    expect(table(host, 'Pipelines').map((stage) => stage['Stage'])).toEqual([
      'Untouched',
      'Contact made',
      'Qualified',
      'Proposal presented',
      'Negotiation',
      'Won',
      'Lost',
      'Parked',
    ]);
    const board = value(ask(host, 'open', {}));
    expect(board.setUp).toBe(true);
  });

  it('allows only stages of the pipeline in the Stage column', async () => {
    const host = await pipelineOf();
    expect(host.edit("'Deals'!D2", 'Bogus')).toBe(false);
    expect(host.edit("'Deals'!D2", 'Qualified')).toBe(true);
  });

  it('agrees with its own log at once: the first look finds nothing to tell', async () => {
    const host = await pipelineOf();
    const board = value(ask(host, 'open', {}));
    expect(board).toMatchObject({ setUp: true, told: [] });
    expect(table(host, 'Deal log')).toHaveLength(5);
  });

  it('takes the clock out of the formulas of the new table, so that ours can read it', async () => {
    const host = await addOnWith([
      ['Leads of the fair'],
      ['Deal', 'Stage', 'Amount', 'Created', 'Age', 'Luck'],
      ['Roof', 'Lead', 100, new Date('2026-03-01T00:00:00Z'), '=TODAY()-D3', '=RANDBETWEEN(4,4)'],
      ['Gate', 'Won', 200, new Date('2026-02-01T00:00:00Z'), '=TODAY()-D4', 'high'],
    ]);

    const { questions } = value(setUp(host));

    const shown = () => table(host, 'Deals').map((deal) => [deal['Age'], deal['Luck']]);
    expect(shown()).toEqual([
      [4, 4],
      [32, 'high'],
    ]);
    expect(questions.filter((question) => question.includes('“Age” asked for today'))).toHaveLength(1);
    expect(questions.filter((question) => question.includes('“Luck” changed by itself'))).toHaveLength(1);
    expect(await host.evaluate('=PIPELINE_VALUE(Deals)')).toEqual([[100]]);
    host.edit('Settings!B2', '2026-03-11');
    await host.settle();
    expect(shown()[0]).toEqual([10, 4]);
    expect(await host.evaluate('=PIPELINE_VALUE(Leads!A2:F4)')).toMatchObject({
      message: expect.stringContaining('is not allowed to reference a cell with NOW()'),
    });
  });

  describe('a list in a Google table with typed columns', () => {
    const typed = async (options: Parameters<typeof addOnWith>[1] = {}) => {
      const host = await addOnWith(LIST, options);
      const [sheetId = ''] = host.document.tabs.ids();
      host.document.typedAreas.push({ sheetId, row: 0, column: 0, rows: 6, columns: 8 });
      return host;
    };

    it('becomes a pipeline without the dropdown, and says so', async () => {
      const host = await typed();

      const { deals, questions } = value(setUp(host));

      expect(deals).toBe(5);
      expect(questions.filter((question) => question.includes('typed columns'))).toHaveLength(1);
      expect(value(ask(host, 'checkAndRepair', {})).told).toEqual([]);
    });

    it('is refused where its cells take no values, and nothing is left behind', async () => {
      const host = await typed({ switches: { typedColumnsRefuseWrites: true } });

      const answer = setUp(host);

      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'refused' }] });
      expect(host.sheetNames()).toEqual(['Leads']);
    });
  });

  it('gives the text of merged cells to each of their deals, and leaves the source merged', async () => {
    const host = await addOnWith([
      ['Owner', 'Stage', 'Client', 'Worth', 'Region'],
      ['Ana', 'Negotiation', 'Alfa', 10, 'North'],
      ['', '', 'Beta', 4, ''],
      ['', 'Won', 'Delta', 7, ''],
    ]);
    const [sheetId = ''] = host.document.tabs.ids();
    host.document.grid.merge(sheetId, [
      { row: 1, column: 0, rows: 3, columns: 1 },
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 4, rows: 3, columns: 1 },
    ]);

    value(setUp(host));

    expect(table(host, 'Deals').map((deal) => [deal['Owner'], deal['Stage'], deal['Company'], deal['Region']])).toEqual(
      [
        ['Ana', 'Negotiation', 'Alfa', 'North'],
        ['Ana', 'Negotiation', 'Beta', 'North'],
        ['Ana', 'Won', 'Delta', 'North'],
      ],
    );
    expect(host.values('Leads!A2:A4')).toEqual([['Ana'], [''], ['']]);
  });

  it('leaves the formulas of a column of the user’s own, although another of its cells is merged', async () => {
    const host = await addOnWith([
      ['Owner', 'Stage', 'Client', 'Worth', 'Region'],
      ['Ana', 'Lead', 'Alfa', 10, 'North'],
      ['', 'Lead', 'Beta', 4, ''],
      ['Ben', 'Won', 'Delta', 7, '=UPPER(C4)'],
    ]);
    const [sheetId = ''] = host.document.tabs.ids();
    host.document.grid.merge(sheetId, [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 4, rows: 2, columns: 1 },
    ]);

    const { questions } = value(setUp(host));

    host.edit('Deals!C4', 'Echo');
    await host.settle();
    expect(table(host, 'Deals').map((deal) => deal['Region'])).toEqual(['North', '', 'ECHO']);
    expect(questions.join(' ')).toContain('"Region" holds formulas');
  });

  it('stops half way through a long list when that is asked for, and leaves everything as it was', async () => {
    const long = [LIST[0] ?? [], ...Array.from({ length: 1200 }, (_, index) => [`Deal ${index}`, '', '', 'Lead', 100])];
    const call = (name: string, request: object) => ({ functionName: 'dealsheet', args: [name, request], isRpc: true });
    const host = await addOnWith(long);
    const both = [call('setUp', { tab: 'Leads' }), call('stopSetUp', {})] as const;

    const [setUpOutcome] = host.interleave(both, { first: 0, switchAfter: [6] });

    expect(setUpOutcome.value).toMatchObject({ ok: false, issues: [{ code: 'stopped' }] });
    expect(host.sheetNames()).toEqual(['Leads']);
    // The wish of a minute ago means nothing for the next run.
    host.advance(60_000);
    expect(value(setUp(host)).deals).toBe(1200);
  });

  it('leaves no half pipeline wherever it dies: run again, it has every deal once', { timeout: 240_000 }, async () => {
    const mess = LIST.map((row, index) => row.map((cell, column) => (index === 2 && column === 4 ? 'tbd' : cell)));
    const calls = run(await addOnWith(mess), 'setUp', { tab: 'Leads', columns: {}, kinds: {} }).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await addOnWith(mess);
      run(host, 'setUp', { tab: 'Leads', columns: {}, kinds: {} }, { killAt });
      setUp(host);
      value(ask(host, 'open', {}));
      expect(
        table(host, 'Deals').map((deal) => deal['Deal']),
        `killed at ${killAt}`,
      ).toEqual(['Roof repair', 'New gates', 'Office fit-out', 'Two desks', 'Garden']);
      expect(
        table(host, 'Deals').map((deal) => deal['Dealsheet: to check']),
        `killed at ${killAt}`,
      ).toEqual(['', 'Value: “tbd” (it is not an amount)', '', '', '']);
      expect(table(host, 'Deal log'), `killed at ${killAt}`).toHaveLength(5);
      expect(
        host.sheetNames().filter((name) => /copy|dealsheet/i.test(name)),
        `killed at ${killAt}`,
      ).toEqual([]);
    }
  });
});
