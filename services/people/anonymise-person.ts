import { and, eq, sql } from 'drizzle-orm';
import { isCurrent } from '../../db/holders.ts';
import { recordChange } from '../../db/record-change.ts';
import { authUsers, people, positions, tokens } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { requirePerson } from './require-person.ts';

/**
 * Takes name, address and staff code from somebody who has left; what they did stays in the record under their id, and no
 * chain breaks, since events and changes hold ids alone. It cannot be taken back.
 */
export async function anonymisePerson(ctx: Context, personId: string): Promise<{ readonly id: string }> {
  await requirePerson(ctx, personId);
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
    await tx.delete(authUsers).where(eq(authUsers.id, personId));
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
