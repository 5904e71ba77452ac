import { and, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { people, positions } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import { roles } from '../../domain/roles.ts';
import { listTokens } from '../../identity/tokens.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { createToken, endToken, type NewToken, type OwnToken, ownToken } from './own-tokens.ts';
import { recordTokenChange } from './record-token-change.ts';
import { requirePerson } from './require-person.ts';

/** A program that asks the API by itself: it holds a position like a person, has tokens, and never signs in. */
export type NewMachine = { readonly name: string; readonly unitId: string; readonly role: string };

export async function createMachine(ctx: Context, input: NewMachine): Promise<{ readonly id: string }> {
  const { name, unitId, role } = input;
  const root = (await ancestorsOf(ctx.db, unitId)).at(-1);
  if (root === undefined) throw new ServiceError({ code: 'not_found' });
  // It comes with a position, and positions are given by whoever verified themselves.
  requirePermission(ctx.caller, 'organisation:manage', { unitId: root.id });
  return once(ctx, requestKey(ctx, 'machine:create', unitId, input), async (tx) => {
    const faults = faultsOf(input);
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const id = uuidv7();
    const positionId = uuidv7();
    const validFrom = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
    const email = `${id}@machine.invalid`;
    await tx.insert(people).values({ id, name: name.trim(), email, isMachine: true });
    await tx.insert(positions).values({ id: positionId, personId: id, unitId, role, validFrom });
    const data = { positionId, unitId, role };
    await recordTokenChange(tx, ctx.caller, { personId: id, action: 'machine.created', data });
    return { id };
  });
}

export async function createMachineToken(
  ctx: Context,
  machineId: string,
  input: NewToken,
): Promise<OwnToken & { readonly token: string | null }> {
  await requireMachine(ctx, machineId);
  return createToken(ctx, machineId, input);
}

export async function listMachineTokens(ctx: Context, machineId: string): Promise<readonly OwnToken[]> {
  await requireMachine(ctx, machineId);
  return (await listTokens(ctx.db, machineId)).map(ownToken);
}

export async function revokeMachineToken(ctx: Context, machineId: string, tokenId: string): Promise<void> {
  await requireMachine(ctx, machineId);
  await endToken(ctx, machineId, tokenId);
}

async function requireMachine(ctx: Context, machineId: string): Promise<void> {
  await requirePerson(ctx, machineId);
  const [machine] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, machineId), people.isMachine));
  if (machine === undefined)
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/id', message: 'not_a_machine' }] });
}

function faultsOf({ name, role }: NewMachine): readonly BodyFault[] {
  return [
    ...(name.trim() === '' ? [{ pointer: '/name', message: 'name_missing' }] : []),
    ...(roles.some((known) => known === role) ? [] : [{ pointer: '/role', message: 'role_unknown' }]),
  ];
}
