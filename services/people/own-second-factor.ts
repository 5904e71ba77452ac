import { entrantById } from '../../identity/find-person.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  hasSecondFactor,
  type NewSecondFactor,
  removeSecondFactor,
} from '../../identity/second-factor.ts';
import { attemptsOf } from '../../identity/sign-in-limits.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import { recordTokenChange } from './record-token-change.ts';

type WithPassword = { readonly password?: string };

/** Gives what an authenticator app needs, and recovery codes; both are shown this once. */
export async function beginOwnSecondFactor(
  ctx: Context,
  { password }: WithPassword,
): Promise<NewSecondFactor> {
  requireVerified(ctx);
  const { personId } = ctx.caller;
  const person = await entrantById(ctx.db, personId);
  if (person === null) throw new ServiceError({ code: 'not_found' });
  if (await hasSecondFactor(ctx, personId)) throw new ServiceError({ code: 'exists_already', id: personId });
  const whom = { personId, address: person.email, ...(password === undefined ? {} : { password }) };
  return (await guarded(ctx, () => beginSecondFactor(ctx, whom))) ?? wrong('/password');
}

/** From the first right code on, signing in asks for one. */
export async function confirmOwnSecondFactor(ctx: Context, code: string): Promise<void> {
  requireVerified(ctx);
  const { personId } = ctx.caller;
  if (!(await guarded(ctx, async () => (await confirmSecondFactor(ctx, personId, code)) || null)))
    wrong('/code');
  await ctx.db.transaction((tx) =>
    recordTokenChange(tx, ctx.caller, { personId, action: 'second-factor.added' }),
  );
}

export async function removeOwnSecondFactor(ctx: Context, { password }: WithPassword): Promise<void> {
  requireVerified(ctx);
  const { personId } = ctx.caller;
  if (!(await guarded(ctx, async () => (await removeSecondFactor(ctx, personId, password)) || null)))
    wrong('/password');
  await ctx.db.transaction((tx) =>
    recordTokenChange(tx, ctx.caller, { personId, action: 'second-factor.removed' }),
  );
}

/** A session that was left open must not be enough to change how one signs in. */
function requireVerified({ caller }: Context): void {
  requirePermission(caller, 'session:own');
  if (!caller.isVerified)
    throw new ServiceError({ code: 'forbidden', because: 'second_verification_needed' });
}

async function guarded<Answer>(ctx: Context, ask: () => Promise<Answer>): Promise<Answer> {
  const attempt = { address: null, person: `factor ${ctx.caller.personId}` };
  const seconds = await attemptsOf(ctx).begin(attempt);
  if (seconds > 0) throw new ServiceError({ code: 'too_often', seconds });
  const answer = await ask();
  if (answer !== null) await attemptsOf(ctx).succeeded(attempt);
  return answer;
}

function wrong(pointer: string): never {
  throw new ServiceError({ code: 'invalid', faults: [{ pointer, message: 'proof_wrong' }] });
}
