import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import { describe, expect, it } from 'vitest';
import { bootHeadless } from '../../../playground/services/engine/boot-headless';
import type { NewValue } from '../../../playground/services/engine/new-workbook';
import { openRun } from './open-run';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** Which rows of column A the engine paints by the rule. */
function painted(values: readonly (readonly NewValue[])[], rule: (builder: Builder) => Builder): number[] {
  const document = bootHeadless({ sheets: [{ name: 'Deals', values }] });
  const { app, sheet } = openRun(document);
  const range = sheet.getRange(1, 1, values.length, 1);
  const built = rule(app.newConditionalFormatRule()).setBackground('#ff0000').setRanges([range]).build();
  sheet.setConditionalFormatRules([built]);
  const { injector, unitId, workbook } = document.engine;
  const cells = injector.get(ConditionalFormattingViewModel);
  const sheetId = workbook.getActiveSheet().getSheetId();
  const isPainted = (row: number) => cells.getCellCfs(unitId, sheetId, row, 0)?.some(({ result }) => isPaint(result));
  return values.map((_, row) => row).filter(isPainted);
}

function isPaint(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'bg' in result;
}

const day = (date: number) => new Date(Date.UTC(2026, 5, date, 12));

describe('conditional formats', () => {
  it.each([
    ['=AND($A1<>"";$B1="")', '=AND($A1<>"",$B1="")'],
    ['=AND($A1<>"",$B1="")', '=AND($A1<>"",$B1="")'],
    ['=COUNTIF($A$2:$A;$A1)>1', '=COUNTIF($A$2:$A1000,$A1)>1'],
  ])('give the engine %s in its own syntax, and the script as it was written', (written, known) => {
    const document = bootHeadless({ sheets: [{ name: 'Deals' }] });
    const { app, sheet } = openRun(document);
    const builder = app.newConditionalFormatRule().whenFormulaSatisfied(written).setBackground('#ff0000');
    sheet.setConditionalFormatRules([builder.setRanges([sheet.getRange('A1:A3')]).build()]);

    const { injector, unitId, workbook } = document.engine;
    const rules = injector.get(ConditionalFormattingRuleModel);
    const [given] = rules.getSubunitRules(unitId, workbook.getActiveSheet().getSheetId()) ?? [];
    expect(given?.rule).toMatchObject({ subType: 'formula', value: known });
    const [read] = sheet.getConditionalFormatRules();
    expect(read?.getBooleanCondition()?.getCriteriaValues()).toEqual([written]);
  });

  it.each([
    ['before', [1], (rule: Builder) => rule.whenDateBefore(day(2))],
    ['after', [3], (rule: Builder) => rule.whenDateAfter(day(2))],
    ['on', [2], (rule: Builder) => rule.whenDateEqualTo(day(2))],
  ])('paint dates %s a day, whatever the time, and no blanks', (_, wanted, rule) => {
    expect(painted([['Due'], [day(1)], [day(2)], [day(3)], ['']], rule)).toEqual(wanted);
  });

  it.each([
    ['above', [0], (rule: Builder) => rule.whenNumberGreaterThan(50)],
    ['below', [2], (rule: Builder) => rule.whenNumberLessThan(0)],
    ['within', [0, 1], (rule: Builder) => rule.whenNumberBetween(20, 80)],
  ])('paint numbers %s a limit, and neither blanks nor words', (_, wanted, rule) => {
    expect(painted([[80], [20], [-3], [''], ['word']], rule)).toEqual(wanted);
  });

  it('paint a text that is the very same', () => {
    expect(painted([['Won'], ['Won deal'], ['']], (rule) => rule.whenTextEqualTo('Won'))).toEqual([0]);
  });
});
