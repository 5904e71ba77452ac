import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { bearer } from 'better-auth/plugins/bearer';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../db/client.ts';
import {
  authAccounts,
  authSecondFactors,
  authSessions,
  authUsers,
  authVerifications,
} from '../db/schema/index.ts';
import { type SsoSettings, ssoProvider } from './sso-provider.ts';

export type Keeper = { readonly db: Database; readonly secret: string };
type Settings = Keeper & { readonly publicUrl?: string; readonly sso?: SsoSettings };

export const issuerName = 'Totrinh';
/** Under which the provider sends people back: `/sso/callback/sso`. */
export const ssoPath = '/sso';

/**
 * better-auth, for identity only: passwords, second factors, secrets that work once, the dance with a provider. 1. Its
 * sessions last for one call; a person's session is a token of ours. 2. Nobody is signed up: only people can be users.
 * 3. Its own routes are not served, but for the provider's way back.
 */
export function openAuth({ db, secret, publicUrl = 'http://localhost', sso }: Settings) {
  return betterAuth({
    appName: issuerName,
    baseURL: publicUrl,
    basePath: ssoPath,
    secret: createHmac('sha256', secret).update('better-auth').digest('base64url'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: authUsers,
        account: authAccounts,
        session: authSessions,
        verification: authVerifications,
        twoFactor: authSecondFactors,
      },
    }),
    advanced: {
      database: { generateId: () => uuidv7() },
      cookiePrefix: 'totrinh',
      useSecureCookies: publicUrl.startsWith('https:'),
    },
    session: { expiresIn: oneCallSeconds, cookieCache: { enabled: false } },
    // Sign-in by password is ours, with its rate limits; here it is off.
    emailAndPassword: { enabled: false },
    verification: { storeIdentifier: 'hashed' },
    account: { accountLinking: { trustedProviders: [] } },
    databaseHooks: { account: { create: { before: withoutTokens }, update: { before: withoutTokens } } },
    rateLimit: { enabled: false },
    plugins: [
      bearer(),
      twoFactor({ allowPasswordless: true, accountLockout: { enabled: false } }),
      genericOAuth({ config: sso === undefined ? [] : [ssoProvider(db, sso)] }),
    ],
  });
}

export type Auth = ReturnType<typeof openAuth>;

const oneCallSeconds = 60;

/** What a provider lets us do in somebody's name is more than we need to know. */
const withoutTokens = async <Account extends object>(account: Account) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

const opened = new WeakMap<Database, Auth>();

/** better-auth over a database, without a provider: made once. */
export function authOf({ db, secret }: Keeper): Auth {
  const known = opened.get(db);
  if (known !== undefined) return known;
  const auth = openAuth({ db, secret });
  opened.set(db, auth);
  return auth;
}
