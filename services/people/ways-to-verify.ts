import { hasPassword } from '../../identity/password.ts';
import { hasSecondFactor } from '../../identity/second-factor.ts';
import { isDemoPerson } from '../../identity/session.ts';
import type { Context } from '../context.ts';

/** By what the caller can prove once more who they are; a link by mail is always there. */
export type WaysToVerify = { readonly password: boolean; readonly code: boolean; readonly demo: boolean };

export async function waysToVerify(ctx: Context, isDemo: boolean): Promise<WaysToVerify> {
  const { personId } = ctx.caller;
  return {
    password: await hasPassword(ctx, personId),
    code: await hasSecondFactor(ctx, personId),
    demo: isDemo && (await isDemoPerson(ctx.db, personId)),
  };
}
