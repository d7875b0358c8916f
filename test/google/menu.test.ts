import { describe, expect, it } from 'vitest';
import { pasteBlock, placeOf } from '../../playground/services/hand';
import type { Host } from '../../playground/services/host';
import { addOnWith, ask, cellOf, deaths, pipelineOf, run, table, value } from './add-on';

const ITEMS = [
  'Open sidebar',
  'Open wide board',
  'Close the month…',
  'Turn this sheet into a pipeline',
  'Chart tabs',
  'Check and repair',
  'Erase a person…',
  'Remove Dealsheet',
  'Formula help',
  'Help',
  'About',
];

function itemsOf(host: Host): readonly string[] {
  return host.menus().flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      if (entry.kind === 'separator') return [];
      return [entry.kind === 'item' ? entry.caption : entry.menu.caption];
    }),
  );
}

describe('the menu', () => {
  it.each([
    { installed: true, enabled: false },
    { installed: false, enabled: true },
    { installed: true, enabled: true },
  ])('is there when the add-on is %o, even without any permission', async (state) => {
    const host = await addOnWith();
    host.open(state);
    expect(itemsOf(host)).toEqual(ITEMS);
    expect(host.outcomes.at(-1)).toMatchObject({ status: 'done', counts: { rangeReads: 0 } });
  });

  it('is there right after the installation', async () => {
    const host = await addOnWith();
    host.install();
    expect(itemsOf(host)).toEqual(ITEMS);
  });
});

describe('check and repair', () => {
  it('has nothing to say of a pipeline that nobody broke', async () => {
    const host = await pipelineOf();
    expect(value(ask(host, 'checkAndRepair', {})).told).toEqual([]);
  });

  it('rebuilds what people overwrote in the block that the add-on owns', async () => {
    const host = await pipelineOf();
    const before = table(host, 'Deals');
    host.hold();
    host.edit(cellOf(host, 'D-000004', 'Status'), 'Open');
    host.clear(cellOf(host, 'D-000004', 'In stage since'));
    host.clear(cellOf(host, 'D-000002', 'Logged'));
    value(ask(host, 'checkAndRepair', {}));
    expect(table(host, 'Deals')).toEqual(before);
    expect(table(host, 'Deal log')).toHaveLength(5);
  });

  it('puts deleted columns, the dropdown and the colours back', async () => {
    const host = await pipelineOf();
    const [header = []] = host.values("'Deals'!A1:AZ1");
    host.deleteColumns('Deals', header.indexOf('In stage since') + 1);
    const told = value(ask(host, 'checkAndRepair', {})).told.join('\n');
    expect(told).toContain('Columns put back: In stage since.');
    expect(table(host, 'Deals')[3]?.['In stage since']).toEqual(new Date('2026-01-10T00:00:00Z'));
    expect(value(ask(host, 'checkAndRepair', {})).told).toEqual([]);
  });

  it('takes up a stage that somebody typed into the Pipelines tab', async () => {
    const host = await pipelineOf();
    const rows = table(host, 'Pipelines').length;
    // A script or a phone: no event tells of it.
    pasteBlock(
      host.document,
      placeOf(host.document, `Pipelines!A${rows + 2}`),
      [['Sales', 'Legal check', 'open']],
      false,
    );
    expect(value(ask(host, 'checkAndRepair', {})).told).toContain('New in the Pipelines tab: Legal check.');
    expect(table(host, 'Pipelines').at(-1)).toMatchObject({ Stage: 'Legal check', Key: 's6' });
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Legal check');
    expect(table(host, 'Deal log').at(-1)).toMatchObject({ To: 'Legal check', How: 'edit' });
  });
});

