import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { obligations } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { State } from '../../domain/approval/state.ts';

/**
 * What a unit owes is met once its submission was sent, however often it is returned; it is owed again when that submission
 * ended without approval. After a merger one submission of the successor meets what each of its predecessors owed.
 */
export async function meetObligation(
  tx: Transaction,
  { submissionId, unitId, is }: State,
  sent: Event | undefined,
): Promise<void> {
  if (is === 'rejected' || is === 'withdrawn' || is === 'cancelled') {
    await tx.update(obligations).set({ metBy: null, metAt: null }).where(eq(obligations.metBy, submissionId));
    return;
  }
  if (sent === undefined) return;
  await tx.execute(sql`
    update obligations o set met_by = s.id, met_at = ${new Date(sent.at).toISOString()}::timestamptz
    from campaigns c, submissions s
    where s.id = ${submissionId} and c.id = o.campaign_id and c.year = s.year and c.kind = s.kind
      and o.bearer_id = ${unitId} and o.met_by is null`);
}
