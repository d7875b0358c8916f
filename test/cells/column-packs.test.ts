import { afterEach, describe, expect, it } from 'vitest';
import { columnPacks, hasPack, missingPackColumns } from '../../src/cells/column-packs';
import { dealLayout } from '../../src/cells/deal-row';
import { LANGUAGES, speak } from '../../src/domain/language';

afterEach(() => speak('en'));

describe('the packs of qualification columns', () => {
  it('are BANT, SPIN and two profiles of the ideal customer', () => {
    expect(columnPacks().map(({ key, columns }) => [key, columns])).toEqual([
      ['bant', ['Budget', 'Authority', 'Need', 'Timeline']],
      ['spin', ['Situation', 'Problem', 'Implication', 'Need-payoff']],
      [
        'company',
        ['Industry', 'Company size', 'Location', 'Goals', 'Pain points', 'Objections', 'Words they use', 'Channels'],
      ],
      ['people', ['Age group', 'Gender', 'Occupation', 'Income', 'Education', 'Goals', 'Pain points', 'Objections']],
    ]);
  });

  it.each(LANGUAGES)(
    'have headers in %s that no column of Dealsheet’s goes by, and that Needs can list',
    (language) => {
      speak(language);
      for (const { columns } of columnPacks()) {
        expect(dealLayout(columns)).toEqual({});
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.some((column) => column.includes(','))).toBe(false);
      }
    },
  );

  it('are missing only what the table does not have, in whichever language it has it', () => {
    expect(missingPackColumns(['Deal', 'budget', 'Potrzeba'], ['bant'])).toEqual(['Authority', 'Timeline']);
    speak('id');
    expect(missingPackColumns(['Budget', 'Authority', 'Need', 'Timeline'], ['bant'])).toEqual([]);
    expect(columnPacks().map((pack) => hasPack(['预算', '决策权', '需求', '时间表'], pack))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('share the columns that two of them have', () => {
    const both = missingPackColumns([], ['company', 'people']);
    expect(both.filter((column) => column === 'Goals')).toHaveLength(1);
    expect(both).toHaveLength(13);
    expect(missingPackColumns([], ['none'])).toEqual([]);
  });
});
