import { describe, expect, it } from 'vitest';
import { placeOf, typeText } from '../../playground/services/hand';
import type { Host } from '../../playground/services/host';
import type { PipelineAct, PipelinesValue } from '../../src/app/rpc';
import { addOnWith, ask, dealsOf, deaths, LIST, pipelineOf, run, table, value } from './add-on';

/** Enough deals that the renamed ones stand in more than three runs of rows, with others between them. */
const MIXED: readonly (readonly unknown[])[] = [
  ['Deal name', 'Company', 'Owner', 'Stage', 'Amount'],
  ...[
    'Lead',
    'Proposal',
    'Lead',
    'Proposal',
    'Qualified',
    'Proposal',
    'Lead',
    'Proposal',
    'Closed Won',
    'Closed Lost',
  ].map((stage, index) => [`Deal ${index + 1}`, `Company ${index + 1}`, 'Ana', stage, 1000 * (index + 1)]),
];

const read = (host: Host): PipelinesValue => value(ask(host, 'readPipelines', {}));

function act(host: Host, what: PipelineAct) {
  return ask(host, 'changePipelines', { version: read(host).version, act: what });
}

function keyOf(host: Host, name: string): string {
  const found = read(host)
    .pipelines.flatMap(({ stages }) => stages)
    .find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.key;
}

const stagesOf = (host: Host) => table(host, 'Deals').map((deal) => deal['Stage']);
const names = (host: Host) => table(host, 'Pipelines').map((stage) => stage['Stage']);
const moves = (host: Host) => table(host, 'Deal log').length;
/** The row of a stage in the tab and the A1 address of its name. */
const nameCell = (host: Host, name: string) => `'Pipelines'!B${names(host).indexOf(name) + 2}`;
const renamed = (stages: readonly unknown[]) => stages.map((stage) => (stage === 'Proposal' ? 'Pitch' : stage));

function colours(host: Host): readonly string[] {
  const sheetId = host.document.tabs.named('Deals') ?? '';
  return host.document.conditionalFormats.on(sheetId).flatMap(({ values }) => values.map(String));
}

describe('renaming a stage', () => {
  it('rewrites its deals and nothing else, and the dropdown offers the new name only', async () => {
    const host = await pipelineOf(MIXED);
    const before = stagesOf(host);
    value(act(host, { act: 'changeStage', stage: keyOf(host, 'Proposal'), change: { name: 'Pitch' } }));
    expect(stagesOf(host)).toEqual(renamed(before));
    expect(moves(host)).toBe(10);
    expect(host.edit("'Deals'!D2", 'Proposal')).toBe(false);
    expect(host.edit("'Deals'!D2", 'Pitch')).toBe(true);
    expect(table(host, 'Deal log').at(-1)).toMatchObject({ From: 'Lead', To: 'Pitch', How: 'edit' });
  });

  it('keeps the history in the formulas: moves under the old name count as moves of the stage', async () => {
    const host = await pipelineOf(MIXED);
    const board = value(ask(host, 'open', {}));
    if (!board.setUp) throw new Error('not set up');
    value(ask(host, 'moveDeal', { dealId: dealsOf(board).id[0] ?? '', row: 2, seen: 1, to: keyOf(host, 'Proposal') }));
    value(act(host, { act: 'changeStage', stage: keyOf(host, 'Proposal'), change: { name: 'Pitch' } }));
    host.edit("'Leads'!Z1", '=PIPELINE_CHANGES(Deals;DealLog;Stages;DATE(2026;3;1);DATE(2026;3;31))');
    expect(JSON.stringify(host.values("'Leads'!Z1:AJ30"))).not.toMatch(/ERROR|Proposal/);
    expect(table(host, 'Pipelines').find((stage) => stage['Stage'] === 'Pitch')).toMatchObject({
      'Former names': 'Proposal | Pitch | Sales ›',
    });
  });

  it('is done or not begun wherever it dies, and the next look makes it whole', { timeout: 240_000 }, async () => {
    const whole = await pipelineOf(MIXED);
    const before = stagesOf(whole);
    const request = {
      version: read(whole).version,
      act: { act: 'changeStage', stage: keyOf(whole, 'Proposal'), change: { name: 'Pitch' } },
    } as const;
    const calls = run(whole, 'changePipelines', request).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf(MIXED);
      read(host);
      run(host, 'changePipelines', request, { killAt });
      value(ask(host, 'open', {}));
      const isDone = names(host).includes('Pitch');
      expect(stagesOf(host), `killed at ${killAt}`).toEqual(isDone ? renamed(before) : before);
      expect(moves(host), `killed at ${killAt}`).toBe(10);
      expect(value(ask(host, 'open', {})), `killed at ${killAt}`).toMatchObject({ told: [] });
    }
  });
});

