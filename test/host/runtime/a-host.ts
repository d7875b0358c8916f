import { createHost, type Host, type HostOptions } from '../../../playground/services/host';
import { projectFrom } from '../../../playground/services/project';

export interface AHost extends Partial<Omit<HostOptions, 'project'>> {
  readonly files?: Readonly<Record<string, string>>;
  /** Of the script, not of the spreadsheet. */
  readonly scriptTimeZone?: string;
  readonly oauthScopes?: readonly string[];
}

/** A host whose clock stands at noon of 5 March 2026, with one tab unless others are given. */
export function aHost(code: string, options: AHost = {}): Promise<Host> {
  const { files = {}, scriptTimeZone = 'Etc/UTC', oauthScopes, ...rest } = options;
  const manifest = JSON.stringify({ timeZone: scriptTimeZone, oauthScopes });
  const project = projectFrom({ 'appsscript.json': manifest, 'Code.gs': code, ...files });
  return createHost({ sheets: [{ name: 'Sheet1' }], now: '2026-03-05T12:00:00Z', ...rest, project });
}
