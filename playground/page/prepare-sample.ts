/** Has the add-on turn a sample into a pipeline, by the calls that its own sidebar makes. */
import { type Answer, type Answers, type CallName, DOOR, type Request } from '../../src/app/rpc';
import type { LocalHost } from '../services/local-host';
import type { PageScreen } from './page-screen';

/** Ends with the table in view. */
export async function setUpPipeline(host: LocalHost<PageScreen>, tab: string): Promise<void> {
  const suggestion = await request(host, 'suggestSetup', { tab });
  const made = await request(host, 'setUp', {
    tab,
    columns: Object.fromEntries(suggestion.columns.map(({ header, field }) => [header, field])),
    kinds: Object.fromEntries(suggestion.stages.map(({ word, kind }) => [word, kind])),
  });
  // The one with the fewest formulas: a page that counts those of seven tabs after every key would be slow.
  await request(host, 'makeChartTabs', { tabs: ['velocity'] });
  const { tabs } = host.document;
  const table = tabs.named(made.tab);
  if (table !== null) tabs.activate(table);
}

async function request<K extends CallName>(
  host: LocalHost<PageScreen>,
  call: K,
  sent: Request<K>,
): Promise<Answers[K]> {
  const answer = (await host.server()(DOOR, [call, sent])) as Answer<Answers[K]>;
  if (answer.ok) return answer.value;
  throw new Error(answer.issues.map(({ text }) => text).join('\n'));
}
