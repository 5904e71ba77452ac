import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { type Change, recordChanges } from '../../db/record-change.ts';
import { unitSuccessors, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import type { Merger } from './merger.ts';
import { mergerFaults } from './merger-faults.ts';
import type { Moved } from './move-owned.ts';
import { moveDrafts, moveToSuccessor } from './move-to-successor.ts';
import { requireMerger } from './require-merger.ts';
import { concernedBy, type Rerouted, rerouteSubmissions } from './reroute-submissions.ts';

export type Merged = {
  readonly successorId: string;
  /** One entry per submission under way; those with a problem are moved by sending the same merger again. */
  readonly submissions: readonly Rerouted[];
};

/**
 * Makes several units one. 1. In one transaction the old units end, and people, drafts, obligations, pools and units below
 * follow. 2. Then each submission under way is told. The same merger again, whatever its key, does not merge twice: it goes
 * on where it was cut off. History stays under the old names.
 */
export async function mergeUnits(ctx: Context, merger: Merger): Promise<Merged> {
  await requireMerger(ctx, merger);
  const { predecessorIds, on, reason } = merger;
  const subject = predecessorIds.toSorted().join();
  const { successorId } = await once(ctx, requestKey(ctx, 'unit:merge', subject, merger), async (tx) => {
    const earlier = await earlierSuccessor(tx, merger);
    return { successorId: earlier ?? (await carryOut(tx, ctx, merger)) };
  });
  await moveDrafts(ctx.db, { predecessorIds, successorId });
  const concerned = await concernedBy(ctx, predecessorIds);
  const moves = concerned.map(({ submissionId, unitId }) => ({
    submissionId,
    unitId: predecessorIds.includes(unitId) ? successorId : unitId,
  }));
  const occasion = { change: `merger:${successorId}:${on}:${subject}`, reason };
  return { successorId, submissions: await rerouteSubmissions(ctx, moves, occasion) };
}

/** The successor, when this very merger was carried out before. */
async function earlierSuccessor(
  tx: Transaction,
  { predecessorIds, successor, on }: Merger,
): Promise<string | null> {
  const rows = await tx
    .select({ id: units.id, code: units.code, since: unitSuccessors.since })
    .from(unitSuccessors)
    .innerJoin(units, eq(units.id, unitSuccessors.successorId))
    .where(inArray(unitSuccessors.predecessorId, [...predecessorIds]));
  const isThis = ({ id, code, since }: (typeof rows)[number]) =>
    since === on && ('unitId' in successor ? id === successor.unitId : code === successor.code.trim());
  return rows.length === new Set(predecessorIds).size && rows.every(isThis) ? (rows[0]?.id ?? null) : null;
}

async function carryOut(tx: Transaction, ctx: Context, merger: Merger): Promise<string> {
  const { predecessorIds, on } = merger;
  // Two mergers of one unit come one after the other, and the second finds it ended.
  await tx
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, [...predecessorIds]))
    .orderBy(units.id)
    .for('update');
  const faults = await mergerFaults(tx, merger);
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const successorId = await successorOf(tx, merger);
  const moved = await moveToSuccessor(tx, { predecessorIds, successorId, on });
  await recordChanges(tx, changesOf(ctx, merger, { successorId, moved }));
  return successorId;
}

async function successorOf(tx: Transaction, { successor, on }: Merger): Promise<string> {
  if ('unitId' in successor) return successor.unitId;
  const { code, name, level, parentId } = successor;
  const [made] = await tx
    .insert(units)
    .values({ code: code.trim(), name: name.trim(), level, parentId, validFrom: on })
    .returning({ id: units.id });
  if (made === undefined) throw new Error('the unit was not stored');
  return made.id;
}

function changesOf(
  { caller }: Context,
  { predecessorIds, on }: Merger,
  { successorId, moved }: { readonly successorId: string; readonly moved: readonly Moved[] },
): readonly Change[] {
  const merged = predecessorIds.map((id) => ({
    subject: `unit:${id}`,
    action: 'unit.merged',
    data: { into: successorId, on },
  }));
  const succeeded = {
    subject: `unit:${successorId}`,
    action: 'unit.succeeded',
    data: { predecessors: predecessorIds, on },
  };
  const by = { actorId: caller.personId, via: caller.via };
  return [...merged, succeeded, ...moved].map((change) => ({ ...change, ...by }));
}
