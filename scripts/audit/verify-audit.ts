import type { Sql, TransactionSql } from 'postgres';
import { followChain } from './chain.ts';
import { checkCheckpoints } from './checkpoints.ts';
import { digestOfEvent, hashOfEvent, type StoredEvent } from './digests.ts';
import { type Claim, changesOf, eventsOf, readCheckpoints, readClaims } from './read-record.ts';
import type { Report, Violation } from './report.ts';
import { expectHeads } from './sealed-heads.ts';
import { verifyChanges } from './verify-changes.ts';

/**
 * Verifies the audit trail by code that shares nothing with what writes it. 1. Every event has the digest of its columns.
 * 2. Each follows from the one before, from 1 on without a gap. 3. Every checkpoint is signed and follows from the one before.
 * 4. Every signed head is still there, unchanged. 5. There are no fewer chains than a checkpoint counted. 6. The record is
 * neither shorter nor longer than the application's own copy says: this alone finds what happened after the last checkpoint.
 * 7. The changes that services made form one chain, to which the same applies but for 6.
 */
export const verifyAudit = (sql: Sql, publicKeyPem: string): Promise<Report> =>
  sql.begin('isolation level repeatable read read only', (tx) => verifyIn(tx, publicKeyPem));

async function verifyIn(tx: TransactionSql, publicKeyPem: string): Promise<Report> {
  const checkpoints = await readCheckpoints(tx);
  const { sound, violations: forged } = checkCheckpoints(checkpoints, publicKeyPem);
  const heads = expectHeads(sound);
  const violations: Violation[] = [...forged];
  const lengths = new Map<string, number>();
  let events = 0;
  let unsealed = 0;
  let chain = chainOf('');
  for await (const rows of eventsOf(tx))
    for (const event of rows) {
      const { submissionId, seq } = event;
      if (!lengths.has(submissionId)) chain = chainOf(submissionId);
      violations.push(...chain.next(event), ...heads.pass(event));
      lengths.set(submissionId, seq);
      events += 1;
      if (seq > heads.sealedUpTo(submissionId)) unsealed += 1;
    }
  violations.push(...heads.missing());
  for (const { id, chains } of sound)
    if (lengths.size < chains)
      violations.push({ code: 'chains_missing', checkpoint: id, expected: chains, found: lengths.size });
  violations.push(...againstClaims(await readClaims(tx), lengths, heads.sealedUpTo));
  const changed = await verifyChanges(changesOf(tx), sound);
  violations.push(...changed.violations);
  const { changes } = changed;
  return { chains: lengths.size, events, changes, checkpoints: checkpoints.length, unsealed, violations };
}

const chainOf = (submissionId: string) =>
  followChain<StoredEvent>({
    place: (seq) => ({ submissionId, seq }),
    digestOf: digestOfEvent,
    hashOf: hashOfEvent,
  });

function againstClaims(
  claims: readonly Claim[],
  lengths: ReadonlyMap<string, number>,
  sealedUpTo: (submissionId: string) => number,
): readonly Violation[] {
  const versions = new Map(claims.map(({ submissionId, version }) => [submissionId, version]));
  const shorter = claims.flatMap(({ submissionId, version, sealedVersion }): readonly Violation[] => {
    const length = lengths.get(submissionId) ?? 0;
    return [
      ...(length < version ? [{ code: 'tail_missing', submissionId, seq: length + 1 } as const] : []),
      ...(sealedVersion > sealedUpTo(submissionId)
        ? [{ code: 'checkpoint_missing', submissionId, seq: sealedVersion } as const]
        : []),
    ];
  });
  const longer = [...lengths].flatMap(([submissionId, length]): readonly Violation[] => {
    const version = versions.get(submissionId) ?? 0;
    return length > version ? [{ code: 'event_added', submissionId, seq: version + 1 }] : [];
  });
  return [...shorter, ...longer];
}
