import { WrapStrategy } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { FUNCTION_REFERENCE } from '../../src/functions/reference';
import { addOnWith, ask, pipelineOf, value } from './add-on';

const MENU = 'Dealsheet > Formula help';

async function withHelp(host: Promise<Host> = pipelineOf()): Promise<Host> {
  const opened = await host;
  opened.open();
  opened.clickMenu(MENU);
  return opened;
}

function remove(host: Host): void {
  host.screen.answer('YES');
  host.clickMenu('Dealsheet > Remove Dealsheet');
}

function written(host: Host, tab: string): unknown[][] {
  return host.values(`'${tab}'!A1:F100`).filter((row) => row.some((cell) => cell !== ''));
}

function sheetId(host: Host, tab: string): string {
  return host.document.tabs.named(tab) ?? '';
}

const expected = [
  ['Function', 'What it answers', 'How to write it', 'Example to copy', 'Definition', 'Source'],
  ...FUNCTION_REFERENCE.map((one) => [one.name, one.summary, one.signature, one.example, one.definition, one.source]),
];

describe('the tab Formulas', () => {
  it('tells of every function what it answers and how it is defined, and shows an example that is no live formula', async () => {
    const host = await withHelp();
    await host.settle();
    expect(written(host, 'Formulas')).toEqual(expected);
    expect(host.document.hasFormulas(sheetId(host, 'Formulas'))).toBe(false);
    expect(host.customFunctionRuns).toBe(0);
  });

  it.each([
    { apostropheStored: true },
    { formulaInTextCell: false },
    { apostropheStored: true, formulaInTextCell: false },
  ])('never lets an example come to life, whatever Google does: %o', async (switches) => {
    const host = await withHelp(addOnWith(undefined, { switches }));
    await host.settle();
    const examples = written(host, 'Formulas').map((row) => String(row[3]).replace(/^'/, ''));
    expect(examples).toEqual(expected.map((row) => row[3]));
    expect(host.document.hasFormulas(sheetId(host, 'Formulas'))).toBe(false);
  });

  it('is there for people who have not turned a sheet into a pipeline yet', async () => {
    const host = await withHelp(addOnWith());
    expect(written(host, 'Formulas')).toEqual(expected);
    expect(host.sheetNames().sort()).toEqual(['Formulas', 'Leads']);
  });

  it('wraps its long texts below a header that stays in view', async () => {
    const host = await withHelp();
    const id = sheetId(host, 'Formulas');
    expect(host.document.tabs.frozen(id).rows).toBe(1);
    for (const column of [0, 5])
      expect(host.document.cells(id).style(expected.length - 1, column)?.tb).toBe(WrapStrategy.WRAP);
  });

  it('is made, and made anew, in at most 17 service calls', async () => {
    const host = await withHelp();
    host.clickMenu(MENU);
    const [made, again] = host.outcomes.slice(-2).map(({ counts }) => counts.serviceCalls);
    expect(made).toBeLessThanOrEqual(17);
    expect(again).toBeLessThanOrEqual(17);
  });

  it('is made anew where it stands, whatever it is called and whatever was done to it', async () => {
    const host = await withHelp();
    host.edit('Formulas!B2', 'scribbled over');
    host.paste(`Formulas!A${expected.length + 3}`, [['a function of an older version']]);
    host.deleteRows('Formulas', expected.length, host.document.tabs.rows(sheetId(host, 'Formulas')) - expected.length);
    host.renameSheet('Formulas', 'How to');
    const before = host.sheetNames();
    host.clickMenu(MENU);
    expect(written(host, 'How to')).toEqual(expected);
    expect(host.sheetNames()).toEqual(before);
  });

  it('leaves a tab of that name alone which is the user’s own', async () => {
    const host = await addOnWith();
    host.insertSheet('Formulas');
    host.edit('Formulas!A1', 'mine');
    await withHelp(Promise.resolve(host));
    expect(host.values('Formulas!A1')).toEqual([['mine']]);
    expect(written(host, 'Formulas (Dealsheet)')).toEqual(expected);
  });

  it('goes when Dealsheet is removed, and can be made again after that', async () => {
    const host = await withHelp();
    remove(host);
    expect(host.sheetNames()).not.toContain('Formulas');
    expect(host.sheetNames()).toContain('Deals');
    expect(value(ask(host, 'open', {})).setUp).toBe(false);
    host.clickMenu(MENU);
    expect(written(host, 'Formulas')).toEqual(expected);
  });

  it('goes from a document without a pipeline too', async () => {
    const host = await withHelp(addOnWith());
    remove(host);
    expect(host.sheetNames()).toEqual(['Leads']);
  });
});
