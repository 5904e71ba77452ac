import { type AmountBySource, type FundingSource, fundingSources } from '../money/funding-source.ts';
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

/** Approved lines whose money comes from budget pools. */
export const allocatableLines = (state: State) =>
  approvedLines(state).filter(({ line, amount }) => line.kind !== 'training' && totalOf(amount) > 0);

export const moneyOf = (state: State, lineId: string): LineMoney => state.money[lineId] ?? noMoney;

/** Money that the pools hold for a line in any form. */
export const heldFor = ({ reserved, committed, spent }: LineMoney): AmountBySource =>
  addBySource(addBySource(reserved, committed), spent);

/** What may still be asked for a line: approved, less what is held; nothing from a source that it spends without a pool. */
export function askableFor(state: State, lineId: string, approved: AmountBySource): AmountBySource {
  const money = moneyOf(state, lineId);
  const held = heldFor(money);
  if (!isWithin(held, approved)) return {};
  const reported = state.delivery[lineId]?.spent ?? {};
  const left = subtractBySource(approved, held);
  const isPooled = (source: FundingSource): boolean => (reported[source] ?? 0) <= (money.spent[source] ?? 0);
  return Object.fromEntries(
    fundingSources.flatMap((source) => (left[source] && isPooled(source) ? [[source, left[source]]] : [])),
  );
}

/** The sources of an amount that a pool was ever asked for; the others (own money, sponsors) are spent without a pool. */
export function pooledOf(money: LineMoney, amount: AmountBySource): AmountBySource {
  const asked = addBySource(heldFor(money), money.missing);
  return Object.fromEntries(
    fundingSources.flatMap((source) => (asked[source] && amount[source] ? [[source, amount[source]]] : [])),
  );
}

/** What may be spent on a line in all: what was confirmed, where a pool was asked, else what was approved. */
export function spendableOf(state: State, lineId: string, approved: AmountBySource): AmountBySource {
  const money = moneyOf(state, lineId);
  const free = subtractBySource(approved, pooledOf(money, approved));
  return addBySource(free, addBySource(money.committed, money.spent));
}
