import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';
import { freePort } from '../../scripts/runtime/ports.ts';

export type Claims = { readonly email: string; readonly email_verified: boolean };

/** A provider of single sign-on on loopback; whatever one types as login is whom it vouches for. */
export async function startProvider(claimsOf: (login: string) => Claims) {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const client = { clientId: 'totrinh', clientSecret: 'a secret between the two of them' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: ['http://localhost:3000/sso/callback/sso'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...claimsOf(sub) }) }),
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return { issuer, ...client };
}

/** Somebody at the provider: signs in, agrees, and is sent back to us. */
export function atProvider() {
  const cookies = new Map<string, string>();

  async function ask(url: string, body?: URLSearchParams): Promise<string> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) return answer.text();
    const next = new URL(to, url);
    return next.port === new URL(url).port ? ask(next.href) : next.pathname + next.search;
  }

  return async (url: string, login: string): Promise<string> => {
    let answer = await ask(url);
    for (let step = 0; step < 3 && !answer.startsWith('/'); step += 1) {
      const [, action = ''] = /action="([^"]*)"/.exec(answer) ?? [];
      const [, prompt = ''] = /name="prompt" value="([^"]*)"/.exec(answer) ?? [];
      answer = await ask(action, new URLSearchParams({ prompt, login, password: 'x' }));
    }
    return answer;
  };
}
