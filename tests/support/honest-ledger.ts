import type { Settlement } from '../../domain/approval/event.ts';
import type { Movement, MovementKind } from '../../domain/approval/state.ts';
import { type FundingSource, fundingSources } from '../../domain/money/funding-source.ts';

type Pool = { appropriated: number; free: number; reserved: number; committed: number; spent: number };

/** Pools as PostgreSQL keeps them, one per source and purpose, all appropriated alike; answers a repeated key as before. */
export function openLedger(appropriated: number) {
  const pools = new Map<string, Pool>();
  const answers = new Map<string, Settlement>();

  const poolOf = (place: string): Pool => {
    const pool = pools.get(place) ?? {
      appropriated,
      free: appropriated,
      reserved: 0,
      committed: 0,
      spent: 0,
    };
    pools.set(place, pool);
    return pool;
  };

  const settleOne = (movement: Movement): Settlement => {
    const granted: Partial<Record<FundingSource, number>> = {};
    const missing: Partial<Record<FundingSource, number>> = {};
    for (const source of fundingSources) {
      const asked = movement.amountBySource[source] ?? 0;
      const pool = poolOf(`${source}:${movement.purpose}`);
      const moved = movement.kind === 'reserve' ? Math.min(asked, pool.free) : asked;
      const [from, to] = path[movement.kind];
      pool[from] -= moved;
      pool[to] += moved;
      if (moved > 0) granted[source] = moved;
      if (asked > moved) missing[source] = asked - moved;
    }
    return { key: movement.key, granted, missing, rank: Object.keys(missing).length > 0 ? 1 : null };
  };

  return {
    settle: (movements: readonly Movement[]): readonly Settlement[] =>
      movements.map((movement) => {
        const answer = answers.get(movement.key) ?? settleOne(movement);
        answers.set(movement.key, answer);
        return answer;
      }),
    pools: (): readonly Readonly<Pool>[] => [...pools.values()],
  };
}

export type HonestLedger = ReturnType<typeof openLedger>;

type Place = Exclude<keyof Pool, 'appropriated'>;
const path: Readonly<Record<MovementKind, readonly [Place, Place]>> = {
  reserve: ['free', 'reserved'],
  commit: ['reserved', 'committed'],
  spend: ['committed', 'spent'],
  'release-reserved': ['reserved', 'free'],
  'release-committed': ['committed', 'free'],
};

/** What is wrong with the pools: one below zero, or one that does not add up. */
export const unsoundPools = (ledger: HonestLedger): readonly Readonly<Pool>[] =>
  ledger.pools().filter((pool) => {
    const { appropriated, free, reserved, committed, spent } = pool;
    return (
      Math.min(free, reserved, committed, spent) < 0 || appropriated !== free + reserved + committed + spent
    );
  });
