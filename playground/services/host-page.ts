/** The host in the page: the document is the one behind the grid, and scripts run in iframes. */
import { LocalHost, type LocalHostOptions } from './local-host';
import { openPageRealm } from './realm-page';
import type { Screen } from './screen';

export function createPageHost<S extends Screen>(options: Omit<LocalHostOptions<S>, 'openRealm'>): LocalHost<S> {
  return new LocalHost({ ...options, openRealm: openPageRealm });
}
