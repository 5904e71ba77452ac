import { expect, test } from 'vitest';
import type { MovementKind } from '../../../domain/approval/state.ts';
import { type Move, replayPool } from './g04-replay-pool.ts';

const move = (kind: MovementKind, granted: number, [begunAt, doneBy]: readonly [number, number]): Move => ({
  submissionId: 'submission',
  key: `${kind} ${granted}`,
  kind,
  granted,
  begunAt,
  doneBy,
});

test('every movement takes from one part of the pool and gives to another', () => {
  const moves = [
    move('reserve', 60, [1, 2]),
    move('commit', 50, [3, 4]),
    move('release-reserved', 10, [5, 6]),
    move('spend', 20, [7, 8]),
    move('release-committed', 5, [9, 10]),
  ];
  expect(replayPool(100, moves)).toEqual({
    balance: { free: 55, reserved: 0, committed: 25, spent: 20 },
    fault: null,
  });
});

test('money that was not there at that time is noticed, though it came later', () => {
  const moves = [
    move('reserve', 100, [1, 2]),
    move('reserve', 30, [3, 4]),
    move('release-reserved', 100, [5, 6]),
  ];
  expect(replayPool(100, moves).fault).toEqual({
    submissionId: 'submission',
    found: 'free -30 after reserve 30',
  });
});

test('money that was given back at the same time may have been there', () => {
  const moves = [
    move('reserve', 100, [1, 2]),
    move('reserve', 30, [3, 6]),
    move('release-reserved', 100, [5, 7]),
  ];
  expect(replayPool(100, moves)).toEqual({
    balance: { free: 70, reserved: 30, committed: 0, spent: 0 },
    fault: null,
  });
});

test('money that never was there is noticed', () => {
  const { fault } = replayPool(100, [move('reserve', 101, [1, Number.POSITIVE_INFINITY])]);
  expect(fault?.found).toBe('no money for reserve 101 at any time');
});