describe('a stage that is renamed by hand in the Pipelines tab', () => {
  it('takes its deals along at once', async () => {
    const host = await pipelineOf(MIXED);
    const before = stagesOf(host);
    expect(host.edit(nameCell(host, 'Proposal'), 'Pitch')).toBe(true);
    expect(stagesOf(host)).toEqual(renamed(before));
    expect(moves(host)).toBe(10);
    expect(colours(host).some((formula) => formula.includes('Pitch'))).toBe(true);
    expect(colours(host).some((formula) => formula.includes('Proposal'))).toBe(false);
  });

  it('takes them along at the next look where no event came', async () => {
    const host = await pipelineOf(MIXED);
    const before = stagesOf(host);
    typeText(host.document, placeOf(host.document, nameCell(host, 'Proposal')), 'Pitch');
    const board = value(ask(host, 'open', {}));
    expect(board).toMatchObject({
      told: ['The stage "Proposal" is now called "Pitch"; its deals and history follow.'],
    });
    expect(stagesOf(host)).toEqual(renamed(before));
    expect(moves(host)).toBe(10);
    expect(value(ask(host, 'checkAndRepair', {})).told).toEqual([]);
  });

  it('loses nothing when the edit of its name dies before any service call', { timeout: 240_000 }, async () => {
    const before = stagesOf(await pipelineOf(MIXED));
    for (let killAt = 1; killAt < 60; killAt += 1) {
      const host = await pipelineOf(MIXED);
      host.edit(nameCell(host, 'Proposal'), 'Pitch', { killAt });
      const last = host.outcomes.at(-1);
      value(ask(host, 'open', {}));
      expect(stagesOf(host), `killed at ${killAt}`).toEqual(renamed(before));
      expect(moves(host), `killed at ${killAt}`).toBe(10);
      expect(
        colours(host).some((formula) => formula.includes('Pitch')),
        `killed at ${killAt}`,
      ).toBe(true);
      if (last?.status === 'done') return;
    }
    throw new Error('the edit never came to its end');
  });
});

describe('a word among the stages that is none', () => {
  it('does not stand in the way of a rename, and stays', async () => {
    const host = await pipelineOf(MIXED);
    host.insertRows('Deals', 5, 1);
    host.paste("'Deals'!A5", [['Odd one', '', '', 'Bogus']]);
    const before = stagesOf(host);
    expect(before).toContain('Bogus');
    value(act(host, { act: 'changeStage', stage: keyOf(host, 'Proposal'), change: { name: 'Pitch' } }));
    expect(stagesOf(host)).toEqual(renamed(before));
  });
});

