import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { type Change, recordChanges } from '../../db/record-change.ts';
import { obligations } from '../../db/schema/index.ts';
import type { RemarkRef } from '../../domain/approval/revision.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import { loadCampaign } from '../campaigns/load-campaign.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { openRemarkBook } from '../submissions/remarks.ts';

export type Obligation = typeof obligations.$inferSelect;

/** Why nothing was changed for one unit. */
export const leftBecause = ['not_owing', 'sent_already', 'excused_already', 'not_later'] as const;
export type LeftBecause = (typeof leftBecause)[number];

/** What came of one unit; a unit that was left says why. */
export type UnitResult = { readonly unitId: string; readonly done: boolean; readonly because?: LeftBecause };

export type Several = {
  readonly campaignId: string;
  readonly unitIds: readonly string[];
  readonly reason: string;
};

/** One change of what units owe. */
export type ObligationChange = {
  readonly action: 'extended' | 'excused';
  /** What else makes this request another one. */
  readonly body: readonly (string | number)[];
  readonly check?: (campaign: Campaign) => void;
  readonly refusal: (obligation: Obligation) => LeftBecause | null;
  readonly set: (obligation: Obligation) => Partial<Obligation>;
  readonly recorded: Readonly<Record<string, unknown>>;
  readonly told?: (tx: Transaction, campaign: Campaign, changed: readonly Obligation[]) => Promise<void>;
};

/** So many in one request; each has a result of its own. */
export const mostUnits = 500;

/** Changes what several units owe, for one reason: each by itself, and all that is done in one transaction. */
export async function changeSeveral(
  ctx: Context,
  { campaignId, unitIds, reason }: Several,
  change: ObligationChange,
): Promise<readonly UnitResult[]> {
  const { unitId } = await loadCampaign(ctx.db, campaignId);
  requirePermission(ctx.caller, 'campaign:manage', { unitId });
  requireReason(reason);
  const key = requestKey(ctx, `obligation:${change.action}`, campaignId, [
    [...unitIds],
    reason,
    ...change.body,
  ]);
  return once(ctx, key, async (tx) => {
    const campaign = await loadCampaign(tx, campaignId, 'held');
    change.check?.(campaign);
    const book = openRemarkBook(ctx.secret, key.id);
    const remark = book.note(reason);
    await book.save(tx);
    const rows = await heldObligations(tx, campaignId, unitIds);
    const results = [...new Set(unitIds)].map((id) => resultOf(id, rows.get(id) ?? [], change));
    const changed = results
      .filter(({ done }) => done)
      .flatMap(({ unitId: id }) => openAmong(rows.get(id) ?? [], change));
    for (const row of changed)
      await tx
        .update(obligations)
        .set({ ...change.set(row), remarkId: remark.id })
        .where(eq(obligations.id, row.id));
    await change.told?.(tx, campaign, changed);
    await recordChanges(
      tx,
      changed.map((row) => recordOf(ctx, row, change, remark)),
    );
    return results;
  });
}

function requireReason(reason: string): void {
  if (reason.trim() === '')
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/reason', message: 'missing' }] });
}

async function heldObligations(tx: Transaction, campaignId: string, unitIds: readonly string[]) {
  const rows = await tx
    .select()
    .from(obligations)
    .where(and(eq(obligations.campaignId, campaignId), inArray(obligations.bearerId, [...unitIds])))
    .orderBy(obligations.id)
    .for('update');
  return Map.groupBy(rows, ({ bearerId }) => bearerId);
}

const openAmong = (rows: readonly Obligation[], { refusal }: ObligationChange): readonly Obligation[] =>
  rows.filter((row) => refusal(row) === null);

function resultOf(unitId: string, rows: readonly Obligation[], change: ObligationChange): UnitResult {
  const [first] = rows;
  if (first === undefined) return { unitId, done: false, because: 'not_owing' };
  const because = openAmong(rows, change).length > 0 ? null : change.refusal(first);
  return because === null ? { unitId, done: true } : { unitId, done: false, because };
}

const recordOf = (
  { caller }: Context,
  { id, campaignId, bearerId }: Obligation,
  { action, recorded }: ObligationChange,
  remark: RemarkRef,
): Change => ({
  subject: `obligation:${id}`,
  action: `obligation.${action}`,
  data: { campaignId, unitId: bearerId, remark, ...recorded },
  actorId: caller.personId,
  via: caller.via,
});
