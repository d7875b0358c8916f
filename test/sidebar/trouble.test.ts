import { describe, expect, test } from 'vitest';
import { troubleFrom } from '../../sidebar/trouble';

describe('troubleFrom', () => {
  test.each([
    [
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'accounts',
    ],
    ['Action not allowed', 'accounts'],
    ['Authorization is required to perform that action.', 'authorization'],
    ['There are too many scripts running simultaneously for this Google user account.', 'quota'],
    ['Service invoked too many times for one day: spreadsheets.', 'quota'],
    ['Lock timeout: another process was holding the lock for too long.', 'lock'],
    ['Exceeded maximum execution time', 'timeout'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['Something else', 'server'],
  ])('reads "%s"', (text, kind) => {
    expect(troubleFrom(new Error(text))).toEqual({ kind, detail: text });
  });
});
