/** Univer with everything that people see of it, in one element of the page. */
import {
  DEFAULT_STYLES,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  DataValidationRenderMode,
  ICommandService,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { AddDataValidationMutation, type IAddDataValidationMutationParams } from '@univerjs/data-validation';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingTexts from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterTexts from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortTexts from '@univerjs/preset-sheets-sort/locales/en-US';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { defaultTheme } from '@univerjs/themes';
import { of } from 'rxjs';
import { showSpilledDates } from './spilled-dates';
import '@univerjs/sheets-filter/facade';
import '@univerjs/sheets-sort/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly unitId: string;
  /** Settles once the grid has been painted. */
  readonly painted: Promise<void>;
  /** Gives the keyboard to the cells. */
  focus(): void;
}

/** Where Univer's word says less than Google's. */
const OWN_TEXTS = { 'sheets-data-validation-ui': { alert: { title: 'There was a problem', ok: 'OK' } } };

/** The size of letters in a new sheet of Google's. */
const POINTS = 10;

type Entry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

export function openGrid(container: HTMLElement, snapshot: Partial<IWorkbookData>): Grid {
  // Of letters whose size nobody has set; Univer has no other way to say it for the whole grid.
  Object.assign(DEFAULT_STYLES, { fs: POINTS });
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreTexts,
        conditionalFormattingTexts,
        dataValidationTexts,
        OWN_TEXTS,
        drawingTexts,
        filterTexts,
        noteTexts,
        sortTexts,
      ),
    },
    logLevel: LogLevel.WARN,
  });
  for (const [plugin, config] of plugins(container)) univer.registerPlugin(plugin, config);
  const api = FUniver.newAPI(univer);
  const painted = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  showNoProgress(univer);
  showPlainDropdowns(univer);
  showSpilledDates(univer);
  const focus = (): void => univer.__getInjector().get(ILayoutService).focus();
  return { univer, api, unitId: unit.getUnitId(), painted, focus };
}

/** The host calculates at one go and by itself, so Univer's progress bar has nothing to wait for. */
function showNoProgress(univer: Univer): void {
  const controller = univer.__getInjector().get(TriggerCalculationController);
  Object.assign(controller, { progress$: of({ done: 0, count: 0 }) });
}

/** As Google shows a list that a script has made: the text with an arrow, the cell's own colours around it. */
function showPlainDropdowns(univer: Univer): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id !== AddDataValidationMutation.id) return;
      const { rule } = params as IAddDataValidationMutationParams;
      for (const each of Array.isArray(rule) ? rule : [rule]) each.renderMode = DataValidationRenderMode.ARROW;
    });
}

/** The presets overlap; the later of two plugins of one name stands. */
function plugins(container: HTMLElement): Iterable<[PluginCtor<Plugin>, unknown]> {
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, ribbonType: 'simple', footer: { menus: false } }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
  ];
  const byName = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset): readonly Entry[] => preset.plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.set(plugin.pluginName, [plugin, config]);
  }
  return byName.values();
}
