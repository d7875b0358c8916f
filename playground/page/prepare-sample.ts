/** Has the add-on turn a sample into a pipeline, by the calls that its own sidebar makes. */
import { type Answer, type Answers, type CallName, DOOR, type Request } from '../../src/app/rpc';
import { OPEN_STAGES, winChance } from '../samples/deal-story';
import { CURRENCY } from '../samples/sales-pipeline';
import { pasteBlock, placeOf, typeText, valuesAt } from '../services/hand';
import type { LocalHost } from '../services/local-host';
import type { PageScreen } from './page-screen';

/** What the firm means to win in a month. */
const MONTHLY_TARGET = 60_000;

/** With goals and chances as its owner would fill them in, and every chart tab. Ends with the table in view. */
export async function setUpPipeline(host: LocalHost<PageScreen>, tab: string): Promise<void> {
  const suggestion = await request(host, 'suggestSetup', { tab });
  const made = await request(host, 'setUp', {
    tab,
    columns: Object.fromEntries(suggestion.columns.map(({ header, field }) => [header, field])),
    kinds: Object.fromEntries(suggestion.stages.map(({ word, kind }) => [word, kind])),
  });
  typeChances(host);
  typeGoals(host);
  await request(host, 'makeChartTabs', {});
  const { tabs } = host.document;
  const table = tabs.named(made.tab);
  if (table !== null) tabs.activate(table);
}

function typeChances({ document }: LocalHost<PageScreen>): void {
  const stages = placeOf(document, 'Pipelines!A:Z');
  const rows = valuesAt(document, stages);
  const column = (header: string) => rows[0]?.indexOf(header) ?? -1;
  for (const [row, cells] of rows.entries()) {
    const stage = cells[column('Stage')];
    if (typeof stage !== 'string' || !OPEN_STAGES.includes(stage)) continue;
    const place = { ...stages, row, column: column('Probability'), rows: 1, columns: 1 };
    typeText(document, place, `${Math.round(winChance(stage) * 20) * 5}%`);
  }
}

/** For every month of this year and the next. */
function typeGoals({ document, clock }: LocalHost<PageScreen>): void {
  const year = new Date(clock.now()).getFullYear();
  const months = Array.from({ length: 24 }, (_, month) => [
    isoDay(new Date(Date.UTC(year, month, 1))),
    isoDay(new Date(Date.UTC(year, month + 1, 0))),
    '',
    '',
    String(MONTHLY_TARGET),
    CURRENCY,
  ]);
  pasteBlock(document, placeOf(document, 'Goals!A2'), months, true);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
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
