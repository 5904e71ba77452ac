import type { TransactionSql } from 'postgres';
import type { Checkpoint } from './checkpoints.ts';
import type { StoredChange, StoredEvent } from './digests.ts';

/** What the application's own copy says of a submission: how far its history goes, and how far it was signed. */
export type Claim = {
  readonly submissionId: string;
  readonly version: number;
  readonly sealedVersion: number;
};

export const readCheckpoints = (sql: TransactionSql): Promise<readonly Checkpoint[]> => sql<Checkpoint[]>`
  select id, heads, chains, change_head as "changeHead", previous_signature as "previousSignature", signature from checkpoints order by id`;

export const readClaims = (sql: TransactionSql): Promise<readonly Claim[]> => sql<Claim[]>`
  select id as "submissionId", version, sealed_version as "sealedVersion" from submissions where version > 0 order by id`;

/** All events, chain by chain, a thousand at a time: the record may be larger than memory. */
export const eventsOf = (sql: TransactionSql): AsyncIterable<readonly StoredEvent[]> =>
  sql<StoredEvent[]>`
    select submission_id as "submissionId", seq, (extract(epoch from at) * 1000)::float8 as "atMs", type, actor,
      cause_id as "causeId", cause_body as "causeBody", data, digest, previous_hash as "previousHash", hash
    from events order by submission_id, seq`.cursor(1000);

/** All changes that services made, in their order. */
export const changesOf = (sql: TransactionSql): AsyncIterable<readonly StoredChange[]> =>
  sql<StoredChange[]>`
    select seq, subject, (extract(epoch from at) * 1000)::float8 as "atMs", actor_id as "actorId", via, action, data,
      digest, previous_hash as "previousHash", hash
    from changes order by seq`.cursor(1000);
