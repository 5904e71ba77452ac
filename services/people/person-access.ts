import { eq } from 'drizzle-orm';
import { hurryMail } from '../../commands/mail.ts';
import { people } from '../../db/schema/index.ts';
import { entrantById } from '../../identity/find-person.ts';
import { endSessions } from '../../identity/session.ts';
import { attemptsOf } from '../../identity/sign-in-limits.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { oweLink } from './mail-link.ts';
import { recordTokenChange } from './record-token-change.ts';
import { requirePerson } from './require-person.ts';

type Done = { readonly id: string };

/** Sends somebody who was entered or imported a link to choose how they sign in. It works once, for a week. */
export async function invitePerson(ctx: Context, personId: string): Promise<Done> {
  await requirePerson(ctx, personId);
  if ((await entrantById(ctx.db, personId)) === null) throw new ServiceError({ code: 'not_found' });
  const done = await once(ctx, requestKey(ctx, 'person:invite', personId, null), async (tx) => {
    if (!(await attemptsOf(ctx).mayMail(personId)))
      throw new ServiceError({ code: 'too_often', seconds: 900 });
    await oweLink(ctx, tx, 'invitation', { personId });
    await recordTokenChange(tx, ctx.caller, { personId, action: 'person.invited' });
    return { id: personId };
  });
  void hurryMail(ctx.client);
  return done;
}

/** Ends all access of somebody for their very next request: sessions for good, tokens until they are active again. */
export const deactivatePerson = (ctx: Context, personId: string): Promise<Done> =>
  setActive(ctx, personId, false);

export const activatePerson = (ctx: Context, personId: string): Promise<Done> =>
  setActive(ctx, personId, true);

async function setActive(ctx: Context, personId: string, active: boolean): Promise<Done> {
  await requirePerson(ctx, personId);
  return once(ctx, requestKey(ctx, `person:active:${active}`, personId, null), async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
    if (person === undefined || person.anonymisedAt !== null) throw new ServiceError({ code: 'not_found' });
    if (person.active === active) return { id: personId };
    await tx.update(people).set({ active }).where(eq(people.id, personId));
    if (!active) await endSessions(tx, personId, null);
    const action = active ? 'person.activated' : 'person.deactivated';
    await recordTokenChange(tx, ctx.caller, { personId, action });
    return { id: personId };
  });
}
