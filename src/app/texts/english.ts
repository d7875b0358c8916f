/** Every sentence that the server half says to a user: English, as the shape that each further language fills. */
import { englishActivities } from './activities/english';
import type { Refusal } from '../gates';
import { type ListWords, listed as listedWith } from './listed';
import { englishChartTabs } from './chart-tabs/english';
import { englishMonth } from './month/english';
import { englishViews } from './views/english';

export const english = {
  putBack: (stage: string, typed: string, why: string) =>
    `Dealsheet put this back to "${stage}". You chose "${typed}": ${why}`,
  stageIsEmpty: 'a deal always has a stage. To end it, choose a lost or parked stage.',
  noSuchStage: 'there is no such stage. Stages are listed in the Pipelines tab.',
  refused: (refusal: Refusal) => {
    const reasons: string[] = [];
    if (refusal.missing.length > 0) reasons.push(`${listed(refusal.missing)} must be filled first`);
    if (refusal.needsReason) reasons.push('a close reason is needed first');
    if (refusal.otherPipeline !== null) reasons.push(`that stage belongs to the pipeline "${refusal.otherPipeline}"`);
    return `${reasons.join('; ')}. Then choose the stage again.`;
  },
  statusFollowsStage: (typed: string, status: string, stage: string | null) =>
    stage === null
      ? `You typed "${typed}". Status follows the stage and is "${status}" here.`
      : `You typed "${typed}". Status follows the stage: choose the stage "${stage}" instead.`,
  dateFollowsLog: (typed: string) => `You typed "${typed}". This date comes from the deal log.`,
  idKept: (typed: string) => `You typed "${typed}". The deal ID was kept, because the deal log knows the deal by it.`,
  duplicatesSplit: (count: number) => `${deals(count)} had the ID of another deal and got one of their own.`,
  found: (count: number) => `${deals(count)} had changed in the sheet; the changes are now in the deal log.`,
  vanished: (names: readonly string[]) =>
    `No longer in the table: ${listed(names)}. Their history stays in the deal log.`,
  returned: (names: readonly string[]) => `Back in the table: ${listed(names)}.`,
  withoutStage: (rows: readonly number[]) =>
    `Without a stage, so not in the pipeline yet: ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows.map(String))}.`,
  typedColumns:
    'The list is a Google table with typed columns, which add-ons may not change: the Stage column has no dropdown of the stages. “Convert to unformatted data” in the table’s menu gives it one after “Check and repair”.',
  volatile: {
    asOf: (column: string) =>
      `“${column}” asked for today’s date with TODAY() or NOW(). In the new table it looks at the cell AsOf, which holds today: formulas such as PIPELINE_VELOCITY cannot read a table with a clock in it.`,
    values: (column: string) =>
      `“${column}” changed by itself, with a clock or with chance. In the new table it holds the values that it showed: formulas such as PIPELINE_VELOCITY cannot read such cells.`,
  },
  overtaken: (typed: string, stage: string) =>
    `You typed "${typed}" while somebody moved this deal to "${stage}". Choose the stage again if yours is right.`,
  issue: {
    nothing: 'nothing found',
    found: (received: string) => `"${received}" found`,
    sentence: (where: string, found: string, expected: string, fix: string) =>
      `${where}: ${found}; ${expected} is needed. ${fix}`.trim(),
    expected: {
      call: "one of the sidebar's calls",
      anything: 'another value',
      column: 'a column that can be typed in',
      move: 'a move',
      text: 'text',
      number: 'a number',
      amount: 'an amount',
      share: 'a share from 0 to 1',
      date: 'a date',
      value: 'a value',
    },
    fix: {
      reload: 'Reload the sidebar.',
      correct: 'Correct it or leave it empty.',
      move: 'Move the deal to its new stage instead.',
    },
    notSetUp: 'This document is not a pipeline yet. Choose "Turn this sheet into a pipeline" first.',
    alreadySetUp: (tab: string) => `This document has a pipeline already: the tab "${tab}". Nothing was changed.`,
    stopped: 'Stopped. Nothing was changed.',
    noTab: (tab: string) => `There is no tab "${tab}". Choose another one.`,
    busy: 'Somebody else is changing the pipeline at this moment. Nothing was lost: try again.',
    gone: (dealId: string) =>
      `The deal ${dealId} is no longer in the table. Somebody deleted its row or changed its ID.`,
    conflict: (what: string) => `Somebody was faster: ${what} Look at the deal again, then decide.`,
    noStage: (key: string) => `That stage is no longer in the Pipelines tab (${key}). Reload the sidebar.`,
    nothingToUndo:
      'There is nothing to take back here: this move has been taken back already or is the first of its deal.',
    protectedCells:
      'Part of the sheet is protected against you. Ask its owner to let you edit the deals and the deal log.',
    typedColumns:
      'The deals stand in a Google table with typed columns, which add-ons may not change. Choose "Convert to unformatted data" in the table menu, then try again.',
    validation: (message: string) => `The sheet refused a value: ${message} Change the rule of that cell or the value.`,
    quota: 'Google lets this account do no more for the moment. Nothing was lost: try again in a minute.',
    bug: (code: string) => `Something went wrong in Dealsheet (${code}). Nothing was half saved: try again.`,
    needs: (stage: string, header: string) => `"${stage}" needs "${header}". Fill it in, then move the deal.`,
    needsReason: (stage: string) => `"${stage}" needs a close reason. Say why the deal was lost.`,
    otherPipeline: (stage: string, pipeline: string) => `"${stage}" belongs to the pipeline "${pipeline}".`,
  },
  history: {
    changed: 'the deal has changed.',
    changedBy: (stage: string, by: string, day: string, clock: string) =>
      `the deal was changed${by && ` by ${by}`} on ${day} at ${clock} and stands in "${stage}".`,
    movedBy: (stage: string, by: string, day: string, clock: string) =>
      `it was moved to "${stage}"${by && ` by ${by}`} on ${day} at ${clock}.`,
    empty: 'empty',
    value: 'Value',
    owner: 'Owner',
    expectedClose: 'Expected close',
    probability: 'Probability',
    pipeline: 'Pipeline',
  },
  priorities: ['High', 'Medium', 'Low'],
  findings: {
    noNextStep: (count: number) => `${deals(count)} ${count === 1 ? 'has' : 'have'} no next step`,
    stepOverdue: (count: number) => `${deals(count)} ${count === 1 ? 'has' : 'have'} a next step that is overdue`,
    closePassed: (count: number) => `${deals(count)} ${count === 1 ? 'is past its' : 'are past their'} expected close`,
    noValue: (count: number) => `${deals(count)} ${count === 1 ? 'has' : 'have'} no value`,
    lostWithoutReason: (count: number) => `${deals(count)} ${count === 1 ? 'was' : 'were'} lost without a reason`,
    none: (open: number) =>
      open === 1 ? '1 open deal, and it needs no care today' : `${open} open deals, and none of them needs care today`,
  },
  setUp: {
    pipeline: 'Sales',
    won: 'Won',
    lost: 'Lost',
    closedToo: (stage: string) => `${stage} (closed)`,
    yours: (header: string) => `${header} (yours)`,
    toCheck: (header: string, text: string, reason: string) => `${header}: “${text}” (${reason})`,
    keptFormulas: (header: string) =>
      `"${header}" holds formulas, so it was left as it is: not all of its cells could be read.`,
    someToCheck: (rows: number, column: string) =>
      `${rows === 1 ? '1 row holds' : `${rows} rows hold`} something that could not be read or that is in doubt: see the column “${column}”.`,
    repeatedIds: (rows: number) =>
      `${rows === 1 ? '1 row repeats' : `${rows} rows repeat`} the ID of an earlier row. Each is kept as a deal of its own; delete the ones that are not.`,
    chooseStage: 'Choose one of the stages of the Pipelines tab.',
  },
  repair: {
    columns: (headers: readonly string[]) => `Columns put back: ${headers.join(', ')}.`,
    stages: (names: readonly string[]) => `New stages taken up: ${names.join(', ')}.`,
    rebuilt: (rows: number) => `Status, dates or log marks of ${deals(rows)} rebuilt from the log.`,
    dropdown: 'The dropdown of the Stage column was put back.',
    colours: 'The colours of the stages were put back.',
    nothing: 'Everything is as it should be: table and log agree.',
  },
  menu: {
    openSidebar: 'Open sidebar',
    turnIntoPipeline: 'Turn this sheet into a pipeline',
    checkAndRepair: 'Check and repair',
    remove: 'Remove Dealsheet',
    formulaHelp: 'Formula help',
    help: 'Help',
    about: 'About',
    hasPipeline: (tab: string) =>
      `This document has a pipeline already: the tab "${tab}". Open the sidebar to work with it.`,
    askToRemove:
      "Remove Dealsheet from this document? Deals, log and all other tabs stay as plain tabs; the dropdown, the colours, the formulas' names and the tab of the formula help go.",
    removed: 'Dealsheet was removed from this document. Your tabs are all still there.',
    helpLines: [
      'Turn this sheet into a pipeline: makes a copy of the sheet in view with stages, a log and formulas. Your sheet stays as it is.',
      'Move a deal in the sidebar, or choose another stage in its row. Every change is written to the tab "Deal log".',
      'Formulas such as =PIPELINE_VELOCITY(Deals) or =WIN_RATE(Deals) go into any cell. "Formula help" lists them all, with their definitions.',
      'Something looks wrong? "Check and repair" compares the table with the log and puts right what it can.',
    ],
    aboutText:
      'Dealsheet: a sales pipeline that lives in a Google Sheet. No data leaves this spreadsheet. Apache License 2.0.',
  },
  settings: {
    setting: 'Setting',
    value: 'Value',
    whatItDoes: 'What it does',
    asOf: 'Today, for all formulas that age. Type a date of your own to look from that day; empty it to go on with today.',
    currency: 'Default currency',
    currencyHint: 'Of amounts in rows that name no currency.',
    firstDay: 'First day of week',
    monday: 'Monday',
    firstDayHint: 'Monday or Sunday.',
    firstMonth: 'First month of fiscal year',
    firstMonthHint:
      'From 1 to 12. The quarters and years of GOAL_PROGRESS begin with it. Formulas follow when the deals next change.',
    floor: 'Not enough history below',
    floorHint: 'Rates from fewer decided deals than this are not shown. Formulas follow when the deals next change.',
    reasons: 'Close reasons',
    reasonsHint:
      'Offered when a deal is won or lost. Type no where a reason does not count in win rates; formulas follow when the deals next change.',
    reason: 'Reason',
    outcome: 'Won or lost',
    counts: 'Counts in the win rate',
    won: 'won',
    lost: 'lost',
    yes: 'yes',
    no: 'no',
    lostFor: [
      'Price',
      'Chose a competitor',
      'No budget',
      'Missing feature',
      'Bad timing',
      'No answer',
      'Not a fit',
      'Duplicate',
    ],
    wonFor: ['Best offer', 'Knew us already', 'Recommendation'],
  },
  pipelines: {
    added: (names: readonly string[]) => `New in the Pipelines tab: ${listed(names)}.`,
    renamed: (from: string, to: string) => `The stage "${from}" is now called "${to}"; its deals and history follow.`,
    moved: (count: number, stage: string) => `${deals(count)} moved to "${stage}".`,
    changedMeanwhile:
      'The Pipelines tab was changed in the meantime. Nothing was written: look at it again, then repeat.',
    nameEmpty: 'A name is needed. Type one.',
    nameTooLong: (most: number) => `This name is too long. Use at most ${most} characters.`,
    nameSigns: (signs: string) => `A name cannot contain ${signs}. Leave them out.`,
    nameStart: (sign: string) => `A name cannot begin with ${sign}. Begin with another sign.`,
    stageExists: (name: string) => `There is a stage "${name}" in this pipeline already. Choose another name.`,
    stageWasNamed: (name: string, stage: string) =>
      `"${stage}" was once called "${name}", and its history goes by that name. Choose another name.`,
    pipelineExists: (name: string) => `There is a pipeline "${name}" already. Choose another name.`,
    pipelineWasNamed: (name: string, pipeline: string) =>
      `"${pipeline}" was once called "${name}", and its history goes by that name. Choose another name.`,
    noPipeline: (name: string) => `There is no pipeline "${name}" any more. Look again.`,
    lastOfKind: {
      open: 'This is the only open stage of its pipeline: new deals start in an open stage. Add another one first.',
      won: 'This is the only won stage of its pipeline: without one, no deal can be won. Add another one first.',
      lost: 'This is the only lost stage of its pipeline: without one, no deal can be lost. Add another one first.',
    },
    lastPipeline: 'This is the only pipeline. Add another one first.',
    whereTo: (count: number) => `${deals(count)} stand here. Choose the stage that they go to.`,
    sameStage: 'The deals cannot go to what is being deleted. Choose another stage.',
    noColumn: (header: string) => `The deals table has no column "${header}". Choose another one.`,
    unknown: 'That is not on offer any more. Look again.',
  },
  imports: {
    unread: (deal: string, what: string) => `${deal}: ${what}`,
    moreUnread: (count: number) => `${count} more ${count === 1 ? 'row holds' : 'rows hold'} something unreadable.`,
    unknownPipelines: (names: readonly string[]) => `Pipelines that are not in this document: ${listed(names)}.`,
    formulas: (headers: readonly string[]) => `Filled by formulas, so left as they are: ${listed(headers)}.`,
    leftOut: (headers: readonly string[]) => `The deals table has no column for: ${listed(headers)}.`,
    unclear: (count: number) => `${count} ${count === 1 ? 'row was' : 'rows were'} left out: not clear which deal.`,
    emptyText: 'There is nothing in it yet: paste a list with its headers, or choose a file.',
    ownTab: (tab: string) => `"${tab}" is the pipeline itself. Choose another tab.`,
    nothingToUndo: 'There is no import to take back.',
    kept: (deal: string, why: 'moved' | 'edited' | 'gone') => `${deal}: ${KEPT[why]}`,
  },
  chartTabs: englishChartTabs,
  views: englishViews,
  activities: englishActivities,
  month: englishMonth,
  erase: {
    menu: 'Erase a person…',
    ask: 'Whose name is to be erased from deals, log and activities? Type it as it stands there.',
    erased: '(erased)',
    nobody: (name: string, mentions: number) =>
      `Nobody is called "${name}" among owners, contacts and those who moved deals.${mentions > 0 ? ` In ${mentions === 1 ? '1 other cell' : `${mentions} other cells`} the name stands in a text.` : ''}`,
    confirm: (name: string, { deals: inDeals, moves, activities }: Counts) =>
      `Erase "${name}" from ${deals(inDeals)}, ${moves} log rows and ${activities} activities? Deals and moves stay, the name goes, and with a contact the e-mail and telephone. This cannot be undone.`,
    done: (name: string, mentions: number) =>
      `"${name}" was erased.${mentions > 0 ? ` ${mentions === 1 ? '1 other cell holds' : `${mentions} other cells hold`} the name in a text, such as a note: look at it yourself (Ctrl+F).` : ''} Older versions of the file (File, Version history) still hold it.`,
  },
};

export type Texts = typeof english;

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

const WORDS: ListWords = { comma: ', ', and: ' and ', more: (count) => ` and ${count} more` };

function listed(items: readonly string[]): string {
  return listedWith(items, WORDS);
}

const KEPT = {
  moved: 'changed since the import, so it stays as it is',
  edited: 'somebody has typed in its row since, so it stays as it is',
  gone: 'no longer in the table',
};

interface Counts {
  readonly deals: number;
  readonly moves: number;
  readonly activities: number;
}
