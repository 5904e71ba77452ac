import { expect, test } from 'vitest';
import { calmBetween } from './calm.ts';

const fault = (from: number, until: number) => ({ kind: 'kill', from, until });
const calm = (from: number, until: number, ...faults: readonly ReturnType<typeof fault>[]): number =>
  calmBetween(from, until, { faults });

test('without faults all time is calm', () => {
  expect(calm(100, 700)).toBe(600);
});

test('a fault and the time to recover from it do not count', () => {
  expect(calm(0, 100_000, fault(10_000, 20_000))).toBe(10_000 + 65_000);
  expect(calm(25_000, 30_000, fault(10_000, 20_000))).toBe(0);
});

test('faults that overlap count once, and later ones not at all', () => {
  expect(calm(0, 60_000, fault(10_000, 30_000), fault(12_000, 14_000), fault(70_000, 71_000))).toBe(25_000);
});
