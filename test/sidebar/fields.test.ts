import { describe, expect, test } from 'vitest';
import { fieldText, parseField, patchOf } from '../../sidebar/fields';

describe('parseField', () => {
  test.each([
    ['money', '12,000', 12_000],
    ['percent', '35 %', 0.35],
    ['percent', '0', 0],
    ['date', '2026-03-05', '2026-03-05'],
    ['text', '=1+1', '=1+1'],
    ['text', ' ', null],
    ['money', '', null],
  ] as const)('reads a %s from "%s"', (kind, text, value) => {
    expect(parseField(kind, text, 'en_GB')).toEqual({ ok: true, value });
  });

  test.each([
    ['money', '12k'],
    ['percent', '101'],
    ['percent', '-1'],
    ['date', '2026-02-30'],
    ['number', 'many'],
  ] as const)('refuses a %s of "%s" in words', (kind, text) => {
    const parsed = parseField(kind, text, 'en_GB');

    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.error).toContain(text);
  });

  test('reads back what the editor shows', () => {
    for (const value of [0, 0.07, 0.3, 1]) {
      expect(parseField('percent', fieldText({ kind: 'percent', value }, 'pl_PL'), 'pl_PL')).toEqual({
        ok: true,
        value,
      });
    }
  });
});

test('a card shows at once what is being saved, an emptied cell too', () => {
  const headers = { value: 'Amount', nextStep: 'To do', nextStepDue: 'By', name: 'Deal' };

  expect(patchOf({ Amount: null, 'To do': 'Call', By: null, Colour: 'red' }, headers)).toEqual({
    value: null,
    nextStep: 'Call',
    nextStepDue: null,
  });
});
