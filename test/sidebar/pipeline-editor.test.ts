import { describe, expect, test } from 'vitest';
import type { PipelinesValue, WirePipeline } from '../../src/app/rpc';
import { editedPipeline, inverseOf, NEW_EDITOR, orderAct, parseDraft } from '../../sidebar/pipeline-editor';
import { messageForKey } from '../../sidebar/actions';
import { after, boardState, fakeServer, STAGES, stage } from './build';

const SALES: WirePipeline = { name: 'Sales', stages: STAGES };

function valueWith(...pipelines: readonly WirePipeline[]): PipelinesValue {
  return { version: '1', pipelines, deals: {}, columns: [], colours: [], presets: [], packs: [], told: [] };
}

const keys = (pipeline: WirePipeline | null) => pipeline?.stages.map(({ key }) => key);

describe('the order of stages', () => {
  test('is changed by one place, and not past the ends', () => {
    expect(orderAct(SALES, 's2', -1)).toEqual({ act: 'orderStage', stage: 's2', above: 's1' });
    expect(orderAct(SALES, 's2', 1)).toEqual({ act: 'orderStage', stage: 's2', above: 's4' });
    expect(orderAct(SALES, 's6', 1)).toEqual({ act: 'orderStage', stage: 's6', above: null });
    expect([orderAct(SALES, 's1', -1), orderAct(SALES, 's7', 1), orderAct(SALES, 'x', 1)]).toEqual([null, null, null]);
  });

  test('is shown at once while it is being saved', () => {
    const editor = { ...NEW_EDITOR, value: valueWith(SALES), pipeline: 'Sales' };
    const sent = { act: 'orderStage', stage: 's1', above: 's3' } as const;
    expect(keys(editedPipeline({ ...editor, sent }))).toEqual(['s2', 's1', 's3', 's4', 's5', 's6', 's7']);
    expect(keys(editedPipeline(editor))?.[0]).toBe('s1');
    expect(editedPipeline({ ...editor, pipeline: 'gone' })?.name).toBe('Sales');
  });
});

describe('what was typed of a stage', () => {
  test('is sent as far as it differs', () => {
    const draft = { name: 'Lead', probability: '40', staleAfterDays: '14', needs: [], exitWhen: 'Ordered a sample' };
    expect(parseDraft(draft, stage('s1'), 'en_GB')).toEqual({
      change: { probability: 0.4, exitWhen: 'Ordered a sample' },
      errors: {},
    });
    expect(parseDraft({ probability: '', staleAfterDays: ' ' }, stage('s1'), 'pl_PL').change).toEqual({
      staleAfterDays: null,
    });
    expect(parseDraft({ probability: '12,5 %' }, stage('s1'), 'pl_PL').change).toEqual({ probability: 0.125 });
  });

  test.each([
    ['lots', 'often'],
    ['101', '0'],
    ['-1', '1.5'],
  ])('is refused with %j as a chance and %j as days', (probability, staleAfterDays) => {
    const { change, errors } = parseDraft({ probability, staleAfterDays }, stage('s1'), 'en_GB');
    expect(change).toEqual({});
    expect(errors.probability).toContain(`“${probability}”`);
    expect(errors.staleAfterDays).toContain(`“${staleAfterDays}”`);
  });
});

