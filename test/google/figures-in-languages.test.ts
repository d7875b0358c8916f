/** A pipeline whose tabs and headers are Polish, Indonesian or Chinese works and counts like an English one. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import { type Column, DEAL_COLUMNS, headerOf, LOG_COLUMNS } from '../../src/cells/columns';
import { LANGUAGES, type Language } from '../../src/domain/language';
import type { Answer, Answers, CallName, Request } from '../../src/app/rpc';
import { addOnWith, dealsOf, LIST, value } from './add-on';

const FORMULAS = [
  '=PIPELINE_VALUE(Deals)',
  '=WIN_RATE(Deals)',
  '=PIPELINE_VELOCITY(Deals)',
  '=WEIGHTED_PIPELINE(Deals; Stages)',
  '=INDEX(STAGE_SUMMARY(Deals; Stages; AsOf); 2; 2)',
  '=INDEX(STAGE_CONVERSION(Deals; DealLog; Stages; AsOf); 2; 2)',
  '=ROWS(PIPELINE_HEALTH(Deals; DealLog; Stages; AsOf))',
  '=INDEX(PIPELINE_AS_OF(Deals; DealLog; Stages; AsOf); 2; 1)',
];

function askIn<K extends CallName>(host: Host, language: Language, call: K, request: Request<K>): Answers[K] {
  return value(host.rpc('dealsheet', [call, request, language]).value as Answer<Answers[K]>);
}

/** The deals are set up, one is moved and one is lost for a reason, by somebody who speaks that language. */
async function workedIn(language: Language) {
  const host = await addOnWith(LIST);
  const { tab } = askIn(host, language, 'setUp', { tab: 'Leads', kinds: { 'Closed Lost': 'lost' } });
  const board = askIn(host, language, 'open', {});
  if (!board.setUp) throw new Error('not set up');
  const [lead, , , , lost] = board.pipelines[0]?.stages ?? [];
  const at = (name: string) => {
    const index = dealsOf(board).name.indexOf(name);
    return {
      dealId: dealsOf(board).id[index] ?? '',
      row: dealsOf(board).row[index] ?? 0,
      seen: dealsOf(board).move[index] ?? 0,
    };
  };
  askIn(host, language, 'moveDeal', { ...at('New gates'), to: lead?.key ?? '' });
  askIn(host, language, 'moveDeal', { ...at('Office fit-out'), to: lost?.key ?? '', closeReason: 'Price' });
  await host.settle();
  const told = [...board.told, ...askIn(host, language, 'checkAndRepair', {}).told];
  return { host, tab, told, figures: await figuresOf(host) };
}

async function figuresOf(host: Host): Promise<readonly unknown[]> {
  const figures: unknown[] = [];
  for (const formula of FORMULAS) figures.push(await host.evaluate(formula));
  return figures;
}

function under(
  host: Host,
  tab: string,
  columns: readonly Column[],
  key: string,
  language: Language,
): readonly unknown[] {
  const [header = [], ...rows] = host.values(`'${tab}'!A1:AZ12`);
  const column = columns.find((each) => each.key === key);
  const at = column ? header.indexOf(headerOf(column, language)) : -1;
  return rows.map((row) => row[at]).filter((cell) => cell !== '');
}

describe('a pipeline in another language', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))('counts as the English one does: %s', async (language) => {
    const english = await workedIn('en');
    const other = await workedIn(language);

    expect(other.told).toEqual([]);
    expect(other.tab).not.toBe(english.tab);
    expect(under(other.host, other.tab, DEAL_COLUMNS, 'stage', language)).toEqual(
      under(english.host, english.tab, DEAL_COLUMNS, 'stage', 'en'),
    );
    expect(other.figures).toEqual(english.figures);
    expect(JSON.stringify(english.figures)).not.toContain('#ERROR!');
    const [log] = other.host.sheetNames().filter((name) => /Dziennik|Log deal|日志/.test(name));
    expect(under(other.host, log ?? '', LOG_COLUMNS, 'how', language)).toEqual(
      under(english.host, 'Deal log', LOG_COLUMNS, 'how', 'en'),
    );
  });
});
