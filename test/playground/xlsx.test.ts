import { describe, expect, it } from 'vitest';
import type { PlainTable } from '../../playground/files/plain-table';
import { readXlsx, writeXlsx } from '../../playground/files/xlsx';

const bytesOf = async (tables: readonly PlainTable[]) => new Uint8Array(await (await writeXlsx(tables)).arrayBuffer());

describe('xlsx', () => {
  it('reads back the tabs and cells that it wrote', async () => {
    const tables: PlainTable[] = [
      {
        name: 'Deals',
        rows: [
          ['Deal', 'Value', 'Closed', 'Logged', 'Big'],
          [
            '=1+1',
            12.5,
            { serial: 46_086, pattern: 'yyyy-mm-dd' },
            { serial: 46_086.25, pattern: 'yyyy-mm-dd hh:mm' },
            true,
          ],
          ['007', null, null, null, false],
        ],
      },
      { name: 'Other', rows: [['日本']] },
    ];

    expect(await readXlsx(await bytesOf(tables))).toEqual(tables);
  });

  it('shortens and cleans names that Excel refuses', async () => {
    const [table] = await readXlsx(await bytesOf([{ name: `Plan [2026]: ${'x'.repeat(40)}`, rows: [['a']] }]));

    expect(table?.name).toBe(`Plan  2026   ${'x'.repeat(18)}`);
  });

  it('refuses what is no workbook', async () => {
    await expect(readXlsx(new TextEncoder().encode('Deal,Value'))).rejects.toThrow();
  });
});