describe('removing Dealsheet', () => {
  it('leaves all tabs as plain tabs, and the document can be set up again', async () => {
    const host = await pipelineOf();
    const deals = table(host, 'Deals');
    host.open();
    host.screen.answer('YES');
    host.clickMenu('Dealsheet > Remove Dealsheet');
    expect(table(host, 'Deals')).toEqual(deals);
    expect(value(ask(host, 'open', {})).setUp).toBe(false);
    expect(host.edit(cellOf(host, 'D-000001', 'Stage'), 'anything')).toBe(true);
  });

  it('goes on with the pipeline of before when it is wanted again: no deal, no move and no rule is lost', async () => {
    const host = await pipelineOf();
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');
    const [deals, log] = [table(host, 'Deals'), table(host, 'Deal log')];
    host.open();
    host.screen.answer('YES');
    host.clickMenu('Dealsheet > Remove Dealsheet');
    host.renameSheet('Deals', 'Our deals');

    expect(value(ask(host, 'suggestSetup', {})).former).toBe('Our deals');
    value(ask(host, 'takeUp', {}));

    expect(value(ask(host, 'open', {}))).toMatchObject({ setUp: true, told: [] });
    expect(table(host, 'Our deals')).toEqual(deals);
    expect(table(host, 'Deal log')).toEqual(log);
    expect(host.edit(cellOf(host, 'D-000002', 'Stage', 'Our deals'), 'anything')).toBe(false);
  });

  it('goes on from before any service call at which taking it up again dies', { timeout: 120_000 }, async () => {
    const removed = async () => {
      const host = await pipelineOf();
      host.open();
      host.screen.answer('YES');
      host.clickMenu('Dealsheet > Remove Dealsheet');
      return host;
    };
    const calls = run(await removed(), 'takeUp', {}).counts.serviceCalls;
    for (const killAt of deaths(calls)) {
      const host = await removed();
      const log = table(host, 'Deal log');
      run(host, 'takeUp', {}, { killAt });
      value(ask(host, 'takeUp', {}));
      expect(table(host, 'Deal log'), `killed at ${killAt}`).toEqual(log);
      expect(value(ask(host, 'open', {})), `killed at ${killAt}`).toMatchObject({ setUp: true });
    }
  });

  it('offers nothing of before in a document that never had it', async () => {
    const host = await addOnWith();
    expect(value(ask(host, 'suggestSetup', {})).former).toBeNull();
    expect(ask(host, 'takeUp', {})).toMatchObject({ ok: false, issues: [{ code: 'not-set-up' }] });
  });
});

describe('erasing a person', () => {
  it('asks for the name, says what would go, and takes it out of deals and log', async () => {
    const host = await pipelineOf();
    host.open();
    host.screen.answer({ button: 'OK', text: 'Ana' });
    host.screen.answer('YES');
    host.screen.answer('OK');

    host.clickMenu('Dealsheet > Erase a person…');

    expect(host.screen.questions[1]?.text).toContain('Erase "Ana" from 3 deals, 3 log rows and 0 activities?');
    expect(table(host, 'Deals').map((deal) => deal['Owner'])).toEqual([
      '(erased)',
      'Ben',
      '(erased)',
      'Ben',
      '(erased)',
    ]);
    expect(table(host, 'Deal log').map((move) => move['Owner'])).not.toContain('Ana');
    expect(value(ask(host, 'open', {}))).toMatchObject({ told: [] });
    expect(table(host, 'Deal log')).toHaveLength(5);
  });
});

describe('a copied document', () => {
  it('heals itself, although it has no memory of its own: no deal and no move twice', async () => {
    const host = await pipelineOf();
    const log = table(host, 'Deal log');
    host.properties.document.clear();

    expect(value(ask(host, 'open', {}))).toMatchObject({ setUp: true, told: [] });
    host.edit(cellOf(host, 'D-000001', 'Stage'), 'Qualified');

    expect(table(host, 'Deal log').slice(0, log.length)).toEqual(log);
    expect(table(host, 'Deal log').slice(log.length)).toMatchObject([{ 'Deal ID': 'D-000001', To: 'Qualified' }]);
  });
});
