/** The host in Node: `createHost({project, sheets})`. */
import { bootHeadless, bootSnapshot, type HeadlessOptions } from './engine/boot-headless';
import type { SheetDocument } from './engine/document';
import type { DocumentSnapshot } from './engine/snapshot';
import { LocalHost, type LocalHostOptions } from './local-host';
import type { Project } from './project';
import { loadProject } from './project-folder';
import { openNodeRealm } from './realm-node';
import { type Screen, ScriptedScreen } from './screen';

export interface HostOptions
  extends HeadlessOptions,
    Omit<LocalHostOptions, 'project' | 'document' | 'openRealm' | 'screen'> {
  /** A project, or the folder that it is in. */
  readonly project: Project | string;
  /** Instead of `sheets`: a document saved before. */
  readonly snapshot?: DocumentSnapshot;
  readonly document?: SheetDocument;
}

export type Host = LocalHost<ScriptedScreen>;

export async function createHost(options: HostOptions): Promise<Host> {
  return createHostWith(options, new ScriptedScreen());
}

/** The same with a screen of one's own. */
async function createHostWith<S extends Screen>(options: HostOptions, screen: S): Promise<LocalHost<S>> {
  const { project: given, document = documentOf(options), ...rest } = options;
  const project = typeof given === 'string' ? loadProject(given) : given;
  // A script that does not parse is refused here, as the editor of Apps Script refuses to save it.
  openNodeRealm(project).close();
  const host = new LocalHost({
    ...rest,
    project,
    document,
    openRealm: openNodeRealm,
    screen,
  });
  await host.settle();
  return host;
}

function documentOf(options: HostOptions): SheetDocument {
  return options.snapshot === undefined ? bootHeadless(options) : bootSnapshot(options.snapshot);
}
