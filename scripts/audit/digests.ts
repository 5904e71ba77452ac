import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const digestOfJson = (value: unknown): string => sha256(canonicalJson(value));

/** The hash that stands before the first event of a chain. */
export const beginning = '0'.repeat(64);

export type StoredEvent = {
  readonly submissionId: string;
  readonly seq: number;
  /** Milliseconds since 1970; a fraction that the writer never writes shows as another digest. */
  readonly atMs: number;
  readonly type: string;
  readonly actor: unknown;
  readonly causeId: string | null;
  readonly causeBody: string | null;
  readonly data: unknown;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** What the digest of an event must be, by its columns. */
export const digestOfEvent = ({ seq, atMs, actor, causeId, causeBody, type, data }: StoredEvent): string =>
  digestOfJson({
    seq,
    at: atMs,
    actor,
    cause: causeId === null && causeBody === null ? null : { id: causeId, body: causeBody },
    type,
    data,
  });

export type StoredChange = {
  readonly seq: number;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly actorId: string | null;
  readonly via: string;
  readonly action: string;
  readonly data: unknown;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** What the digest of a change must be, by its columns. */
export const digestOfChange = ({ seq, subject, atMs, actorId, via, action, data }: StoredChange): string =>
  digestOfJson({ seq, subject, at: atMs, actorId, via, action, data });

/** What the hash of a change must be after the one before it. */
export const hashOfChange = (previousHash: string, { seq, digest }: StoredChange): string =>
  sha256([previousHash, seq, digest].join('\n'));

/** What the hash of an event must be after the one before it. */
export const hashOfEvent = (previousHash: string, { submissionId, seq, digest }: StoredEvent): string =>
  sha256([previousHash, submissionId, seq, digest].join('\n'));
