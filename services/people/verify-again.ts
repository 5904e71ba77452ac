import { isPassword } from '../../identity/password.ts';
import { isSecondFactor } from '../../identity/second-factor.ts';
import { isDemoPerson } from '../../identity/session.ts';
import { attemptsOf } from '../../identity/sign-in-limits.ts';
import { markVerified, verifiedForMinutes } from '../../identity/verification.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import { mailLink } from './mail-link.ts';

/** How somebody proves once more who they are. `demo`: nothing to prove, for demo people in a demo. */
export type Proof =
  | { readonly by: 'password'; readonly password: string }
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'demo' };

type Asked = { readonly proof: Proof; readonly isDemo: boolean; readonly from: string | null };

/** Verifies the session or token that the caller came with, for ten minutes. */
export async function verifyAgain(
  ctx: Context,
  { proof, isDemo, from }: Asked,
): Promise<{ readonly verifiedUntil: Date }> {
  requirePermission(ctx.caller, 'session:own');
  const { personId, tokenId } = ctx.caller;
  if (tokenId === undefined) throw new ServiceError({ code: 'unauthenticated' });
  const attempt = { address: from, person: `again ${personId}` };
  const seconds = await attemptsOf(ctx).begin(attempt);
  if (seconds > 0) throw new ServiceError({ code: 'too_often', seconds });
  if (!(await isProven(ctx, proof, isDemo)))
    throw new ServiceError({
      code: 'invalid',
      faults: [{ pointer: proof.by === 'demo' ? '' : `/${proof.by}`, message: 'proof_wrong' }],
    });
  await attemptsOf(ctx).succeeded(attempt);
  if (!(await markVerified(ctx.db, { personId, tokenId })))
    throw new ServiceError({ code: 'unauthenticated' });
  return { verifiedUntil: new Date(Date.now() + verifiedForMinutes * 60_000) };
}

/** Sends the caller a link that verifies the session or token that they ask with. */
export async function askForVerification(ctx: Context): Promise<void> {
  requirePermission(ctx.caller, 'session:own');
  const { personId, tokenId } = ctx.caller;
  if (tokenId === undefined) throw new ServiceError({ code: 'unauthenticated' });
  if (!(await attemptsOf(ctx).mayMail(personId))) throw new ServiceError({ code: 'too_often', seconds: 900 });
  await mailLink(ctx, 'verification', { personId, tokenId });
}

async function isProven(ctx: Context, proof: Proof, isDemo: boolean): Promise<boolean> {
  const { personId } = ctx.caller;
  switch (proof.by) {
    case 'password':
      return isPassword(ctx, personId, proof.password);
    case 'code':
      return isSecondFactor(ctx, personId, proof.code);
    case 'demo':
      return isDemo && isDemoPerson(ctx.db, personId);
  }
}

/** Verifies a session whose owner has just signed in again at the provider of single sign-on. */
export async function verifyFromProvider({ db, caller }: Pick<Context, 'db' | 'caller'>): Promise<boolean> {
  const { personId, tokenId } = caller;
  return tokenId !== undefined && markVerified(db, { personId, tokenId });
}
