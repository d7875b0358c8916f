/** Every sentence that recognition says: English, as the shape that each further language fills. */
import type { StageKind } from '../../../domain/stage';
import { quotedList } from './quoted-list';

export const english = {
  quoted: (words: readonly string[]): string => quotedList(words, ', ', (more) => ` and ${more} more`),
  askAboutClosed: (word: string, count: number, takenAsWon: boolean): string =>
    takenAsWon
      ? `Does “${word}” mean won (${deals(count)})? It was read as won, because a lost stage stands beside it and no won one.`
      : `Does “${word}” mean won, lost or either (${deals(count)})? It was read as open.`,
  askAboutSuspects: (word: string, count: number, maybe: StageKind): string =>
    `Is “${word}” ${maybe === 'open' ? 'an open' : `a ${maybe}`} stage (${deals(count)})? It was read as open.`,
  askAboutUnknown: (words: readonly string[]): string =>
    words.length === 1
      ? `Is ${english.quoted(words)} an open stage? It was read as one.`
      : `Are ${english.quoted(words)} open stages? They were read as such.`,
  why: {
    forced: (label: string) => `you said that it is ${label}`,
    own: () => 'a column of your own: kept as it is',
    named: (header: string, label: string) => `“${header}” is a name for ${label}`,
    weaklyNamed: (header: string, label: string) => `“${header}” can stand for ${label}, and no other column does`,
    similar: (header: string, alias: string, label: string) => `“${header}” is nearly “${alias}”, a name for ${label}`,
    contained: (header: string, alias: string, label: string) =>
      `“${header}” speaks of “${alias}”, a name for ${label}`,
    content: (found: string, label: string) => `it holds ${found}, so it looks like ${label}`,
    enteredStage: (stage: string) => `the day each deal entered “${stage}”`,
    closeDate: () => 'read as the expected close of open deals and as the closing day of closed ones',
    closedOnly: () => 'open deals leave it blank, so it is the closing day',
    expectedOnly: () => 'another column holds the closing day, so it is the expected one',
    closedBeside: () => 'another column holds the expected close, so it is the closing day',
    namesDeals: (headers: readonly string[]) =>
      `no column names the deals, so set-up names each after its ${headers.join(' · ')}`,
    contactNotDeal: (header: string) => `“${header}” stands beside e-mail or phone, so it names the person`,
    statusIsStage: (header: string) => `“${header}” holds the stages`,
  },
  content: {
    stage: 'a few repeated words that are stages',
    email: 'e-mail addresses',
    value: 'amounts of money',
    currency: 'currency codes',
    phone: 'phone numbers',
  },
  /** Labels of columns that only exports know; ours are called by their headers. */
  extraField: {
    status: 'Status',
    closed: 'Closed',
    wonAt: 'Won on',
    lostAt: 'Lost on',
    isWon: 'Is won',
    isLost: 'Is lost',
    isClosed: 'Is closed',
    stageChangedAt: 'Last stage change',
    inStageSince: 'In stage since',
    enteredStage: 'Entered stage',
    fromStage: 'Stage before',
  },
  closeDate: 'the close date',
  blankHeader: (letter: string) => `Column ${letter}`,
  ask: {
    weakColumn: (header: string, label: string) => `Is “${header}” the column for ${label}? It was read as that.`,
    column: (header: string, question: string) => `In “${header}”, ${question}`,
    contradiction: (count: number, row: number) =>
      `${count === 1 ? 'One deal has' : `${count} deals have`} a status and a stage that contradict each other (first in row ${row}): which one holds?`,
    noStage: (count: number) =>
      `${count === 1 ? 'One deal has' : `${count} deals have`} no stage: which one should it be?`,
    repeatedIds: (count: number, example: string) =>
      `${count === 1 ? 'One row repeats' : `${count} rows repeat`} the deal ID of another (such as “${example}”): are they the same deal?`,
    repeatedDeals: (count: number, row: number) =>
      `${count === 1 ? 'One row repeats' : `${count} rows repeat`} the name and value of an earlier one (first in row ${row}): ${count === 1 ? 'is it the same deal' : 'are they the same deals'}?`,
    negativeValues: (count: number, row: number) =>
      `${count === 1 ? 'One deal has' : `${count} deals have`} a negative value (first in row ${row}): is that right?`,
    headings: (words: readonly string[]) =>
      `The lines ${english.quoted(words)} were read as stages, each with the deals below it: is that right?`,
    lostReasons: (count: number, row: number) =>
      `${count === 1 ? 'One deal has' : `${count} deals have`} a reason for being lost and ${count === 1 ? 'is' : 'are'} not (first in row ${row}): ${count === 1 ? 'is it' : 'are they'} lost?`,
    oneCurrency: (count: number, currency: string) =>
      `${count === 1 ? 'one amount names no currency and was' : `${count} amounts name no currency and were`} read as ${currency}, as the others are: is that right?`,
    noStages: 'No column holds the stages: every deal starts in the first one. Which column says how far a deal is?',
    notWon: (header: string, count: number) =>
      `“${header}” says no for ${count === 1 ? '1 deal' : `${count} deals`}: ${count === 1 ? 'is it' : 'are they'} lost? ${count === 1 ? 'It was' : 'They were'} read as open.`,
    otherAmounts: (header: string, other: string) =>
      `“${header}” holds amounts, too: only “${other}” was read as the value. Is that right?`,
    answerUnused: (word: string) =>
      `The answer about “${word}” fits no stage, status or column: is it spelled as in the sheet?`,
  },
  /** Asked of one column, behind `ask.column`. */
  askInColumn: {
    mixedDates: (example: string, unread: number) =>
      `some dates are written day-first and some month-first: is “${example}” day-first or month-first? ${cells(unread)} like it left unread.`,
    undecidedDates: (example: string, unread: number) =>
      `is “${example}” day-first or month-first? ${cells(unread)} left unread.`,
    datesAsBeside: (example: string, isDayFirst: boolean, header: string) =>
      `“${example}” was read ${isDayFirst ? 'day-first' : 'month-first'}, as “${header}” is: is that right?`,
    mistrustedDates: (count: number) =>
      `the dates kept as text are day-first, but the others may have been read month-first when the file was opened: are those ${count} right?`,
    decimalMark: (example: string, unread: number) =>
      `is the mark in “${example}” a decimal mark or a thousands mark? ${unread} such ${unread === 1 ? 'cell was' : 'cells were'} left unread.`,
    thousandsMark: (example: string) => `“${example}” was read with a thousands mark: is that right?`,
    sharedSymbol: (symbol: string) => `which currency is “${symbol}”?`,
  },
  /** Why a cell was not read, or is in doubt. */
  reason: {
    noSuchDay: 'there is no such day',
    noSuchTime: 'there is no such time',
    notADate: 'it is not a date',
    numberNotDate: 'it is a number, not a date',
    noFullDay: 'it names no full day',
    yearOutOfReach: (year: number) => `the year ${year} is out of reach`,
    eitherWayRound: 'its day and month could be either way round',
    notAnAmount: 'it is not an amount',
    eitherMark: 'its decimal mark could be either one',
    notAProbability: 'it is not a probability',
    below0: 'a probability cannot be below 0',
    above100: 'a probability cannot be above 100 %',
    shareOrPercentage: 'it could be a share or a percentage',
    stageSays: (stage: string) => `the stage says “${stage}”`,
    sameId: 'another row has the same deal ID',
  },
  aDate: 'a date',
  refusal: {
    sheet: 'The sheet',
    row: (row: number) => `Row ${row}`,
    mapping: 'The mapping of columns',
    listNeeded: 'a list of deals, with a header row and columns such as Deal, Company, Stage and Value,',
    listFix: 'Choose another tab, or say which column is which.',
    headerNeeded: (headers: string) => `one of the sheet's headers (${headers})`,
    headerFix: 'Write the header as it stands in the sheet.',
    fieldNeeded: (fields: string) => `one of the columns that Dealsheet knows (${fields})`,
    fieldFix: 'Write it as Stage=deal_stage: first the column of Dealsheet, then the header of the sheet.',
  },
};

export type Sentences = typeof english;

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${count} deals`;
}

function cells(count: number): string {
  return count === 1 ? '1 cell was' : `${count} cells were`;
}
