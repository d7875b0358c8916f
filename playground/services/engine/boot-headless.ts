/** A spreadsheet with no grid on the screen: for tests, `evaluate` and `host`. */
import './iterator-helpers';
import { type IWorkbookData, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { SheetDocument } from './document';
import { type NewSheet, newWorkbook } from './new-workbook';
import { type DocumentSnapshot, checkedSnapshot } from './snapshot';

export interface HeadlessOptions {
  readonly name?: string;
  readonly sheets?: readonly NewSheet[];
  readonly timeZone?: string;
  readonly locale?: string;
}

/** Univer keeps parsed formulas by document for the whole process, so each document needs an id of its own. */
let booted = 0;

const PLUGINS = [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsSortPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsNotePlugin,
];

export function bootHeadless(options: HeadlessOptions = {}): SheetDocument {
  const { name = 'Untitled spreadsheet', timeZone = 'Etc/GMT', locale = 'en_US' } = options;
  const sheets = options.sheets ?? [{ name: 'Sheet1' }];
  return boot(newWorkbook({ name, sheets, timeZone, locale }), timeZone, locale);
}

export function bootSnapshot(saved: DocumentSnapshot): SheetDocument {
  const snapshot = checkedSnapshot(saved);
  const document = boot(snapshot.workbook, snapshot.timeZone, snapshot.locale);
  document.restoreExtras(snapshot);
  return document;
}

function boot(workbook: Partial<IWorkbookData>, timeZone: string, locale: string): SheetDocument {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { enUS: {} }, logLevel: LogLevel.WARN });
  for (const plugin of PLUGINS) univer.registerPlugin(plugin);
  booted += 1;
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...workbook, id: `document-${booted}` });
  return new SheetDocument({ univer, unitId: unit.getUnitId(), timeZone, locale });
}