describe('deleting a stage', () => {
  it('leaves no deal in a stage that is gone wherever it dies', { timeout: 240_000 }, async () => {
    const whole = await pipelineOf(MIXED);
    const request = {
      version: read(whole).version,
      act: { act: 'deleteStage', stage: keyOf(whole, 'Proposal'), to: keyOf(whole, 'Qualified') },
    } as const;
    const calls = run(whole, 'changePipelines', request).counts.serviceCalls;
    expect(names(whole)).toEqual(['Lead', 'Qualified', 'Closed Won', 'Closed Lost']);
    expect(
      table(whole, 'Deal log')
        .slice(10)
        .map((move) => [move['From'], move['To'], move['How']]),
    ).toEqual(Array.from({ length: 4 }, () => ['Proposal', 'Qualified', 'sidebar']));
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf(MIXED);
      read(host);
      run(host, 'changePipelines', request, { killAt });
      value(ask(host, 'open', {}));
      const known = names(host);
      expect(
        stagesOf(host).filter((stage) => !known.includes(stage)),
        `killed at ${killAt}`,
      ).toEqual([]);
      expect([10, 14], `killed at ${killAt}`).toContain(moves(host));
      expect(stagesOf(host).includes('Proposal'), `killed at ${killAt}`).toBe(moves(host) === 10);
    }
  });
});

describe('the order and the colours of stages', () => {
  it('are the old or the new ones wherever a change dies, and the colours follow at the next look', async () => {
    const whole = await pipelineOf(MIXED);
    const order = {
      version: read(whole).version,
      act: { act: 'orderStage', stage: keyOf(whole, 'Proposal'), above: keyOf(whole, 'Lead') },
    } as const;
    const calls = run(whole, 'changePipelines', order).counts.serviceCalls;
    const after = ['Proposal', 'Lead', 'Qualified', 'Closed Won', 'Closed Lost'];
    expect(names(whole)).toEqual(after);
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf(MIXED);
      const before = names(host);
      read(host);
      run(host, 'changePipelines', order, { killAt });
      value(ask(host, 'open', {}));
      expect([before, after], `killed at ${killAt}`).toContainEqual(names(host));
      expect(moves(host)).toBe(10);
    }
  });
});

describe('words that Sheets would read as something else', () => {
  it('stay text in the Pipelines tab', async () => {
    const host = await pipelineOf();
    const change = { exitWhen: '=1+1', whatToDo: '1-2', name: '007' };
    value(act(host, { act: 'changeStage', stage: keyOf(host, 'Qualified'), change }));
    expect(table(host, 'Pipelines')[1]).toMatchObject({
      Stage: '007',
      'Exit when': '=1+1',
      'What to do here': '1-2',
    });
    expect(stagesOf(host)[1]).toBe('007');
  });

  it.each(['2026', '3/4', '50%', '1-2'])('stay the name of a stage where %s was typed by hand', async (typed) => {
    const host = await pipelineOf();
    host.edit(nameCell(host, 'Qualified'), typed);
    expect(host.outcomes.at(-1)?.status).toBe('done');
    const name = names(host)[1];
    expect(typeof name).toBe('string');
    expect(stagesOf(host)[1]).toBe(name);
    expect(moves(host)).toBe(5);
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
  });
});

describe('a new pipeline', () => {
  it('comes from a preset, and its stages can be chosen', async () => {
    const host = await pipelineOf();
    const made = value(act(host, { act: 'addPipeline', name: 'Upsell', from: { kind: 'preset', preset: 'upsell' } }));
    expect(made.pipelines[1]?.stages.map(({ name }) => name)).toEqual([
      'Happy customer',
      'Need for more',
      'Upgrade offered',
      'Agreeing',
      'Upgraded',
      'Lost',
      'Parked',
    ]);
    expect(moves(host)).toBe(5);
    value(
      ask(host, 'addDeal', { stage: keyOf(host, 'Happy customer'), fields: { Deal: 'More seats', Company: 'Acme' } }),
    );
    expect(table(host, 'Deals').at(-1)).toMatchObject({ Pipeline: 'Upsell', Stage: 'Happy customer' });
    value(act(host, { act: 'renamePipeline', pipeline: 'Upsell', name: 'Existing customers' }));
    expect(table(host, 'Deals').at(-1)).toMatchObject({ Pipeline: 'Existing customers' });
    expect(moves(host)).toBe(6);
  });
});

