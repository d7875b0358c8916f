import { describe, expect, it } from 'vitest';
import { moveDeal } from '../../src/app/move-deal';
import { readPipelinesTab } from '../../src/app/pipelines-tab';
import { changePipelines } from '../../src/app/change-pipelines';
import { reconcile } from '../../src/app/reconcile';
import { bookWith, logLines } from './builders';
import { act, dealsIn, listed, stageCell, type } from './pipelines-builders';

const three = () => bookWith(['Acme', 'Lead', 10], ['Bolt', 'Proposal', 20], ['Cora', 'Proposal', 30]);
const problemOf = (answer: ReturnType<typeof act>) => (answer.ok ? null : answer.issues[0]?.text);

describe('a stage that is renamed', () => {
  it('takes its deals along without a move, and is still found by its old name', () => {
    const book = three();
    const before = logLines(book);
    const answer = act(book, { act: 'changeStage', stage: 's3', change: { name: ' Pitch ' } });
    expect(answer).toEqual({
      ok: true,
      value: ['The stage "Proposal" is now called "Pitch"; its deals and history follow.'],
    });
    expect(listed(book)).toEqual(['Sales: Lead, Qualified, Pitch, Won, Lost']);
    expect([2, 3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Lead', 'Pitch', 'Pitch']);
    expect(logLines(book)).toEqual(before);
    expect(readPipelinesTab(book).stages.find('Proposal', 'Sales')?.name).toBe('Pitch');
    expect([...book.dealNotes.values()]).toEqual([]);
  });

  it('may have its old name back', () => {
    const book = three();
    act(book, { act: 'changeStage', stage: 's3', change: { name: 'Pitch' } });
    expect(act(book, { act: 'changeStage', stage: 's3', change: { name: 'Proposal' } }).ok).toBe(true);
    expect(readPipelinesTab(book).stages.byKey('s3')).toMatchObject({ name: 'Proposal', formerNames: ['Pitch'] });
    expect([...new Set([3, 4].map((row) => book.cell(row, 'Stage')))]).toEqual(['Proposal']);
  });

  it('gets no name that is empty, too long, taken, or another one’s history', () => {
    const book = three();
    act(book, { act: 'changeStage', stage: 's3', change: { name: 'Pitch' } });
    const renamed = (name: string) => problemOf(act(book, { act: 'changeStage', stage: 's2', change: { name } }));
    expect(renamed('  ')).toBe('A name is needed. Type one.');
    expect(renamed('x'.repeat(61))).toBe('This name is too long. Use at most 60 characters.');
    expect(renamed('x'.repeat(60))).toBeNull();
    expect(renamed('a|b')).toBe('A name cannot contain | ›. Leave them out.');
    expect(renamed('=Lead')).toBe('A name cannot begin with =. Begin with another sign.');
    expect(renamed('LEAD')).toBe('There is a stage "LEAD" in this pipeline already. Choose another name.');
    expect(renamed('proposal')).toBe(
      '"Pitch" was once called "proposal", and its history goes by that name. Choose another name.',
    );
  });

  it('is moved into and out of as before', () => {
    const book = three();
    act(book, { act: 'changeStage', stage: 's3', change: { name: 'Pitch' } });
    const answer = moveDeal(book, { dealId: 'D-000001', row: 2, seen: 1, to: 's3' }, 'Ana');
    expect(answer.ok).toBe(true);
    expect(logLines(book).slice(3)).toEqual(['4 D-000001 Lead → Pitch (sidebar)']);
  });
});

describe('a stage that somebody renames by hand in the tab', () => {
  it('is taken up at the next look: deals follow, nothing is put back, nothing is logged', () => {
    const book = three();
    const before = logLines(book);
    type(book, 'Proposal', 'Stage', 'Pitch');
    expect(reconcile(book).told).toEqual(['The stage "Proposal" is now called "Pitch"; its deals and history follow.']);
    expect([3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Pitch', 'Pitch']);
    expect(logLines(book)).toEqual(before);
    expect([...book.dealNotes.values()]).toEqual([]);
    expect(reconcile(book).told).toEqual([]);
  });

  it('is taken up by a move from the sidebar too', () => {
    const book = three();
    type(book, 'Proposal', 'Stage', 'Pitch');
    expect(moveDeal(book, { dealId: 'D-000002', row: 3, seen: 2, to: 's2' }, 'Ana').ok).toBe(true);
    type(book, 'Pitch', 'Stage', 'Offer');
    reconcile(book);
    expect(logLines(book).slice(3)).toEqual(['4 D-000002 Pitch → Qualified (sidebar)']);
    const { stages } = readPipelinesTab(book);
    expect(['Proposal', 'Pitch', 'Offer'].map((name) => stages.find(name, 'Sales')?.key)).toEqual(['s3', 's3', 's3']);
  });

  it('is recognised by its deals and their log where its names were on no record', () => {
    const book = three();
    const before = logLines(book);
    for (const cells of book.stageCells.slice(1)) cells[11] = '';
    type(book, 'Proposal', 'Stage', 'Pitch');
    book.set(2, 'Stage', 'Nonsense');
    expect(reconcile(book).told).toEqual(['The stage "Proposal" is now called "Pitch"; its deals and history follow.']);
    expect([2, 3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Lead', 'Pitch', 'Pitch']);
    expect(readPipelinesTab(book).stages.find('Proposal', 'Sales')?.key).toBe('s3');
    expect(logLines(book)).toEqual(before);
    expect([...book.dealNotes.keys()]).toHaveLength(1);
    expect(reconcile(book).told).toEqual([]);
  });

  it('keeps its deals where another pipeline has a stage of its old name', () => {
    const book = three();
    act(book, { act: 'addPipeline', name: 'Retail', from: { kind: 'copy', pipeline: 'Sales' } });
    const before = logLines(book);
    type(book, 'Proposal', 'Stage', 'Pitch');
    reconcile(book);
    expect([3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Pitch', 'Pitch']);
    expect(logLines(book)).toEqual(before);
  });
});

describe('a stage that somebody types or copies into the tab', () => {
  it('gets a key at the next look', () => {
    const book = three();
    book.stageCells.push(['Sales', 'Demo', 'open', '', '', '', '', '', '', '', '', '']);
    expect(reconcile(book).told).toEqual(['New in the Pipelines tab: Demo.']);
    expect(stageCell(book, 'Demo', 'Key')).toBe('s6');
  });

  it('gets a key of its own where it was copied with that of another', () => {
    const book = three();
    const original = book.stageCells[3] ?? [];
    book.stageCells.splice(1, 0, [...original.slice(0, 1), 'Demo', ...original.slice(2)]);
    reconcile(book);
    expect([stageCell(book, 'Demo', 'Key'), stageCell(book, 'Proposal', 'Key')]).toEqual(['s6', 's3']);
    expect(readPipelinesTab(book).stages.find('Proposal', 'Sales')?.key).toBe('s3');
    expect([3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Proposal', 'Proposal']);
  });
});

describe('a stage that is deleted', () => {
  it('asks first where its deals go', () => {
    const book = three();
    expect(problemOf(act(book, { act: 'deleteStage', stage: 's3', to: null }))).toBe(
      '2 deals stand here. Choose the stage that they go to.',
    );
    expect(problemOf(act(book, { act: 'deleteStage', stage: 's3', to: 's3' }))).toBe(
      'The deals cannot go to what is being deleted. Choose another stage.',
    );
    expect(listed(book)).toEqual(['Sales: Lead, Qualified, Proposal, Won, Lost']);
  });

  it('moves its deals through the log, and goes', () => {
    const book = three();
    const answer = act(book, { act: 'deleteStage', stage: 's3', to: 's2' });
    expect(answer).toEqual({ ok: true, value: ['2 deals moved to "Qualified".'] });
    expect(listed(book)).toEqual(['Sales: Lead, Qualified, Won, Lost']);
    expect([3, 4].map((row) => book.cell(row, 'Stage'))).toEqual(['Qualified', 'Qualified']);
    expect(logLines(book).slice(3)).toEqual([
      '4 D-000002 Proposal → Qualified (sidebar)',
      '5 D-000003 Proposal → Qualified (sidebar)',
    ]);
    expect(reconcile(book).told).toEqual([]);
  });

  it('goes at once where it has no deals', () => {
    const book = three();
    expect(act(book, { act: 'deleteStage', stage: 's2', to: null })).toEqual({ ok: true, value: [] });
    expect(listed(book)).toEqual(['Sales: Lead, Proposal, Won, Lost']);
    expect(logLines(book)).toHaveLength(3);
  });

  it('is never the last one in which deals start, are won or are lost', () => {
    const book = three();
    expect(problemOf(act(book, { act: 'deleteStage', stage: 's4', to: 's2' }))).toMatch(/^This is the only won stage/);
    expect(problemOf(act(book, { act: 'deleteStage', stage: 's5', to: 's2' }))).toMatch(/^This is the only lost stage/);
    expect(problemOf(act(book, { act: 'changeStage', stage: 's4', change: { kind: 'open' } }))).toMatch(/only won/);
    act(book, { act: 'deleteStage', stage: 's1', to: 's2' });
    act(book, { act: 'deleteStage', stage: 's3', to: 's2' });
    expect(problemOf(act(book, { act: 'deleteStage', stage: 's2', to: 's4' }))).toMatch(/^This is the only open stage/);
  });
});

describe('the order and the details of stages', () => {
  it('is the order of the rows', () => {
    const book = three();
    act(book, { act: 'orderStage', stage: 's3', above: 's1' });
    expect(listed(book)).toEqual(['Sales: Proposal, Lead, Qualified, Won, Lost']);
    act(book, { act: 'orderStage', stage: 's3', above: null });
    expect(listed(book)).toEqual(['Sales: Lead, Qualified, Won, Lost, Proposal']);
    expect(problemOf(act(book, { act: 'orderStage', stage: 's3', above: 'gone' }))).toMatch(/not on offer/);
    expect(readPipelinesTab(book).stages.byKey('s3')?.needs).toEqual(['Value']);
    expect(reconcile(book).told).toEqual([]);
    expect(logLines(book)).toHaveLength(3);
  });

  it('leaves what stands between the rows of another pipeline where it is', () => {
    const book = three();
    const between = book.stageCells.findIndex((cells) => cells[1] === 'Qualified');
    book.stageCells.splice(between, 0, [
      'Retail',
      'Visit',
      'open',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      's9',
      'Visit | Retail ›',
    ]);
    act(book, { act: 'orderStage', stage: 's2', above: 's1' });
    expect(book.stageCells.map((cells) => cells[1])).toEqual([
      'Stage',
      'Qualified',
      'Visit',
      'Lead',
      'Proposal',
      'Won',
      'Lost',
    ]);
  });

  it('are written cell by cell, and only what changed', () => {
    const book = three();
    const calls: string[] = [];
    book.restart((_, name) => calls.push(name));
    const change = {
      probability: 0.4,
      staleAfterDays: 14,
      needs: ['Value', 'Owner'],
      exitWhen: 'Ordered a sample',
      whatToDo: 'Call.',
      colour: '#ffe599',
      shown: false,
    };
    expect(act(book, { act: 'changeStage', stage: 's2', change }).ok).toBe(true);
    expect(calls.filter((name) => name === 'Pipelines.write')).toHaveLength(7);
    expect(readPipelinesTab(book).stages.byKey('s2')).toMatchObject({ ...change, name: 'Qualified', kind: 'open' });
  });

  it('can be emptied again', () => {
    const book = three();
    act(book, { act: 'changeStage', stage: 's2', change: { probability: 0.4, staleAfterDays: 14 } });
    act(book, { act: 'changeStage', stage: 's2', change: { probability: null, staleAfterDays: null } });
    expect(readPipelinesTab(book).stages.byKey('s2')).toMatchObject({ probability: null, staleAfterDays: null });
  });

  it('need only columns that are there', () => {
    expect(problemOf(act(three(), { act: 'changeStage', stage: 's2', change: { needs: ['Budget'] } }))).toBe(
      'The deals table has no column "Budget". Choose another one.',
    );
  });

  it('close and reopen deals with the days of the log where the kind changes', () => {
    const book = three();
    const start = book.clock;
    book.clock = Date.UTC(2026, 2, 9, 9);
    moveDeal(book, { dealId: 'D-000001', row: 2, seen: 1, to: 's3' }, 'Ana');
    book.clock = Date.UTC(2026, 3, 1, 9);
    act(book, { act: 'changeStage', stage: 's3', change: { kind: 'won' } });
    expect(book.cell(2, 'Status')).toBe('Won');
    expect(book.cell(2, 'Closed')).toEqual(new Date(Date.UTC(2026, 2, 9)));
    act(book, { act: 'changeStage', stage: 's3', change: { kind: 'open' } });
    expect([book.cell(2, 'Status'), book.cell(2, 'Closed')]).toEqual(['Open', '']);
    expect(logLines(book)).toHaveLength(4);
    expect(start).toBeLessThan(book.clock);
  });
});

describe('stages and pipelines that are added', () => {
  it('stands a new stage behind the others of its kind, or where it was wanted', () => {
    const book = three();
    act(book, { act: 'addStage', pipeline: 'Sales', name: 'Negotiation', kind: 'open', below: null });
    act(book, { act: 'addStage', pipeline: 'Sales', name: 'Screened', kind: 'open', below: 's1' });
    act(book, { act: 'addStage', pipeline: 'Sales', name: 'Parked', kind: 'parked', below: null });
    expect(listed(book)).toEqual(['Sales: Lead, Screened, Qualified, Proposal, Negotiation, Won, Lost, Parked']);
    const { stages } = readPipelinesTab(book);
    expect(new Set(stages.stages.map(({ key }) => key)).size).toBe(8);
    expect(stages.find('Parked', '')).toMatchObject({ kind: 'parked', shown: true, formerNames: [] });
    expect(
      problemOf(act(book, { act: 'addStage', pipeline: 'Sales', name: 'won', kind: 'open', below: null })),
    ).toMatch(/already/);
    expect(problemOf(act(book, { act: 'addStage', pipeline: 'Retail', name: 'x', kind: 'open', below: null }))).toBe(
      'There is no pipeline "Retail" any more. Look again.',
    );
  });

  it('makes a pipeline from a preset or a copy, and leaves the deals of the first one alone', () => {
    const book = three();
    const before = logLines(book);
    act(book, { act: 'addPipeline', name: 'Retail', from: { kind: 'copy', pipeline: 'Sales' } });
    act(book, { act: 'addPipeline', name: 'Service', from: { kind: 'preset', preset: 'short' } });
    expect(listed(book)).toEqual([
      'Sales: Lead, Qualified, Proposal, Won, Lost',
      'Retail: Lead, Qualified, Proposal, Won, Lost',
      'Service: First contact, Qualification, Proposal, Negotiation, Closing, Lost, Parked',
    ]);
    expect(dealsIn(book)).toEqual({ s1: 1, s3: 2 });
    expect(logLines(book)).toEqual(before);
    const add = (name: string) =>
      problemOf(act(book, { act: 'addPipeline', name, from: { kind: 'copy', pipeline: 'Sales' } }));
    expect(add('retail')).toBe('There is a pipeline "retail" already. Choose another name.');
    expect(problemOf(act(book, { act: 'addPipeline', name: 'X', from: { kind: 'preset', preset: 'none' } }))).toMatch(
      /not on offer/,
    );
  });
});

describe('a pipeline that is renamed', () => {
  /** Two pipelines with the same stages; Bolt stands in the second. */
  function twoPipelines() {
    const book = three();
    act(book, { act: 'addPipeline', name: 'Retail', from: { kind: 'copy', pipeline: 'Sales' } });
    book.set(3, 'Pipeline', 'Retail');
    reconcile(book);
    return book;
  }

  it('takes its deals and its history along without a line in the log', () => {
    const book = twoPipelines();
    const before = logLines(book);
    expect(dealsIn(book)).toEqual({ s1: 1, s3: 1, s8: 1 });
    expect(act(book, { act: 'renamePipeline', pipeline: 'Retail', name: 'Shops' }).ok).toBe(true);
    expect(listed(book)[1]).toBe('Shops: Lead, Qualified, Proposal, Won, Lost');
    expect(book.cell(3, 'Pipeline')).toBe('Shops');
    expect(dealsIn(book)).toEqual({ s1: 1, s3: 1, s8: 1 });
    expect(logLines(book)).toEqual(before);
    expect(readPipelinesTab(book).stages.find('Proposal', 'Retail')?.key).toBe('s8');
    moveDeal(book, { dealId: 'D-000002', row: 3, seen: 4, to: 's7' }, 'Ana');
    expect(logLines(book).slice(4)).toEqual(['5 D-000002 Proposal → Qualified (sidebar)']);
  });

  it('is taken up where somebody typed the other name into the tab', () => {
    const book = twoPipelines();
    const before = logLines(book);
    for (const cells of book.stageCells) if (cells[0] === 'Retail') cells[0] = 'Shops';
    reconcile(book);
    expect(book.cell(3, 'Pipeline')).toBe('Shops');
    expect(logLines(book)).toEqual(before);
  });

  it('gets no name that another one has or had', () => {
    const book = twoPipelines();
    act(book, { act: 'renamePipeline', pipeline: 'Retail', name: 'Shops' });
    const renamed = (name: string) => problemOf(act(book, { act: 'renamePipeline', pipeline: 'Sales', name }));
    expect(renamed('shops')).toBe('There is a pipeline "shops" already. Choose another name.');
    expect(renamed('Retail')).toMatch(/^"Shops" was once called "Retail"/);
    expect(renamed('')).toBe('A name is needed. Type one.');
  });

  it('is deleted when it is said where its deals go: each to its own kind', () => {
    const book = twoPipelines();
    moveDeal(book, { dealId: 'D-000003', row: 4, seen: 3, to: 's4' }, 'Ana');
    expect(problemOf(act(book, { act: 'deletePipeline', pipeline: 'Sales', to: null }))).toBe(
      '2 deals stand here. Choose the stage that they go to.',
    );
    expect(problemOf(act(book, { act: 'deletePipeline', pipeline: 'Sales', to: 's2' }))).toMatch(/another stage/);
    act(book, { act: 'deletePipeline', pipeline: 'Sales', to: 's7' });
    expect(listed(book)).toEqual(['Retail: Lead, Qualified, Proposal, Won, Lost']);
    expect([2, 3, 4].map((row) => [book.cell(row, 'Pipeline'), book.cell(row, 'Stage')])).toEqual([
      ['Retail', 'Qualified'],
      ['Retail', 'Proposal'],
      ['Retail', 'Won'],
    ]);
    expect(problemOf(act(book, { act: 'deletePipeline', pipeline: 'Retail', to: null }))).toMatch(/only pipeline/);
  });
});

describe('a change of what somebody else has changed', () => {
  it('is refused, and nothing is written', () => {
    const book = three();
    const { version } = readPipelinesTab(book);
    type(book, 'Lead', 'Exit when', 'They answered');
    const answer = changePipelines(book, { version, act: { act: 'deleteStage', stage: 's1', to: 's2' } }, 'Ana');
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'conflict' }] });
    expect(listed(book)).toEqual(['Sales: Lead, Qualified, Proposal, Won, Lost']);
  });
});
