import { and, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { people } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { requirePersonOrNobodys } from '../people/require-person.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';

export type PersonInput = {
  readonly name: string;
  readonly email: string;
  readonly language: 'vi' | 'en';
  readonly staffCode: string | null;
};

/** Somebody new, who holds nothing yet. */
export async function addPerson(ctx: Context, input: PersonInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.caller, 'person:manage');
  return once(ctx, requestKey(ctx, 'person:add', input.email, input), async (tx) => {
    const faults = await faultsIn(tx, input, null);
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const [made] = await tx.insert(people).values(input).returning({ id: people.id });
    if (made === undefined) throw new Error('the person was not stored');
    await record(tx, ctx, made.id, 'person.added', {});
    return made;
  });
}

/** Corrects what is known of somebody; access is given and taken in `person-access.ts`. */
export async function changePerson(
  ctx: Context,
  personId: string,
  input: PersonInput,
): Promise<{ readonly id: string }> {
  await requirePersonOrNobodys(ctx, personId);
  return once(ctx, requestKey(ctx, 'person:change', personId, input), async (tx) => {
    const [before] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
    if (before === undefined || before.anonymisedAt !== null) throw new ServiceError({ code: 'not_found' });
    const faults = await faultsIn(tx, input, personId);
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    await tx.update(people).set(input).where(eq(people.id, personId));
    const fields = (['name', 'email', 'language', 'staffCode'] as const).filter(
      (field) => before[field] !== input[field],
    );
    await record(tx, ctx, personId, 'person.changed', { fields });
    return { id: personId };
  });
}

async function faultsIn(
  tx: Transaction,
  { name, email, staffCode }: PersonInput,
  personId: string | null,
): Promise<readonly BodyFault[]> {
  const another = personId === null ? undefined : ne(people.id, personId);
  const [sameMail] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(sql`lower(${people.email}) = lower(${email})`, another));
  const [sameCode] =
    staffCode === null
      ? []
      : await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.staffCode, staffCode), another));
  const checks: readonly (readonly [boolean, string, string])[] = [
    [name.trim() !== '' && name.length <= 200, '/name', 'name_of_person_missing'],
    [/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), '/email', 'mail_malformed'],
    [sameMail === undefined, '/email', 'mail_taken'],
    [sameCode === undefined, '/staffCode', 'code_taken'],
  ];
  return checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));
}

const record = (
  tx: Transaction,
  { caller }: Context,
  personId: string,
  action: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordChange(tx, {
    subject: `person:${personId}`,
    action,
    data,
    actorId: caller.personId,
    via: caller.via,
  });
