import { type AmountBySource, pooledSources } from '../money/funding-source.ts';
import { addBySource, isWithin, leastBySource, subtractBySource, totalOf } from '../money/vnd.ts';
import { noMoney } from './evolve/money.ts';
import type { StateLine } from './revision.ts';
import type { LineMoney, State } from './state.ts';

/** What decisions so far leave of a line: the least of what is asked and of every cut, or null once refused. */
export function approvedOf(state: State, line: StateLine): AmountBySource | null {
  let amount = line.amountBySource;
  for (const decision of state.decisions) {
    if (!decision.counts || decision.verdict !== 'approve') continue;
    const judged = decision.lines.find(({ lineId }) => lineId === line.id);
    if (judged?.verdict === 'cut') amount = leastBySource(amount, judged.amountBySource);
    if (judged?.verdict === 'refuse') return null;
  }
  return amount;
}

/** Lines that were not refused, with the amounts that decisions left them. */
export const approvedLines = (
  state: State,
): readonly { readonly line: StateLine; readonly amount: AmountBySource }[] =>
  state.revision.lines.flatMap((line) => {
    const amount = approvedOf(state, line);
    return amount === null ? [] : [{ line, amount }];
  });

/** Everything approved so far, by source. */
export const approvedAmount = (state: State): AmountBySource =>
  approvedLines(state).reduce<AmountBySource>((sum, { amount }) => addBySource(sum, amount), {});

/** The facts that conditions see: those of the revision, and `amount`, the total approved so far in VND. */
export const factsOf = (state: State): State['revision']['facts'] => ({
  ...state.revision.facts,
  amount: totalOf(approvedAmount(state)),
});

/** The part of an amount that comes from budget pools. */
export const pooledPart = (amount: AmountBySource): AmountBySource =>
  Object.fromEntries(pooledSources.flatMap((source) => (amount[source] ? [[source, amount[source]]] : [])));

/** Approved lines that wait for money of budget pools, with that part of their amount. */
export const allocatableLines = (state: State) =>
  approvedLines(state)
    .map(({ line, amount }) => ({ line, amount: pooledPart(amount) }))
    .filter(({ line, amount }) => line.kind !== 'training' && totalOf(amount) > 0);

export const moneyOf = (state: State, lineId: string): LineMoney => state.money[lineId] ?? noMoney;

/** Money that the pools hold for a line in any form. */
export const heldFor = ({ reserved, committed, spent }: LineMoney): AmountBySource =>
  addBySource(addBySource(reserved, committed), spent);

/** What may still be asked of the pools for a line: approved, less what is held. */
export function askableFor(state: State, lineId: string, approved: AmountBySource): AmountBySource {
  const held = heldFor(moneyOf(state, lineId));
  const pooled = pooledPart(approved);
  return isWithin(held, pooled) ? subtractBySource(pooled, held) : {};
}

/** What may be spent on a line in all: of pools what was confirmed, else what was approved; training needs no allocation. */
export function spendableOf(state: State, { id, kind }: StateLine, approved: AmountBySource): AmountBySource {
  if (kind === 'training') return approved;
  const { committed, spent } = moneyOf(state, id);
  return addBySource(subtractBySource(approved, pooledPart(approved)), addBySource(committed, spent));
}
