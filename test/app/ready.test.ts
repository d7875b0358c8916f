import { describe, expect, it } from 'vitest';
import { readyReader } from '../../src/app/ready';
import { type StageList, stageList } from '../../src/domain/pipeline';
import type { Stage } from '../../src/domain/stage';
import { STAGES } from './builders';

const HEADER = ['Deal', 'Value', 'Budget agreed'];

function ready(cells: readonly unknown[], at: string, change: (stage: Stage) => Stage = (stage) => stage): boolean {
  const list: StageList = stageList(STAGES.map(change));
  const stage = list.byKey(at);
  if (!stage) throw new Error(`no stage ${at}`);
  return readyReader(HEADER, list)(cells, stage);
}

describe('readyReader', () => {
  it('is true where the next open stage needs something and all of it is there', () => {
    expect(ready(['Acme', 10, ''], 's2')).toBe(true);
    expect(ready(['Acme', '', ''], 's2')).toBe(false);
    expect(ready(['Acme', 0, ''], 's2')).toBe(true);
  });

  it('is false where the next stage needs nothing, where none is open, and for a closed deal', () => {
    expect(ready(['Acme', 10, ''], 's1')).toBe(false);
    expect(ready(['Acme', 10, ''], 's3')).toBe(false);
    expect(ready(['Acme', 10, ''], 's4')).toBe(false);
  });

  it('wants every column, by its header in any spelling, and overlooks one that is not there', () => {
    const needing =
      (...needs: readonly string[]) =>
      (stage: Stage) =>
        stage.key === 's3' ? { ...stage, needs } : stage;
    expect(ready(['Acme', 10, ''], 's2', needing('value', 'BUDGET-agreed'))).toBe(false);
    expect(ready(['Acme', 10, 'yes'], 's2', needing('value', 'BUDGET-agreed'))).toBe(true);
    expect(ready(['Acme', 10, ''], 's2', needing('Value', 'Gone'))).toBe(true);
  });

  it('looks at its own pipeline only', () => {
    const other = (stage: Stage) => (stage.key === 's3' ? { ...stage, pipeline: 'Other' } : stage);
    expect(ready(['Acme', 10, ''], 's2', other)).toBe(false);
  });
});
