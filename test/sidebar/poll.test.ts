import { expect, test } from 'vitest';
import { pollDelay } from '../../sidebar/poll';

test('looks every 30 seconds at first and every 5 minutes at last', () => {
  expect([0, 1, 2, 3, 4, 50].map(pollDelay)).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
});
