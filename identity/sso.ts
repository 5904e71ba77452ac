import { type Auth, type Keeper, openAuth } from './auth.ts';
import { type SsoSettings, seenAtProvider, ssoProviderId } from './sso-provider.ts';

/** Where somebody came from the sign-in page; it waits at our side while they are at the provider. */
export type SsoJourney = {
  /** A path of ours to go on to. */
  readonly next: string;
  /** The session that is to be verified once more; null when somebody signs in. */
  readonly verifies: string | null;
};

export type SsoArrival = SsoJourney & { readonly personId: string; readonly cookies: readonly string[] };
type Departure = { readonly location: string; readonly cookies: readonly string[] };

/** How long ago somebody may have signed in at the provider when it is asked to have them do so again. */
const freshSeconds = 120;

/** Single sign-on over OpenID Connect, at whatever provider the environment names. */
export function openSso(settings: Keeper & { readonly publicUrl: string; readonly sso: SsoSettings }) {
  const auth = openAuth(settings);
  const { publicUrl } = settings;
  const arrived = `${publicUrl}/sso/arrived`;

  return {
    name: settings.sso.name,

    /** Where to send the browser, with the cookies that bind the way back to it. */
    async leave({ next, verifies }: SsoJourney): Promise<Departure> {
      const callbackURL = `${arrived}?${new URLSearchParams({ next, ...(verifies === null ? {} : { verifies }) })}`;
      const again = verifies === null ? {} : { additionalParams: { prompt: 'login', max_age: '0' } };
      const response = await auth.api.signInSocial({
        body: { provider: ssoProviderId, callbackURL, errorCallbackURL: `${arrived}?refused=1`, ...again },
        asResponse: true,
      });
      const location = response.headers.get('location');
      if (location === null) throw new Error('the provider of single sign-on cannot be reached');
      return { location, cookies: response.headers.getSetCookie() };
    },

    /** Who came back from the provider, or null when it does not vouch for anybody whom we know. */
    async arrive(request: Request): Promise<SsoArrival | null> {
      const seen = { authTime: null as number | null };
      const response = await seenAtProvider.run(seen, () => auth.handler(request));
      const to = URL.parse(response.headers.get('location') ?? '');
      const personId = await personIn(auth, response);
      if (to === null || personId === null || !to.href.startsWith(`${arrived}?`)) return null;
      const next = to.searchParams.get('next') ?? '/';
      const verifies = to.searchParams.get('verifies');
      if (verifies !== null && !isRecent(seen.authTime)) return null;
      const cookies = response.headers.getSetCookie().filter((cookie) => /Max-Age=0\b/i.test(cookie));
      return { personId, next, verifies, cookies };
    },
  };
}

export type Sso = ReturnType<typeof openSso>;

/** A provider that was asked to have somebody sign in again says when they did. */
const isRecent = (authTime: number | null): boolean =>
  authTime !== null && Date.now() / 1_000 - authTime <= freshSeconds;

/** Whose session better-auth opened in an answer; it ends here, since people get sessions of ours. */
async function personIn(auth: Auth, response: Response): Promise<string | null> {
  const token = response.headers.get('set-auth-token');
  if (token === null) return null;
  const found = await auth.api.getSession({ headers: new Headers({ authorization: `Bearer ${token}` }) });
  if (found === null) return null;
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteSession(found.session.token);
  return found.user.id;
}
