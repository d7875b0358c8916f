/** The views of a document: a user's own, and how he left the board, with the user; shared ones with the document. */
import { done, issues, refused } from '../app/issues';
import type { Answer, Answers, Board, Request, SavedView } from '../app/rpc';
import { allViews, kept, keptViews, parseCurrent, parseViews, withoutView, withView } from '../app/views/saved-views';
import { texts } from '../app/texts/texts';
import { withLock } from '../app/with-lock';
import type { DocumentBook } from './document-book';
import { forgetHandedOver, handedOverIn } from './handed-over';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SHARED = 'dealsheet.views';

export interface Views {
  readonly views: readonly SavedView[];
  readonly current: Board['current'];
  readonly handedOver: string | null;
}

/** Everything that is kept for this user, in two reads. */
export function readViews(spreadsheet: Spreadsheet): Views {
  const mine = PropertiesService.getUserProperties().getProperties();
  const own = parseViews(mine[ownKey(spreadsheet)] ?? null, false);
  const views = allViews(own, sharedViews());
  const current = parseCurrent(mine[currentKey(spreadsheet)] ?? null);
  const isThere = views.some(({ id }) => id === current?.id);
  return {
    views,
    current: current && { ...current, id: isThere ? current.id : null },
    handedOver: handedOverIn(mine, spreadsheet),
  };
}

export function saveView(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  request: Request<'saveView'>,
): Answer<Answers['saveView']> {
  const name = request.name.trim();
  if (name === '') return refused(issues.views(texts().views.needsName));
  const view = { ...request, name, id: request.id ?? Utilities.getUuid() };
  if (keptViews([view]) === null) return refused(issues.views(texts().views.tooLong));
  return withLock(book, () => {
    const own = ownViews(spreadsheet);
    const shared = sharedViews();
    const text = keptViews(withView(view.shared ? shared : own, view));
    if (text === null) return refused(issues.views(view.shared ? texts().views.fullShared : texts().views.fullOwn));
    // It is in both for a moment rather than in none.
    if (view.shared) {
      keepShared(text);
      if (holds(own, view.id)) keepOwn(spreadsheet, keptViews(withoutView(own, view.id)));
    } else {
      keepOwn(spreadsheet, text);
      if (holds(shared, view.id)) keepShared(keptViews(withoutView(shared, view.id)));
    }
    return done({ id: view.id, views: readViews(spreadsheet).views });
  });
}

export function deleteView(
  spreadsheet: Spreadsheet,
  book: DocumentBook,
  { id }: Request<'deleteView'>,
): Answer<Answers['deleteView']> {
  return withLock(book, () => {
    const own = ownViews(spreadsheet);
    const shared = sharedViews();
    if (holds(own, id)) keepOwn(spreadsheet, keptViews(withoutView(own, id)));
    if (holds(shared, id)) keepShared(keptViews(withoutView(shared, id)));
    return done({ views: allViews(withoutView(own, id), withoutView(shared, id)) });
  });
}

export function rememberView(
  spreadsheet: Spreadsheet,
  request: Request<'rememberView'>,
): Answer<Answers['rememberView']> {
  const text = kept(request);
  if (text === null) return refused(issues.views(texts().views.tooLong));
  PropertiesService.getUserProperties().setProperty(currentKey(spreadsheet), text);
  return done({ kept: true });
}

/** The views of other users stay with them, where nobody else can reach: small, and of use to nobody. */
export function forgetViews(spreadsheet: Spreadsheet): void {
  PropertiesService.getDocumentProperties()?.deleteProperty(SHARED);
  const mine = PropertiesService.getUserProperties();
  mine.deleteProperty(ownKey(spreadsheet));
  mine.deleteProperty(currentKey(spreadsheet));
  forgetHandedOver(spreadsheet);
}

function ownKey(spreadsheet: Spreadsheet): string {
  return `dealsheet.views.${spreadsheet.getId()}`;
}

function currentKey(spreadsheet: Spreadsheet): string {
  return `dealsheet.view.${spreadsheet.getId()}`;
}

function ownViews(spreadsheet: Spreadsheet): readonly SavedView[] {
  return parseViews(PropertiesService.getUserProperties().getProperty(ownKey(spreadsheet)), false);
}

function sharedViews(): readonly SavedView[] {
  return parseViews(PropertiesService.getDocumentProperties()?.getProperty(SHARED) ?? null, true);
}

function keepOwn(spreadsheet: Spreadsheet, text: string | null): void {
  if (text !== null) PropertiesService.getUserProperties().setProperty(ownKey(spreadsheet), text);
}

function keepShared(text: string | null): void {
  if (text !== null) PropertiesService.getDocumentProperties()?.setProperty(SHARED, text);
}

function holds(views: readonly SavedView[], id: string): boolean {
  return views.some((view) => view.id === id);
}
