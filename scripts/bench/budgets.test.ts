import { expect, test } from 'vitest';
import { exceeded, readBudgets } from './budgets.ts';

const budgets = [
  { name: 'commits of a refusal', limit: 0, reason: 'it leaves nothing behind' },
  { name: 'events of a plan', limit: 300, reason: 'replay' },
];

test('every budget that is exceeded is named with its reason, and no other', () => {
  expect(exceeded(budgets, { 'commits of a refusal': 0, 'events of a plan': 300 })).toEqual([]);
  expect(exceeded(budgets, { 'commits of a refusal': 2, 'events of a plan': 301 })).toEqual([
    'commits of a refusal: 2, at most 0 (it leaves nothing behind)',
    'events of a plan: 301, at most 300 (replay)',
  ]);
});

test('a budget is not kept because nothing is measured for it', () => {
  expect(exceeded(budgets, { 'commits of a refusal': 0 })).toEqual([
    'events of a plan: nothing is measured under this name',
  ]);
  expect(exceeded(budgets, { 'commits of a refusal': Number.NaN, 'events of a plan': 1 })).toHaveLength(1);
});

test('the budgets that stand can be read', () => {
  expect(readBudgets().length).toBeGreaterThan(5);
});
