import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { delegations, drafts, people, positions, submissions, tokens, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requireInChargeOf } from '../delegations/in-charge-of.ts';
import { ServiceError } from '../service-error.ts';
import { type HeldTask, type HeldWork, heldWorkOf } from './held-work.ts';

/** Everything that somebody holds who leaves or moves. */
export type Holdings = {
  readonly person: { readonly id: string; readonly name: string; readonly active: boolean };
  readonly positions: readonly {
    readonly id: string;
    readonly role: string;
    readonly unitId: string;
    readonly unitName: string;
    readonly from: string;
  }[];
  readonly tasks: readonly HeldTask[];
  readonly proposals: HeldWork['proposals'];
  readonly delegations: readonly {
    readonly id: string;
    readonly side: 'given' | 'received';
    readonly otherId: string;
    readonly from: string;
    readonly validTo: string;
  }[];
  readonly drafts: readonly {
    readonly submissionId: string;
    readonly title: string;
    readonly unitId: string;
  }[];
  readonly tokens: readonly { readonly id: string; readonly name: string; readonly prefix: string }[];
};

/** What would be handed over, before anything is. */
export async function previewHandOver(ctx: Context, personId: string): Promise<Holdings> {
  if (!isId(personId)) throw new ServiceError({ code: 'not_found' });
  await requireInChargeOf(ctx, ctx.db, personId, 'handover:manage');
  return holdingsOf(ctx.db, personId);
}

export async function holdingsOf(db: Connection, personId: string): Promise<Holdings> {
  const [person] = await db
    .select({ id: people.id, name: people.name, active: people.active })
    .from(people)
    .where(eq(people.id, personId));
  if (person === undefined) throw new ServiceError({ code: 'not_found' });
  const now = new Date();
  const [held, work, given, alone, issued] = await Promise.all([
    positionsOf(db, personId, now),
    heldWorkOf(db, personId),
    delegationsOf(db, personId, now),
    draftsOf(db, personId),
    tokensOf(db, personId, now),
  ]);
  return { person, positions: held, ...work, delegations: given, drafts: alone, tokens: issued };
}

/** Those of today and those to come. */
const positionsOf = (db: Connection, personId: string, now: Date) =>
  db
    .select({
      id: positions.id,
      role: positions.role,
      unitId: positions.unitId,
      unitName: units.name,
      from: positions.validFrom,
    })
    .from(positions)
    .innerJoin(units, eq(units.id, positions.unitId))
    .where(
      and(
        eq(positions.personId, personId),
        or(isNull(positions.validTo), gt(positions.validTo, vietnameseDay(now))),
      ),
    )
    .orderBy(positions.validFrom, positions.id);

async function delegationsOf(db: Connection, personId: string, now: Date): Promise<Holdings['delegations']> {
  const rows = await db
    .select()
    .from(delegations)
    .where(
      and(
        or(eq(delegations.principalId, personId), eq(delegations.delegateId, personId)),
        isNull(delegations.revokedAt),
        gt(delegations.validTo, vietnameseDay(now)),
      ),
    )
    .orderBy(delegations.id);
  return rows.map(({ id, principalId, delegateId, validFrom, validTo }) => ({
    id,
    side: principalId === personId ? 'given' : 'received',
    otherId: principalId === personId ? delegateId : principalId,
    from: validFrom,
    validTo,
  }));
}

/** Drafts in which nobody else has written. */
const draftsOf = (db: Connection, personId: string) =>
  db
    .select({ submissionId: submissions.id, title: submissions.title, unitId: submissions.unitId })
    .from(drafts)
    .innerJoin(submissions, eq(submissions.id, drafts.submissionId))
    .where(
      and(
        inArray(submissions.state, ['draft', 'returned']),
        sql`${drafts.writers} = array[${personId}::uuid]`,
      ),
    )
    .orderBy(submissions.id);

const tokensOf = (db: Connection, personId: string, now: Date) =>
  db
    .select({ id: tokens.id, name: tokens.name, prefix: tokens.prefix })
    .from(tokens)
    .where(and(eq(tokens.personId, personId), isNull(tokens.revokedAt), gt(tokens.expiresAt, now)))
    .orderBy(tokens.id);
