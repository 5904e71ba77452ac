import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSettlement } from '../activities/settle.ts';
import { openDatabase } from '../db/client.ts';
import { ledger, pools, waiting } from '../db/schema/index.ts';
import type { Movement, MovementKind } from '../domain/approval/state.ts';
import { type Approvals, openApprovals } from './support/approvals.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
});
afterAll(() => approvals.close());

const appropriated = 1_000;

async function freshPool(): Promise<string> {
  await approvals.db.delete(waiting);
  const ownerUnitId = approvals.organisation.unitId('UBND');
  const values = { appropriated, free: appropriated, reserved: 0, committed: 0, spent: 0 };
  const [pool] = await approvals.db
    .insert(pools)
    .values({ ownerUnitId, year: 2027, source: 'province', purpose: 'equipment', ...values })
    .onConflictDoUpdate({ target: [pools.ownerUnitId, pools.year, pools.source, pools.purpose], set: values })
    .returning();
  return pool?.id ?? '';
}

const movement = (lineId: string, kind: MovementKind, amount: number, score = 1): Movement => ({
  key: `${lineId}:1:${kind}`,
  kind,
  lineId,
  purpose: 'equipment',
  amountBySource: { province: amount },
  score,
});

describe('a budget pool', () => {
  test('never goes below zero and adds up at every instant while many allocate at once', async () => {
    const poolId = await freshPool();
    const submissionIds = await Promise.all(Array.from({ length: 40 }, () => approvals.draft()));
    const many = openDatabase(approvals.appUrl, { max: 12 });
    const { settle } = createSettlement({ db: many.db });
    let isOver = false;
    const seen: (typeof pools.$inferSelect)[] = [];
    const watch = (async () => {
      while (!isOver) {
        const [pool] = await approvals.db.select().from(pools).where(eq(pools.id, poolId));
        if (pool !== undefined) seen.push(pool);
      }
    })();
    const granted = await Promise.all(
      submissionIds.map(async (submissionId, index) => {
        const [answer] = await settle({ submissionId, movements: [movement('a', 'reserve', 60, index)] });
        const amount = answer?.granted.province ?? 0;
        if (amount > 0)
          await settle({
            submissionId,
            movements: [movement('a', index % 2 === 0 ? 'commit' : 'release-reserved', amount)],
          });
        return amount;
      }),
    );
    isOver = true;
    await watch;
    await many.close();
    expect(seen.length).toBeGreaterThan(10);
    for (const { free, reserved, committed, spent } of seen) {
      expect(Math.min(free, reserved, committed, spent)).toBeGreaterThanOrEqual(0);
      expect(free + reserved + committed + spent).toBe(appropriated);
    }
    const [pool] = await approvals.db.select().from(pools).where(eq(pools.id, poolId));
    expect(pool?.committed).toBe(
      granted.filter((_, index) => index % 2 === 0).reduce((sum, amount) => sum + amount, 0),
    );
    expect(pool?.reserved).toBe(0);
  }, 60_000);

  test('moves money once, however often the same movement is settled', async () => {
    const poolId = await freshPool();
    const submissionId = await approvals.draft();
    const { settle } = createSettlement(approvals);
    const answers = await Promise.all(
      [1, 2, 3].map(() => settle({ submissionId, movements: [movement('a', 'reserve', 300)] })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await approvals.db.select().from(pools).where(eq(pools.id, poolId))).toMatchObject([
      { free: 700, reserved: 300 },
    ]);
  });

  test('grants what is there, and says what is missing and at which place in the published order', async () => {
    await freshPool();
    const { settle } = createSettlement(approvals);
    const [first, second, third] = await Promise.all([
      approvals.draft(),
      approvals.draft(),
      approvals.draft(),
    ]);
    expect(await settle({ submissionId: first, movements: [movement('a', 'reserve', 800)] })).toMatchObject([
      { granted: { province: 800 }, missing: {}, rank: null },
    ]);
    expect(
      await settle({ submissionId: second, movements: [movement('a', 'reserve', 500, 30)] }),
    ).toMatchObject([{ granted: { province: 200 }, missing: { province: 300 }, rank: 1 }]);
    expect(
      await settle({ submissionId: third, movements: [movement('a', 'reserve', 500, 70)] }),
    ).toMatchObject([{ granted: {}, missing: { province: 500 }, rank: 1 }]);
  });

  test('a source without a pool grants nothing and breaks nothing', async () => {
    await freshPool();
    const submissionId = await approvals.draft();
    const { settle } = createSettlement(approvals);
    const answer = await settle({
      submissionId,
      movements: [{ ...movement('a', 'reserve', 10), amountBySource: { sponsor: 10 } }],
    });
    expect(answer).toMatchObject([{ granted: {}, missing: { sponsor: 10 } }]);
  });

  test('the database itself refuses a pool below zero and a ledger that is rewritten', async () => {
    const poolId = await freshPool();
    await expect(
      approvals.db
        .update(pools)
        .set({ free: -1, reserved: appropriated + 1 })
        .where(eq(pools.id, poolId)),
    ).rejects.toThrow();
    await expect(
      approvals.db
        .update(pools)
        .set({ free: appropriated + 1 })
        .where(eq(pools.id, poolId)),
    ).rejects.toThrow();
    await expect(approvals.db.update(ledger).set({ granted: sql`0` })).rejects.toThrow();
  });
});
