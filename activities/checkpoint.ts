import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { signedByInstallation } from '../db/audit-key.ts';
import type { Connection } from '../db/client.ts';
import { changes, checkpoints, events, type Head, submissions } from '../db/schema/index.ts';
import { digestOf } from '../domain/digest.ts';

/** Signs the heads of all chains that grew since they were last signed, and of the changes; null when none did. */
export async function writeCheckpoint(
  db: Connection,
  secret: string,
): Promise<{ readonly id: number } | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7239158)`);
    const [last] = await tx
      .select({ signature: checkpoints.signature, changeHead: checkpoints.changeHead })
      .from(checkpoints)
      .orderBy(desc(checkpoints.id))
      .limit(1);
    const heads = await grownHeads(tx);
    const changeHead = await headOfChanges(tx);
    if (heads.length === 0 && changeHead?.seq === last?.changeHead?.seq) return null;
    const chains = await tx.$count(submissions, gt(submissions.version, 0));
    const previousSignature = last?.signature ?? '';
    const signed = digestOf({ heads, chains, changeHead, previousSignature });
    const signature = signedByInstallation(secret, signed);
    const [written] = await tx
      .insert(checkpoints)
      .values({ heads, chains, changeHead, previousSignature, signature })
      .returning({ id: checkpoints.id });
    for (const { submissionId, seq } of heads)
      await tx.update(submissions).set({ sealedVersion: seq }).where(eq(submissions.id, submissionId));
    return written ?? null;
  });
}

async function headOfChanges(
  tx: Connection,
): Promise<{ readonly seq: number; readonly hash: string } | null> {
  const [head] = await tx
    .select({ seq: changes.seq, hash: changes.hash })
    .from(changes)
    .orderBy(desc(changes.seq))
    .limit(1);
  return head ?? null;
}

const grownHeads = (tx: Connection): Promise<Head[]> =>
  tx
    .select({ submissionId: events.submissionId, seq: events.seq, hash: events.hash })
    .from(submissions)
    .innerJoin(events, and(eq(events.submissionId, submissions.id), eq(events.seq, submissions.version)))
    .where(gt(submissions.version, submissions.sealedVersion))
    .orderBy(asc(submissions.id));
