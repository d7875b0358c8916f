import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../playground/evaluate/history';

async function fileOf(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'history-')), 'log.csv');
  await writeFile(path, text);
  return path;
}

describe('the history of --log', () => {
  it('finds deal, stage and day by their headers, in any order', async () => {
    const path = await fileOf('entered_at;deal_id;stage\n2026-01-02;7;Lead\n2026-01-09T10:30:00Z;A-1;Won\n');
    expect(await readHistory(path, 'en_US')).toEqual([
      { dealId: '7', stage: 'Lead', on: '2026-01-02' },
      { dealId: 'A-1', stage: 'Won', on: '2026-01-09' },
    ]);
  });

  it('names the row whose date cannot be read', async () => {
    const path = await fileOf('deal id,stage,when\nA,Lead,soon\n');
    await expect(readHistory(path, 'en_US')).rejects.toThrow('row 2: "soon" found; a date is needed');
  });

  it('names the column that is missing', async () => {
    const path = await fileOf('deal id,when\nA,2026-01-02\n');
    await expect(readHistory(path, 'en_US')).rejects.toThrow('has no column "stage"');
  });
});
