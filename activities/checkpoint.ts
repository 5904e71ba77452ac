import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { checkpoints, events, type Head, submissions } from '../db/schema/index.ts';
import { digestOf } from '../domain/digest.ts';

/** The installation's Ed25519 key, derived from its secret. */
function signingKey(secret: string) {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'totrinh audit checkpoints', 32));
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** What a third party needs to verify checkpoints: the public key as PEM. */
export const verifyingKey = (secret: string): string =>
  createPublicKey(signingKey(secret)).export({ format: 'pem', type: 'spki' }).toString();

/** Signs the heads of all chains that grew since they were last signed; null when none did. */
export async function writeCheckpoint(
  db: Connection,
  secret: string,
): Promise<{ readonly id: number } | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7239158)`);
    const heads = await grownHeads(tx);
    if (heads.length === 0) return null;
    const [last] = await tx
      .select({ signature: checkpoints.signature })
      .from(checkpoints)
      .orderBy(desc(checkpoints.id))
      .limit(1);
    const chains = await tx.$count(submissions, gt(submissions.version, 0));
    const previousSignature = last?.signature ?? '';
    const signature = sign(
      null,
      Buffer.from(digestOf({ heads, chains, previousSignature })),
      signingKey(secret),
    ).toString('base64');
    const [written] = await tx
      .insert(checkpoints)
      .values({ heads, chains, previousSignature, signature })
      .returning({ id: checkpoints.id });
    for (const { submissionId, seq } of heads)
      await tx.update(submissions).set({ sealedVersion: seq }).where(eq(submissions.id, submissionId));
    return written ?? null;
  });
}

const grownHeads = (tx: Connection): Promise<Head[]> =>
  tx
    .select({ submissionId: events.submissionId, seq: events.seq, hash: events.hash })
    .from(submissions)
    .innerJoin(events, and(eq(events.submissionId, submissions.id), eq(events.seq, submissions.version)))
    .where(gt(submissions.version, submissions.sealedVersion))
    .orderBy(asc(submissions.id));
