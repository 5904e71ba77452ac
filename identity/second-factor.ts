import { APIError } from 'better-auth/api';
import { authOf, issuerName, type Keeper } from './auth.ts';
import { keepUser } from './find-person.ts';
import { attemptsOf } from './sign-in-limits.ts';

/** What an authenticator app and its owner are given, once. */
export type NewSecondFactor = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** Whether signing in asks this person for a code as well. */
export async function hasSecondFactor(keeper: Keeper, personId: string): Promise<boolean> {
  const { internalAdapter } = await authOf(keeper).$context;
  const user = await internalAdapter.findUserById(personId);
  return user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true;
}

/** Begins: it counts from the first right code on. Null when the password is wrong or there is one already. */
export const beginSecondFactor = (
  keeper: Keeper,
  { personId, address, password }: { personId: string; address: string; password?: string },
): Promise<NewSecondFactor | null> =>
  asUser(keeper, personId, async (headers) => {
    const body = { ...(password === undefined ? {} : { password }), method: 'totp' as const };
    const made = await authOf(keeper).api.enableTwoFactor({ body, headers });
    if (made.method !== 'totp') return null;
    const uri = new URL(made.totpURI);
    uri.pathname = `/${issuerName}:${encodeURIComponent(address)}`;
    return { uri: uri.href, recoveryCodes: made.backupCodes };
  });

/** Whether the first code is right; from then on signing in asks for one. */
export async function confirmSecondFactor(keeper: Keeper, personId: string, code: string): Promise<boolean> {
  const right = await asUser(keeper, personId, (headers) =>
    authOf(keeper).api.verifyTOTP({ body: { code: digitsIn(code) }, headers }),
  );
  // better-auth opens another session here, which nobody holds.
  await (await authOf(keeper).$context).internalAdapter.deleteUserSessions(personId);
  return right !== null;
}

/** Whether this is the code of the moment, or a recovery code; each works once. */
export async function isSecondFactor(keeper: Keeper, personId: string, code: string): Promise<boolean> {
  if (!(await hasSecondFactor(keeper, personId))) return false;
  const { api } = authOf(keeper);
  const digits = digitsIn(code);
  if (!/^\d{6}$/.test(digits))
    return (
      (await asUser(keeper, personId, (headers) =>
        api.verifyBackupCode({ body: { code: code.trim(), disableSession: true }, headers }),
      )) !== null
    );
  const right = await asUser(keeper, personId, (headers) =>
    api.verifyTOTP({ body: { code: digits }, headers }),
  );
  return right !== null && (await attemptsOf(keeper).isFirstUse(`${personId}/${digits}`));
}

/** Ends it: the password alone signs in again. */
export const removeSecondFactor = async (
  keeper: Keeper,
  personId: string,
  password?: string,
): Promise<boolean> =>
  (await asUser(keeper, personId, (headers) =>
    authOf(keeper).api.disableTwoFactor({ body: password === undefined ? {} : { password }, headers }),
  )) !== null;

const digitsIn = (code: string): string => code.replace(/\s/g, '');

/** Asks better-auth as a person, in a session that lasts for this call; null when it refuses. */
async function asUser<Answer>(
  keeper: Keeper,
  personId: string,
  ask: (headers: Headers) => Promise<Answer>,
): Promise<Answer | null> {
  await keepUser(keeper.db, personId);
  const { internalAdapter } = await authOf(keeper).$context;
  const { token } = await internalAdapter.createSession(personId);
  try {
    return await ask(new Headers({ authorization: `Bearer ${token}` }));
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  } finally {
    await internalAdapter.deleteSession(token);
  }
}
