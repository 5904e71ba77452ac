import { entrantByAddress, entrantById } from '../../identity/find-person.ts';
import { lookAtOnce, makeOnce, takeOnce } from '../../identity/once-only.ts';
import { isPassword } from '../../identity/password.ts';
import { hasSecondFactor, isSecondFactor } from '../../identity/second-factor.ts';
import { type Door, openSession, type Session } from '../../identity/session.ts';
import { attemptsOf } from '../../identity/sign-in-limits.ts';
import type { Engine } from '../context.ts';

/** How an attempt to sign in ended. `code`: the second factor is asked for next, with what is held until then. */
export type SignedIn =
  | { readonly outcome: 'in'; readonly session: Session; readonly personId: string }
  | { readonly outcome: 'code'; readonly held: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Signs in by address and password. Whether the address, the password or the person is wrong is not told. */
export async function signInWithPassword(
  engine: Engine,
  {
    mail,
    password,
    from,
  }: { readonly mail: string; readonly password: string; readonly from: string | null },
): Promise<SignedIn> {
  const person = await entrantByAddress(engine.db, mail);
  const attempt = { address: from, person: person?.id ?? mail.trim().toLowerCase() };
  const seconds = await attemptsOf(engine).begin(attempt);
  if (seconds > 0) return { outcome: 'wait', seconds };
  if (!(await isPassword(engine, person?.id ?? null, password)) || person === null)
    return { outcome: 'wrong' };
  await attemptsOf(engine).succeeded(attempt);
  return admit(engine, person.id, 'password');
}

/** Signs in with a code of the authenticator app, or a recovery code, after the first proof. */
export async function signInWithCode(
  engine: Engine,
  { held, code, from }: { readonly held: string; readonly code: string; readonly from: string | null },
): Promise<SignedIn> {
  const whom = await lookAtOnce(engine, 'code', held);
  const person = whom === null ? null : await entrantById(engine.db, whom.personId);
  if (person === null) return { outcome: 'wrong' };
  const attempt = { address: from, person: `code ${person.id}` };
  const seconds = await attemptsOf(engine).begin(attempt);
  if (seconds > 0) return { outcome: 'wait', seconds };
  if (!(await isSecondFactor(engine, person.id, code))) return { outcome: 'wrong' };
  if ((await takeOnce(engine, 'code', held)) === null) return { outcome: 'wrong' };
  await attemptsOf(engine).succeeded(attempt);
  return openFor(engine, person.id, 'password');
}

/** Lets somebody in who has given the first proof: at once, or when their code is right as well. */
export async function admit(engine: Engine, personId: string, door: Door): Promise<SignedIn> {
  if (await hasSecondFactor(engine, personId))
    return { outcome: 'code', held: await makeOnce(engine, 'code', { personId }) };
  return openFor(engine, personId, door);
}

/** Lets somebody in for whom the provider of single sign-on vouches; the second factor is the provider's affair. */
export async function signInFromProvider(engine: Engine, personId: string): Promise<SignedIn> {
  return (await entrantById(engine.db, personId)) === null
    ? { outcome: 'wrong' }
    : openFor(engine, personId, 'sso');
}

const openFor = async (engine: Engine, personId: string, door: Door): Promise<SignedIn> => ({
  outcome: 'in',
  session: await openSession(engine.db, personId, door),
  personId,
});
