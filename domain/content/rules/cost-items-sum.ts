import type { CostItem } from '../content.ts';
import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

/** A line need not be broken down (see `cost-items-missing`); once it is, its items are its amount. */
export const costItemsSum: Rule = {
  severity: 'fault',
  source: legalSources.estimates,
  breaches: ({ content }) =>
    placedLines(content)
      .filter(({ line }) => line.costItems.length > 0 && costOf(line.costItems) !== line.amount)
      .map(({ line, pointer }) => ({
        pointer: `${pointer}/amount`,
        params: { stated: line.amount, sum: costOf(line.costItems) },
      })),
};

const costOf = (items: readonly CostItem[]): number =>
  items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