describe('qualification columns', () => {
  const header = (host: Host) => (host.values("'Deals'!A1:AZ1")[0] ?? []).filter((cell) => cell !== '');

  it('stand left of the owned block, once, and a stage can need them', async () => {
    const host = await pipelineOf();
    const before = header(host);
    const added = value(act(host, { act: 'addPack', pack: 'bant' }));
    const bant = ['Budget', 'Authority', 'Need', 'Timeline'];
    expect(header(host)).toEqual([...before.slice(0, -4), ...bant, ...before.slice(-4)]);
    expect(added.packs.map(({ added: has }) => has)).toEqual([true, false, false, false]);
    value(act(host, { act: 'addPack', pack: 'bant' }));
    expect(header(host)).toHaveLength(before.length + 4);
    value(act(host, { act: 'changeStage', stage: keyOf(host, 'Qualified'), change: { needs: ['Budget'] } }));
    const board = value(ask(host, 'open', {}));
    if (!board.setUp) throw new Error('not set up');
    const move = { dealId: dealsOf(board).id[0] ?? '', row: 2, seen: 1, to: keyOf(host, 'Qualified') };
    expect(ask(host, 'moveDeal', move)).toMatchObject({ ok: false, issues: [{ code: 'needs', where: 'Budget' }] });
    value(ask(host, 'moveDeal', { ...move, fields: { Budget: '007' } }));
    expect(table(host, 'Deals')[0]).toMatchObject({ Stage: 'Qualified', Budget: '007', Status: 'Open' });
    expect(board.told).toEqual([]);
  });

  it('come once wherever their making dies', { timeout: 240_000 }, async () => {
    const request = { version: '', act: { act: 'addPack', pack: 'spin' } } as const;
    const whole = await pipelineOf();
    const calls = run(whole, 'changePipelines', request).counts.serviceCalls;
    const wanted = header(whole);
    for (const killAt of deaths(calls)) {
      const host = await pipelineOf();
      run(host, 'changePipelines', request, { killAt });
      value(ask(host, 'changePipelines', request));
      expect(header(host), `killed at ${killAt}`).toEqual(wanted);
      expect((host.values("'Deals'!A1:AZ1")[0] ?? []).lastIndexOf('Logged'), `killed at ${killAt}`).toBe(
        wanted.length - 1,
      );
      expect(value(ask(host, 'open', {})), `killed at ${killAt}`).toMatchObject({ told: [] });
    }
  });

  it('come with set-up where they are wanted', async () => {
    const host = await addOnWith([...LIST.map((row, index) => [...row, index === 0 ? 'Budget' : 'yes'])]);
    value(ask(host, 'setUp', { tab: 'Leads', columns: {}, kinds: {}, packs: ['bant', 'people'] }));
    const all = header(host);
    expect(all.filter((cell) => cell === 'Budget')).toHaveLength(1);
    expect(all.slice(-4)).toEqual(['Status', 'In stage since', 'Closed', 'Logged']);
    expect(all).toEqual(expect.arrayContaining(['Authority', 'Need', 'Timeline', 'Age group', 'Objections']));
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
    expect(value(ask(host, 'checkAndRepair', {})).told).toEqual([]);
    const empty = await addOnWith([['']]);
    value(ask(empty, 'setUp', { tab: null, columns: {}, kinds: {}, preset: 'funnel', packs: ['spin'] }));
    expect(header(empty).slice(-8, -4)).toEqual(['Situation', 'Problem', 'Implication', 'Need-payoff']);
  });
});

describe('a sheet in which nobody changed stages', () => {
  it('costs an edit of any other tab no more than before', async () => {
    const host = await pipelineOf();
    host.edit("'Leads'!A2", 'Something');
    expect(host.outcomes.at(-1)?.counts.serviceCalls).toBeLessThanOrEqual(2);
    host.edit("'Pipelines'!G2", 'They answered');
    expect(host.outcomes.at(-1)?.status).toBe('done');
    expect(host.outcomes.at(-1)?.counts.serviceCalls).toBeLessThanOrEqual(2);
    expect(moves(host)).toBe(5);
  });
});
