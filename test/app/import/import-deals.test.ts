import { describe, expect, it } from 'vitest';
import { undoImport } from '../../../src/app/import/undo-import';
import { moveDeal } from '../../../src/app/move-deal';
import { reconcile } from '../../../src/app/reconcile';
import { bookWith, logLines, logOf, STAGES } from '../builders';
import { MemoryBook } from '../memory-book';
import { bring, cellsOf, planFor, seen, value } from './lists';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const three = () => bookWith(['Acme', 'Lead', 10], ['Bolt', 'Qualified', 20], ['Cora', 'Won', 30]);

const NEWER = [
  'Deal name,Stage,Amount,Owner,Phone,Close date,Created',
  'ACME,Qualified,15,Ben,+48 600 100 200,,',
  'Bolt,Qualified,20,,,,',
  'Dora,Lost,40,Ana,007,2026-02-01,2026-01-05',
  'Edda,Proposal,50,Ana,,,2026-01-06',
];

describe('importing a list into the deals table', () => {
  it('adds the new deals, changes the known ones and leaves the rest alone', () => {
    const book = three();
    expect(bring(book, NEWER)).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
    expect(cellsOf(book, 'Acme', ['Deal ID', 'Stage', 'Value', 'Owner', 'Phone', 'Status'])).toEqual([
      'D-000001',
      'Qualified',
      15,
      'Ben',
      '+48 600 100 200',
      'Open',
    ]);
    expect(cellsOf(book, 'Cora', ['Stage', 'Value'])).toEqual(['Won', 30]);
    expect(cellsOf(book, 'Dora', ['Deal ID', 'Stage', 'Value', 'Phone', 'Status', 'Closed', 'Created'])).toEqual([
      'D-000004',
      'Lost',
      40,
      '007',
      'Lost',
      day('2026-02-01'),
      day('2026-01-05'),
    ]);
    expect(logLines(book).slice(3)).toEqual([
      '4 D-000001 Lead → Qualified (import)',
      '5 D-000004 new → Lost (import)',
      '6 D-000005 new → Proposal (import)',
    ]);
    expect(
      logOf(book)
        .slice(3)
        .map(({ when, by }) => [when, by]),
    ).toEqual([
      [book.clock, 'Ana'],
      [day('2026-02-01').getTime(), 'Ana'],
      [book.clock, 'Ana'],
    ]);
    const before = logOf(book).length;
    expect(reconcile(book).told).toEqual([]);
    expect(logOf(book)).toHaveLength(before);
  });

  it('finds nothing to do when the same list comes again', () => {
    const book = three();
    bring(book, NEWER);
    const before = seen(book);
    expect(bring(book, NEWER)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    expect(seen(book)).toEqual(before);
    expect(logOf(book)).toHaveLength(6);
  });

  it('tells what it would change, old and new, before anything is written', () => {
    const book = three();
    const before = JSON.stringify([book.dealCells, book.logCells]);
    const plan = planFor(book, NEWER);
    expect(plan.changed.map(({ changes }) => changes)).toEqual([
      [
        { header: 'Stage', before: 'Lead', after: 'Qualified' },
        { header: 'Phone', before: '', after: '+48 600 100 200' },
        { header: 'Owner', before: '', after: 'Ben' },
        { header: 'Value', before: '10', after: '15' },
      ],
    ]);
    expect(plan.absent).toBe(1);
    expect(JSON.stringify([book.dealCells, book.logCells])).toBe(before);
  });

  it('leaves a known deal as it is where the user says so', () => {
    const book = three();
    expect(bring(book, NEWER, { skip: ['D-000001'] })).toMatchObject({ changed: 0, unchanged: 2 });
    expect(cellsOf(book, 'Acme', ['Stage', 'Value'])).toEqual(['Lead', 10]);
  });

  it('never empties a cell, and never writes what it cannot read', () => {
    const book = three();
    book.set(2, 'Phone', '123');
    const result = bring(book, [
      'Deal name,Stage,Amount,Phone',
      'Acme,Lead,tbd,',
      'Bolt,Qualified,20,-',
      'Cora,Won,30,',
    ]);
    expect(cellsOf(book, 'Acme', ['Value', 'Phone'])).toEqual([10, '123']);
    expect(cellsOf(book, 'Bolt', ['Phone'])).toEqual(['']);
    expect(result.told).toContain('Acme: Amount: “tbd” (it is not an amount)');
  });

  it('asks about stage words that the pipeline lacks, and keeps the stage until it is told', () => {
    const book = three();
    const list = ['Deal name,Stage', 'Acme,Limbo', 'Zeno,Limbo', 'Bolt,Closed Won', 'Ygor,qualifed'];
    const plan = planFor(book, list);
    expect(plan.stages.map(({ word, to, how }) => [word, to?.name ?? null, how])).toEqual(
      expect.arrayContaining([
        ['Limbo', null, 'unknown'],
        ['Closed Won', 'Won', 'guessed'],
        ['qualifed', 'Qualified', 'named'],
      ]),
    );
    bring(book, list, { stages: { Limbo: '' } });
    expect(['Acme', 'Zeno', 'Bolt', 'Ygor'].map((deal) => cellsOf(book, deal, ['Stage'])[0])).toEqual([
      'Lead',
      'Lead',
      'Won',
      'Qualified',
    ]);
    bring(book, list, { stages: { Limbo: 's3' } });
    expect(['Acme', 'Zeno'].map((deal) => cellsOf(book, deal, ['Stage'])[0])).toEqual(['Proposal', 'Proposal']);
    expect(book.stageCells).toHaveLength(6);
  });

  it('leaves out rows that could be several deals, until the user says that they are new', () => {
    const book = bookWith(['Acme', 'Lead'], ['Acme', 'Qualified'], ['Bolt', 'Lead']);
    const list = ['Deal name,Stage,Amount', 'Acme,Won,5', 'Cora,Lead,1', 'Cora,Lead,2'];
    expect(bring(book, list)).toMatchObject({
      added: 0,
      changed: 0,
      told: ['3 rows were left out: not clear which deal.'],
    });
    expect(bring(book, list, { add: [{ row: 3, name: 'Cora' }] })).toMatchObject({ added: 1 });
    expect(seen(book)).toHaveLength(5);
  });

  it('logs every stage that a new deal is known to have entered, each on its own day', () => {
    const book = three();
    bring(book, [
      'Deal name,Deal stage,"Date entered ""Lead""","Date entered ""Qualified""","Date entered ""Won"""',
      'Dora,Won,2026-01-02,2026-01-09,2026-02-03',
    ]);
    expect(
      logOf(book)
        .slice(3)
        .map(({ from, stage, when }) => [from, stage, when]),
    ).toEqual([
      ['', 'Lead', day('2026-01-02').getTime()],
      ['Lead', 'Qualified', day('2026-01-09').getTime()],
      ['Qualified', 'Won', day('2026-02-03').getTime()],
    ]);
    expect(cellsOf(book, 'Dora', ['Status', 'Closed', 'In stage since', 'Created'])).toEqual([
      'Won',
      day('2026-02-03'),
      day('2026-02-03'),
      day('2026-01-02'),
    ]);
  });

  it('finds the stage of a name in the pipeline that the list names, and says which pipelines there are not', () => {
    const [lead, , , won] = STAGES;
    if (!lead || !won) throw new Error('no stages');
    const renewals = [lead, won].map((stage, at) => ({ ...stage, key: `r${at}`, pipeline: 'Renewals' }));
    const book = new MemoryBook([...STAGES, ...renewals]);
    book.set(2, 'Deal', 'Acme');
    book.set(2, 'Stage', 'Lead');
    book.set(2, 'Pipeline', 'Renewals');
    reconcile(book);
    const result = bring(book, [
      'Deal name,Pipeline,Stage',
      'Acme,,Won',
      'Bolt,renewals,Lead',
      'Cora,Upsell,Won',
      'Dora,Sales,',
    ]);
    expect(
      ['Acme', 'Bolt', 'Cora', 'Dora'].map((deal) => cellsOf(book, deal, ['Pipeline', 'Stage', 'Status'])),
    ).toEqual([
      ['Renewals', 'Won', 'Won'],
      ['Renewals', 'Lead', 'Open'],
      ['Sales', 'Won', 'Won'],
      ['Sales', 'Lead', 'Open'],
    ]);
    expect(result.told).toContain('Pipelines that are not in this document: Upsell.');
    expect(reconcile(book).told).toEqual([]);
  });

  it('leaves columns that formulas fill as they are', () => {
    const book = three();
    book.formulas.add(book.dealCells[0]?.indexOf('Value') ?? -1);
    const result = bring(book, NEWER);
    expect(cellsOf(book, 'Acme', ['Value', 'Owner'])).toEqual([10, 'Ben']);
    expect(cellsOf(book, 'Dora', ['Value'])).toEqual(['']);
    expect(result.told).toContain('Filled by formulas, so left as they are: Value.');
    expect(reconcile(book).told).toEqual([]);
  });

  it('gives a column of the user’s own what the list has under the same header, and names those it has none for', () => {
    const book = three();
    book.dealCells.forEach((row, index) => row.push(index === 0 ? 'Region' : ''));
    const result = bring(book, ['Deal name,Stage,Region,Shoe size', 'Acme,Lead,North,44', 'Dora,Lead,0815,45']);
    expect([cellsOf(book, 'Acme', ['Region']), cellsOf(book, 'Dora', ['Region'])]).toEqual([['North'], ['0815']]);
    expect(result.told).toContain('The deals table has no column for: Shoe size.');
  });
});

describe('taking an import back', () => {
  it('removes the new deals and restores the changed ones, through the log', () => {
    const book = three();
    const before = seen(book);
    bring(book, NEWER);
    book.clock += 60_000;
    expect(value(undoImport(book, 'Ben'))).toEqual({ removed: 2, restored: 1, kept: [] });
    expect(seen(book)).toEqual(before);
    expect(
      logOf(book)
        .slice(6)
        .map(({ dealId, how, undoes, by }) => [dealId, how, undoes, by]),
    ).toEqual([
      ['D-000001', 'undo', 4, 'Ben'],
      ['D-000004', 'deleted', 5, 'Ben'],
      ['D-000005', 'deleted', 6, 'Ben'],
    ]);
    expect(reconcile(book).told).toEqual([]);
    expect(logOf(book)).toHaveLength(9);
    expect(undoImport(book, 'Ben')).toMatchObject({
      ok: false,
      issues: [{ text: 'There is no import to take back.' }],
    });
  });

  it('gives the next new deal an ID that nobody had', () => {
    const book = three();
    bring(book, NEWER);
    value(undoImport(book, ''));
    bring(book, ['Deal name,Stage', 'Zeno,Lead']);
    expect(cellsOf(book, 'Zeno', ['Deal ID'])).toEqual(['D-000006']);
  });

  it('leaves what somebody has changed since, and says so', () => {
    const book = three();
    bring(book, NEWER);
    moveDeal(book, { dealId: 'D-000001', row: 2, seen: 4, to: 's4' }, '');
    book.set(book.rowOf('D-000005'), 'Notes', 'call her');
    expect(value(undoImport(book, ''))).toEqual({
      removed: 1,
      restored: 0,
      kept: [
        'Acme: changed since the import, so it stays as it is',
        'Edda: somebody has typed in its row since, so it stays as it is',
      ],
    });
    expect(cellsOf(book, 'Edda', ['Notes', 'Stage'])).toEqual(['call her', 'Proposal']);
    expect(cellsOf(book, 'Acme', ['Stage', 'Value'])).toEqual(['Won', 15]);
    expect(reconcile(book).told).toEqual([]);
  });

  it('gives back the words that stood where the import put a number', () => {
    const book = three();
    book.set(2, 'Value', 'tbd');
    reconcile(book);
    bring(book, ['Deal name,Stage,Amount', 'Acme,Lead,99', 'Bolt,Qualified,20']);
    expect(cellsOf(book, 'Acme', ['Value'])).toEqual([99]);
    value(undoImport(book, ''));
    expect(cellsOf(book, 'Acme', ['Value'])).toEqual(['tbd']);
    expect(reconcile(book).told).toEqual([]);
  });

  it('takes the whole import back by itself where the table refuses a part of it', () => {
    const book = three();
    const before = seen(book);
    let isRefusing = true;
    book.restart((_, name) => {
      if (name === 'Deals.write' && isRefusing && book.lastImport?.state === 'writing') {
        isRefusing = false;
        throw new Error('The data you entered in cell F1 violates the data validation rules set on this cell.');
      }
    });
    expect(() => bring(book, NEWER)).toThrow('violates');
    book.restart();
    reconcile(book);
    expect(seen(book)).toEqual(before);
    expect(book.lastImport).toBeNull();
  });
});
