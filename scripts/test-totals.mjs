/** What a vitest JSON report adds up to; a file that failed before its first test counts as one failure. */
import { relative, sep } from 'node:path';

export function totals(report, root) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, skippedNames: [], browserRan: false };
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(root, file.name).split(sep).join('/') })),
  );
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const browser = tests.filter((test) => test.file.startsWith('test/browser/'));
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
    skippedNames: tests
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => `${test.file}: ${test.fullName}`),
    browserRan: browser.length > 0 && browser.every((test) => ['passed', 'failed'].includes(test.status)),
  };
}
