import { and, eq, inArray } from 'drizzle-orm';
import { recordChange } from '../../db/record-change.ts';
import { people } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { requireInChargeOf } from '../delegations/in-charge-of.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { openRemarkBook } from '../submissions/remarks.ts';
import { endDelegationsOf, handPositions, handTasks, leaveToUnit, revokeTokens } from './items.ts';
import { holdingsOf } from './preview-hand-over.ts';

export type HandOver = {
  /** Who receives what; without a receiver positions only end, and tasks stay where they are. */
  readonly receivers: { readonly positions?: string | undefined; readonly tasks?: string | undefined };
  readonly endsPositions: boolean;
  readonly revokesTokens: boolean;
  readonly deactivates: boolean;
  readonly reason: string;
};

/** What became of one thing; `because` says why it was not moved. */
export type HandedItem = {
  readonly kind: 'position' | 'task' | 'proposal' | 'draft' | 'delegation' | 'token' | 'person';
  readonly subject: string;
  readonly isDone: boolean;
  readonly because: string | null;
};

/**
 * Hands over what somebody holds, item by item: what cannot be moved is said and stops nothing else. Doing it again goes on
 * with what is left. Positions first, since whoever receives a task must hold its work.
 */
export async function handOver(
  ctx: Context,
  personId: string,
  input: HandOver,
): Promise<readonly HandedItem[]> {
  if (!isId(personId)) throw new ServiceError({ code: 'not_found' });
  await requireInChargeOf(ctx, ctx.db, personId, 'handover:manage');
  const faults = await faultsOf(ctx, personId, input);
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const key = requestKey(ctx, 'handover', personId, input);
  const held = await holdingsOf(ctx.db, personId);
  const book = openRemarkBook(ctx.secret, key.id);
  const remark = book.note(input.reason);
  await book.save(ctx.db);
  const items: readonly HandedItem[] = [
    ...(input.endsPositions ? await handPositions(ctx, held, input.receivers.positions) : []),
    ...(await handTasks(ctx, held, { receiverId: input.receivers.tasks, key, remark })),
    ...(await endDelegationsOf(ctx, held)),
    ...(input.revokesTokens ? await revokeTokens(ctx, held) : []),
    ...(await leaveToUnit(ctx.db, held)),
    ...(input.deactivates ? [await deactivate(ctx, personId)] : []),
  ];
  const { personId: actorId, via } = ctx.caller;
  return once(ctx, key, async (tx) => {
    const data = { receivers: input.receivers, remark, items };
    await recordChange(tx, {
      subject: `person:${personId}`,
      action: 'person.handed-over',
      data,
      actorId,
      via,
    });
    return items;
  });
}

async function faultsOf(
  { db, caller }: Context,
  personId: string,
  { receivers, deactivates }: HandOver,
): Promise<readonly BodyFault[]> {
  const ids = Object.values(receivers).filter((id) => id !== undefined);
  const fit =
    ids.length === 0
      ? []
      : await db
          .select({ id: people.id })
          .from(people)
          .where(and(inArray(people.id, ids), people.active, eq(people.isMachine, false)));
  const known = new Set(fit.map(({ id }) => id));
  const ofReceivers = Object.entries(receivers).flatMap(([kind, id]): readonly BodyFault[] => {
    const pointer = `/receivers/${kind}`;
    if (id === undefined) return [];
    if (id === personId) return [{ pointer, message: 'receives_from_themselves' }];
    if (id === caller.personId) return [{ pointer, message: 'orders_for_oneself' }];
    return known.has(id) ? [] : [{ pointer, message: 'person_not_active' }];
  });
  const isOwnEnd = deactivates && personId === caller.personId;
  return [...ofReceivers, ...(isOwnEnd ? [{ pointer: '/deactivates', message: 'ends_own_access' }] : [])];
}

async function deactivate({ db, caller }: Context, personId: string): Promise<HandedItem> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(people)
      .set({ active: false })
      .where(and(eq(people.id, personId), people.active))
      .returning({ id: people.id });
    if (ended.length === 0) return;
    await recordChange(tx, {
      subject: `person:${personId}`,
      action: 'person.deactivated',
      data: {},
      actorId: caller.personId,
      via: caller.via,
    });
  });
  return { kind: 'person', subject: personId, isDone: true, because: null };
}
