import { createMiddleware } from 'hono/factory';
import { me } from '../services/people/me.ts';
import type { SignedEnv } from './page-env.ts';
import { paths, withQuery } from './paths.ts';
import { typedIn } from './typed.ts';

/** Lets only signed-in people on, with the context that services ask for; the others sign in first and come back. */
export const signedIn = createMiddleware<SignedEnv>(async (c, next) => {
  const { caller, engine } = c.var;
  if (caller === null) {
    const { pathname, search } = new URL(c.req.url);
    const back = c.req.method === 'GET' ? pathname + search : undefined;
    return c.redirect(withQuery(paths.signIn, { next: back }), 303);
  }
  const key = c.req.method === 'POST' ? (await typedIn(c)).text('key') : '';
  c.set('ctx', { ...engine, caller, ...(key === '' ? {} : { key }) });
  c.set('me', await me(c.var.ctx));
  return next();
});
