import { and, desc, eq, exists, isNull, sql } from 'drizzle-orm';
import { recordChange } from '../../db/record-change.ts';
import { absences, delegations } from '../../db/schema/index.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { dayAfter, dayBefore, faultsOfDays } from './days.ts';
import { endDelegations } from './end-delegation.ts';
import { grant } from './grant.ts';
import { requireInChargeOf } from './in-charge-of.ts';

/** Whole Vietnamese days, the last one included; a deputy stands in for the same days. */
export type NewAbsence = {
  readonly personId?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly deputyId?: string | undefined;
  readonly kinds: readonly SubmissionKind[] | null;
  readonly paperNumber?: string | undefined;
  readonly keepsInformed: boolean;
};
export type AbsenceMade = {
  readonly id: string;
  readonly delegationId: string | null;
  readonly overlapping: readonly string[];
};
export type Absence = {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly endedAt: Date | null;
};

/** Notes that somebody is away, and makes their deputy stand in, in one go. */
export async function recordAbsence(ctx: Context, input: NewAbsence): Promise<AbsenceMade> {
  const { caller } = ctx;
  requirePermission(caller, 'absence:own');
  const personId = input.personId ?? caller.personId;
  if (personId !== caller.personId) await requireInChargeOf(ctx, ctx.db, personId, 'delegation:manage');
  const { from, until, deputyId, ...rest } = input;
  const key = requestKey(ctx, 'absence:create', personId, input);
  return once(ctx, key, async (tx) => {
    const faults = faultsOfDays(input, new Date());
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const [made] = await tx
      .insert(absences)
      .values({ personId, validFrom: from, validTo: dayAfter(until) })
      .returning({ id: absences.id });
    if (made === undefined) throw new Error('the absence was not inserted');
    const deputy =
      deputyId === undefined
        ? null
        : await grant(tx, caller, {
            ...rest,
            from,
            until,
            principalId: personId,
            delegateId: deputyId,
          }).catch(atDeputy);
    await recordChange(tx, {
      subject: `absence:${made.id}`,
      action: 'absence.recorded',
      data: { personId, from, until, delegationId: deputy?.id ?? null },
      actorId: caller.personId,
      via: caller.via,
    });
    return { id: made.id, delegationId: deputy?.id ?? null, overlapping: deputy?.overlapping ?? [] };
  });
}

/** What is wrong with the delegate is wrong with the deputy. */
function atDeputy(error: unknown): never {
  if (!(error instanceof ServiceError) || error.problem.code !== 'invalid') throw error;
  const named: Readonly<Record<string, string>> = { '/delegateId': '/deputyId', '/principalId': '/personId' };
  const faults = error.problem.faults.map(({ pointer, message }) => ({
    pointer: named[pointer] ?? pointer,
    message,
  }));
  throw new ServiceError({ code: 'invalid', faults });
}

/** Back early: the absence ends now, and so does the delegation that was made with it. */
export async function endAbsence(ctx: Context, absenceId: string): Promise<null> {
  const { caller } = ctx;
  requirePermission(caller, 'absence:own');
  const [found] = isId(absenceId)
    ? await ctx.db.select().from(absences).where(eq(absences.id, absenceId))
    : [];
  if (found === undefined) throw new ServiceError({ code: 'not_found' });
  const { personId } = found;
  if (personId !== caller.personId) await requireInChargeOf(ctx, ctx.db, personId, 'delegation:manage');
  return once(ctx, requestKey(ctx, 'absence:end', absenceId, null), async (tx) => {
    const ended = await tx
      .update(absences)
      .set({ endedAt: new Date() })
      .where(and(eq(absences.id, absenceId), isNull(absences.endedAt)))
      .returning({ id: absences.id });
    if (ended.length === 0) return null;
    const together = tx
      .select({ one: sql`1` })
      .from(absences)
      .where(
        and(
          eq(absences.id, absenceId),
          eq(absences.personId, delegations.principalId),
          // One transaction made both, and its clock stands still.
          eq(absences.createdAt, delegations.createdAt),
        ),
      );
    const made = await tx.select({ id: delegations.id }).from(delegations).where(exists(together));
    if (made.length > 0)
      await endDelegations(
        tx,
        caller,
        made.map(({ id }) => id),
      );
    await recordChange(tx, {
      subject: `absence:${absenceId}`,
      action: 'absence.ended',
      data: { personId },
      actorId: caller.personId,
      via: caller.via,
    });
    return null;
  });
}

/** The caller's own absences, latest first. */
export async function listOwnAbsences({
  db,
  caller,
}: Pick<Context, 'db' | 'caller'>): Promise<readonly Absence[]> {
  requirePermission(caller, 'absence:own');
  const rows = await db
    .select()
    .from(absences)
    .where(eq(absences.personId, caller.personId))
    .orderBy(desc(absences.validFrom), desc(absences.id))
    .limit(200);
  return rows.map(({ id, validFrom, validTo, endedAt }) => ({
    id,
    from: validFrom,
    until: dayBefore(validTo),
    endedAt,
  }));
}
