/** The add-on that the playground runs: the built bundle, served beside the page. */
import { type Project, projectFrom } from '../services/project';

export interface AddOn {
  readonly name: string;
  readonly project: Project;
}

export async function loadAddOn(): Promise<AddOn> {
  const response = await fetch('./addon.json');
  if (!response.ok) throw new Error(`The add-on could not be loaded (${response.status} ${response.statusText}).`);
  const { name, files } = (await response.json()) as { readonly name: string; readonly files: Record<string, string> };
  return { name, project: projectFrom(files) };
}
