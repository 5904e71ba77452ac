import { asc } from 'drizzle-orm';
import { ledger, pools } from '../../../db/schema/index.ts';
import type { Violation } from '../operation.ts';
import { type Move, replayPool } from './g04-replay-pool.ts';
import { groupBy } from './group-by.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

/** When the workflow had the ledger's answer, by submission and key: from then on the movement was certainly done. */
type Settled = ReadonlyMap<string, number>;

/** Every pool, replayed movement by movement: never below zero, and at the end what its row says. */
export async function poolsAddUp({ db }: Scene, settled: Settled): Promise<readonly Violation[]> {
  const [rows, all] = await Promise.all([
    db.select().from(ledger).orderBy(asc(ledger.createdAt)),
    db.select().from(pools),
  ]);
  const say = accuse(4, null);
  const byPool = groupBy(rows, ({ poolId }) => poolId);
  const homeless = (byPool.get(null) ?? []).filter(({ granted }) => granted > 0);
  return [
    ...homeless.map(({ submissionId, key }) =>
      accuse(4, submissionId)('nothing granted without a pool', `a grant for ${key}`),
    ),
    ...all.flatMap((pool) => {
      const moves = (byPool.get(pool.id) ?? []).map(
        (row): Move => ({
          ...row,
          begunAt: row.createdAt.getTime(),
          doneBy: settled.get(`${row.submissionId}/${row.key}`) ?? Infinity,
        }),
      );
      const { balance, fault } = replayPool(pool.appropriated, moves);
      const name = `${pool.source} ${pool.purpose} ${pool.year}`;
      const held = (['free', 'reserved', 'committed', 'spent'] as const).find(
        (part) => balance[part] !== pool[part],
      );
      return [
        ...(fault === null
          ? []
          : [accuse(4, fault.submissionId)(`pool ${name} never below zero`, fault.found)]),
        ...(held === undefined
          ? []
          : [say(`pool ${name}: ${held} ${balance[held]}, by its ledger`, `${pool[held]}`)]),
        ...(pool.appropriated === pool.free + pool.reserved + pool.committed + pool.spent
          ? []
          : [say(`pool ${name} adds up`, 'it does not')]),
      ];
    }),
  ];
}
