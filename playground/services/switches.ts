/** What Google does not say, or does in two ways: each unknown is a switch, and a suite should pass both ways. */

export interface RuntimeSwitches {
  /** L-7: what becomes of writes that a killed run had not flushed. */
  readonly killedWrites: 'lost' | 'applied';
  /** V-10: whether dates that services give are `instanceof Date` in the script. */
  readonly dateRealm: 'script' | 'foreign';
  /** C-2: what a custom function is given for a blank single cell. */
  readonly blankArgument: 'empty text' | 'null' | 'undefined';
  /** T-3: whether dragging cells elsewhere raises onEdit. */
  readonly moveRaisesEdit: boolean;
  /** T-8: whether sorting by hand raises onEdit. */
  readonly sortRaisesEdit: boolean;
  /** T-8: whether undo and redo raise onEdit. */
  readonly undoRaisesEdit: boolean;
  /** T-7: whether a paste into one cell, or clearing one, brings `value` and `oldValue`. */
  readonly pasteBringsValue: boolean;
  /** T-7: the type of `e.value` of a number, date or checkbox. */
  readonly editValue: 'text' | 'typed';
  /** R-14b: whether opening a dialog closes the sidebar. */
  readonly oneAtATime: boolean;
  /** L-1: what a second lock object of the same run does while the first is held. */
  readonly secondLock: 'same holder' | 'waits';
  /** L-4: whether the limit of 9 kB a value is enforced. */
  readonly propertyValueLimit: boolean;
  /** whether a simple trigger may show a toast. */
  readonly toastInSimpleTrigger: boolean;
  /** whether the temporary user key can be had under LIMITED and in custom functions. */
  readonly temporaryKeyInLimited: boolean;
  /** what Session says of the user where it may say anything. */
  readonly emailVisible: boolean;
  /** the seed of the order in which concurrent calls complete; null keeps the order of sending. */
  readonly completionSeed: number | null;
  /** whether an error that reaches the client is called ScriptError. */
  readonly scriptErrorName: boolean;
  /** makes every google.script.run fail as it does with several Google accounts signed in. */
  readonly severalAccounts: boolean;
}

const runtimeDefaults: RuntimeSwitches = {
  killedWrites: 'lost',
  dateRealm: 'script',
  blankArgument: 'empty text',
  moveRaisesEdit: false,
  sortRaisesEdit: false,
  undoRaisesEdit: true,
  pasteBringsValue: false,
  editValue: 'text',
  oneAtATime: false,
  secondLock: 'same holder',
  propertyValueLimit: true,
  toastInSimpleTrigger: true,
  temporaryKeyInLimited: true,
  emailVisible: true,
  completionSeed: 1,
  scriptErrorName: true,
  severalAccounts: false,
};

/** The unknowns of SpreadsheetApp. */
export interface SpreadsheetSwitches {
  /** S-11: a write that Google refuses fails at once, or only at the run's next call, flush or end. */
  readonly refusedWrites: 'at once' | 'late';
  /** S-20: whether the cells before the refused one are written when a validation refuses part of a block. */
  readonly partialWriteBeforeThrow: boolean;
  /** G-2: whose separators setFormula takes: those of en_US everywhere, or those of the sheet's locale. */
  readonly formulaLocale: 'en_US' | 'sheet';
  /** S-7: whether a leading apostrophe becomes part of the value. */
  readonly apostropheStored: boolean;
  /** S-7: whether `=` makes a formula in a cell formatted as text. */
  readonly formulaInTextCell: boolean;
  /** S-26: whether the column of Range.sort counts from the sheet's edge or the range's. */
  readonly sortColumn: 'of the sheet' | 'of the range';
  /** S-26: whether Sheet.sort leaves frozen rows where they are. */
  readonly sortSkipsFrozenRows: boolean;
  /** S-25: whether a named range takes in a row written just below it. */
  readonly namedRangeGrows: boolean;
  /** S-40: whether cells in typed columns refuse values as well as validation. */
  readonly typedColumnsRefuseWrites: boolean;
  /** S-20: whether text that is pasted is held to a rejecting validation. */
  readonly pasteIsValidated: boolean;
  /** S-23: whether scripts may write where a protection only warns. */
  readonly scriptsPassWarnings: boolean;
  /** C-19: whether a custom function changed in a run shows that it is loading until the run is over, or its result. */
  readonly loadingCells: boolean;
}

const spreadsheetDefaults: SpreadsheetSwitches = {
  refusedWrites: 'at once',
  partialWriteBeforeThrow: false,
  formulaLocale: 'en_US',
  apostropheStored: false,
  formulaInTextCell: true,
  sortColumn: 'of the sheet',
  sortSkipsFrozenRows: true,
  namedRangeGrows: false,
  typedColumnsRefuseWrites: false,
  pasteIsValidated: false,
  scriptsPassWarnings: true,
  loadingCells: true,
};

export type Switches = RuntimeSwitches & SpreadsheetSwitches;

export const defaultSwitches: Switches = { ...runtimeDefaults, ...spreadsheetDefaults };
