import { type CostItem, costKinds } from '../content.ts';
import { oneOf } from './choices.ts';
import { fields } from './fields.ts';
import { amount, whole } from './numbers.ts';
import type { Parse } from './place.ts';
import { longestText, optional, text } from './texts.ts';

export const costItem: Parse<CostItem> = fields((read) => {
  const norm = read('norm', optional(text(100)));
  const overNormReason = read('overNormReason', optional(text(longestText)));
  return {
    kind: read('kind', oneOf(costKinds)),
    description: read('description', text(longestText)),
    quantity: read('quantity', whole(1, 1_000_000)),
    unitPrice: read('unitPrice', amount),
    ...(norm === undefined ? {} : { norm }),
    ...(overNormReason === undefined ? {} : { overNormReason }),
  };
});
