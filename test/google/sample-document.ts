/** The built add-on on the local host, in a document that holds the pipeline of the documentation's examples. */
import type { NewValue } from '../../playground/services/engine/new-workbook';
import { parseA1 } from '../../playground/services/engine/a1-notation';
import { createHost, type Host } from '../../playground/services/host';
import { NAMES, tabName } from '../../src/google/names';
import { settingsCells } from '../../src/google/settings-tab';
import { SAMPLE } from '../functions/sample-pipeline';

interface NamedTab {
  readonly tab: string;
  readonly name: string;
  readonly a1: string;
  readonly values: readonly (readonly unknown[])[];
}

/** As set-up makes them. */
const TABLES: readonly NamedTab[] = [
  { tab: tabName('deals'), name: NAMES.deals, a1: 'A:Z', values: SAMPLE.Deals },
  { tab: tabName('log'), name: NAMES.log, a1: 'A:Q', values: SAMPLE.DealLog },
  { tab: tabName('stages'), name: NAMES.stages, a1: 'A:L', values: SAMPLE.Stages },
  { tab: tabName('activities'), name: NAMES.activities, a1: 'A:H', values: SAMPLE.Activities },
  { tab: tabName('goals'), name: NAMES.goals, a1: 'A:F', values: SAMPLE.Goals },
];

/** AsOf is a day that the user typed: the sample's, whatever day it is. The Settings are in the language that is spoken. */
export async function sampleDocument(): Promise<Host> {
  const settings = { tab: tabName('settings'), name: NAMES.asOf, a1: 'B2', values: settingsCells(SAMPLE.AsOf, 'EUR') };
  const tables = [...TABLES, settings];
  const sheets = tables.map(({ tab, values }) => ({ name: tab, values: values as NewValue[][] }));
  const host = await createHost({
    project: 'dist',
    sheets,
    timeZone: 'Etc/UTC',
    now: SAMPLE.AsOf,
    addOn: { name: 'Dealsheet' },
  });
  const { names, tabs } = host.document;
  for (const { tab, name, a1 } of tables) {
    const [sheetId, range] = [tabs.named(tab), parseA1(a1)];
    if (sheetId === null || range === null) throw new Error(`there is no ${tab}!${a1}`);
    names.set(name, sheetId, range);
  }
  return host;
}
