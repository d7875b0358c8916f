import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Answers, Request } from '../../src/app/rpc';
import { ask, cellOf, deaths, pipelineOf, run, table, value } from './add-on';

const TEXT = [
  'Deal name;Company;Owner;Stage;Amount;Phone;Close date;Next step',
  'Roof repair;ACME;Ana;Proposal;1.500,50;+48 600 100 200;;=1+1',
  'New gates;Bolt;Cleo;Qualified;2.000,00;;;',
  'Harbour;Fola;Ana;Lead;7.000,00;007;;-5',
  'Island;Gaia;Ben;Closed Won;900,00;1-2;14.02.2026;',
].join('\r\n');

function suggest(host: Host, request: Request<'suggestImport'>): NonNullable<Answers['suggestImport']['preview']> {
  const { preview } = value(ask(host, 'suggestImport', request));
  if (!preview) throw new Error('no preview');
  return preview;
}

const everything = (host: Host) => JSON.stringify(host.sheetNames().map((name) => table(host, name)));
/** What a person sees of the deals, without the hidden mark of the log. */
const seen = (host: Host) => table(host, 'Deals').map(({ Logged: _, ...deal }) => deal);

describe('importing a list into a pipeline', () => {
  it('offers the tabs that are not the pipeline’s own', async () => {
    const host = await pipelineOf();
    expect(value(ask(host, 'suggestImport', {}))).toEqual({ tabs: [{ name: 'Leads', rows: 6 }], preview: null });
  });

  it('shows what it would do and writes nothing', async () => {
    const host = await pipelineOf();
    const before = everything(host);
    const preview = suggest(host, { source: { text: TEXT } });
    expect(preview.counts).toEqual({ added: 2, changed: 2, unchanged: 0, questions: 0, notDeals: 0, absent: 3 });
    expect(preview.changes[0]).toEqual({
      dealId: 'D-000001',
      name: 'Roof repair',
      cells: [
        { header: 'Stage', before: 'Lead', after: 'Proposal' },
        { header: 'Value', before: '1000', after: '1500.5' },
        { header: 'Next step', before: 'Call back', after: '=1+1' },
      ],
    });
    expect(preview.changes[1]?.cells).toEqual([{ header: 'Owner', before: 'Ben', after: 'Cleo' }]);
    expect(preview.added.map(({ name, stage }) => [name, stage])).toEqual([
      ['Harbour', 'Lead'],
      ['Island', 'Closed Won'],
    ]);
    expect(everything(host)).toBe(before);
  });

  it('writes it through the log, texts as texts, with formats and dropdown as before', async () => {
    const host = await pipelineOf();
    expect(value(ask(host, 'importDeals', { source: { text: TEXT } }))).toMatchObject({ added: 2, changed: 2 });
    const deals = table(host, 'Deals');
    expect(deals[0]).toMatchObject({ Stage: 'Proposal', Value: 1500.5, 'Next step': '=1+1', Company: 'Acme' });
    expect(deals[5]).toMatchObject({ Deal: 'Harbour', Phone: '007', 'Next step': '-5', Status: 'Open' });
    expect(deals[6]).toMatchObject({
      Deal: 'Island',
      Phone: '1-2',
      Status: 'Won',
      Closed: new Date('2026-02-14T00:00:00Z'),
    });
    expect(
      table(host, 'Deal log')
        .slice(5)
        .map((row) => [row['Deal'], row['From'], row['To'], row['How'], row['When']]),
    ).toEqual([
      ['Roof repair', 'Lead', 'Proposal', 'import', new Date('2026-03-05T09:30:00Z')],
      ['New gates', 'Qualified', 'Qualified', 'import', new Date('2026-03-05T09:30:00Z')],
      ['Harbour', '', 'Lead', 'import', new Date('2026-03-05T09:30:00Z')],
      ['Island', '', 'Closed Won', 'import', new Date('2026-02-14T00:00:00Z')],
    ]);
    expect(host.edit(cellOf(host, 'D-000006', 'Stage'), 'Bogus')).toBe(false);
    const board = value(ask(host, 'open', {}));
    expect(board).toMatchObject({ told: [], lastImport: { on: '2026-03-05', added: 2, changed: 2 } });
  });

  it('takes it all back', async () => {
    const host = await pipelineOf();
    const before = seen(host);
    value(ask(host, 'importDeals', { source: { text: TEXT } }));
    expect(value(ask(host, 'undoImport', {}))).toEqual({ removed: 2, restored: 2, kept: [] });
    expect(seen(host)).toEqual(before);
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [], lastImport: null });
  });

  it('reads another tab, with its own columns and a column for what cannot be read', async () => {
    const host = await pipelineOf();
    const text = 'Deal name\tStage\tAmount\nHarbour\tLead\ttbd\nIsland\tLead\t5\nJetty\tLead\t6';
    const result = value(ask(host, 'importDeals', { source: { text } }));
    expect(result.told).toEqual(['Harbour: Amount: “tbd” (it is not an amount)']);
    expect(table(host, 'Deals').map((deal) => deal['Dealsheet: to check'])).toEqual([
      ...['', '', '', '', ''],
      'Amount: “tbd” (it is not an amount)',
      '',
      '',
    ]);
    expect(value(ask(host, 'suggestImport', { source: { text } })).preview?.counts).toMatchObject({ unchanged: 3 });
    expect(suggest(host, { source: { tab: 'Leads' } }).counts).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
  });

  it('asks whether day or month comes first, and reads the closing days of stages that only the pipeline knows', async () => {
    const host = await pipelineOf([
      ['Deal name', 'Stage'],
      ['Roof', 'Lead'],
      ['Gate', 'Signed'],
    ]);
    host.edit(cellOf(host, 'D-000002', 'Stage'), 'Lead');
    host.edit("'Pipelines'!C3", 'won');
    const text = 'Deal name,Stage,Close date\nHarbour,Signed,03/04/2026\nIsland,Signed,05/02/2026';
    expect(suggest(host, { source: { text } }).dates).toEqual([
      { header: 'Close date', example: '03/04/2026', order: null },
    ]);
    value(ask(host, 'importDeals', { source: { text }, dates: { 'Close date': 'month-first' } }));
    expect(table(host, 'Deals')[2]).toMatchObject({ Status: 'Won', Closed: new Date('2026-03-04T00:00:00Z') });
  });

  it('says in plain words what it cannot read', async () => {
    const host = await pipelineOf();
    const issue = (request: Request<'suggestImport'>) => {
      const answer = ask(host, 'suggestImport', request);
      return answer.ok ? '' : answer.issues[0]?.text;
    };
    expect(issue({ source: { text: ' \n ' } })).toContain('There is nothing in it yet');
    expect(issue({ source: { tab: 'Deals' } })).toContain('is the pipeline itself');
    expect(issue({ source: { tab: 'Nowhere' } })).toContain('There is no tab "Nowhere"');
    expect(ask(host, 'suggestImport', { source: { text: 'a,b\n1,2\n3,4' } })).toMatchObject({
      ok: false,
      issues: [{ code: 'not-a-list' }],
    });
  });

  it('is whole or not begun wherever it dies', { timeout: 400_000 }, async () => {
    const request = { source: { text: TEXT.replace('7.000,00', 'tbd') } };
    const fresh = await pipelineOf();
    const calls = run(fresh, 'importDeals', request).counts.serviceCalls;
    const names = (host: Host) => table(host, 'Deals').map((deal) => deal['Deal']);
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      run(host, 'importDeals', request, { killAt });
      value(ask(host, 'open', {}));
      expect([5, 7], `killed at ${killAt}`).toContain(names(host).length);
      value(ask(host, 'importDeals', request));
      expect(names(host).slice(5).sort(), `killed at ${killAt}`).toEqual(['Harbour', 'Island']);
      const [roof, , , , , ...added] = seen(host);
      expect(roof, `killed at ${killAt}`).toMatchObject({ Stage: 'Proposal', Value: 1500.5 });
      // Dead between a formula's text and its mending: the mark of text is left, as it is anywhere in the table.
      expect(String(roof?.['Next step']).replace(/^'/, ''), `killed at ${killAt}`).toBe('=1+1');
      expect(added.find((deal) => deal['Deal'] === 'Harbour')).toMatchObject({ Phone: '007', 'Next step': '-5' });
      expect(
        table(host, 'Deal log').filter((row) => row['How'] === 'import'),
        `killed at ${killAt}`,
      ).toHaveLength(4);
    }
  });

  it('is taken back whole, wherever the undo of it dies', { timeout: 400_000 }, async () => {
    const request = { source: { text: TEXT } };
    const imported = async () => {
      const host = await pipelineOf();
      value(ask(host, 'importDeals', request));
      return host;
    };
    const before = seen(await pipelineOf());
    const after = seen(await imported());
    const calls = run(await imported(), 'undoImport', {}).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await imported();
      run(host, 'undoImport', {}, { killAt });
      value(ask(host, 'open', {}));
      expect([before, after], `killed at ${killAt}`).toContainEqual(seen(host));
      ask(host, 'undoImport', {});
      expect(seen(host), `killed at ${killAt}`).toEqual(before);
      expect(value(ask(host, 'open', {}))).toMatchObject({ told: [], lastImport: null });
    }
  });

  it('keeps nothing of an import of which the table refuses a part, and says why', async () => {
    const host = await pipelineOf();
    const before = seen(host);
    const sheetId = host.document.tabs.named('Deals');
    if (sheetId === null) throw new Error('no deals');
    host.document.validations.set(sheetId, [{ row: 1, column: 2, rows: 99, columns: 1 }], {
      criteria: 'VALUE_IN_LIST',
      values: [['Ana', 'Ben']],
      rejects: true,
      showDropdown: true,
      helpText: null,
    });
    expect(host.values("'Deals'!C1")).toEqual([['Owner']]);
    const text = `${TEXT}\r\nJetty;Hera;Zoe;Lead;1,00;;;`;
    const refused = ask(host, 'importDeals', { source: { text } });
    expect(refused.ok ? '' : refused.issues[0]?.text).toContain('The sheet refused a value');
    expect(value(ask(host, 'open', {}))).toMatchObject({ setUp: true, told: [], lastImport: null });
    expect(seen(host)).toEqual(before);
  });

  it('leaves no hidden tab when Dealsheet is removed', async () => {
    const host = await pipelineOf();
    value(ask(host, 'importDeals', { source: { text: TEXT } }));
    expect(host.sheetNames()).toContain('Dealsheet import');
    host.open();
    host.screen.answer('YES');
    host.clickMenu('Dealsheet > Remove Dealsheet');
    expect(host.sheetNames()).not.toContain('Dealsheet import');
    expect(table(host, 'Deals')).toHaveLength(7);
  });

  it('adds below the last deal after a sort, beside formulas and ticks that wait for rows to come', async () => {
    const host = await pipelineOf([
      ['Deal name', 'Stage', 'Amount', 'Twice', 'Sent'],
      ['Roof', 'Lead', 5, '', false],
      ['Gate', 'Lead', 3, '', false],
    ]);
    for (const row of [2, 3, 4, 5]) {
      host.edit(`'Deals'!D${row}`, `=C${row}*2`);
      host.paste(`'Deals'!E${row}`, [[row === 2]]);
    }
    host.sort("'Deals'!A2:Z3", 'C');
    value(ask(host, 'importDeals', { source: { text: 'Deal name,Stage,Amount\nShed,Lead,7\nRoof,Lead,6' } }));
    expect(host.values("'Deals'!A2:E4")).toEqual([
      ['Gate', 'Lead', 3, 6, false],
      ['Roof', 'Lead', 6, 12, true],
      ['Shed', 'Lead', 7, 14, false],
    ]);
  });

  it('costs no more than sixty service calls at ten thousand rows, and so does its undo', {
    timeout: 400_000,
  }, async () => {
    const host = await pipelineOf(list(2_000, 0));
    const rows = list(10_000, 1).map((row) => row.join('\t'));
    const imported = run(host, 'importDeals', { source: { text: rows.join('\n') } });
    expect(imported.value).toMatchObject({ ok: true, value: { added: 8_000, changed: 2_000 } });
    expect(imported.counts.serviceCalls, named(imported.counts)).toBeLessThanOrEqual(60);
    const undone = run(host, 'undoImport', {});
    expect(undone.value).toMatchObject({ ok: true, value: { removed: 8_000, restored: 2_000, kept: [] } });
    expect(undone.counts.serviceCalls, named(undone.counts)).toBeLessThanOrEqual(60);
  });
});

/** The first calls by name, for whoever has to find the one too many. */
function named({ calls }: { readonly calls: readonly { readonly name: string }[] }): string {
  return calls
    .slice(0, 80)
    .map(({ name }) => name)
    .join(' ');
}

/** Deals with unlike names; another `shift` changes value, stage and next step of each. */
function list(count: number, shift: number): readonly (readonly (string | number)[])[] {
  const stages = ['Lead', 'Qualified', 'Proposal', 'Negotiation'];
  return [
    ['Deal name', 'Company', 'Owner', 'Stage', 'Amount', 'Phone', 'Next step'],
    ...Array.from({ length: count }, (_, index) => [
      `Deal ${index}`,
      `Company ${index % 900}`,
      ['Ana', 'Ben'][index % 2] ?? '',
      stages[(index + shift) % 4] ?? '',
      1000 + index + shift,
      `+48 600 ${String(index).padStart(6, '0')}`,
      shift === 0 ? '' : 'Call back',
    ]),
  ];
}
