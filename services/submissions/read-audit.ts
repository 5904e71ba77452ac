import { eventRowsOf } from '../../db/event-rows.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { loadRow } from './load-submission.ts';

/** One row of the record as it is chained; `digest` covers everything but the hashes. */
export type AuditEntry = {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly actor: unknown;
  readonly cause: { readonly id: string; readonly body: string | null } | null;
  readonly data: unknown;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** The record with its hashes, for whoever wants to check it by themselves. */
export async function readAudit(ctx: Context, submissionId: string): Promise<readonly AuditEntry[]> {
  await loadRow(ctx, submissionId, 'submission:read');
  requirePermission(ctx.caller, 'audit:read');
  return (await eventRowsOf(ctx.db, submissionId)).map(
    ({ submissionId: _submission, causeId, causeBody, ...row }) => ({
      ...row,
      cause: causeId === null ? null : { id: causeId, body: causeBody },
    }),
  );
}
