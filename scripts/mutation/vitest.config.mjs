import { defineConfig } from 'vitest/config';

/**
 * The tests beside the pure layers. Those of whole histories (test/known-answers, test/app) come on top of them and take
 * minutes: a mutant that only they would find lacks its own test.
 */
const FOLDERS = ['cells', 'functions', 'metrics'];

export default defineConfig({
  test: {
    include: FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
    testTimeout: 20_000,
    // The files of one run share a thread, which each mutant gets anew: less than half the time.
    isolate: false,
  },
});
