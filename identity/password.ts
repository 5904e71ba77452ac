import { authOf, type Keeper } from './auth.ts';
import { keepUser } from './find-person.ts';

export const [shortestPassword, longestPassword] = [12, 128] as const;

export type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_guessable';

/** Why a new password will not do, or null. `context`: what is known of the person, and so is easily guessed. */
export function passwordFault(password: string, context: readonly string[]): PasswordFault | null {
  const length = [...password].length;
  if (length < shortestPassword) return 'password_too_short';
  if (length > longestPassword) return 'password_too_long';
  const folded = fold(password);
  const known = ['totrinh', 'matkhau', 'password', ...context.flatMap((text) => text.split(/[\s@.]+/))]
    .map(fold)
    .filter((word) => word.length > 3);
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), folded);
  const isCounting = /^(.)\1+$|^(?:0?123456789|abcdefgh|qwertyuiop)/.test(folded);
  return new Set(folded).size < 5 || isCounting || rest.length < 6 ? 'password_guessable' : null;
}

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/\s/g, '');

/** Whether this is the person's password; for nobody, and for who has none, it takes as long and is wrong. */
export async function isPassword(
  keeper: Keeper,
  personId: string | null,
  password: string,
): Promise<boolean> {
  const { internalAdapter, password: hasher } = await authOf(keeper).$context;
  const account = personId === null ? null : await internalAdapter.findCredentialAccount(personId);
  if (account?.password) return hasher.verify({ hash: account.password, password });
  await hasher.hash(password);
  return false;
}

export async function hasPassword(keeper: Keeper, personId: string): Promise<boolean> {
  const { internalAdapter } = await authOf(keeper).$context;
  return Boolean((await internalAdapter.findCredentialAccount(personId))?.password);
}

/** Sets or replaces a person's password; only a slow hash is kept. */
export async function setPassword(keeper: Keeper, personId: string, password: string): Promise<void> {
  await keepUser(keeper.db, personId);
  const { internalAdapter, password: hasher } = await authOf(keeper).$context;
  const hash = await hasher.hash(password);
  if ((await internalAdapter.findCredentialAccount(personId)) === null)
    await internalAdapter.createAccount({
      userId: personId,
      providerId: 'credential',
      accountId: personId,
      password: hash,
    });
  else await internalAdapter.updatePassword(personId, hash);
}
