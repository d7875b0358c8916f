import type { Choices } from '../../app/chart-tabs/tab-plan';
import { headerKey } from '../../cells/columns';
import { columnLetter } from '../../cells/recognise/suggest-columns';
import { NAMES } from '../names';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** The dropdown of a cell; null where the document has nothing to choose from. */
export type RuleOf = (choices: Choices, sheet: Sheet) => Rule | null;

/** Dropdowns help and never refuse: a criterion such as `>1000`, and any date, may be typed too. */
export function choiceRules(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, header: readonly unknown[]): RuleOf {
  const deals = spreadsheet.getRangeByName(NAMES.deals)?.getSheet();
  const stages = spreadsheet.getRangeByName(NAMES.stages)?.getSheet();
  const build = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  return (choices, sheet) => {
    switch (choices.kind) {
      case 'words':
        return build()
          .requireValueInList([...choices.words], true)
          .build();
      case 'cells':
        return build().requireValueInRange(sheet.getRange(choices.area), true).build();
      case 'headers':
        return deals
          ? build()
              .requireValueInRange(deals.getRange(`A1:${columnLetter(header.length - 1)}1`), true)
              .build()
          : null;
      case 'pipelines':
        return stages ? build().requireValueInRange(stages.getRange('A2:A'), true).build() : null;
      case 'deals': {
        const at = header.findIndex((cell) => headerKey(String(cell)) === headerKey(choices.column));
        const letter = columnLetter(at);
        return deals && at >= 0
          ? build()
              .requireValueInRange(deals.getRange(`${letter}2:${letter}`), true)
              .build()
          : null;
      }
    }
  };
}
