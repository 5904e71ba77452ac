import type { Context } from 'hono';
import { waysToVerify } from '../../services/people/ways-to-verify.ts';
import { type Problem, ServiceError } from '../../services/service-error.ts';
import { showOpenPage } from '../frame/respond.tsx';
import type { PageEnv } from '../page-env.ts';
import { keptFrom } from './kept-form.ts';
import { VerifyPage } from './verify-page.tsx';

const isAsked = (problem: Problem): boolean =>
  problem.code === 'forbidden' && problem.because === 'second_verification_needed';

/** Where a form was refused for want of a second verification: asks for it, and keeps what was typed. Otherwise null. */
export async function askToVerify(error: Error, c: Context<PageEnv>): Promise<Response | null> {
  const { caller, engine, settings, reader, sso } = c.var;
  if (!(error instanceof ServiceError) || !isAsked(error.problem) || caller === null) return null;
  const { pathname, search } = new URL(c.req.url);
  const form = c.req.method === 'POST' ? await c.req.formData() : new FormData();
  return showOpenPage(
    c,
    { title: reader.word('verify.title'), status: 403 },
    <VerifyPage
      reader={reader}
      kept={keptFrom(pathname + search, form)}
      ways={await waysToVerify({ ...engine, caller }, settings.demo)}
      ssoName={sso?.name ?? null}
      isMailed={false}
    />,
  );
}
