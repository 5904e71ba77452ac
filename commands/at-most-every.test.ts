import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from './at-most-every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Counts what is done, in windows of half a second. */
function counted(act: () => Promise<void> = async () => undefined) {
  const done: number[] = [];
  const lost: unknown[] = [];
  const began = Date.now();
  const nudge = atMostEvery(500, {
    act: async () => {
      done.push(Date.now() - began);
      await act();
    },
    onLost: (error) => void lost.push(error),
  });
  return { nudge, done, lost };
}

test('the first is done at once', async () => {
  const { nudge, done } = counted();
  await nudge();
  expect(done).toEqual([0]);
});

test('what comes too soon is done once, at the end of the window', async () => {
  const { nudge, done } = counted();
  for (const waitMs of [0, 100, 100, 100]) {
    await vi.advanceTimersByTimeAsync(waitMs);
    await nudge();
  }
  expect(done).toEqual([0]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toEqual([0, 500]);
});

test('a late one opens a window of its own', async () => {
  const { nudge, done } = counted();
  await nudge();
  await vi.advanceTimersByTimeAsync(100);
  await nudge();
  await vi.advanceTimersByTimeAsync(500);
  await nudge();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toEqual([0, 500, 1_000]);
});

test('after a quiet while the next is done at once again', async () => {
  const { nudge, done } = counted();
  await nudge();
  await vi.advanceTimersByTimeAsync(500);
  await nudge();
  expect(done).toEqual([0, 500]);
});

test('two of them do not silence each other', async () => {
  const [one, other] = [counted(), counted()];
  await one.nudge();
  await other.nudge();
  expect([one.done, other.done]).toEqual([[0], [0]]);
});

test('what fails is told, at once or later, and stops neither its caller nor the next', async () => {
  const away = new Error('Temporal is away');
  const { nudge, done, lost } = counted(() => Promise.reject(away));
  await nudge();
  await nudge();
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual([0, 500]);
  expect(lost).toEqual([away, away]);
});

test('one that waits does not keep a process from ending', async () => {
  const { nudge } = counted();
  await nudge();
  const timers = vi.spyOn(globalThis, 'setTimeout');
  await nudge();
  expect(timers.mock.results.map(({ value }) => value.hasRef())).toEqual([false]);
  timers.mockRestore();
});
