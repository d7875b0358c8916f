import { describe, expect, test } from 'vitest';
import { totals } from '../../scripts/test-totals.mjs';

type State = 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';

const file = (name: string, ...states: readonly State[]) => ({
  name: `/project/test/${name}.test.ts`,
  status: states.includes('failed') || states.length === 0 ? 'failed' : 'passed',
  assertionResults: states.map((status, index) => ({ status, fullName: `${name} ${index}` })),
});

describe('test totals', () => {
  test('count the tests of all files by what became of them', () => {
    const report = {
      testResults: [file('a', 'passed', 'passed', 'failed'), file('b', 'passed', 'pending', 'todo', 'skipped')],
    };

    expect(totals(report, '/project')).toMatchObject({
      passed: 3,
      failed: 1,
      skipped: 3,
      skippedNames: ['test/b.test.ts: b 1', 'test/b.test.ts: b 2', 'test/b.test.ts: b 3'],
    });
  });

  test('count a file that broke before its first test as a failure', () => {
    expect(totals({ testResults: [file('a', 'passed'), file('broken')] }, '/project')).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test('count a run that left no report as a failure', () => {
    expect(totals(null, '/project')).toMatchObject({ passed: 0, failed: 1, browserRan: false });
  });

  test.each<[string, boolean, ReturnType<typeof file>[]]>([
    ['ran', true, [file('browser/board', 'passed', 'failed')]],
    ['were partly skipped', false, [file('browser/board', 'passed'), file('browser/drag', 'skipped')]],
    ['are not there', false, [file('board', 'passed')]],
  ])('tell whether the browser tests %s', (_, browserRan, testResults) => {
    expect(totals({ testResults }, '/project').browserRan).toBe(browserRan);
  });
});
