/** The document that is open: grid, host, charts and gestures around one workbook, for as long as it is open. */
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { IDisposable } from '@univerjs/core';
import { SheetDocument } from '../services/engine/document';
import { checkedSnapshot, type DocumentSnapshot } from '../services/engine/snapshot';
import { createPageHost } from '../services/host-page';
import type { LocalHost } from '../services/local-host';
import type { Outcome } from '../services/runtime';
import type { AddOn } from './add-on';
import { ChartLayer } from './charts/chart-layer';
import { placedCharts } from './charts/placed-charts';
import type { StoredDocument } from './document-store';
import { functionInfos } from './functions';
import { watchGestures } from './gestures';
import { openGrid } from './grid';
import type { PageScreen } from './page-screen';
import type { Settings } from './settings';
import { element } from './element';
import { explainErrors } from './error-hint';
import { keepRowHeights } from './row-heights';
import { showSelection } from './show-selection';
import { viewNewTabsFromHome } from './view-home';
import { restoreProperties, storedProperties, type StoredProperties } from './stored-properties';

export interface WorkingDocument {
  readonly name: string;
  readonly settings: Settings;
  readonly host: LocalHost<PageScreen>;
  /** What there is to keep of it. */
  stored(): StoredDocument;
  /** What scripts keep beside the cells. */
  properties(): StoredProperties;
  focus(): void;
  close(): void;
}

export interface DocumentParts {
  readonly place: HTMLElement;
  readonly addOn: AddOn;
  readonly screen: PageScreen;
  /** Something of the document is other than it was. */
  readonly changed: () => void;
  /** A trigger ran. */
  readonly ran: (outcome: Outcome) => void;
}

const USER = 'you@playground.example';
const REST_MS = 40;
/** For so long custom functions run at a stretch: a key that is pressed meanwhile is not felt to wait. */
const RUN_MS = 30;
const DRAWINGS = 'SHEET_DRAWING_PLUGIN';

export async function openWorkingDocument(stored: StoredDocument, parts: DocumentParts): Promise<WorkingDocument> {
  const snapshot = withoutDrawings(checkedSnapshot(stored.snapshot));
  const box = element('div', { class: 'grid-box' });
  parts.place.replaceChildren(box);
  const grid = openGrid(box, snapshot.workbook);
  const { timeZone, locale } = snapshot;
  const document = new SheetDocument({ univer: grid.univer, unitId: grid.unitId, timeZone, locale });
  document.restoreExtras(snapshot);
  const host = hostOf(document, parts);
  restoreProperties(host.properties, USER, stored.properties);
  const described = describeFunctions(host, grid.univer.__getInjector().get(IDescriptionService));
  const manners = [viewNewTabsFromHome(document), keepRowHeights(document), explainErrors(document, parts.place)];
  await grid.painted;
  const charts = new ChartLayer(grid.api);
  let isOpen = true;
  const showCharts = () => charts.show(placedCharts(document));

  const refresh = afterRest(() => {
    void host.settle().then(() => {
      showCharts();
      parts.changed();
    });
  });
  document.pace = {
    runMs: RUN_MS,
    // What is not finished when the document is closed is never taken up again.
    rest: () => new Promise((goOn) => setTimeout(() => isOpen && goOn())),
    progressed: showCharts,
  };
  document.onChange = refresh;
  document.onSelect = (area) => showSelection(grid, area);
  document.decorations.onChartsChanged = refresh;
  const gestures = watchGestures(document, {
    edited(edit) {
      const known = host.outcomes.length;
      host.events.edited({ ...edit, user: USER });
      for (const outcome of host.outcomes.slice(known)) parts.ran(outcome);
      refresh();
    },
    changed: (change) => host.events.changed(change, USER),
  });
  host.events.opened({ user: USER });
  refresh();

  return {
    name: stored.name,
    get settings() {
      return { timeZone: document.timeZone.name, locale: document.locale.name };
    },
    host,
    properties: () => storedProperties(host.properties, USER),
    stored: () => ({
      name: stored.name,
      snapshot: document.snapshot(),
      properties: storedProperties(host.properties, USER),
      isSidebarOpen: parts.screen.openSidebar !== null,
    }),
    focus: () => grid.focus(),
    close() {
      isOpen = false;
      for (const each of [gestures, described, ...manners]) each.dispose();
      grid.univer.dispose();
    },
  };
}

function hostOf(document: SheetDocument, { addOn, screen }: DocumentParts): LocalHost<PageScreen> {
  return createPageHost({
    project: addOn.project,
    document,
    screen,
    users: [USER],
    userLocale: navigator.language,
    addOn: { name: addOn.name },
  });
}

function describeFunctions(host: LocalHost<PageScreen>, descriptions: IDescriptionService): IDisposable {
  return descriptions.registerDescriptions(functionInfos(host.customFunctions()));
}

/** Runs the work once things have been quiet for a moment. */
function afterRest(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, REST_MS);
  };
}

/** Charts are laid over the grid anew each time; what Univer kept of their boxes would stand there twice. */
function withoutDrawings(snapshot: DocumentSnapshot): DocumentSnapshot {
  const resources = (snapshot.workbook.resources ?? []).filter(({ name }) => name !== DRAWINGS);
  return { ...snapshot, workbook: { ...snapshot.workbook, resources } };
}
