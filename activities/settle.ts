import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { ledger, pools, submissions, waiting } from '../db/schema/index.ts';
import { ancestorsOf } from '../db/unit-tree.ts';
import type { Settlement } from '../domain/approval/event.ts';
import type { Movement } from '../domain/approval/state.ts';
import { type FundingSource, fundingSources } from '../domain/money/funding-source.ts';
import type { Dependencies } from './dependencies.ts';

type Input = { readonly submissionId: string; readonly movements: readonly Movement[] };
type Pool = typeof pools.$inferSelect;

export const createSettlement = ({ db }: Pick<Dependencies, 'db'>) => ({
  /** Safe to repeat: a movement's (submission, key, source) is unique in the ledger, and what stands there is answered again. */
  async settle({ submissionId, movements }: Input): Promise<readonly Settlement[]> {
    return db.transaction(async (tx) => {
      const held = await lockPools(tx, submissionId, movements);
      const settlements: Settlement[] = [];
      for (const movement of movements) settlements.push(await settleOne(tx, submissionId, movement, held));
      return settlements;
    });
  },
});

/** The locked pools by id, and which of them a line's money of a source comes from. */
type Held = {
  readonly pools: Map<string, Pool>;
  readonly poolOf: (lineId: string, source: FundingSource, purpose: Movement['purpose']) => Pool | undefined;
};

/** Locks every pool that may be touched, in one order for all, so that parallel settlements never wait in a circle. */
async function lockPools(
  tx: Transaction,
  submissionId: string,
  movements: readonly Movement[],
): Promise<Held> {
  const [submission] = await tx
    .select()
    .from(submissions)
    .where(eq(submissions.id, submissionId))
    .for('update');
  if (submission === undefined) throw new Error(`there is no submission ${submissionId}`);
  const above = (await ancestorsOf(tx, submission.unitId)).map(({ id }) => id);
  const purposes = [...new Set(movements.map(({ purpose }) => purpose))];
  const rows = await tx
    .select()
    .from(pools)
    .where(
      and(
        inArray(pools.ownerUnitId, above),
        eq(pools.year, submission.year),
        inArray(pools.purpose, purposes),
      ),
    )
    .orderBy(asc(pools.id))
    .for('update');
  const nearestFirst = rows.toSorted(
    (left, right) => above.indexOf(left.ownerUnitId) - above.indexOf(right.ownerUnitId),
  );
  const held = new Map(rows.map((pool) => [pool.id, pool]));
  const homes = await homesOf(tx, submissionId);
  return {
    pools: held,
    poolOf: (lineId, source, purpose) =>
      held.get(
        homes.get(`${lineId}:${source}`) ??
          nearestFirst.find((pool) => pool.source === source && pool.purpose === purpose)?.id ??
          '',
      ),
  };
}

/** Money goes back to where it came from: a line stays with its pool, though a nearer one may be made later. */
async function homesOf(tx: Transaction, submissionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ lineId: ledger.lineId, source: ledger.source, poolId: ledger.poolId })
    .from(ledger)
    .where(and(eq(ledger.submissionId, submissionId), isNotNull(ledger.poolId)));
  return new Map(rows.map(({ lineId, source, poolId }) => [`${lineId}:${source}`, poolId ?? '']));
}

async function settleOne(
  tx: Transaction,
  submissionId: string,
  movement: Movement,
  held: Held,
): Promise<Settlement> {
  const { key } = movement;
  const known = await tx
    .select()
    .from(ledger)
    .where(and(eq(ledger.submissionId, submissionId), eq(ledger.key, key)));
  const rows = known.length > 0 ? known : await moveAll(tx, submissionId, movement, held);
  const granted: Partial<Record<FundingSource, number>> = {};
  const missing: Partial<Record<FundingSource, number>> = {};
  for (const row of rows) {
    if (row.granted > 0) granted[row.source] = row.granted;
    if (row.asked > row.granted) missing[row.source] = row.asked - row.granted;
  }
  const ranks = rows.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  return { key, granted, missing, rank: ranks.length === 0 ? null : Math.max(...ranks) };
}

async function moveAll(tx: Transaction, submissionId: string, movement: Movement, held: Held) {
  const rows: (typeof ledger.$inferInsert & { rank: number | null })[] = [];
  for (const source of fundingSources) {
    const asked = movement.amountBySource[source] ?? 0;
    if (asked === 0) continue;
    const pool = held.poolOf(movement.lineId, source, movement.purpose);
    const granted = pool === undefined ? 0 : movement.kind === 'reserve' ? Math.min(asked, pool.free) : asked;
    if (pool !== undefined && granted > 0) await movePool(tx, pool, movement.kind, granted, held);
    const rank =
      movement.kind === 'reserve' && pool !== undefined
        ? await wait(tx, pool.id, submissionId, movement, asked - granted)
        : null;
    rows.push({
      submissionId,
      key: movement.key,
      source,
      kind: movement.kind,
      lineId: movement.lineId,
      poolId: pool?.id ?? null,
      asked,
      granted,
      score: movement.score,
      rank,
    });
  }
  await tx.insert(ledger).values(rows);
  return rows;
}

const shift = (kind: Movement['kind'], amount: number) =>
  ({
    reserve: { free: -amount, reserved: amount },
    commit: { reserved: -amount, committed: amount },
    spend: { committed: -amount, spent: amount },
    'release-reserved': { reserved: -amount, free: amount },
    'release-committed': { committed: -amount, free: amount },
  })[kind];

async function movePool(
  tx: Transaction,
  pool: Pool,
  kind: Movement['kind'],
  amount: number,
  held: Held,
): Promise<void> {
  const by: AmountByColumn = { free: 0, reserved: 0, committed: 0, spent: 0, ...shift(kind, amount) };
  const moved = {
    free: pool.free + by.free,
    reserved: pool.reserved + by.reserved,
    committed: pool.committed + by.committed,
    spent: pool.spent + by.spent,
  };
  await tx.update(pools).set(moved).where(eq(pools.id, pool.id));
  held.pools.set(pool.id, { ...pool, ...moved });
}
type AmountByColumn = Record<'free' | 'reserved' | 'committed' | 'spent', number>;

/** Puts a line among those who wait for the pool, or takes it out; answers its place in the published order. */
async function wait(
  tx: Transaction,
  poolId: string,
  submissionId: string,
  { lineId, score }: Movement,
  missing: number,
): Promise<number | null> {
  if (missing === 0) {
    await tx
      .delete(waiting)
      .where(
        and(eq(waiting.poolId, poolId), eq(waiting.submissionId, submissionId), eq(waiting.lineId, lineId)),
      );
    return null;
  }
  await tx
    .insert(waiting)
    .values({ poolId, submissionId, lineId, missing, score })
    .onConflictDoUpdate({
      target: [waiting.poolId, waiting.submissionId, waiting.lineId],
      set: { missing, score },
    });
  const before = await tx.$count(waiting, and(eq(waiting.poolId, poolId), sql`${waiting.score} > ${score}`));
  const same = await tx.$count(
    waiting,
    and(
      eq(waiting.poolId, poolId),
      eq(waiting.score, score),
      sql`(${waiting.submissionId}, ${waiting.lineId}) < (${submissionId}::uuid, ${lineId}::text)`,
    ),
  );
  return before + same + 1;
}