describe('taking a change back', () => {
  const before = valueWith(SALES);

  test('gives a stage what it had', () => {
    const act = { act: 'changeStage', stage: 's3', change: { name: 'Pitch', needs: [] } } as const;
    expect(inverseOf({ ...act, change: { name: 'Pitch', needs: [] } }, before, before)).toEqual({
      ...act,
      change: { name: 'Proposal', needs: ['Value', 'Expected close'] },
    });
  });

  test('puts a stage back in its place', () => {
    expect(inverseOf({ act: 'orderStage', stage: 's1', above: null }, before, before)).toEqual({
      act: 'orderStage',
      stage: 's1',
      above: 's2',
    });
  });

  test('takes away what was added, and is not offered where deals were moved', () => {
    const grown = valueWith({ ...SALES, stages: [...STAGES, { ...stage('s1'), key: 's8', name: 'Demo' }] });
    const add = { act: 'addStage', pipeline: 'Sales', name: 'Demo', kind: 'open', below: null } as const;
    expect(inverseOf(add, before, grown)).toEqual({ act: 'deleteStage', stage: 's8', to: null });
    const made = { act: 'addPipeline', name: ' Retail ', from: { kind: 'copy', pipeline: 'Sales' } } as const;
    expect(inverseOf(made, before, grown)).toEqual({ act: 'deletePipeline', pipeline: 'Retail', to: null });
    expect(inverseOf({ act: 'renamePipeline', pipeline: 'Sales', name: 'Shops' }, before, before)).toEqual({
      act: 'renamePipeline',
      pipeline: 'Shops',
      name: 'Sales',
    });
    expect(inverseOf({ act: 'deleteStage', stage: 's1', to: 's2' }, before, before)).toBeNull();
  });
});

describe('the editor of pipelines', () => {
  const opened = () => {
    const value = fakeServer().handle('readPipelines', {}) as { readonly value: PipelinesValue };
    return after(
      boardState(),
      { type: 'pipelinesOpened' },
      {
        type: 'answered',
        answer: { call: 'readPipelines', outcome: { kind: 'done', value: value.value }, about: {} },
      },
    );
  };

  test('keeps what was typed when it is closed and opened again', () => {
    const typed = after(opened(), { type: 'stageDrafted', stage: 's1', change: { name: 'New' } });
    const again = after(typed, { type: 'pipelinesClosed' }, { type: 'pipelinesOpened' });
    expect(again.editor?.drafts).toEqual({ s1: { name: 'New' } });
  });

  test('keeps what was typed while it is sent, refused or lost on the way, and lets go of it when it is saved', () => {
    const typed = after(
      opened(),
      { type: 'stageOpened', stage: 's1' },
      { type: 'stageDrafted', stage: 's1', change: { name: 'New' } },
      { type: 'stageSaveAsked' },
    );
    expect(typed.editor?.sent).toMatchObject({ act: 'changeStage', stage: 's1', change: { name: 'New' } });
    const answered = (outcome: object) =>
      after(typed, {
        type: 'answered',
        answer: { call: 'changePipelines', outcome, about: {} } as never,
      });
    const lost = answered({ kind: 'failed', trouble: { kind: 'timeout', detail: '' } });
    expect([lost.editor?.drafts, lost.editor?.sent]).toEqual([{ s1: { name: 'New' } }, null]);
    const issue = { code: 'invalid', where: '', received: '', expected: '', fix: '', text: 'No.' };
    const refused = answered({ kind: 'refused', issues: [issue] });
    expect([refused.editor?.drafts, refused.editor?.problems]).toEqual([{ s1: { name: 'New' } }, ['No.']]);
    const saved = answered({ kind: 'done', value: typed.editor?.value });
    expect([saved.editor?.drafts, saved.refreshWanted || saved.refreshing]).toEqual([{}, true]);
  });

  test('is left step by step with Escape, and board keys do nothing in it', () => {
    const inStage = after(
      opened(),
      { type: 'stageOpened', stage: 's1' },
      { type: 'editorFormChanged', form: { kind: 'deleteStage', stage: 's1', to: '' } },
    );
    expect(messageForKey(inStage, 'n', null, false)).toBeNull();
    expect(messageForKey(inStage, 'Escape', null, true)).toEqual({ type: 'editorFormChanged', form: null });
    const closed = after(inStage, { type: 'editorFormChanged', form: null });
    expect(messageForKey(closed, 'Escape', null, true)).toEqual({ type: 'stageOpened', stage: null });
    const list = after(closed, { type: 'stageOpened', stage: null });
    expect(messageForKey(list, 'Escape', null, true)).toEqual({ type: 'pipelinesClosed' });
  });
});
