import type { Context } from 'hono';
import { Hono } from 'hono';
import { signInFromProvider } from '../../services/people/sign-in.ts';
import { verifyFromProvider } from '../../services/people/verify-again.ts';
import type { PageEnv } from '../page-env.ts';
import { ownPath, paths, withQuery } from '../paths.ts';
import { letIn } from './let-in.ts';

type Page = Context<PageEnv>;

/** Single sign-on: links and not forms, since a form may lead nowhere else (`form-action`). */
export const ssoRoutes = new Hono<PageEnv>()
  .get('/sign-in/sso', (c) => leave(c, null))
  .get('/verify/sso', async (c) => {
    const { caller } = c.var;
    return caller?.tokenId === undefined ? c.redirect(paths.signIn, 303) : leave(c, caller.tokenId);
  })
  .get('/sso/callback/sso', async (c) => {
    const { sso, engine, caller } = c.var;
    const arrival = sso === null ? null : await sso.arrive(c.req.raw);
    if (arrival === null) return refused(c);
    for (const cookie of arrival.cookies) c.header('Set-Cookie', cookie, { append: true });
    const { personId, next, verifies } = arrival;
    if (verifies === null)
      return (await letIn(c, await signInFromProvider(engine, personId), next)) ?? refused(c);
    const isSame = caller !== null && caller.personId === personId && caller.tokenId === verifies;
    if (!isSame || !(await verifyFromProvider({ ...engine, caller }))) return refused(c);
    return c.redirect(withQuery(paths.verify, { next: ownPath(next), done: 1 }), 303);
  });

async function leave(c: Page, verifies: string | null): Promise<Response> {
  const { sso } = c.var;
  if (sso === null) return c.redirect(paths.signIn, 303);
  const { location, cookies } = await sso.leave({ next: ownPath(c.req.query('next')), verifies });
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
  return c.redirect(location, 303);
}

function refused(c: Page): Response {
  c.var.settings.log.info({ route: c.req.path, because: 'sso' }, 'sign-in refused');
  return c.redirect(withQuery(paths.signIn, { refused: 1 }), 303);
}
