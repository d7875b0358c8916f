/** An Apps Script project as text: manifest, scripts that share one global scope, HTML files. */

export interface Script {
  readonly name: string;
  readonly source: string;
}

export interface Manifest {
  readonly timeZone: string;
  /** The scopes that the manifest lists; null where Google would find them out from the code. */
  readonly oauthScopes: readonly string[] | null;
}

export interface Project {
  readonly manifest: Manifest;
  readonly scripts: readonly Script[];
  readonly pages: ReadonlyMap<string, string>;
}

/** Builds a project from the text of its files by path, such as `{'Code.js': '…', 'ui/sidebar.html': '…'}`. */
export function projectFrom(files: Readonly<Record<string, string>>): Project {
  const paths = Object.keys(files).sort();
  const textOf = (path: string) => files[path] ?? '';
  const scripts = paths.filter((path) => /\.(gs|js)$/.test(path)).map((name) => ({ name, source: textOf(name) }));
  if (scripts.length === 0) throw new Error('the project has no script: no .gs or .js file was found');
  const pages = new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, textOf(path)]));
  const manifestPath = paths.find((path) => path === 'appsscript.json' || path.endsWith('/appsscript.json'));
  return { manifest: readManifest(manifestPath === undefined ? '{}' : textOf(manifestPath)), scripts, pages };
}

/** The text of an HTML file, asked for as Apps Script allows: with or without its extension and its folder. */
export function pageNamed(project: Project, name: string): string | undefined {
  const wanted = name.endsWith('.html') ? name : `${name}.html`;
  const exact = project.pages.get(wanted);
  if (exact !== undefined) return exact;
  const inAFolder = [...project.pages].find(([path]) => path.slice(path.lastIndexOf('/') + 1) === wanted);
  return inAFolder?.[1];
}

function readManifest(text: string): Manifest {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) throw new Error('appsscript.json is not a JSON object');
  const timeZone = 'timeZone' in manifest && typeof manifest.timeZone === 'string' ? manifest.timeZone : 'Etc/UTC';
  const scopes = 'oauthScopes' in manifest && Array.isArray(manifest.oauthScopes) ? manifest.oauthScopes : null;
  return { timeZone, oauthScopes: scopes === null ? null : scopes.map(String) };
}
