import { and, eq, inArray, ne } from 'drizzle-orm';
import { sendCommand } from '../../commands/approval.ts';
import type { Connection } from '../../db/client.ts';
import { holdersOf, isCurrent } from '../../db/holders.ts';
import { recordChange } from '../../db/record-change.ts';
import { people, positions } from '../../db/schema/index.ts';
import type { RemarkRef } from '../../domain/approval/revision.ts';
import { revokeToken } from '../../identity/tokens.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { endDelegations } from '../delegations/end-delegation.ts';
import { beginPosition, endPosition } from '../organisation/positions.ts';
import { authorRoles, requirePermission } from '../permission.ts';
import { type RequestKey, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { versionOf } from '../submissions/act.ts';
import type { HandedItem } from './hand-over.ts';
import type { HeldTask } from './held-work.ts';
import type { Holdings } from './preview-hand-over.ts';

type Kind = HandedItem['kind'];

/** One thing at a time: a refusal is a result, anything else is a bug. */
async function result(kind: Kind, subject: string, work: () => Promise<unknown>): Promise<HandedItem> {
  try {
    await work();
    return { kind, subject, isDone: true, because: null };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind, subject, isDone: false, because: reasonOf(error) };
  }
}

function reasonOf({ problem }: ServiceError): string {
  if (problem.code === 'refused') return problem.because;
  return problem.code === 'invalid' ? (problem.faults[0]?.message ?? problem.code) : problem.code;
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<HandedItem>) {
  const results: HandedItem[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Ends each position today, or before it begins, and begins it for the receiver, who may hold it already. */
export const handPositions = (ctx: Context, held: Holdings, receiverId: string | undefined) =>
  each(held.positions, ({ id, unitId, role, from }) =>
    result('position', id, () =>
      ctx.db.transaction(async (tx) => {
        const { personId, via } = ctx.caller;
        const today = vietnameseDay(new Date());
        const isToCome = from > today;
        const day = isToCome ? from : today;
        const others = await holdersOf(tx, { unitId, roles: [role] });
        if (receiverId !== undefined && !others.includes(receiverId))
          await beginPosition(tx, { personId, via }, { personId: receiverId, unitId, role, from: day });
        await endPosition(tx, { personId, via }, { positionId: id, on: day });
      }),
    ),
  );

type Giving = {
  readonly receiverId: string | undefined;
  readonly key: RequestKey;
  readonly remark: RemarkRef;
};

/** Gives each step to the receiver, as a repair in the submission's own record; proposals stay with who signs them. */
export async function handTasks(
  ctx: Context,
  held: Holdings,
  giving: Giving,
): Promise<readonly HandedItem[]> {
  const tasks = await each(held.tasks, (task) =>
    result('task', `${task.submissionId}/${task.step}`, () => reassign(ctx, task, giving)),
  );
  const proposals = held.proposals.map(({ submissionId, step }) => ({
    kind: 'proposal' as const,
    subject: `${submissionId}/${step}`,
    isDone: false,
    because: 'waits_for_signature',
  }));
  return [...tasks, ...proposals];
}

async function reassign(ctx: Context, task: HeldTask, { receiverId, key, remark }: Giving): Promise<void> {
  const { submissionId, step, work, rootUnitId, state } = task;
  const routing = state.routing.steps[step];
  requirePermission(ctx.caller, 'handover:manage', { unitId: rootUnitId });
  if (receiverId === undefined || routing === undefined)
    throw new ServiceError({ code: 'refused', because: 'assignee_missing' });
  const holders = await holdersOf(ctx.db, { unitId: routing.unitId, roles: routing[work] });
  if (!holders.includes(receiverId)) throw new ServiceError({ code: 'refused', because: 'assignee_missing' });
  const { personId, via } = ctx.caller;
  const body = { step, assigneeId: receiverId, work };
  const sent = await sendCommand(ctx.client, submissionId, {
    kind: 'reassign',
    key: requestKey(ctx, 'handover:task', `${key.id}/${submissionId}/${step}`, body),
    actor: { personId, capacity: { role: 'administrator', unitId: rootUnitId }, onBehalfOf: [], via },
    seen: state.version,
    ...body,
    remark,
  });
  versionOf(sent);
}

/** Ends what they gave and what they received: nobody acts for somebody who is gone. */
export const endDelegationsOf = (ctx: Context, held: Holdings) =>
  each(held.delegations, ({ id }) =>
    result('delegation', id, () => ctx.db.transaction((tx) => endDelegations(tx, ctx.caller, [id]))),
  );

export const revokeTokens = (ctx: Context, { person, tokens }: Holdings) =>
  each(tokens, ({ id }) =>
    result('token', id, () =>
      ctx.db.transaction(async (tx) => {
        await revokeToken(tx, { personId: person.id, tokenId: id });
        await recordChange(tx, {
          subject: `token:${id}`,
          action: 'token.revoked',
          data: { personId: person.id },
          actorId: ctx.caller.personId,
          via: ctx.caller.via,
        });
      }),
    ),
  );

/** A draft is its unit's: done where somebody else writes for the unit, and said where nobody does. */
export const leaveToUnit = (db: Connection, { person, drafts }: Holdings) =>
  each(drafts, async ({ submissionId, unitId }) => {
    const [other] = await db
      .select({ id: people.id })
      .from(positions)
      .innerJoin(people, and(eq(people.id, positions.personId), people.active))
      .where(
        and(
          eq(positions.unitId, unitId),
          inArray(positions.role, [...authorRoles]),
          ne(positions.personId, person.id),
          isCurrent,
        ),
      )
      .limit(1);
    const because = other === undefined ? 'nobody_writes_for_the_unit' : null;
    return { kind: 'draft' as const, subject: submissionId, isDone: because === null, because };
  });
