import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closedLoop } from './closed.ts';
import { openLoop } from './open.ts';

const ten = Array.from({ length: 10 }, (_, index) => index);

test('a closed loop never has more under way than it may, and leaves nothing out', async () => {
  let underWay = 0;
  let most = 0;
  const seen: number[] = [];
  await closedLoop(ten, 3, async (item) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await setTimeout(1);
    seen.push(item);
    underWay -= 1;
  });
  expect(most).toBe(3);
  expect(seen.toSorted((left, right) => left - right)).toEqual(ten);
});

test('in an open loop nobody waits for those before to be answered', async () => {
  let answer = (): void => undefined;
  const blocked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const arrived: number[] = [];
  await openLoop(ten, 1000, async (item) => {
    arrived.push(item);
    if (item === 9) answer();
    await blocked;
  });
  expect(arrived).toHaveLength(10);
});

test('a decision that failed has no wait but an infinite one, and its reason is kept', async () => {
  const { waitsMs, failures } = await closedLoop([1, 2], 1, async (item) => {
    if (item === 2) throw new Error('refused');
  });
  expect(waitsMs.filter(Number.isFinite)).toHaveLength(1);
  expect(waitsMs[1]).toBe(Number.POSITIVE_INFINITY);
  expect(failures).toEqual(['refused']);
});
