/** What the Stage column shows and allows: a dropdown that rejects other words, and a colour for each stage. */
import { isRuleAllowed } from './typed-columns';
import { literal } from '../app/chart-tabs/formula';
import { texts } from '../app/texts/texts';
import type { Look } from '../app/look';
import type { Book } from '../app/ports';
import { columnLetter } from '../cells/recognise/suggest-columns';
import type { StageList } from '../domain/pipeline';
import type { Stage } from '../domain/stage';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Stands in the formula of every colour rule that is ours, so that the user's own rules are left alone. */
const MARK = 'dealsheet';

/** False where the column has a type of its own: then it takes every word, and reconciliation puts back what is no stage. */
export function allowOnlyStages(deals: Sheet, stageIndex: number, stages: Sheet): boolean {
  const letter = columnLetter(stageIndex);
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(stages.getRange('B2:B'), true)
    .setAllowInvalid(false)
    .setHelpText(texts().setUp.chooseStage)
    .build();
  return isRuleAllowed(() => deals.getRange(`${letter}2:${letter}`).setDataValidation(rule));
}

/** Whether the top and the bottom of the column still have the rule; both go when somebody clears or pastes over it. */
export function isStageRuleSet(deals: Sheet, stageIndex: number): boolean {
  const letter = columnLetter(stageIndex);
  const rules = deals.getRange(`${letter}2:${letter}`).getDataValidations();
  return rules.every(([rule]) => rule?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE);
}

export function colourStages(deals: Sheet, stageIndex: number, stages: StageList): void {
  const letter = columnLetter(stageIndex);
  const cells = deals.getRange(`${letter}2:${letter}`);
  const ours = stages.stages.map((stage) =>
    SpreadsheetApp.newConditionalFormatRule()
      // No argument separator, because that differs by locale.
      .whenFormulaSatisfied(`=$${letter}2&"${MARK}"=${markOf(stage)}`)
      .setBackground(stage.colour)
      .setRanges([cells])
      .build(),
  );
  deals.setConditionalFormatRules([...foreignRules(deals), ...ours]);
}

/** Whether each stage has its colour, and no stage that is gone has one. */
function areStagesColoured(deals: Sheet, stages: StageList): boolean {
  const rules = deals.getConditionalFormatRules().filter(isOurs);
  return (
    rules.length === stages.stages.length &&
    stages.stages.every((stage) =>
      rules.some(
        (rule) =>
          formulasOf(rule).some((formula) => formula.endsWith(`=${markOf(stage)}`)) &&
          rule.getBooleanCondition()?.getBackground()?.toLowerCase() === stage.colour.toLowerCase(),
      ),
    )
  );
}

/** Colours the stages anew where the Pipelines tab has changed since; answers whether it had. */
export function recolourStages(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  book: Book,
  { layout, stages }: Pick<Look, 'layout' | 'stages'>,
): boolean {
  const deals = spreadsheet.getSheetByName(book.deals.name);
  if (!deals || layout.stage === undefined || areStagesColoured(deals, stages)) return false;
  colourStages(deals, layout.stage, stages);
  book.flush();
  return true;
}

export function removeStageColours(deals: Sheet): void {
  deals.setConditionalFormatRules(foreignRules(deals));
}

function foreignRules(deals: Sheet): Rule[] {
  return deals.getConditionalFormatRules().filter((rule) => !isOurs(rule));
}

function isOurs(rule: Rule): boolean {
  return formulasOf(rule).some((formula) => formula.includes(MARK));
}

function formulasOf(rule: Rule): readonly string[] {
  return (rule.getBooleanCondition()?.getCriteriaValues() ?? []).map(String);
}

/** The stage's name with our mark as a text in a formula. */
function markOf(stage: Stage): string {
  return literal(`${stage.name}${MARK}`);
}
