import { and, eq, sql } from 'drizzle-orm';
import { isCurrent } from '../../db/holders.ts';
import { recordChange } from '../../db/record-change.ts';
import { people, positions, tokens } from '../../db/schema/index.ts';
import { rootOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';

/**
 * Takes name, address and staff code from somebody who has left; what they did stays in the record under their id, and no
 * chain breaks, since events and changes hold ids alone. It cannot be taken back.
 */
export async function anonymisePerson(ctx: Context, personId: string): Promise<{ readonly id: string }> {
  requirePermission(ctx.caller, 'person:manage', { unitId: await treeOf(ctx, personId) });
  return once(ctx, requestKey(ctx, 'person:anonymise', personId, null), async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
    if (person === undefined) throw new ServiceError({ code: 'not_found' });
    const [held] = await tx
      .select({ id: positions.id })
      .from(positions)
      .where(and(eq(positions.personId, personId), isCurrent))
      .limit(1);
    if (person.active || held !== undefined)
      throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/id', message: 'still_active' }] });
    await tx
      .update(people)
      .set({
        name: `Người đã rời cơ quan (${personId.slice(-6)})`,
        email: `${personId}@anonymised.invalid`,
        staffCode: null,
        anonymisedAt: sql`coalesce(${people.anonymisedAt}, now())`,
      })
      .where(eq(people.id, personId));
    await tx.delete(tokens).where(eq(tokens.personId, personId));
    await recordChange(tx, {
      subject: `person:${personId}`,
      action: 'person.anonymised',
      data: {},
      actorId: ctx.caller.personId,
      via: ctx.caller.via,
    });
    return { id: personId };
  });
}

/** The top of the tree in which the person last held a position. */
async function treeOf({ db }: Pick<Context, 'db'>, personId: string): Promise<string> {
  if (!/^[0-9a-f-]{36}$/.test(personId)) throw new ServiceError({ code: 'not_found' });
  const [last] = await db
    .select({ unitId: positions.unitId })
    .from(positions)
    .where(eq(positions.personId, personId))
    .orderBy(sql`${positions.validFrom} desc`)
    .limit(1);
  if (last === undefined) throw new ServiceError({ code: 'not_found' });
  return rootOf(db, last.unitId);
}
