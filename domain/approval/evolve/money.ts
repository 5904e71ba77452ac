import { addBySource, subtractBySource } from '../../money/vnd.ts';
import type { Settlement } from '../event.ts';
import type { Reducers } from '../reducer.ts';
import type { LineMoney, Movement, State } from '../state.ts';

type MoneyEvent =
  | 'allocation-requested'
  | 'allocation-confirmed'
  | 'settled'
  | 'delivery-reported'
  | 'release-requested';

/** Events that ask the ledger to move money, report delivery, or carry the ledger's answers. */
export const moneyReducers: Pick<Reducers, MoneyEvent> = {
  'allocation-requested': (state, { data }) => ({
    ...queue(state, data.movements),
    money: {
      ...state.money,
      ...Object.fromEntries(data.requests.map((request) => [request.lineId, requested(state, request)])),
    },
  }),
  'allocation-confirmed': (state, { data }) => queue(state, data.movements),
  'release-requested': (state, { data }) => queue(state, data.movements),
  settled: (state, { data }) => data.results.reduce(settle, state),
  'delivery-reported': (state, { data }) => ({
    ...queue(state, data.movements),
    delivery: {
      ...state.delivery,
      ...Object.fromEntries(
        data.reports.map(({ lineId, evidence: _evidence, remark: _remark, ...totals }) => [
          lineId,
          { ...totals, reports: (state.delivery[lineId]?.reports ?? 0) + 1 },
        ]),
      ),
    },
  }),
};

export const noMoney: LineMoney = {
  attempt: 0,
  score: 0,
  requested: {},
  reserved: {},
  committed: {},
  spent: {},
  missing: {},
  rank: null,
};

const queue = (state: State, movements: readonly Movement[]): State => ({
  ...state,
  ledger: [...state.ledger, ...movements],
});

function requested(
  state: State,
  request: { lineId: string; score: number; amountBySource: LineMoney['requested'] },
): LineMoney {
  const money = state.money[request.lineId] ?? noMoney;
  return {
    ...money,
    attempt: money.attempt + 1,
    score: request.score,
    requested: request.amountBySource,
    missing: {},
    rank: null,
  };
}

function settle(state: State, result: Settlement): State {
  const movement = state.ledger.find(({ key }) => key === result.key);
  if (movement === undefined) throw new Error(`nothing was asked of the ledger as ${result.key}`);
  const money = state.money[movement.lineId] ?? noMoney;
  return {
    ...state,
    ledger: state.ledger.filter(({ key }) => key !== result.key),
    money: { ...state.money, [movement.lineId]: moved(money, movement, result) },
  };
}

function moved(money: LineMoney, { kind }: Movement, { granted, missing, rank }: Settlement): LineMoney {
  switch (kind) {
    case 'reserve':
      return { ...money, requested: {}, reserved: addBySource(money.reserved, granted), missing, rank };
    case 'commit':
      return {
        ...money,
        reserved: subtractBySource(money.reserved, granted),
        committed: addBySource(money.committed, granted),
      };
    case 'spend':
      return {
        ...money,
        committed: subtractBySource(money.committed, granted),
        spent: addBySource(money.spent, granted),
      };
    case 'release-reserved':
      return { ...money, reserved: subtractBySource(money.reserved, granted), missing: {}, rank: null };
    case 'release-committed':
      return { ...money, committed: subtractBySource(money.committed, granted) };
  }
}
