import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transitions } from './transition-of.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/xes.md'), 'utf8');

/** Rows of `| event, event | name | transition |`. */
const documented = [...page.matchAll(/^\| ([\w, :-]+?) +\|[^|]+\| `(\w+)` +\|$/gm)].flatMap(
  ([, events = '', transition = '']) => events.split(', ').map((event) => [event, transition] as const),
);

test('the page on the log says of every event which transition it is', () => {
  expect(Object.fromEntries(documented)).toEqual(transitions);
});

test('every transition is one of the standard’s model', () => {
  const standard =
    'schedule assign withdraw reassign start suspend resume pi_abort ate_abort complete autoskip manualskip unknown';
  expect(standard.split(' ')).toEqual(expect.arrayContaining(Object.values(transitions)));
});
