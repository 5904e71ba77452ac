import { z } from 'zod';
import { authOf, type Keeper } from './auth.ts';
import { isToken, newToken } from './token-text.ts';

/** What a secret that works once is for; each lives as many minutes. */
const minutesOf = {
  'sign-in': 15,
  'set-password': 60,
  invitation: 7 * 24 * 60,
  verification: 15,
  /** Between the password and the code. */
  code: 5,
} as const;
export type OncePurpose = keyof typeof minutesOf;

const kept = z.object({
  personId: z.string(),
  /** The session or token that is verified by it. */
  tokenId: z.string().optional(),
});
export type OnceFor = z.infer<typeof kept>;

/** Makes a secret that works once and not for long; better-auth keeps its hash alone. */
export async function makeOnce(keeper: Keeper, purpose: OncePurpose, whom: OnceFor): Promise<string> {
  const secret = newToken();
  const { internalAdapter } = await authOf(keeper).$context;
  await internalAdapter.createVerificationValue({
    identifier: nameOf(purpose, secret),
    value: JSON.stringify(whom),
    expiresAt: new Date(Date.now() + minutesOf[purpose] * 60_000),
  });
  return secret;
}

/** Whom a secret is for, without using it up. */
export async function lookAtOnce(
  keeper: Keeper,
  purpose: OncePurpose,
  secret: string,
): Promise<OnceFor | null> {
  if (!isToken(secret)) return null;
  const { internalAdapter } = await authOf(keeper).$context;
  const found = await internalAdapter.findVerificationValue(nameOf(purpose, secret));
  return found === null || found.expiresAt <= new Date() ? null : kept.parse(JSON.parse(found.value));
}

/** Uses a secret up: of several who try at once one gets it. */
export async function takeOnce(
  keeper: Keeper,
  purpose: OncePurpose,
  secret: string,
): Promise<OnceFor | null> {
  if (!isToken(secret)) return null;
  const { internalAdapter } = await authOf(keeper).$context;
  const taken = await internalAdapter.consumeVerificationValue(nameOf(purpose, secret));
  return taken === null ? null : kept.parse(JSON.parse(taken.value));
}

const nameOf = (purpose: OncePurpose, secret: string): string => `${purpose}:${secret}`;
