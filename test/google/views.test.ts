import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../playground/services/host';
import type { Board, Request } from '../../src/app/rpc';
import { type DealView, NO_FILTER } from '../../src/domain/deal-view';
import { addOnWith, ask, dealsOf, deaths, pipelineOf, run, table, value } from './add-on';

const ANA = { user: 'ana@example.com' };
const BEN = { user: 'ben@example.com' };
const VIEW: DealView = {
  pipeline: 'Sales',
  filter: { ...NO_FILTER, owner: 'Ana', columns: { Company: 'Acme' } },
  sort: 'value',
  fields: ['company', '=Phone'],
};

let host: Host;

beforeEach(async () => {
  host = await pipelineOf();
});

function open(of = host, options = ANA, request: Request<'open'> = {}): Board {
  const board = value(ask(of, 'open', request, options));
  if (!board.setUp) throw new Error('not set up');
  return board;
}

function save(change: Partial<Request<'saveView'>> = {}, options = ANA, of = host) {
  return ask(of, 'saveView', { id: null, name: 'My big ones', shared: false, view: VIEW, ...change }, options);
}

function namesOf({ views }: Pick<Board, 'views'>): readonly string[] {
  return views.map(({ name }) => name);
}

describe('a saved view', () => {
  it('of one’s own is there when one opens again, and nobody else has it', () => {
    const saved = value(save());

    expect(saved.views).toEqual([{ id: saved.id, name: 'My big ones', shared: false, view: VIEW }]);
    expect(open().views).toEqual(saved.views);
    expect(open(host, BEN).views).toEqual([]);
  });

  it('that is shared is there for everybody, and anybody may change or delete it', () => {
    const { id } = value(save({ shared: true, name: '  Team  ' }));

    expect(namesOf(open(host, BEN))).toEqual(['Team']);
    value(save({ id, shared: true, name: 'Team 2' }, BEN));
    expect(namesOf(open())).toEqual(['Team 2']);
    expect(value(ask(host, 'deleteView', { id }, ANA)).views).toEqual([]);
    expect(open(host, BEN).views).toEqual([]);
  });

  it('is replaced in its place, also by another kind', () => {
    const { id } = value(save({ name: 'One' }));
    value(save({ name: 'Two' }));

    expect(namesOf(value(save({ id, name: 'First' })))).toEqual(['First', 'Two']);
    const shared = value(save({ id, name: 'First', shared: true }));
    expect(namesOf(shared)).toEqual(['Two', 'First']);
    expect(shared.views.map((view) => view.shared)).toEqual([false, true]);
    expect(namesOf(open(host, BEN))).toEqual(['First']);
  });

  it('stays with its document', async () => {
    value(save());
    const other = await pipelineOf();

    expect(open(other).views).toEqual([]);
  });

  it('is answered although its pipeline and its column are gone', () => {
    const gone = { ...VIEW, pipeline: 'Gone', fields: ['=Gone'] };
    const { id } = value(save({ view: gone }));
    value(ask(host, 'rememberView', { id, view: gone }, ANA));

    expect(open()).toMatchObject({ views: [{ view: gone }], current: { id, view: gone }, setUp: true });
  });

  it('needs a name, and room', () => {
    expect(save({ name: ' ' })).toMatchObject({
      ok: false,
      issues: [{ text: 'A saved view needs a name. Type one.' }],
    });
    expect(save({ name: 'x'.repeat(9000) })).toMatchObject({ ok: false, issues: [{ code: 'refused' }] });
    const names: string[] = [];
    for (;;) {
      const answer = save({ name: `观点 ${names.length}` });
      if (!answer.ok) {
        expect(answer.issues[0]?.text).toContain('Delete one that you no longer need');
        break;
      }
      names.push(`观点 ${names.length}`);
    }
    expect(names.length).toBeGreaterThan(20);
    expect(namesOf(open())).toEqual(names);
  });

  it('is in at least one place, whenever a run dies that makes a shared one of it', async () => {
    const { id } = value(save());
    const calls = run(host, 'saveView', { id, name: 'Ours', shared: true, view: VIEW }, ANA).counts.serviceCalls;

    for (const killAt of deaths(calls)) {
      const own = await pipelineOf();
      const before = value(save({}, ANA, own));
      run(own, 'saveView', { id: before.id, name: 'Ours', shared: true, view: VIEW }, { ...ANA, killAt });
      expect(open(own).views, `killed at ${killAt}`).toHaveLength(1);
      value(save({ id: before.id, name: 'Ours', shared: true }, ANA, own));
      expect(namesOf(open(own, BEN)), `killed at ${killAt}`).toEqual(['Ours']);
    }
  });
});

describe('what is kept of views', () => {
  it('is dropped where it is broken, and only that', () => {
    const { id } = value(save());
    const mine = host.properties.user(ANA.user);
    const key = [...mine.keys()].find((one) => one.startsWith('dealsheet.views.')) ?? '';
    const whole: unknown = JSON.parse(mine.get(key) ?? '');
    mine.set(
      key,
      JSON.stringify([{ id: 'x', name: 'Odd', view: { sort: 'by the moon' } }, ...(whole as unknown[]), 7]),
    );
    host.properties.document.set('dealsheet.views', 'no JSON at all');

    expect(open().views.map((view) => view.id)).toEqual([id]);
  });

  it('goes when Dealsheet is removed', () => {
    value(save());
    value(save({ shared: true }));
    value(ask(host, 'rememberView', { id: null, view: VIEW }, ANA));
    value(ask(host, 'showBoard', { state: 'typed' }, ANA));
    host.screen.answer('YES');
    host.call('removeDealsheet', [], ANA);

    expect([...host.properties.user(ANA.user).keys()]).toEqual([]);
    expect([...host.properties.document.keys()]).toEqual([]);
  });
});

