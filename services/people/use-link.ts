import { entrantById } from '../../identity/find-person.ts';
import { lookAtOnce, type OncePurpose, takeOnce } from '../../identity/once-only.ts';
import { type PasswordFault, passwordFault, setPassword } from '../../identity/password.ts';
import { endSessions } from '../../identity/session.ts';
import { markVerified } from '../../identity/verification.ts';
import type { Engine } from '../context.ts';
import { nameOf } from './name-of.ts';
import { recordTokenChange } from './record-token-change.ts';
import { admit, type SignedIn } from './sign-in.ts';

/** Whether a link still works. Looking uses nothing up: mail scanners follow links. */
export async function isLinkAlive(engine: Engine, purpose: OncePurpose, secret: string): Promise<boolean> {
  const whom = await lookAtOnce(engine, purpose, secret);
  return whom !== null && (await entrantById(engine.db, whom.personId)) !== null;
}

/** Signs in with the link of a mail, once. */
export async function signInByLink(engine: Engine, secret: string): Promise<SignedIn> {
  const whom = await takeOnce(engine, 'sign-in', secret);
  if (whom === null || (await entrantById(engine.db, whom.personId)) === null) return { outcome: 'wrong' };
  return admit(engine, whom.personId, 'link');
}

export type PasswordSet = SignedIn | { readonly outcome: 'fault'; readonly fault: PasswordFault };

/** Sets a password with the link of an invitation or of a forgotten password, ends what was open, and signs in. */
export async function setPasswordByLink(
  engine: Engine,
  purpose: 'invitation' | 'set-password',
  { secret, password }: { readonly secret: string; readonly password: string },
): Promise<PasswordSet> {
  const whom = await lookAtOnce(engine, purpose, secret);
  const person = whom === null ? null : await entrantById(engine.db, whom.personId);
  if (person === null) return { outcome: 'wrong' };
  const fault = passwordFault(password, [person.email, await nameOf(engine, person.id)]);
  if (fault !== null) return { outcome: 'fault', fault };
  if ((await takeOnce(engine, purpose, secret)) === null) return { outcome: 'wrong' };
  await setPassword(engine, person.id, password);
  const actor = { personId: person.id, via: 'page' } as const;
  await engine.db.transaction(async (tx) => {
    await endSessions(tx, person.id, null);
    await recordTokenChange(tx, actor, { personId: person.id, action: 'person.password-set' });
  });
  return admit(engine, person.id, 'link');
}

/** Verifies the session or token that asked for the link. */
export async function verifyByLink(engine: Engine, secret: string): Promise<boolean> {
  const whom = await takeOnce(engine, 'verification', secret);
  if (whom?.tokenId === undefined || (await entrantById(engine.db, whom.personId)) === null) return false;
  return markVerified(engine.db, { personId: whom.personId, tokenId: whom.tokenId });
}
