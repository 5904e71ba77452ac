import { type AmountBySource, type FundingSource, fundingSources } from '../../money/funding-source.ts';
import { isBlank } from './blank.ts';
import { fields } from './fields.ts';
import { amount } from './numbers.ts';
import type { Parse } from './place.ts';
import { optional } from './texts.ts';

const everySource = fields((read) => {
  const amounts: Partial<Record<FundingSource, number>> = {};
  for (const source of fundingSources) {
    const given = read(source, optional(amount)) ?? 0;
    if (given > 0) amounts[source] = given;
  }
  return amounts;
});

/** Money per funding source; sources without money are left out, and so may the whole be (a course that is free). */
export const amountsBySource: Parse<AmountBySource> = (value, at) =>
  isBlank(value) ? {} : everySource(value, at);
