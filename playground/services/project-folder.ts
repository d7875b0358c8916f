/** Loads an Apps Script project from a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Project, projectFrom } from './project';

const SKIPPED = new Set(['node_modules', 'test', 'tests']);

export function loadProject(folder: string): Project {
  const files: Record<string, string> = {};
  for (const path of filesIn(folder)) files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  return projectFrom(files);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.(gs|js|html)$|^appsscript\.json$/.test(entry.name) ? [path] : [];
  });
}
