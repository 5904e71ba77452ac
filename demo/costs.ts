import type { CostItem, CostKind } from '../domain/content/content.ts';

/** A cost under no norm. */
export const cost = (kind: CostKind, description: string, quantity: number, unitPrice: number): CostItem => ({
  kind,
  description,
  quantity,
  unitPrice,
});

export const lecturer = (description: string, sessions: number, unitPrice: number): CostItem => ({
  ...cost('lecturer', description, sessions, unitPrice),
  norm: 'lecturer-session',
});

export const meals = (people: number, days: number): CostItem => ({
  ...cost('meals', `Hỗ trợ tiền ăn ${people} người × ${days} ngày`, people * days, 50_000),
  norm: 'meals-day',
});
