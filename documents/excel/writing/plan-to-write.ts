import type { Content } from '../../../domain/content/content.ts';
import type { MoneyUnit } from '../money-unit.ts';

/** A plan to export, or an empty form (`content` null) with rows to fill in. */
export type PlanToWrite = {
  readonly content: Content | null;
  readonly unitName: string;
  readonly moneyUnit: MoneyUnit;
  readonly emptyRows: number;
};
