import { describe, expect, test } from 'vitest';
import { type ScriptRun, scriptClient } from '../../sidebar/rpc-client';

function runThat(respond: (succeed: (value: unknown) => void, fail: (error: unknown) => void) => void): ScriptRun {
  const runner = (succeed: (value: unknown) => void, fail: (error: unknown) => void): ScriptRun => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    dealsheet: () => respond(succeed, fail),
  });
  const ignore = () => undefined;
  return runner(ignore, ignore);
}

describe('scriptClient', () => {
  test('gives the value of a good answer and the issues of a refusal', async () => {
    const good = scriptClient(runThat((succeed) => succeed({ ok: true, value: { fingerprint: 'x' } })));
    const issues = [{ code: 'gone', where: 'D-1', received: '', expected: '', fix: '', text: 'Gone.' }];
    const refusing = scriptClient(runThat((succeed) => succeed({ ok: false, issues })));

    expect(await good.request('poll', {})).toEqual({ kind: 'done', value: { fingerprint: 'x' } });
    expect(await refusing.request('poll', {})).toEqual({ kind: 'refused', issues });
  });

  test.each([null, undefined, '', 42, {}, { ok: true }, { ok: true, value: null }, { ok: false }])(
    'takes %j for no answer',
    async (value) => {
      const client = scriptClient(runThat((succeed) => succeed(value)));

      expect(await client.request('poll', {})).toMatchObject({ kind: 'failed', trouble: { kind: 'noAnswer' } });
    },
  );

  test('catches what Google throws before anything is sent', async () => {
    const client = scriptClient(
      runThat(() => {
        throw new TypeError('Failed due to illegal value in property: 1');
      }),
    );

    expect(await client.request('poll', {})).toMatchObject({ kind: 'failed', trouble: { kind: 'illegal' } });
  });

  test('tells a failure of transport by its kind', async () => {
    const client = scriptClient(runThat((_, fail) => fail(new Error('Error code PERMISSION_DENIED.'))));

    expect(await client.request('poll', {})).toMatchObject({ kind: 'failed', trouble: { kind: 'accounts' } });
  });

  test('says so where there is no spreadsheet around it', async () => {
    expect(await scriptClient(null).request('poll', {})).toMatchObject({
      kind: 'failed',
      trouble: { kind: 'outside' },
    });
  });
});
