import { describe, expect, it } from 'vitest';
import { readPipelinesTab } from '../../src/app/pipelines-tab';
import { reconcile } from '../../src/app/reconcile';
import type { PipelineAct } from '../../src/app/rpc';
import { bookWith, logLines } from './builders';
import { Killed, type MemoryBook } from './memory-book';
import { act, listed, type } from './pipelines-builders';

const FIVE = 'Sales: Lead, Qualified, Proposal, Won, Lost';
const four = () =>
  bookWith(['Acme', 'Lead', 10], ['Bolt', 'Proposal', 20], ['Cora', 'Lead', 30], ['Dora', 'Proposal', 40]);
/** The deals of a second pipeline with the same stages: Bolt and Dora. */
const twoPipelines = () => {
  const book = four();
  act(book, { act: 'addPipeline', name: 'Retail', from: { kind: 'copy', pipeline: 'Sales' } });
  for (const row of [3, 5]) book.set(row, 'Pipeline', 'Retail');
  reconcile(book);
  return book;
};

/** Dies before each service call in turn; the next look at the document must leave it whole. Answers how often it died. */
function withEveryDeath(
  make: () => MemoryBook,
  run: (book: MemoryBook) => void,
  check: (book: MemoryBook, at: number) => void,
): number {
  for (let at = 1; at < 120; at++) {
    const book = make();
    book.restart((call) => {
      if (call >= at) throw new Killed();
    });
    let died = false;
    try {
      run(book);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      died = true;
    }
    book.restart();
    reconcile(book);
    check(book, at);
    expect(reconcile(book).told, `a second look after a death at ${at}`).toEqual([]);
    if (!died) return at - 1;
  }
  throw new Error('the act never came to its end');
}

const deathsOf = (
  what: Parameters<typeof act>[1],
  make: () => MemoryBook,
  check: (book: MemoryBook, at: number) => void,
) => withEveryDeath(make, (book) => expect(act(book, what).ok).toBe(true), check);

const stagesOf = (book: MemoryBook) => [2, 3, 4, 5].map((row) => book.cell(row, 'Stage'));
const change = (stage: string, name: string): Extract<PipelineAct, { act: 'changeStage' }> => ({
  act: 'changeStage',
  stage,
  change: { name },
});

describe('a change of pipelines that dies before any of its service calls', () => {
  it('leaves a stage renamed or not, its deals with it, and no line in the log', () => {
    const deaths = deathsOf(change('s3', 'Pitch'), four, (book, at) => {
      const [now] = listed(book);
      expect([FIVE, FIVE.replace('Proposal', 'Pitch')], `at ${at}`).toContain(now);
      const name = now === FIVE ? 'Proposal' : 'Pitch';
      expect(stagesOf(book), `at ${at}`).toEqual(['Lead', name, 'Lead', name]);
      expect(readPipelinesTab(book).stages.find('Proposal', 'Sales')?.key).toBe('s3');
      expect(logLines(book)).toHaveLength(4);
      expect([...book.dealNotes.values()]).toEqual([]);
    });
    expect(deaths).toBeGreaterThan(10);
  });

  it('leaves a stage that was renamed by hand with its deals and its history', () => {
    withEveryDeath(
      () => {
        const book = four();
        type(book, 'Proposal', 'Stage', 'Pitch');
        return book;
      },
      (book) => reconcile(book, { firstRow: 2, lastRow: 2, fields: new Set(['value']) }),
      (book, at) => {
        expect(stagesOf(book), `at ${at}`).toEqual(['Lead', 'Pitch', 'Lead', 'Pitch']);
        expect(readPipelinesTab(book).stages.find('Proposal', 'Sales')?.key).toBe('s3');
        expect(logLines(book)).toHaveLength(4);
        expect([...book.dealNotes.values()]).toEqual([]);
      },
    );
  });

  it('leaves no deal in a stage that is gone, and moves each at most once', () => {
    deathsOf({ act: 'deleteStage', stage: 's3', to: 's2' }, four, (book, at) => {
      const [now] = listed(book);
      const moves = logLines(book).slice(4);
      expect([FIVE, FIVE.replace('Proposal, ', '')], `at ${at}`).toContain(now);
      if (now !== FIVE) expect(moves).toHaveLength(2);
      expect([
        [],
        [2, 4].map((deal, index) => `${5 + index} D-00000${deal} Proposal → Qualified (sidebar)`),
      ]).toContainEqual(moves);
      const name = moves.length === 0 ? 'Proposal' : 'Qualified';
      expect(stagesOf(book), `at ${at}`).toEqual(['Lead', name, 'Lead', name]);
    });
  });

  it('leaves the old order or the new one', () => {
    deathsOf({ act: 'orderStage', stage: 's3', above: 's1' }, four, (book, at) => {
      expect([FIVE, 'Sales: Proposal, Lead, Qualified, Won, Lost'], `at ${at}`).toContain(listed(book)[0]);
      expect(logLines(book)).toHaveLength(4);
    });
  });

  it('leaves a stage added or not, with a key of its own', () => {
    const add = { act: 'addStage', pipeline: 'Sales', name: 'Demo', kind: 'open', below: 's1' } as const;
    deathsOf(add, four, (book, at) => {
      expect([FIVE, FIVE.replace('Lead', 'Lead, Demo')], `at ${at}`).toContain(listed(book)[0]);
      const keys = readPipelinesTab(book).stages.stages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(stagesOf(book)).toEqual(['Lead', 'Proposal', 'Lead', 'Proposal']);
    });
  });

  it('leaves a pipeline with its old name or its new one, and its deals with it', () => {
    deathsOf({ act: 'renamePipeline', pipeline: 'Retail', name: 'Shops' }, twoPipelines, (book, at) => {
      const names = readPipelinesTab(book).stages.pipelines;
      expect(
        [
          ['Sales', 'Retail'],
          ['Sales', 'Shops'],
        ],
        `at ${at}`,
      ).toContainEqual(names);
      expect(
        [3, 5].map((row) => book.cell(row, 'Pipeline')),
        `at ${at}`,
      ).toEqual([names[1], names[1]]);
      expect(logLines(book)).toHaveLength(6);
    });
  });

  it('leaves a pipeline whole or gone, with every deal in a stage that is there', () => {
    deathsOf({ act: 'deletePipeline', pipeline: 'Retail', to: 's1' }, twoPipelines, (book, at) => {
      const { stages } = readPipelinesTab(book);
      expect([5, 10], `at ${at}`).toContain(stages.stages.length);
      const moves = logLines(book).slice(6);
      if (stages.stages.length === 5) expect(moves).toHaveLength(2);
      const pipeline = moves.length === 2 ? 'Sales' : 'Retail';
      expect(
        [3, 5].map((row) => book.cell(row, 'Pipeline')),
        `at ${at}`,
      ).toEqual([pipeline, pipeline]);
    });
  });
});
