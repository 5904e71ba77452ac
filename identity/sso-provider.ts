import { AsyncLocalStorage } from 'node:async_hooks';
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import type { Connection } from '../db/client.ts';
import { entrantByAddress, keepUser, userAddress } from './find-person.ts';

/** A provider of single sign-on over OpenID Connect. */
export type SsoSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly name: string;
  /** For providers that do not say `email_verified`: every address of theirs is taken as proven. */
  readonly trustsAddresses: boolean;
};

export const ssoProviderId = 'sso';

/** When the person who comes back signed in at the provider, epoch seconds; better-auth hands on no claims. */
export const seenAtProvider = new AsyncLocalStorage<{ authTime: number | null }>();

/** Whoever the provider vouches for is recognised by their address the first time, by the provider's subject ever after. */
export function ssoProvider(
  db: Connection,
  { issuer, clientId, clientSecret, trustsAddresses }: SsoSettings,
): GenericOAuthConfig {
  return {
    providerId: ssoProviderId,
    discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email'],
    disableSignUp: true,
    mapProfileToUser: async ({ email, email_verified, emailVerified, auth_time }) => {
      const seen = seenAtProvider.getStore();
      if (seen !== undefined) seen.authTime = typeof auth_time === 'number' ? auth_time : null;
      const isProven = email_verified === true || emailVerified === true || trustsAddresses;
      const person = isProven && typeof email === 'string' ? await entrantByAddress(db, email) : null;
      if (person !== null) await keepUser(db, person.id);
      return {
        email: person === null ? unknownAddress : userAddress(person.id),
        emailVerified: person !== null,
        name: '',
        image: undefined,
      };
    },
  };
}

/** Nobody has it, so whoever is not known is not let in. */
const unknownAddress = 'nobody@people.invalid';
