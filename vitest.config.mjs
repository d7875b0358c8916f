import { defineConfig } from 'vitest/config';

/** Folders whose tests run the built add-on, the engine of the local host or a browser: slow to start, so given time. */
const SLOW = ['host', 'google', 'bundle', 'browser'];
const SLOW_TEST_MS = 120_000;
const SLOW_HOOK_MS = 120_000;

const slow = SLOW.map((name) => ({
  extends: true,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    exclude: process.env.DEALSHEET_SCREENS === undefined ? ['test/browser/chart-tab-pictures.test.ts'] : [],
    globalSetup: ['scripts/built-for-tests.mjs'],
    testTimeout: SLOW_TEST_MS,
    hookTimeout: SLOW_HOOK_MS,
    // The engine takes seconds to import: files that run in the same process import it once. The add-on's tests open so many
    // documents that each file does better with a process of its own.
    isolate: name === 'google',
    // A grid drawn by software on a busy machine loses keys now and then; what is broken fails twice.
    retry: name === 'browser' ? 1 : 0,
  },
}));

export default defineConfig({
  test: {
    watch: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: SLOW.map((name) => `test/${name}/**`),
          testTimeout: 20_000,
          pool: 'threads',
        },
      },
      ...slow,
    ],
  },
});
