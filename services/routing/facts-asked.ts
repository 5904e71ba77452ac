import type { Revision } from '../../domain/approval/revision.ts';
import { amountFact, type Facts } from '../../domain/definition/fact.ts';
import type { AmountBySource } from '../../domain/money/funding-source.ts';
import { addBySource, totalOf } from '../../domain/money/vnd.ts';

/** The facts that choose handlers: those of the revision, and `amount`, everything that it asks for in VND. */
export const factsAsked = ({ facts, lines }: Pick<Revision, 'facts' | 'lines'>): Facts => ({
  ...facts,
  [amountFact]: totalOf(
    lines.reduce<AmountBySource>((sum, { amountBySource }) => addBySource(sum, amountBySource), {}),
  ),
});
