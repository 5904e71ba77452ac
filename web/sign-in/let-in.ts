import type { Context } from 'hono';
import { demoSignOut } from '../../services/people/demo-sign-in.ts';
import type { SignedIn } from '../../services/people/sign-in.ts';
import type { PageEnv } from '../page-env.ts';
import { ownPath, paths, withQuery } from '../paths.ts';
import { dropHeld, keepHeld, keepSession, sessionTokenOf } from '../session.ts';

/** Goes on after an attempt to sign in; null when it failed, and the page says so. */
export async function letIn(
  c: Context<PageEnv>,
  signedIn: SignedIn,
  next: string | undefined,
): Promise<Response | null> {
  const { log } = c.var.settings;
  switch (signedIn.outcome) {
    case 'in': {
      // Whatever session the browser had is not carried on.
      const before = sessionTokenOf(c);
      if (before !== undefined) await demoSignOut(c.var.engine, before);
      dropHeld(c);
      keepSession(c, signedIn.session);
      log.info({ personId: signedIn.personId, route: c.req.path }, 'signed in');
      return c.redirect(ownPath(next), 303);
    }
    case 'code':
      keepHeld(c, signedIn.held);
      return c.redirect(withQuery(paths.signInCode, { next }), 303);
    case 'wrong':
    case 'wait':
      log.info({ route: c.req.path, because: signedIn.outcome }, 'sign-in refused');
      return null;
  }
}
