import { expect, test } from 'vitest';
import { failureCode, isServerAway } from './failure-code.ts';

test.each([
  ['550 5.1.1 <hoa@nahang.example>: no such user', '550 5.1.1', false],
  ['452-4.2.2 mailbox of hoa@nahang.example is full', '452 4.2.2', false],
  ['421 closing down', '421', true],
  ['connect ECONNREFUSED 127.0.0.1:25', 'ECONNREFUSED', true],
  ['The operation was aborted due to timeout', 'timeout', true],
  ['hoa@nahang.example said something', 'no answer', true],
  ['not an e-mail address', 'not an e-mail address', true],
])('of "%s" only "%s" is kept', (reason, code, away) => {
  expect(failureCode(reason)).toBe(code);
  expect(isServerAway(reason)).toBe(away);
});
