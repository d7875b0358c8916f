import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CACHE = 'node_modules/.cache/stryker';

export default {
  mutate: ['src/{metrics,cells}/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // What is evaluated on import is lists of words: headers, stages, months and presets in eight languages. They are data:
  // a mutant there misspells one word, and a test that found it would be the same list once more.
  ignoreStatic: true,
  // Vitest strips the types without checking them.
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 5000,
  incremental: true,
  incrementalFile: `${CACHE}/incremental.json`,
  // Beneath node_modules Vitest would take the copy for a dependency, and in the tree it would be in the way.
  tempDirName: join(tmpdir(), 'dealsheet-stryker'),
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `${CACHE}/mutation.json` },
  thresholds: { high: 95, low: 90, break: 90 },
};
