import { readMoves, OWN_LOG_LAYOUT } from '../../src/cells/move-row';
import type { Move } from '../../src/domain/move';
import type { Stage } from '../../src/domain/stage';
import { reconcile } from '../../src/app/reconcile';
import { MemoryBook } from './memory-book';

function stage(change: Partial<Stage> & { readonly key: string; readonly name: string }): Stage {
  return {
    pipeline: 'Sales',
    kind: 'open',
    probability: null,
    staleAfterDays: null,
    needs: [],
    exitWhen: '',
    whatToDo: '',
    colour: '#cfe2f3',
    shown: true,
    formerNames: [],
    formerPipelines: [],
    ...change,
  };
}

export const STAGES: readonly Stage[] = [
  stage({ key: 's1', name: 'Lead' }),
  stage({ key: 's2', name: 'Qualified' }),
  stage({ key: 's3', name: 'Proposal', needs: ['Value'] }),
  stage({ key: 's4', name: 'Won', kind: 'won' }),
  stage({ key: 's5', name: 'Lost', kind: 'lost' }),
];

/** A pipeline whose deals are all logged already: `Acme` in Lead, `Bolt` in Qualified and so on. */
export function bookWith(...deals: readonly (readonly [string, string, number?])[]): MemoryBook {
  const book = new MemoryBook(STAGES);
  deals.forEach(([name, stageName, value], index) => {
    const row = index + 2;
    book.set(row, 'Deal', name);
    book.set(row, 'Stage', stageName);
    book.set(row, 'Value', value ?? '');
  });
  reconcile(book);
  book.restart();
  return book;
}

export function logOf(book: MemoryBook): readonly Move[] {
  return readMoves(book.logCells.slice(1), OWN_LOG_LAYOUT, book.zone);
}

/** The log in words, for comparison: `7 D-000001 Lead → Qualified (edit)`. */
export function logLines(book: MemoryBook): readonly string[] {
  return logOf(book).map((move) => `${move.move} ${move.dealId} ${move.from || 'new'} → ${move.stage} (${move.how})`);
}
