import { describe, expect, it } from 'vitest';
import { schedules } from '../../../playground/services/schedule';
import { aHost } from './a-host';

const COUNTER = `
  function add(by, locked) {
    const lock = LockService.getDocumentLock();
    if (locked) lock.waitLock(10000);
    const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    const before = Number(cell.getValue());
    console.log('saw ' + before);
    cell.setValue(before + by);
    SpreadsheetApp.flush();
    lock.releaseLock();
    return [before, Utilities.getUuid(), Math.random(), new Date().toISOString()];
  }
`;

describe('the door', () => {
  it('counts what moves data and nothing else', async () => {
    const host = await aHost(COUNTER);
    const { counts } = host.call('add', [1, true]);
    expect(counts.calls.map(({ name }) => name)).toEqual([
      'Lock.waitLock',
      'Range.getValue',
      'Range.setValue',
      'SpreadsheetApp.flush',
      'Lock.releaseLock',
    ]);
    expect(counts).toMatchObject({
      serviceCalls: 5,
      rangeReads: 1,
      rangeWrites: 1,
      cellsRead: 1,
      cellsWritten: 1,
      flushes: 1,
    });
  });

  it('fails the call that it is told to fail, catchably', async () => {
    const host = await aHost(
      `${COUNTER} function careful() { try { return add(1, false); } catch (e) { return String(e); } }`,
    );
    const outcome = host.call('careful', [], { failAt: 2, failWith: 'Service Spreadsheets failed' });
    expect(outcome).toMatchObject({ status: 'done', value: 'Exception: Service Spreadsheets failed' });
    expect(host.values('A1')).toEqual([['']]);
  });

  it.each([
    ['lost', ''],
    ['applied', 5],
  ] as const)(
    'kills for good: nothing has an effect any more, and unflushed writes are %s',
    async (killedWrites, left) => {
      const host = await aHost(
        `function f() {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1');
        try { range.setValue(5); SpreadsheetApp.flush(); }
        catch (e) { range.setValue(6); SpreadsheetApp.flush(); PropertiesService.getScriptProperties().setProperty('k', 'v'); }
        finally { try { range.setValue(7); } catch (e) {} }
        return 'survived';
      }`,
        { switches: { killedWrites } },
      );
      const outcome = host.call('f', [], { killAt: 2 });
      expect(outcome).toMatchObject({ status: 'killed', counts: { serviceCalls: 1 } });
      expect(host.values('A1')).toEqual([[left]]);
      expect(host.properties.script.size).toBe(0);
    },
  );

  it('lets a test put another user’s hand between any two calls', async () => {
    const host = await aHost(COUNTER);
    const outcome = host.call('add', [1], {
      before: (n) => n === 1 && host.edit('A1', '41', { user: 'bob@example.com' }),
    });
    expect(outcome.value).toContain(41);
    expect(host.values('A1')).toEqual([[42]]);
  });

  it('L-3 shows unflushed writes to nobody else', async () => {
    const host = await aHost(`
      function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('mine'); PropertiesService.getScriptProperties().getKeys(); }
      function look() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
    `);
    const seen: unknown[] = [];
    host.call('f', [], { before: (n) => n === 2 && seen.push(host.call('look').value) });
    seen.push(host.call('look').value);
    expect(seen).toEqual(['', 'mine']);
  });
});

describe('two runs turn by turn', () => {
  const starts = (locked: boolean) =>
    [
      { functionName: 'add', args: [1, locked] },
      { functionName: 'add', args: [10, locked], options: { user: 'bob@example.com' } },
    ] as const;

  it('lists every schedule with up to two preemptions', () => {
    const list = schedules([3, 2]);
    expect(list).toContainEqual({ first: 0, switchAfter: [] });
    expect(list).toContainEqual({ first: 0, switchAfter: [2, 1] });
    expect(list).toContainEqual({ first: 1, switchAfter: [1, 2] });
    // First run: alone, [1], [1,1], [2], [2,1]; second: alone, [1], [1,1], [1,2].
    expect(list).toHaveLength(9);
  });

  it('loses an update without a lock in some schedule, and in none with one', async () => {
    const sums = async (locked: boolean) => {
      const host = await aHost(COUNTER);
      return schedules([5, 5]).map((schedule) => {
        host.edit('A1', '0');
        const outcomes = host.interleave(starts(locked), schedule);
        expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done']);
        return host.values('A1')[0]?.[0];
      });
    };
    expect(new Set(await sums(false))).toEqual(new Set([1, 10, 11]));
    expect(new Set(await sums(true))).toEqual(new Set([11]));
  });

  it('replays a resumed run as it was: same time, identifiers and random numbers, one log line each', async () => {
    const host = await aHost(`
      function f(name) {
        const learned = [new Date().toISOString(), Utilities.getUuid(), Math.random()];
        console.log(name + ' began');
        const properties = PropertiesService.getScriptProperties();
        properties.setProperty(name, JSON.stringify(learned));
        Utilities.sleep(1000);
        properties.getProperty('other');
        return [JSON.stringify(learned), new Date().toISOString()];
      }
    `);
    const [a, b] = host.interleave(
      [
        { functionName: 'f', args: ['a'] },
        { functionName: 'f', args: ['b'] },
      ],
      { first: 0, switchAfter: [1, 1] },
    );
    for (const [name, outcome] of [
      ['a', a],
      ['b', b],
    ] as const) {
      expect(outcome.value).toEqual([host.properties.script.get(name), '2026-03-05T12:00:02.000Z']);
      expect(outcome.logs).toEqual([{ level: 'log', text: `${name} began` }]);
      expect(outcome.counts.serviceCalls).toBe(2);
    }
    expect(host.properties.script.get('a')).not.toBe(host.properties.script.get('b'));
  });

  it('keeps the unflushed writes of a suspended run for itself', async () => {
    const host = await aHost(COUNTER);
    const [a, b] = host.interleave(starts(false), { first: 0, switchAfter: [2] });
    expect([a.value, b.value].map((value) => (value as unknown[])[0])).toEqual([0, 0]);
    expect(host.values('A1')).toEqual([[1]]);
  });

  it('lets a run time out on a lock whose holder waits too', async () => {
    const host = await aHost(`
      function cross(first, second) {
        const locks = { document: LockService.getDocumentLock(), script: LockService.getScriptLock() };
        locks[first].waitLock(1000);
        locks[second].waitLock(1000);
        return 'both';
      }
    `);
    const [a, b] = host.interleave(
      [
        { functionName: 'cross', args: ['document', 'script'] },
        { functionName: 'cross', args: ['script', 'document'] },
      ],
      { first: 0, switchAfter: [1, 1] },
    );
    expect([a.status, b.status].sort()).toEqual(['done', 'failed']);
  });
});