describe('the view that a user left', () => {
  it('is the one that he opens with; of a deleted one the ID is gone', () => {
    const { id } = value(save());
    value(ask(host, 'rememberView', { id, view: VIEW }, ANA));

    expect(open().current).toEqual({ id, view: VIEW });
    expect(open(host, BEN).current).toBeNull();
    value(ask(host, 'deleteView', { id }, ANA));
    expect(open().current).toEqual({ id: null, view: VIEW });
  });

  it('says which columns come with the deals, unless the caller does', () => {
    value(ask(host, 'rememberView', { id: null, view: VIEW }, ANA));

    const { extra, name } = dealsOf(open());
    const at = name.indexOf('Roof repair');
    expect(extra['Phone']?.[at]).toBe('+48 600 100 200');
    expect(extra['Company']?.[at]).toBe('Acme');
    expect(Object.keys(dealsOf(open(host, ANA, { columns: ['Value', 'Gone'] })).extra)).toEqual(['Value']);
    expect(dealsOf(open(host, BEN)).extra).toEqual({});
  });
});

describe('columns beside the known ones', () => {
  it('are told by header, without the block that the add-on owns', () => {
    const { columns } = open();

    expect(columns).toEqual(expect.arrayContaining(['Deal', 'Phone', 'Source', 'Expected close']));
    expect(columns.filter((header) => ['Status', 'In stage since', 'Closed', 'Logged'].includes(header))).toEqual([]);
  });

  it('come as a person reads them: dates as days, numbers plain', async () => {
    const list = [
      ['Deal', 'Stage', 'Amount', 'Demo on', 'Seats', 'Trial'],
      ['Roof', 'Lead', 1000.5, new Date('2026-04-01T00:00:00Z'), 0.1 + 0.2, true],
    ];
    const own = await pipelineOf(list);
    const asked = ['Demo on', 'Seats', 'Trial', 'Value', 'Stage'];
    const texts = Object.fromEntries(
      Object.entries(dealsOf(open(own, ANA, { columns: asked })).extra).map(([header, [text]]) => [header, text]),
    );

    expect(texts).toEqual({ 'Demo on': '2026-04-01', Seats: '0.3', Trial: 'true', Value: '1000.5', Stage: 'Lead' });
  });

  it('come with the answer to a change, all of them', () => {
    const board = open();
    const { id, row, move } = dealsOf(board);
    const request = { dealId: id[0] ?? '', row: row[0] ?? 2, seen: move[0] ?? 0, fields: { Phone: '007' } };

    expect(value(ask(host, 'saveDeal', request, ANA)).deal.extra).toMatchObject({ Phone: ['007'], Company: ['Acme'] });
  });
});

describe('more deals', () => {
  it('go on where the first page ends, in the same order', () => {
    const board = open();
    const first = dealsOf(board);
    const { deals } = value(ask(host, 'moreDeals', { from: 2, columns: ['Company'] }, ANA));

    expect(board.toHold).toBe(table(host, 'Deals').length);
    expect(dealsOf({ deals }).id).toEqual(first.id.slice(2));
    expect(dealsOf({ deals }).extra['Company']).toHaveLength(board.toHold - 2);
  });
});

describe.each([{ oneAtATime: true }, { oneAtATime: false }])('with %o, the wide board', (switches) => {
  const state = JSON.stringify({ draft: 'half typed: żółw 商机 🚀 "quoted"'.repeat(300) });

  it('takes over what the sidebar holds, says so, and hands it back', async () => {
    const own = await pipelineOf(undefined, { switches });
    own.call('openSidebar', [], ANA);
    value(ask(own, 'showBoard', { state }, ANA));

    expect(own.screen.dialog).toMatchObject({ title: 'Dealsheet', width: 1200, height: 720, modal: true });
    if (switches.oneAtATime) expect(own.screen.sidebar).toBeNull();
    expect(open(own, BEN).handedOver).toBeNull();
    expect(open(own).handedOver).toBe(state);
    value(ask(own, 'tookOver', {}, ANA));
    expect(open(own).handedOver).toBeNull();
    value(ask(own, 'showSidebar', { state: 'short' }, ANA));
    expect(own.screen.sidebar).toMatchObject({ title: 'Dealsheet' });
    expect(open(own).handedOver).toBe('short');
    value(ask(own, 'tookOver', {}, ANA));
    expect([...own.properties.user(ANA.user).keys()]).toEqual([]);
  });

  it('gets the later one of two states, whole', async () => {
    const own = await pipelineOf(undefined, { switches });
    value(ask(own, 'showBoard', { state }, ANA));
    value(ask(own, 'showBoard', { state: 'later' }, ANA));

    expect(open(own).handedOver).toBe('later');
  });
});

it('keeps what was handed over until it is said to have arrived: an answer may be lost', async () => {
  value(ask(host, 'showBoard', { state: 'typed' }, ANA));
  expect(open(host).handedOver).toBe('typed');
  expect(open(host).handedOver).toBe('typed');

  const calls = run(host, 'tookOver', {}, ANA).counts.serviceCalls;
  expect(open(host).handedOver).toBeNull();
  for (const killAt of deaths(calls)) {
    value(ask(host, 'showBoard', { state: 'typed' }, ANA));
    run(host, 'tookOver', {}, { ...ANA, killAt });
    expect([null, 'typed'], `killed at ${killAt}`).toContain(open(host).handedOver);
  }
});

it('opens from the menu without anything handed over', async () => {
  const own = await addOnWith();
  own.call('openBoard', [], ANA);

  expect(own.screen.dialog).toMatchObject({ title: 'Dealsheet' });
});
